import type { WeChat } from '../ports'
import { Refusal } from '../refusal'

export interface WeChatAccount {
  appId: string
  appSecret: string
  /** https://api.weixin.qq.com, or the local stand-in's address */
  baseUrl: string
}

export const WECHAT_SERVERS = 'https://api.weixin.qq.com'

const ANSWER_WITHIN_MS = 4000

/** 40029 wrong code, 40163 used code, 40226 a user WeChat considers risky: no other code helps. */
const REFUSED = new Set([40029, 40163, 40226])

interface Code2SessionReply {
  /** may be absent on success */
  errcode?: number
  openid?: string
}

/**
 * WeChat's own exchange of a login code:
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session.html
 * The session key it also gives is not kept: nothing here needs it, and it must never leave us.
 */
export function wechatServers({ appId, appSecret, baseUrl }: WeChatAccount): WeChat {
  return {
    async openidOf(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      const reply = await ask(`${baseUrl}/sns/jscode2session?${query.toString()}`)
      if (reply.errcode !== undefined && REFUSED.has(reply.errcode)) return null
      if (reply.errcode) throw unavailable(`code2Session answered errcode ${String(reply.errcode)}`)
      if (reply.openid === undefined) throw unavailable('code2Session gave no openid')
      return { openid: reply.openid, appId }
    },
  }
}

const unavailable = (message: string) => new Refusal('service.unavailable', {}, message)

/** The address holds the app's secret, so no error may carry it further. */
async function ask(address: string): Promise<Code2SessionReply> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    if (answer.ok) return (await answer.json()) as Code2SessionReply
  } catch {
    // falls through: unreachable, slow, or not JSON are all the same to the caller
  }
  throw unavailable('WeChat could not be reached')
}
