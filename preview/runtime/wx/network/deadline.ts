import { connectionFailure } from './connection'

/** Ends a connection when its time is over or when the page aborts it, and knows which it was. */
export class Deadline {
  readonly #controller = new AbortController()
  readonly #timer: ReturnType<typeof setTimeout>
  #timedOut = false
  #aborted = false

  /** @param timeout what the page asked for, in milliseconds; anything but a number means `otherwise` */
  constructor(timeout: unknown, otherwise: number) {
    this.#timer = setTimeout(
      () => {
        this.#timedOut = true
        this.#controller.abort()
      },
      typeof timeout === 'number' ? timeout : otherwise,
    )
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  abort(): void {
    this.#aborted = true
    this.#controller.abort()
  }

  /** Runs `work` in this time; rejects with an `ApiFailure`. */
  async hold<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      this.signal.throwIfAborted()
      return await work(this.signal)
    } catch (error) {
      throw connectionFailure(error, this.#timedOut, this.#aborted)
    } finally {
      clearTimeout(this.#timer)
    }
  }
}
