import type { Clock } from '../ports'
import { askWeChat, unavailable, type WeChatReply } from './ask'
import { stableToken } from './token'

/** -1 busy, 45009 and 45011 too often: another try may do. */
const TRANSIENT = new Set([-1, 45009, 45011])
/** The token is over or was replaced: one more try with a new one. */
const TOKEN_OVER = new Set([40001, 40014, 42001])

export interface WeChatApp {
  appId: string
  appSecret: string
  baseUrl: string
}

/** A call in the app's own name. Throws `service.unavailable` where another try later may do. */
export type AppCall = <T extends WeChatReply>(path: string, body: object) => Promise<T>

/** All calls of one app share a token. */
export function appCalls(account: WeChatApp, clock: Clock): AppCall {
  const token = stableToken(account, clock)
  return async <T extends WeChatReply>(path: string, body: object) => {
    for (let left = 2; ; left--) {
      const address = `${account.baseUrl}${path}?access_token=${encodeURIComponent(await token.get())}`
      const reply = await askWeChat<T>(address, body)
      const code = reply.errcode ?? 0
      if (TOKEN_OVER.has(code)) token.forget()
      if (TOKEN_OVER.has(code) && left > 1) continue
      if (TRANSIENT.has(code) || TOKEN_OVER.has(code))
        throw unavailable(`${path} answered errcode ${String(code)}`)
      return reply
    }
  }
}
