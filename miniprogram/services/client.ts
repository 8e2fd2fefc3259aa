/**
 * The one door to the cloud: `call(getCommunity, { params: { communityId } })`, typed by the contract.
 * Reads and keyed creates are tried again when no answer came or a gateway failed; everything else
 * is sent once. Every failure is an ApiError.
 */
import type { Endpoint, Method } from '../contract/endpoint'
import { apiError, errorOfAnswer } from './api-error'
import { send, type Outcome } from './send'
import { forgetSession, sessionHeaders } from './session'

type Part<Name extends string, T> = T extends undefined
  ? Partial<Record<Name, undefined>>
  : keyof T extends never
    ? Partial<Record<Name, undefined>>
    : Record<Name, T>

export type CallOptions<Params, Query, Body> = Part<'params', Params> &
  Part<'query', Query> &
  Part<'body', Body> & {
    /** Idempotency key of a create; the same key and body are stored once however often sent. */
    key?: string
  }

/** A call written down, so that it can wait on the phone and be sent by another run of the app. */
export interface Request {
  method: Method
  path: string
  body: unknown
  needsSession: boolean
  key: string | null
}

const READ_TIMEOUT_MS = 8_000
const WRITE_TIMEOUT_MS = 12_000
const PAUSES_MS = [400, 1_200]
/** Past this a person has waited enough: design/ shows the failure page. */
const PATIENCE_MS = 15_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

function filled(path: string, params: object): string {
  const values = { ...params } as Record<string, string>
  return path.replace(/:([A-Za-z]+)/g, (_all, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  )
}

/** What a query of the contract may hold. */
type Value = string | number | boolean | undefined

function queryText(query: object): string {
  const pairs: string[] = []
  for (const [name, value] of Object.entries<Value>({ ...query })) {
    if (value !== undefined) pairs.push(`${name}=${encodeURIComponent(String(value))}`)
  }
  return pairs.length ? `?${pairs.join('&')}` : ''
}

export function requestOf<P, Q, B, R>(
  endpoint: Endpoint<P, Q, B, R>,
  options: NoInfer<CallOptions<P, Q, B>>,
): Request {
  const { params, query, body, key } = options as {
    params?: object
    query?: object
    body?: unknown
    key?: string
  }
  const { who } = endpoint.access
  return {
    method: endpoint.method,
    path: filled(endpoint.path, params ?? {}) + queryText(query ?? {}),
    // WeChat sends nothing at all for no data, which is no JSON: an endpoint with a body gets one.
    body: body ?? (endpoint.body ? {} : undefined),
    needsSession: who !== 'anyone' && who !== 'demo',
    key: key ?? null,
  }
}

const isGatewayFailure = (status: number) => status === 502 || status === 503 || status === 504

const mayRepeat = ({ method, key }: Request) => method === 'GET' || key !== null

/** 503 with a code of its own (no media store) is an answer; another try would get the same. */
function isTransient(outcome: Outcome): boolean {
  if (!outcome.answered) return true
  if (!isGatewayFailure(outcome.status)) return false
  return errorOfAnswer(outcome.status, outcome.body).code === 'service.unavailable'
}

async function sendPatiently(request: Request, headers: Record<string, string>): Promise<Outcome> {
  const startedAt = Date.now()
  const timeoutMs = request.method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS
  const attempt = () => send({ ...request, headers, timeoutMs })
  let outcome = await attempt()
  for (const ms of PAUSES_MS) {
    if (!isTransient(outcome) || !mayRepeat(request)) return outcome
    if (Date.now() - startedAt + ms > PATIENCE_MS) return outcome
    await pause(ms + Math.random() * ms)
    outcome = await attempt()
  }
  return outcome
}

/** Sends what `requestOf` wrote down. */
export async function perform(request: Request): Promise<unknown> {
  const attempt = async () => {
    const who = request.needsSession ? await sessionHeaders() : {}
    const headers = request.key === null ? who : { ...who, 'idempotency-key': request.key }
    return sendPatiently(request, headers)
  }
  let outcome = await attempt()
  if (outcome.answered && outcome.status === 401 && request.needsSession) {
    forgetSession()
    outcome = await attempt()
  }
  if (!outcome.answered) throw apiError(outcome.why)
  if (outcome.status < 200 || outcome.status > 299)
    throw errorOfAnswer(outcome.status, outcome.body)
  return outcome.body
}

export async function call<P, Q, B, R>(
  endpoint: Endpoint<P, Q, B, R>,
  options: NoInfer<CallOptions<P, Q, B>>,
): Promise<R> {
  return (await perform(requestOf(endpoint, options))) as R
}
