import type { ContentCheck, Verdict } from '../ports'
import type { AppCall } from './app-calls'
import type { WeChatReply } from './ask'

interface CheckReply extends WeChatReply {
  trace_id?: string
  result?: { suggest?: string }
}

const VERSION = 2
/** 3: forum, the scene that fits what neighbours read. */
const SCENE = 3
const IMAGE = 2
const WORDS_MAX = 2500

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
export function wechatContentCheck(post: AppCall, publicUrl: string | null): ContentCheck {
  return {
    async text({ openid, words }) {
      const content = Array.from(words).slice(0, WORDS_MAX).join('')
      const body = { version: VERSION, openid, scene: SCENE, content }
      const { errcode = 0, result } = await post<CheckReply>('/wxa/msg_sec_check', body)
      if (errcode === RISKY) return 'risky'
      return errcode === 0 ? verdictOf(result?.suggest) : 'review'
    },
    async photo({ openid, path }) {
      // Without an address that WeChat can fetch from, somebody has to look.
      if (publicUrl === null) return 'review'
      const media_url = `${publicUrl}${path}`
      const body = { media_url, media_type: IMAGE, version: VERSION, scene: SCENE, openid }
      const reply = await post<CheckReply>('/wxa/media_check_async', body)
      const { errcode = 0, trace_id: trace } = reply
      return errcode === 0 && trace !== undefined ? { trace } : 'review'
    },
  }
}
