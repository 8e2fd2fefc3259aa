const QUIET_MS = 250

/** Knows when the page on top has come to rest: nothing changes, nothing moves. */
export class Rest {
  isDirty = true
  private readonly onRest: () => void
  private timer: number | undefined
  private readonly setTimer = window.setTimeout.bind(window)

  constructor(onRest: () => void) {
    this.onRest = onRest
  }

  start(): void {
    const changed = (): void => this.changed()
    new MutationObserver(changed).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    // pictures arrive without a change of the document
    document.addEventListener('load', changed, true)
    window.addEventListener('resize', changed)
    this.changed()
  }

  /** Movements that end; an endless one would never let a page rest. */
  get isMoving(): boolean {
    return document.getAnimations().some((animation) => {
      const { iterations } = animation.effect?.getComputedTiming() ?? {}
      return animation.playState === 'running' && iterations !== Infinity
    })
  }

  clean(): void {
    this.isDirty = false
    clearTimeout(this.timer)
  }

  /** Waits until the page has come to rest and been looked at, but not for ever. */
  async until(isBusy: () => boolean): Promise<void> {
    for (let turn = 0; turn < 60; turn += 1) {
      if (!this.isDirty && !this.isMoving && !isBusy()) return
      await new Promise((resolve) => this.setTimer(resolve, 50))
    }
  }

  private changed(): void {
    this.isDirty = true
    clearTimeout(this.timer)
    this.timer = this.setTimer(() => this.rested(), QUIET_MS)
  }

  private rested(): void {
    if (this.isMoving) this.changed()
    else this.onRest()
  }
}
