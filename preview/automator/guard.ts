/** Every request gets an answer in time: DevTools' client would wait for ever. */
import { answer } from './methods'
import type { Phone } from './phone'
import { type Answer, type Request, failure } from './protocol'

/** The part of the time in which a page that is late is asked whether it is there at all. */
const PULSE = 1 / 8

/** Ask again: a busy machine takes its time over a phone. */
export const STARTING = 'the mini program is still starting'

const LATE = Symbol('late')

/** What `work` answers, or `LATE`. Work that ends later is forgotten. */
async function within<T>(work: Promise<T>, ms: number): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ms, LATE)
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Never rejects, and answers within `ms`; `opening` is the phone, possibly still being made. */
export async function answerWithin(
  ms: number,
  opening: Promise<Phone>,
  request: Request,
): Promise<Answer> {
  const work = answer(opening, request)
  try {
    const pulseMs = ms * PULSE
    const answered = await within(work, ms - 1.5 * pulseMs)
    return answered === LATE ? failure(await whyLate(opening, pulseMs, request.method)) : answered
  } catch (error) {
    return failure(error)
  }
}

async function whyLate(opening: Promise<Phone>, pulseMs: number, method: string): Promise<string> {
  const late = `${method} was not answered`
  const phone = await within(opening, 0)
  if (phone === LATE || phone.isStarting) return `${late}: ${STARTING}`
  const pulse = await within(
    phone.page.evaluate(() => true).catch(() => true),
    pulseMs,
  )
  return pulse === LATE
    ? `${late}: the page hangs, a script of it never ends`
    : `${late}: what it waits for did not come`
}
