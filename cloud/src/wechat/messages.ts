import type { Clock, Messages, MessageSent } from '../ports'
import type { AppCall } from './app-calls'
import { unavailable, type WeChatReply } from './ask'

export const SEND_PATH = '/cgi-bin/message/subscribe/send'

/** The person declines, or has not agreed to one more: WeChat tells the two by nothing. */
const REFUSED = 43101
/** While WeChat is away nobody waits for it once more: alerts stand in the same queue. */
const PAUSE_MS = 10_000

interface SendReply extends WeChatReply {
  errmsg?: string
}

/**
 * subscribeMessage.send:
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage
 */
export function wechatMessages(post: AppCall, clock: Clock): Messages {
  let awayUntil = 0
  return {
    async send({ openid, templateId, page, data }): Promise<MessageSent> {
      if (clock.now().getTime() < awayUntil) throw unavailable('WeChat was away a moment ago')
      const body = {
        touser: openid,
        template_id: templateId,
        page,
        data,
        miniprogram_state: 'formal',
        lang: 'zh_CN',
      }
      try {
        return outcomeOf(await post<SendReply>(SEND_PATH, body))
      } catch (error) {
        awayUntil = clock.now().getTime() + PAUSE_MS
        throw error
      }
    },
  }
}

/** WeChat's own words are not kept: of a wrong field they may quote what stood in it. */
function outcomeOf({ errcode = 0, errmsg = '' }: SendReply): MessageSent {
  if (errcode === 0) return 'sent'
  if (errcode === REFUSED) return 'refused'
  return { errcode, field: /\bdata\.([a-z_]{1,20}\d{1,3})\./.exec(errmsg)?.[1] ?? null }
}
