import type { Clock } from '../ports'
import { askWeChat, unavailable, type WeChatReply } from './ask'

interface TokenReply extends WeChatReply {
  access_token?: string
  expires_in?: number
}

/** WeChat renews five minutes early, and the old token stays good that long. */
const EARLY_MS = 5 * 60_000

/**
 * The token of calls in the app's own name, the same for every instance that asks:
 * https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken
 */
export function stableToken(
  account: { appId: string; appSecret: string; baseUrl: string },
  clock: Clock,
) {
  let kept: { token: string; until: number } | null = null
  return {
    async get(): Promise<string> {
      if (kept && kept.until > clock.now().getTime()) return kept.token
      const { appId: appid, appSecret: secret, baseUrl } = account
      const body = { grant_type: 'client_credential', appid, secret }
      const reply = await askWeChat<TokenReply>(`${baseUrl}/cgi-bin/stable_token`, body)
      const { access_token: token, expires_in: seconds = 0 } = reply
      if (token === undefined)
        throw unavailable(`stable_token answered errcode ${String(reply.errcode)}`)
      kept = { token, until: clock.now().getTime() + Math.max(0, seconds * 1000 - EARLY_MS) }
      return token
    },
    /** WeChat has refused it: the next call asks anew. */
    forget: () => void (kept = null),
  }
}
