/**
 * APIs behind WeChat's privacy gate (media, phone book, clipboard, album) and those a person may
 * refuse. A refusal is an answer, never an error: the page offers its other way.
 */
import { isObject } from './storage'

export type Refusal =
  /** the person said no, to us or to WeChat's guide (errno 103, 104) */
  | 'refused'
  /** the operator did not declare the API, so WeChat disabled it (errno 112) */
  | 'undeclared'
  /** closed WeChat's own sheet without choosing */
  | 'cancelled'
  /** anything else: missing on this phone, no space */
  | 'failed'

export type Attempt<T> = { outcome: 'ok'; value: T } | { outcome: Refusal }

interface Callbacks<T> {
  success: (value: T) => void
  fail: (error: unknown) => void
}

export function refusalOf(error: unknown): Refusal {
  const { errno, errMsg } = isObject(error) ? error : {}
  const message = typeof errMsg === 'string' ? errMsg : ''
  if (errno === 112) return 'undeclared'
  if (errno === 103 || errno === 104) return 'refused'
  if (/cancel/i.test(message)) return 'cancelled'
  return /auth den|permission|privacy/i.test(message) ? 'refused' : 'failed'
}

/** `attempt<Contact>((callbacks) => wx.chooseContact(callbacks))`; never rejects. */
export function attempt<T = unknown>(run: (callbacks: Callbacks<T>) => void): Promise<Attempt<T>> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => {
      resolve({ outcome: refusalOf(error) })
    }
    try {
      run({
        success: (value) => {
          resolve({ outcome: 'ok', value })
        },
        fail,
      })
    } catch (error) {
      // An old WeChat without the API throws instead of calling back.
      fail(error)
    }
  })
}
