import type { HostSettings, PreviewGlobal, ShareCard } from '../runtime/host'
import { type FrameState, type Opening, appAddress } from './state'

/** The iframe with the app, or the window itself where there is no room for a frame. */
export class Phone {
  readonly #frame: HTMLIFrameElement
  readonly #direct: HTMLAnchorElement
  readonly #hasRoom: () => boolean

  constructor(
    frame: HTMLIFrameElement,
    direct: HTMLAnchorElement,
    hasRoom: () => boolean,
    onShare: (card: ShareCard) => void,
  ) {
    this.#frame = frame
    this.#direct = direct
    this.#hasRoom = hasRoom
    frame.addEventListener('load', () => this.#preview()?.host.on('share', onShare))
  }

  /** Starts the app anew, as after it was swiped away. */
  open(state: FrameState, opening: Opening = {}): void {
    const address = appAddress(state, opening)
    this.#direct.href = address
    if (this.#hasRoom()) this.#frame.src = address
  }

  /** Leaves the panel for the app where the frame is not shown. */
  openByHand(state: FrameState, opening: Opening = {}): void {
    this.open(state, opening)
    if (!this.#hasRoom()) window.location.assign(appAddress(state, opening))
  }

  /** Changes the running phone. */
  change(state: FrameState, patch: Partial<HostSettings>): void {
    this.#direct.href = appAddress(state)
    this.#preview()?.host.updateSettings(patch)
  }

  /** Asks the page on top for its card; false when it cannot be shared. */
  share(): boolean {
    return this.#preview()?.host.share('menu') !== undefined
  }

  #preview(): PreviewGlobal | undefined {
    return this.#frame.contentWindow?.__preview
  }
}
