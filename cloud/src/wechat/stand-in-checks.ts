import { randomUUID } from 'node:crypto'
import type { Verdict } from '../ports'
import { verdictOnWords } from './demo'
import { type PushKeys, sealPush, signPush } from './push'

/** What WeChat was asked, as it came. */
export interface AskedOfWeChat {
  path: string
  body: Record<string, unknown>
}

export const STAND_IN_PUSH = {
  token: 'stand-in-push-token',
  aesKey: 'c3RhbmQtaW4tcHVzaC1rZXktb2YtMzItYnl0ZXMhISE',
}

const LABELS: Readonly<Record<Verdict, number>> = { pass: 100, review: 20013, risky: 20001 }

/** The answer of msg_sec_check: what its words ask for, or what the test has said beforehand. */
export function msgSecCheck(body: Record<string, unknown>, said: Verdict | undefined): string {
  const { version, openid, scene, content } = body
  if (typeof openid !== 'string' || openid === '') return failed(40003, 'invalid openid')
  if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return failed(40129, 'invalid scene')
  if (typeof content !== 'string' || content === '') return failed(44002, 'empty post data')
  const suggest = said ?? verdictOnWords(content)
  const result = { suggest, label: LABELS[suggest] }
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return JSON.stringify({ errcode: 0, errmsg: 'ok', trace_id: randomUUID(), result, detail })
}

/** media_check_async takes the address and promises to tell later. */
export function mediaCheckAsync(body: Record<string, unknown>): { answer: string; trace?: string } {
  const { version, openid, scene, media_url: url, media_type: type } = body
  if (typeof openid !== 'string' || openid === '')
    return { answer: failed(40003, 'invalid openid') }
  if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene)) || type !== 2)
    return { answer: failed(40129, 'invalid scene') }
  if (typeof url !== 'string' || !/^https?:/.test(url))
    return { answer: failed(44002, 'empty post data') }
  const trace = randomUUID()
  return { answer: JSON.stringify({ errcode: 0, errmsg: 'ok', trace_id: trace }), trace }
}

export const failed = (errcode: number, errmsg: string) =>
  JSON.stringify({ errcode, errmsg: `${errmsg}, rid: stand-in` })

/** What WeChat sends to the address of its message push: query and body, sealed and signed. */
export function pushedVerdict(keys: PushKeys, trace: string, suggest: Verdict, errcode = 0) {
  const message = JSON.stringify({
    ToUserName: 'gh_stand_in',
    FromUserName: 'o_stand_in',
    CreateTime: 1_764_000_000,
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: keys.appId,
    trace_id: trace,
    version: 2,
    detail: [{ strategy: 'content_model', errcode, suggest, label: LABELS[suggest], prob: 90 }],
    errcode,
    errmsg: errcode === 0 ? 'ok' : 'download failed',
    result: { suggest, label: LABELS[suggest] },
  })
  const sealed = sealPush(keys, message)
  const query = { timestamp: '1764000000', nonce: 'stand-in', encrypt_type: 'aes' }
  const msg_signature = signPush(keys, query, sealed)
  return {
    query: { ...query, msg_signature },
    body: JSON.stringify({ ToUserName: 'gh_stand_in', Encrypt: sealed }),
  }
}
