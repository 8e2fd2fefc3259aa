const DAY_MS = 24 * 3600_000
const SHANGHAI_MS = 8 * 3600_000

/**
 * How far to move the clock so that it is `time` (hh:mm) today in Shanghai, in milliseconds.
 * @param nowMs the real time
 */
export function offsetTo(time: string, nowMs: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const sinceMidnight = (nowMs + SHANGHAI_MS) % DAY_MS
  return Math.round(hours * 3600_000 + minutes * 60_000 - sinceMidnight)
}

/** Clock time in Shanghai, hh:mm. */
export function timeOf(ms: number): string {
  return new Date(ms + SHANGHAI_MS).toISOString().slice(11, 16)
}

/** Moves the demo's server clock. False where there is none: outside the demo mode. */
export async function moveServerClock(offsetMs: number): Promise<boolean> {
  try {
    const answer = await fetch('/v1/demo/clock', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs }),
    })
    return answer.ok
  } catch {
    return false
  }
}

export async function serverClockOffset(): Promise<number> {
  try {
    const answer = await fetch('/v1/demo/clock')
    if (!answer.ok) return 0
    return ((await answer.json()) as { offsetMs: number }).offsetMs
  } catch {
    return 0
  }
}
