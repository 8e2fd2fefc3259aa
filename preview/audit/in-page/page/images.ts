import type { Ledger } from '../ledger'
import type { Traffic } from '../traffic'
import { describe, type Look } from './look'

/** Dots to a pixel: today's phones have three, this window may have one. */
const DOTS = Math.max(3, window.devicePixelRatio)

/** Pictures from the network: not larger than shown, not distorted, kept by the HTTP cache. */
export class Images {
  private readonly asked = new Map<string, Promise<void>>()
  private readonly ledger: Ledger
  private readonly traffic: Traffic

  constructor(ledger: Ledger, traffic: Traffic) {
    this.ledger = ledger
    this.traffic = traffic
  }

  judge(look: Look): void {
    for (const image of look.shown) {
      if (!(image instanceof HTMLImageElement) || !image.complete || !image.naturalWidth) continue
      this.judgeShape(look, image)
      if (!/^https?:/.test(image.currentSrc)) continue
      this.judgeSize(look, image)
      if (!this.asked.has(image.currentSrc)) this.asked.set(image.currentSrc, this.cached(image))
    }
  }

  /** All answers about caching are in. */
  async settled(): Promise<void> {
    await Promise.all(this.asked.values())
  }

  private judgeShape(look: Look, image: HTMLImageElement): void {
    const { width, height } = look.box(image)
    const { naturalWidth, naturalHeight } = image
    const off = (width * naturalHeight) / (height * naturalWidth)
    const filled = look.style(image).objectFit === 'fill'
    this.ledger.note('imageRatio', filled ? Math.max(off, 1 / off) - 1 : 0, describe(image))
  }

  private judgeSize(look: Look, image: HTMLImageElement): void {
    const { width, height } = look.box(image)
    const shown = width * height * DOTS ** 2
    this.ledger.note(
      'imageSize',
      (image.naturalWidth * image.naturalHeight) / shown,
      describe(image),
    )
  }

  private async cached(image: HTMLImageElement): Promise<void> {
    const { page, setting } = this.ledger
    const name = describe(image)
    const address = new URL(image.currentSrc)
    // of another origin the headers cannot be read
    if (address.origin !== window.location.origin) return
    const answer = await this.traffic
      .fetch(address, { cache: 'force-cache' })
      .catch(() => undefined)
    if (answer === undefined) return
    const rule = answer.headers.get('cache-control') ?? ''
    const kept = /max-age=[1-9]/.test(rule) && !/no-store|no-cache/.test(rule)
    const dated = rule === '' && answer.headers.has('expires')
    this.ledger.note('imageCache', kept || dated ? 0 : 1, name, { page, setting })
  }
}
