import type { Clock, WeChat } from '../ports'
import { appCalls } from './app-calls'
import { askWeChat, unavailable, type WeChatReply } from './ask'
import { wechatContentCheck } from './content'
import { wechatMessages } from './messages'
import { type PushKeys, wechatPush } from './push'

export interface WeChatAccount {
  appId: string
  appSecret: string
  /** https://api.weixin.qq.com, or the local stand-in's address */
  baseUrl: string
  /** null: nothing that WeChat pushes is believed, and photos wait for the desk */
  push: Omit<PushKeys, 'appId'> | null
  /** our own address as WeChat reaches it; null: it fetches nothing from us */
  publicUrl: string | null
}

export const WECHAT_SERVERS = 'https://api.weixin.qq.com'

/** 40029 wrong code, 40163 used code, 40226 a user WeChat considers risky: no other code helps. */
const REFUSED = new Set([40029, 40163, 40226])

interface Code2SessionReply extends WeChatReply {
  openid?: string
}

/**
 * WeChat's own servers. The exchange of a login code:
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session.html
 * The session key it also gives is not kept: nothing here needs it, and it must never leave us.
 */
export function wechatServers(account: WeChatAccount, clock: Clock): WeChat {
  const { appId, appSecret, baseUrl, push, publicUrl } = account
  const call = appCalls(account, clock)
  return {
    // Without the push no verdict about a photo would ever come.
    content: wechatContentCheck(call, push && publicUrl),
    messages: wechatMessages(call, clock),
    push: push && wechatPush({ ...push, appId }),
    async openidOf(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      const reply = await askWeChat<Code2SessionReply>(
        `${baseUrl}/sns/jscode2session?${query.toString()}`,
      )
      if (reply.errcode !== undefined && REFUSED.has(reply.errcode)) return null
      if (reply.errcode) throw unavailable(`code2Session answered errcode ${String(reply.errcode)}`)
      if (reply.openid === undefined) throw unavailable('code2Session gave no openid')
      return { openid: reply.openid, appId }
    },
  }
}
