import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Verdict } from '../ports'
import { openidOfPersona, personaOfCode } from './demo'
import { PUSH_PATH } from './push.routes'
import {
  type AskedOfWeChat,
  failed,
  mediaCheckAsync,
  msgSecCheck,
  pushedVerdict,
  STAND_IN_PUSH,
} from './stand-in-checks'
import { SEND_PATH } from './messages'
import { sendMessage } from './stand-in-messages'

/** An errcode of WeChat's, or a server that hangs, is slow (a second) or breaks. */
export type Fault = number | 'http-500' | 'not-json' | 'hang' | 'slow'

export interface StandIn {
  readonly baseUrl: string
  /** The next answers, one each. */
  fail(...faults: Fault[]): void
  /** The next verdicts on words, one each; otherwise the words themselves say (demo.ts). */
  judge(...verdicts: Verdict[]): void
  /** What becomes of the next messages, one each: a fault, or null for what WeChat would say. */
  failMessages(...faults: (Fault | null)[]): void
  /** what it was asked in the app's own name, the latest last */
  readonly asked: AskedOfWeChat[]
  /** traces of photos it has promised to look at, the latest last */
  readonly traces: string[]
  /** Tells nobody what it makes of photos by itself: the test pushes (stand-in-checks.ts). */
  keepQuiet(): void
  close(): Promise<void>
}

export const STAND_IN_ACCOUNT = {
  appId: 'wx0000000000000000',
  appSecret: 'stand-in-secret',
  push: STAND_IN_PUSH,
}
const TOKEN = 'stand-in-token'
const SLOW_MS = 1000

interface Standing {
  used: Set<string>
  faults: Fault[]
  ofMessages: (Fault | null)[]
  verdicts: Verdict[]
  asked: AskedOfWeChat[]
  traces: string[]
  quiet: boolean
}

/**
 * A real HTTP server that answers as WeChat's do, so that session mode runs whole without WeChat:
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session.html
 * Codes are `demo:<persona>`; one with a suffix (`demo:resident.1`) works once, as WeChat's do. It
 * looks at words and photos too, and pushes its verdict on a photo to where the photo came from.
 */
export async function startWeChatStandIn(): Promise<StandIn> {
  const standing: Standing = {
    ...{ used: new Set<string>(), faults: [], ofMessages: [], verdicts: [] },
    ...{ asked: [], traces: [], quiet: false },
  }
  const server = createServer((request, response) => {
    void (async () => {
      const fault = standing.faults.shift() ?? faultOfMessage(request, standing)
      if (fault === 'hang') return
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
      // WeChat labels its JSON as text.
      response.setHeader('content-type', 'text/plain')
      if (fault === 'http-500') response.statusCode = 500
      if (fault === 'not-json') response.end('<html>')
      else if (typeof fault === 'number') response.end(failed(fault, MESSAGES[fault] ?? 'unknown'))
      else response.end(await answerTo(request, standing, () => (response.statusCode = 404)))
    })()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    fail: (...next) => void standing.faults.push(...next),
    failMessages: (...next) => void standing.ofMessages.push(...next),
    judge: (...next) => void standing.verdicts.push(...next),
    asked: standing.asked,
    traces: standing.traces,
    keepQuiet: () => void (standing.quiet = true),
    close: () => closeServer(server),
  }
}

function faultOfMessage({ url = '' }: IncomingMessage, standing: Standing): Fault | null {
  return url.startsWith(SEND_PATH) ? (standing.ofMessages.shift() ?? null) : null
}

const MESSAGES: Partial<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
  47003: 'argument invalid! data.thing1.value invalid',
}

const failure = (errcode: number) => failed(errcode, MESSAGES[errcode] ?? 'unknown')

async function answerTo(
  request: IncomingMessage,
  standing: Standing,
  notFound: () => void,
): Promise<string> {
  const url = new URL(request.url ?? '/', 'http://stand-in')
  const path = `${request.method ?? ''} ${url.pathname}`
  if (path === 'GET /sns/jscode2session') return code2session(url.searchParams, standing.used)
  const body = await jsonOf(request)
  if (path === 'POST /cgi-bin/stable_token') return stableToken(body)
  const isMessage = path === `POST ${SEND_PATH}`
  if (!isMessage && !path.startsWith('POST /wxa/')) {
    notFound()
    return ''
  }
  if (url.searchParams.get('access_token') !== TOKEN) return failure(40001)
  standing.asked.push({ path: url.pathname, body })
  if (isMessage) return sendMessage(body)
  if (url.pathname === '/wxa/msg_sec_check') return msgSecCheck(body, standing.verdicts.shift())
  const { answer, trace } = mediaCheckAsync(body)
  if (trace !== undefined) look(standing, trace, String(body['media_url']))
  return answer
}

/** Fetches the photo as WeChat does, and tells whoever keeps it. */
function look(standing: Standing, trace: string, address: string): void {
  standing.traces.push(trace)
  if (standing.quiet) return
  void (async () => {
    const { ok } = await fetch(address)
    const keys = { ...STAND_IN_PUSH, appId: STAND_IN_ACCOUNT.appId }
    const { query, body } = pushedVerdict(keys, trace, ok ? 'pass' : 'review', ok ? 0 : -1008)
    const to = new URL(`${PUSH_PATH}?${new URLSearchParams(query).toString()}`, address)
    await fetch(to, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  })().catch(() => undefined)
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

function stableToken(body: Record<string, unknown>): string {
  if (body['grant_type'] !== 'client_credential') return failure(40002)
  if (body['appid'] !== STAND_IN_ACCOUNT.appId) return failure(40013)
  if (body['secret'] !== STAND_IN_ACCOUNT.appSecret) return failure(40125)
  return JSON.stringify({ access_token: TOKEN, expires_in: 7200 })
}

function code2session(query: URLSearchParams, used: Set<string>): string {
  const code = query.get('js_code') ?? ''
  if (query.get('appid') !== STAND_IN_ACCOUNT.appId) return failure(40013)
  if (query.get('secret') !== STAND_IN_ACCOUNT.appSecret) return failure(40125)
  const persona = personaOfCode(code)
  if (persona === null) return failure(40029)
  if (used.has(code)) return failure(40163)
  if (code.includes('.')) used.add(code)
  // On success there is no errcode at all.
  return JSON.stringify({
    session_key: 'c3RhbmQtaW4ga2V5IDEyMw==',
    openid: openidOfPersona(persona),
  })
}

const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => {
      resolve()
    })
  })
