import { jittered } from './backoff'

/** How late a notice of another instance, or a timer, may be. */
const EVERY_MS = 2_000
/** Long enough for a burst of requests to be one round, too short for a person to notice. */
const WOKEN_MS = 50
const LONGEST_MS = 30_000

/**
 * Calls `round` when woken and every two seconds or so; at once again while it answers that more is
 * waiting; less and less often while it fails, as it does when the database is away.
 */
export class Loop {
  private timer: NodeJS.Timeout | undefined
  private isRunning = false
  private isWoken = false
  private isStopped = false
  private failures = 0

  private readonly round: () => Promise<boolean>
  private readonly onError: (error: unknown) => void

  constructor(round: () => Promise<boolean>, onError: (error: unknown) => void) {
    this.round = round
    this.onError = onError
    this.after(0)
  }

  wake(): void {
    // Once is enough, and putting it off with every request would put it off for ever.
    if (this.isWoken) return
    this.isWoken = true
    // While it fails it comes back by itself: a busy day must not hammer a database that is away.
    if (!this.isRunning && this.failures === 0) this.after(WOKEN_MS)
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  private after(ms: number): void {
    clearTimeout(this.timer)
    if (!this.isStopped) this.timer = setTimeout(() => void this.step(), ms).unref()
  }

  private async step(): Promise<void> {
    this.isRunning = true
    this.isWoken = false
    const pause = await this.round().then(
      (more) => this.pauseAfterSuccess(more),
      (error: unknown) => this.pauseAfterFailure(error),
    )
    this.isRunning = false
    this.after(pause)
  }

  private pauseAfterSuccess(more: boolean): number {
    this.failures = 0
    return more || this.isWoken ? 0 : jittered(EVERY_MS)
  }

  private pauseAfterFailure(error: unknown): number {
    this.failures++
    this.onError(error)
    return jittered(Math.min(LONGEST_MS, EVERY_MS * 2 ** this.failures))
  }
}
