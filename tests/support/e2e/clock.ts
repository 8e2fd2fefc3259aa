import type { Target } from './target'

const ADDRESS = '/v1/demo/clock'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Asia/Shanghai has had no daylight saving time since 1991. */
const SHANGHAI_MS = 8 * 60 * MINUTE_MS

/** The demo's clock in the cloud; the app follows it with its next answer. */
export class DemoClock {
  private readonly apiUrl: string
  private moved = false

  constructor({ apiUrl }: Target) {
    this.apiUrl = apiUrl
  }

  /** Moves to a time of the cloud's own day in Shanghai, `22:41`. */
  async moveTo(time: string): Promise<void> {
    const reply = await fetch(this.apiUrl + ADDRESS)
    const { offsetMs } = (await reply.json()) as { offsetMs: number }
    const real = Date.parse(reply.headers.get('date') ?? '') - offsetMs
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    const midnight = Math.floor((real + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS
    await this.shift(midnight + (hour * 60 + minute) * MINUTE_MS - real)
  }

  /** Milliseconds from the time the demo began with. */
  async shift(offsetMs: number): Promise<void> {
    const reply = await fetch(this.apiUrl + ADDRESS, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs: Math.round(offsetMs) }),
    })
    if (!reply.ok)
      throw new Error(`the cloud at ${this.apiUrl} does not move its clock: ${reply.status}`)
    this.moved = offsetMs !== 0
  }

  async putBack(): Promise<void> {
    if (this.moved) await this.shift(0)
  }
}
