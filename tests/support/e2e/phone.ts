import { called, talk, watchCalls } from './calls'
import { DemoClock } from './clock'
import type { Device, Mock } from './device'
import {
  type Element,
  all,
  find,
  isShown,
  look,
  pageText,
  tap,
  textOf,
  textsOf,
  type,
} from './find'
import { type Network, asked, setNetwork } from './network'
import { back, comeBack, go, open, restart, sharedCard, untilOn } from './pages'
import { Personas } from './personas'
import { type Photo, offerPhotos } from './photos'
import { until } from './until'

/** Before the desk goes home; the preview's demo begins at the same time. */
const AFTERNOON = '14:32'

/**
 * The one phone of a journey, in the hand of one person at a time. `test` names a `data-test` hook on
 * the page on top, or is a selector. Everything waits, bounded, and fails with what it waited for.
 */
export class Phone {
  readonly device: Device
  readonly clock: DemoClock
  private readonly personas: Personas

  private constructor(device: Device) {
    this.device = device
    this.clock = new DemoClock(device.target)
    this.personas = new Personas(device)
  }

  static async on(device: Device): Promise<Phone> {
    const phone = new Phone(device)
    await watchCalls(device)
    await setNetwork(device, {})
    if (device.target.kind === 'devtools') await phone.clock.moveTo(AFTERNOON)
    return phone
  }

  /** Takes up the phone of a persona as it was left, with the app begun anew. */
  async become(persona: string): Promise<void> {
    await this.handOver(() => this.personas.become(persona))
  }

  /** The phone of a persona who never opened the app before. */
  async fresh(persona: string): Promise<void> {
    await this.handOver(() => this.personas.becomeAnew(persona))
  }

  /** The app of the one before must not write into the storage of the one after: it ends first. */
  private async handOver(take: () => Promise<void>): Promise<void> {
    await restart(this.device)
    await take()
    await restart(this.device)
  }

  /** WeChat hands the scene over percent-encoded. */
  scan = (code: string) => this.open(`/pages/home/index?scene=${encodeURIComponent(`c=${code}`)}`)
  open = (url: string) => open(this.device, url)
  go = (url: string) => go(this.device, url)
  back = () => back(this.device)
  comeBack = () => comeBack(this.device)
  isOn = (path: string) => untilOn(this.device, path)
  share = () => sharedCard(this.device)

  /** Null when it is not there now; does not wait. */
  look = (test: string) => look(this.device, test)
  find = (test: string) => find(this.device, test)
  all = (test: string) => all(this.device, test)
  isShown = (test: string) => isShown(this.device, test)
  text = (test: string) => textOf(this.device, test)
  texts = (test: string) => textsOf(this.device, test)
  tap = (test: string) => tap(this.device, () => this.look(test), test)
  type = (test: string, text: string) => type(this.device, test, text)
  pageText = () => pageText(this.device)

  /** Taps the one of several with this hook whose text is, or holds, `text`. */
  async tapWith(test: string, text: string): Promise<void> {
    const meant = async (): Promise<Element | null> => {
      const elements = await this.all(test)
      const texts = await Promise.all(elements.map((element) => element.text()))
      const exact = texts.findIndex((each) => each.trim() === text)
      const index = exact >= 0 ? exact : texts.findIndex((each) => each.includes(text))
      return elements[index] ?? null
    }
    await tap(this.device, meant, `${test} with ${text}`)
  }

  async sees(text: string): Promise<void> {
    await until(`the words ${text}`, async () => {
      const shown = await this.pageText()
      if (shown.includes(text)) return true
      throw new Error(`the page says: ${shown.replace(/\s+/g, ' ').slice(0, 300)}`)
    })
  }

  async gone(test: string): Promise<void> {
    await until(`[${test}] to go`, async () => !(await this.isShown(test)))
  }

  mock = (method: string, result: Mock | object, ...args: unknown[]) =>
    this.device.mock(method, result, ...args)

  network = (network: Network) => setNetwork(this.device, network)
  asked = () => asked(this.device)
  called = () => called(this.device)
  talk = () => talk(this.device)
  choosesPhotos = (...photos: Photo[]) => offerPhotos(this.device, photos)
}
