import type { Readable } from 'node:stream'
import type { Db } from './database/tables'
import type { Delivery } from './notify/notice'

/** The only source of time. Tests set it; the demo may shift it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** What WeChat's servers do for us; wechat/ holds the real adapter and the local stand-in. */
export interface WeChat {
  /**
   * Exchanges the code of `wx.login`. Null when WeChat refuses the code (used, expired, a risky
   * user); throws `service.unavailable` when WeChat cannot be reached or is overloaded.
   */
  openidOf(code: string): Promise<{ openid: string; appId: string } | null>
}

/** Where photos and videos lie. Keys are drawn by us, never taken from a caller. */
export interface MediaStore {
  put(key: string, bytes: Readable): Promise<void>
  /** `range` is inclusive, as in HTTP. Null when there is no such object. */
  open(
    key: string,
    range?: { start: number; end: number },
  ): Promise<{ size: number; stream: Readable } | null>
  /** Removing what is not there is no error: retention may run twice. */
  remove(key: string): Promise<void>
}

/** Carries notices to people; the inbox of the app is the first carrier. */
export interface Notifier {
  /**
   * Runs in the transaction that takes the notice out of the outbox, so it may only write to the
   * database: a carrier that calls somebody else's server queues that call here. Doing it again for
   * the same notice and person changes nothing.
   */
  deliver(tx: Db, delivery: Delivery, personIds: readonly string[]): Promise<void>
}
