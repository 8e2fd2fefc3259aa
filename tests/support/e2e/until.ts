const STEP_MS = 50

/** The app's own patience is 15 s; a sentence about it may come just after. */
export const WAIT_MS = 20_000

const ANSWER_MS = 12_000

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Waits for something that may be false, absent or refused for a while. Throws what it was last. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined>,
  ms = WAIT_MS,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const seen = await look().catch((error: unknown) => asError(error))
    if (seen instanceof ConnectionLost) throw seen
    if (!(seen instanceof Error) && seen !== false && seen !== null && seen !== undefined) {
      return seen
    }
    if (Date.now() > end) {
      const last = seen instanceof Error ? `: ${seen.message}` : ''
      throw new Error(`waited ${ms / 1000} s in vain for ${what}${last}`)
    }
    await pause(STEP_MS)
  }
}

/** The client has no time limit of its own. */
export async function answered<T>(work: Promise<T>, what: string, ms = ANSWER_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} was not answered within ${ms / 1000} s`))
    }, ms)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    const { message } = asError(error)
    throw /^Connection closed|connect again for a new phone/.test(message)
      ? new ConnectionLost(message)
      : error
  } finally {
    clearTimeout(timer)
  }
}

/** Nothing more can be found out; waiting is pointless. */
export class ConnectionLost extends Error {}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))
