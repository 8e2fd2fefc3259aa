import type { ShareCard } from '../runtime/host'
import { addChoices } from './choices'
import { listPersonas } from './personas'
import { Phone } from './phone'
import { addSettings } from './settings-panel'
import { type FrameState, type Opening, openingOfCard, saveState } from './state'
import { moveServerClock, timeOf } from './time-of-day'

const VISITOR = 'visitor'

/** Narrower than this the phone frame has no room, also in `frame.css`. */
const ROOM = '(min-width: 860px)'

/** The control panel beside the phone. */
export class Panel {
  readonly #state: FrameState
  readonly #phone: Phone
  #choosePersona: (persona: string) => void = () => undefined

  constructor(state: FrameState) {
    this.#state = state
    this.#phone = new Phone(
      byId<HTMLIFrameElement>('phone'),
      byId<HTMLAnchorElement>('direct'),
      () => window.matchMedia(ROOM).matches,
      (card) => {
        this.#showCard(card)
      },
    )
  }

  async draw(): Promise<void> {
    const choices = await listPersonas()
    const persona = { id: 'persona', legend: '换一个人', choices, chosen: this.#state.persona }
    this.#choosePersona = addChoices(byId('personas'), persona, (chosen) => {
      this.#become(chosen)
    })
    addSettings(
      byId('settings'),
      this.#state,
      (patch) => {
        this.#change(patch)
      },
      (offsetMs) => void this.#move(offsetMs),
    )
    byId('restart').addEventListener('click', () => {
      this.open()
    })
    byId('share-page').addEventListener('click', () => {
      if (!this.#phone.share()) say('这一页不能转发。')
    })
    this.#phone.open(this.#state)
  }

  /** Opens the app as from a code; on a narrow window the app takes the whole of it. */
  open(opening: Opening = {}): void {
    this.#phone.openByHand(this.#state, opening)
  }

  #change(patch: Partial<FrameState>): void {
    Object.assign(this.#state, patch)
    saveState(localStorage, this.#state)
    this.#phone.change(this.#state, patch)
  }

  /** Another person's phone starts anew. */
  #become(persona: string, opening?: Opening): void {
    Object.assign(this.#state, { persona })
    saveState(localStorage, this.#state)
    this.#choosePersona(persona)
    this.#phone.open(this.#state, opening)
  }

  async #move(offsetMs: number): Promise<void> {
    const together = await moveServerClock(offsetMs)
    this.#change({ clockOffsetMs: offsetMs })
    const time = timeOf(Date.now() + offsetMs)
    say(
      together
        ? `手机和后台都到了 ${time}。`
        : `手机到了 ${time}；后台的钟没有跟着走，只有演示模式能拨它。`,
    )
  }

  #showCard(card: ShareCard): void {
    byId('share').hidden = false
    byId('share-title').textContent = card.title
    byId('share-open').onclick = () => {
      byId('share').hidden = true
      this.#become(VISITOR, openingOfCard(card.path))
    }
  }
}

export function say(text: string): void {
  byId('says').textContent = text
}

export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page lacks #${id}`)
  // The page is ours: each id names one kind of element.
  return found as T
}
