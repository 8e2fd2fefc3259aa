/** Every request gets an answer in time: DevTools' client would wait for ever. */
import { answer } from './methods'
import type { Phone } from './phone'
import { type Answer, type Request, failure } from './protocol'

/** How long a page that is late is asked whether it is there at all. */
const PULSE_MS = 500

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
  { method, params }: Request,
): Promise<Answer> {
  const work = opening.then((phone) => answer(phone, method, params))
  try {
    const answered = await within(work, ms - 2 * PULSE_MS)
    return answered === LATE ? failure(await whyLate(opening, method)) : answered
  } catch (error) {
    return failure(error)
  }
}

async function whyLate(opening: Promise<Phone>, method: string): Promise<string> {
  const phone = await within(opening, PULSE_MS)
  if (phone === LATE) return `${method} was not answered: the phone is still being opened`
  const pulse = await within(
    phone.page.evaluate(() => true).catch(() => true),
    PULSE_MS,
  )
  return pulse === LATE
    ? `${method} was not answered: the page hangs, a script of it never ends`
    : `${method} was not answered: what it waits for did not come`
}
