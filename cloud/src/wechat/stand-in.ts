import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openidOfPersona, personaOfCode } from './demo'

export interface StandIn {
  readonly baseUrl: string
  /** The next answers, one each: an errcode of WeChat's, or a server that hangs or breaks. */
  fail(...faults: (number | 'http-500' | 'not-json' | 'hang')[]): void
  close(): Promise<void>
}

export const STAND_IN_ACCOUNT = { appId: 'wx0000000000000000', appSecret: 'stand-in-secret' }

/**
 * A real HTTP server that answers as WeChat's do, so that session mode runs whole without WeChat:
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session.html
 * Codes are `demo:<persona>`; one with a suffix (`demo:resident.1`) works once, as WeChat's do.
 */
export async function startWeChatStandIn(): Promise<StandIn> {
  const used = new Set<string>()
  const faults: (number | 'http-500' | 'not-json' | 'hang')[] = []
  const server = createServer((request, response) => {
    const fault = faults.shift()
    if (fault === 'hang') return
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const known = request.method === 'GET' && url.pathname === '/sns/jscode2session'
    response.statusCode = fault === 'http-500' ? 500 : known ? 200 : 404
    // WeChat labels its JSON as text.
    response.setHeader('content-type', 'text/plain')
    if (fault === 'not-json') response.end('<html>')
    else if (typeof fault === 'number') response.end(failure(fault))
    else response.end(known ? code2session(url.searchParams, used) : '')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    fail: (...next) => void faults.push(...next),
    close: () => closeServer(server),
  }
}

const MESSAGES: Partial<Record<number, string>> = {
  [-1]: 'system error',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
}

const failure = (errcode: number) =>
  JSON.stringify({ errcode, errmsg: `${MESSAGES[errcode] ?? 'unknown'}, rid: stand-in` })

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
