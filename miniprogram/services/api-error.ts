/** A refusal as pages see it: always with one Chinese sentence, never a raw message. */
import { ERROR_SENTENCES, type ErrorCode, type ErrorReply } from '../contract/errors'
import { isObject } from './storage'

/** `offline` and `slow` come from the phone, the rest from the contract. */
export type FailureCode = ErrorCode | 'offline' | 'slow'

const OWN_SENTENCES = {
  offline: '没连上网络，连上再试一次',
  slow: '网有点慢，还没连上，请再试一次',
}

/** An Error with the refusal's parts. No class: one that extends Error costs 2 KB on old phones. */
export interface ApiError extends Error {
  readonly name: 'ApiError'
  readonly code: FailureCode
  /** To quote on the phone; null when no answer came. */
  readonly requestId: string | null
  readonly fields: { path: string; rule: string }[]
  /** What the object is now, where a move lost a race. */
  readonly state: string | null
  /** Seconds until another try makes sense. */
  readonly retryAfter: number | null
}

export const apiError = (code: FailureCode, reply?: Partial<ErrorReply>): ApiError =>
  Object.assign(new Error(code), {
    name: 'ApiError' as const,
    code,
    requestId: reply?.requestId ?? null,
    fields: reply?.fields ?? [],
    state: reply?.state ?? null,
    retryAfter: reply?.retryAfter ?? null,
  })

export const isApiError = (error: unknown): error is ApiError =>
  error instanceof Error && error.name === 'ApiError'

export const failureCode = (error: unknown): FailureCode =>
  isApiError(error) ? error.code : 'unexpected'

/** No answer came: what was typed waits, a stored copy may be shown. */
export function isUnreached(error: unknown): boolean {
  const code = failureCode(error)
  return code === 'offline' || code === 'slow'
}

type Sentences = Readonly<Partial<Record<FailureCode, string>>>
const SHARED: Sentences = { ...ERROR_SENTENCES, ...OWN_SENTENCES }

/** The sentence of a package that meets more refusals than every page does. */
export const sentenceAmong = (own: Sentences, code: FailureCode): string =>
  own[code] ?? SHARED[code] ?? ERROR_SENTENCES.unexpected

/** For pages of the main package; the others ask their own `words/sentences.ts`. */
export const sentenceOf = (code: FailureCode): string => sentenceAmong({}, code)

/** What the contract calls its refusals; the sentence of one may lie in a package. */
const PACKAGES_OWN =
  /^(work-order|media|pass|gate|household|household-code|assignee|promise-rules|calendar)\./

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && (code in ERROR_SENTENCES || PACKAGES_OWN.test(code))

/** A gateway's page or a newer server's code must not leave a person without a sentence. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'session.invalid'
  if (status === 404) return 'object.unknown'
  if (status === 413) return 'request.too-large'
  if (status === 429) return 'request.too-many'
  return status === 502 || status === 503 || status === 504 ? 'service.unavailable' : 'unexpected'
}

export function errorOfAnswer(status: number, body: unknown): ApiError {
  if (!isObject(body)) return apiError(codeOfStatus(status))
  const code = isErrorCode(body['code']) ? body['code'] : codeOfStatus(status)
  return apiError(code, body)
}
