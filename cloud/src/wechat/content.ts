import type { Clock, ContentCheck, Verdict } from '../ports'
import { askWeChat, unavailable, type WeChatReply } from './ask'
import { stableToken } from './token'

interface CheckReply extends WeChatReply {
  trace_id?: string
  result?: { suggest?: string }
}

const VERSION = 2
/** 3: forum, the scene that fits what neighbours read. */
const SCENE = 3
const IMAGE = 2
const WORDS_MAX = 2500

/** -1 busy, 45009 and 45011 too often: another try may do. */
const TRANSIENT = new Set([-1, 45009, 45011])
/** The token is over or was replaced: one more try with a new one. */
const TOKEN_OVER = new Set([40001, 40014, 42001])
/** What the first version of the check says instead of a suggestion. */
const RISKY = 87014

const VERDICTS: readonly string[] = ['pass', 'review', 'risky'] satisfies Verdict[]

/** Anything but a clear word is for somebody to look at: errcode 0 alone says nothing. */
export const verdictOf = (suggest: unknown): Verdict =>
  typeof suggest === 'string' && VERDICTS.includes(suggest) ? (suggest as Verdict) : 'review'

/**
 * msgSecCheck and mediaCheckAsync, version 2:
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_msgseccheck
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync
 * The openid is of whoever wrote it; WeChat wants them to have been in the app within two hours.
 */
export function wechatContentCheck(
  account: { appId: string; appSecret: string; baseUrl: string },
  publicUrl: string | null,
  clock: Clock,
): ContentCheck {
  const token = stableToken(account, clock)
  async function post(path: string, body: object): Promise<CheckReply> {
    for (let left = 2; ; left--) {
      const address = `${account.baseUrl}${path}?access_token=${encodeURIComponent(await token.get())}`
      const reply = await askWeChat<CheckReply>(address, body)
      const code = reply.errcode ?? 0
      if (TOKEN_OVER.has(code)) token.forget()
      if (TOKEN_OVER.has(code) && left > 1) continue
      if (TRANSIENT.has(code) || TOKEN_OVER.has(code))
        throw unavailable(`${path} answered errcode ${String(code)}`)
      return reply
    }
  }
  return {
    async text({ openid, words }) {
      const content = Array.from(words).slice(0, WORDS_MAX).join('')
      const body = { version: VERSION, openid, scene: SCENE, content }
      const { errcode = 0, result } = await post('/wxa/msg_sec_check', body)
      if (errcode === RISKY) return 'risky'
      return errcode === 0 ? verdictOf(result?.suggest) : 'review'
    },
    async photo({ openid, path }) {
      // Without an address that WeChat can fetch from, somebody has to look.
      if (publicUrl === null) return 'review'
      const media_url = `${publicUrl}${path}`
      const body = { media_url, media_type: IMAGE, version: VERSION, scene: SCENE, openid }
      const { errcode = 0, trace_id: trace } = await post('/wxa/media_check_async', body)
      return errcode === 0 && trace !== undefined ? { trace } : 'review'
    },
  }
}
