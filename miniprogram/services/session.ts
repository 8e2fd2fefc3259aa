/**
 * Signing in without a form: wx.login's code for our token, silently and one at a time. Under
 * `cloud` WeChat's gateway names the caller, and there is no token.
 */
import type { ReplyOf } from '../contract/endpoint'
import { SESSION_RENEW_MINUTES, startSession } from '../contract/session'
import { MINUTE_MS } from '../contract/shanghai-time'
import { apiError, errorOfAnswer } from './api-error'
import { now } from './clock'
import { transport } from './config'
import { send } from './send'
import { erase, isObject, read, write, type Slot } from './storage'

type Session = ReplyOf<typeof startSession>

const SESSION: Slot<Session> = {
  key: 'session',
  version: 1,
  isValid: (value): value is Session =>
    isObject(value) && typeof value['token'] === 'string' && typeof value['expiresAt'] === 'string',
}

const LOGIN_TIMEOUT_MS = 10_000

let current: Session | null | undefined
let signingIn: Promise<Session> | null = null

function stored(): Session | null {
  if (current === undefined) current = read(SESSION)
  return current
}

const isFresh = ({ expiresAt }: Session) =>
  Date.parse(expiresAt) - now().getTime() > SESSION_RENEW_MINUTES * MINUTE_MS

/** Whether this phone has signed in before: what is only nice to know must not cause a first login. */
export const hasSignedIn = () => transport.kind === 'cloud' || stored() !== null

const loginCode = () =>
  new Promise<string>((resolve, reject) => {
    wx.login({
      timeout: LOGIN_TIMEOUT_MS,
      success: ({ code }) => {
        resolve(code)
      },
      // wx.login fails for want of network alone: there is nothing here a person could refuse.
      fail: () => {
        reject(apiError('offline'))
      },
    })
  })

async function signIn(): Promise<Session> {
  const code = await loginCode()
  const outcome = await send({
    method: startSession.method,
    path: startSession.path,
    body: { code },
    headers: {},
    timeoutMs: LOGIN_TIMEOUT_MS,
  })
  if (!outcome.answered) throw apiError(outcome.why)
  if (outcome.status !== startSession.status) throw errorOfAnswer(outcome.status, outcome.body)
  current = outcome.body as Session
  write(SESSION, current)
  return current
}

function signInOnce(): Promise<Session> {
  signingIn ??= signIn().finally(() => {
    signingIn = null
  })
  return signingIn
}

/** The headers that say who calls. Throws ApiError when signing in fails. */
export async function sessionHeaders(): Promise<Record<string, string>> {
  if (transport.kind === 'cloud') return {}
  const known = stored()
  const { token } = known && isFresh(known) ? known : await signInOnce()
  return { authorization: `Bearer ${token}` }
}

/** After `session.invalid`, and when a person deleted their data. */
export function forgetSession(): void {
  current = null
  erase(SESSION)
}
