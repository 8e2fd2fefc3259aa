/** One request over whichever transport config.ts names. Judges nothing but "did an answer come". */
import type { Method } from '../contract/endpoint'
import { correctClock } from './clock'
import { transport } from './config'
import { isObject } from './storage'

export interface Outgoing {
  method: Method
  /** `/v1/communities/linhu-garden?search=…` */
  path: string
  body: unknown
  headers: Record<string, string>
  timeoutMs: number
}

/** WeChat's `success` fires for every status. `slow`: no answer within the time; `offline`: none at all. */
export type Outcome =
  | { answered: true; status: number; body: unknown; header: (name: string) => string | null }
  | { answered: false; why: 'offline' | 'slow' }

interface RawAnswer {
  statusCode: number
  data: unknown
  header: unknown
}

/** callContainer refuses more than 15 s. */
const LONGEST_MS = 15_000

function headerReader(headers: unknown) {
  return (name: string): string | null => {
    if (!isObject(headers)) return null
    // The case of header names differs between phones and base libraries.
    const key = Object.keys(headers).find((each) => each.toLowerCase() === name.toLowerCase())
    const value = key === undefined ? undefined : headers[key]
    return typeof value === 'string' ? value : null
  }
}

const isSlow = (error: unknown) => {
  const message = isObject(error) && typeof error['errMsg'] === 'string' ? error['errMsg'] : ''
  return /time ?out/i.test(message)
}

export function send(outgoing: Outgoing): Promise<Outcome> {
  const sentAt = Date.now()
  const timeout = Math.min(outgoing.timeoutMs, LONGEST_MS)
  return new Promise((resolve) => {
    const success = ({ statusCode, data, header }: RawAnswer) => {
      const read = headerReader(header)
      const date = read('date')
      if (date !== null) correctClock(date, sentAt, Date.now())
      resolve({ answered: true, status: statusCode, body: data, header: read })
    }
    const fail = (error: unknown) => {
      resolve({ answered: false, why: isSlow(error) ? 'slow' : 'offline' })
    }
    const { method, path, body, headers } = outgoing
    const data = body as WechatMiniprogram.IAnyObject
    const header = { 'content-type': 'application/json', ...headers }
    if (transport.kind === 'request') {
      wx.request({ url: transport.baseUrl + path, method, data, header, timeout, success, fail })
      return
    }
    wx.cloud.callContainer({
      config: { env: transport.env },
      path,
      method,
      data,
      header: { ...header, 'X-WX-SERVICE': transport.service },
      timeout,
      success,
      fail,
    })
  })
}
