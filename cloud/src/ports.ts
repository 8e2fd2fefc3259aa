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
  /** Looks at what neighbours are to see; null where WeChat does not: then the desk does. */
  readonly content: ContentCheck | null
  /** Carries messages outside the app; null where it cannot: then the inbox is all there is. */
  readonly messages: Messages | null
  /** Reads what WeChat's servers send us; null where they send nothing. */
  readonly push: WeChatPush | null
}

/** `review`: somebody should look at it; also what WeChat cannot judge. */
export type Verdict = 'pass' | 'review' | 'risky'

/** Both throw `service.unavailable` when WeChat cannot be reached, is overloaded or breaks. */
export interface ContentCheck {
  text(said: { openid: string; words: string }): Promise<Verdict>
  /** `path` is an address of ours that WeChat fetches; a trace when the verdict comes later, pushed. */
  photo(shown: { openid: string; path: string }): Promise<Verdict | { trace: string }>
}

export interface MessageToSend {
  readonly openid: string
  readonly templateId: string
  /** where it opens, without a slash before it */
  readonly page: string
  readonly data: Readonly<Record<string, { value: string }>>
}

/**
 * `refused`: the person declines messages, or has not agreed to one more. A fault is ours: the same
 * message would be refused for ever; `field` is what WeChat finds wrong, where it says so.
 */
export type MessageSent = 'sent' | 'refused' | { errcode: number; field: string | null }

export interface Messages {
  /** Throws `service.unavailable` when WeChat cannot be reached, is overloaded or breaks. */
  send(message: MessageToSend): Promise<MessageSent>
}

export interface PushedVerdict {
  readonly trace: string
  readonly verdict: Verdict
}

export interface WeChatPush {
  /** The text WeChat wants to read when the address is entered in its console; null: not from WeChat. */
  greeting(query: PushQuery): string | null
  /** Null when it is forged; `other` when it is WeChat's but none of ours to act on. */
  read(query: PushQuery, body: string): PushedVerdict | 'other' | null
}

export type PushQuery = Readonly<Record<string, string | undefined>>

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
