import type { ShareCard } from '../runtime/host'
import { addChoices } from './choices'
import { listPersonas } from './personas'
import { Phone } from './phone'
import { codeCard, listLobbyCodes } from './scan-codes'
import { addSettings } from './settings-panel'
import { type FrameState, loadState, type Opening, openingOfCard, saveState } from './state'
import { moveServerClock, serverClockOffset, timeOf } from './time-of-day'

const VISITOR = 'visitor'

/** Narrower than this the phone frame has no room, also in `frame.css`. */
const ROOM = '(min-width: 860px)'

function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page lacks #${id}`)
  return found as T
}

async function start(): Promise<void> {
  const state: FrameState = { ...loadState(localStorage), clockOffsetMs: await serverClockOffset() }
  const says = byId('says')
  const controls = byId('controls')
  const phone = new Phone(
    byId<HTMLIFrameElement>('phone'),
    byId<HTMLAnchorElement>('direct'),
    () => window.matchMedia(ROOM).matches,
    (card) => showCard(card),
  )
  const change = (patch: Partial<FrameState>) => {
    Object.assign(state, patch)
    saveState(localStorage, state)
    phone.change(state, patch)
  }
  const open = (opening: Opening = {}) => phone.openByHand(state, opening)
  const choosePersona = addChoices(
    controls,
    { id: 'persona', legend: '谁的手机', choices: await listPersonas(), chosen: state.persona },
    (persona) => become(persona),
  )
  const become = (persona: string, opening?: Opening) => {
    Object.assign(state, { persona })
    saveState(localStorage, state)
    choosePersona(persona)
    phone.open(state, opening)
  }
  const move = async (offsetMs: number) => {
    const together = await moveServerClock(offsetMs)
    change({ clockOffsetMs: offsetMs })
    const time = timeOf(Date.now() + offsetMs)
    says.textContent = together
      ? `手机和后台都到了 ${time}。`
      : `手机到了 ${time}；后台的钟没有跟着走，只有演示模式能拨它。`
  }
  const showCard = (card: ShareCard) => {
    byId('share').hidden = false
    byId('share-title').textContent = card.title
    byId('share-open').onclick = () => become(VISITOR, openingOfCard(card.path))
  }

  addSettings(controls, state, change, (offsetMs) => void move(offsetMs))
  byId('restart').addEventListener('click', () => open())
  byId('share-page').addEventListener('click', () => {
    if (!phone.share()) says.textContent = '这一页不能转发。'
  })
  phone.open(state)
  const codes = await Promise.all((await listLobbyCodes()).map((lobby) => codeCard(lobby, open)))
  byId('codes').append(...codes)
}

start().catch((error: unknown) => {
  byId('says').textContent = `没能连上后台，请看看启动它的窗口。${String(error)}`
})
