import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorCode, type ErrorReply } from '../contract'
import { Refusal } from '../refusal'
import { isDatabaseDown } from '../database/faults'
import { describeError } from './log'

/** The one place where an error becomes an answer. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = asRefusal(error)
  if (refusal.code === 'unexpected' || refusal.code === 'service.unavailable')
    request.log.error({ error: describeError(error) }, refusal.code)
  if (refusal.extra.retryAfter !== undefined)
    reply.header('retry-after', String(refusal.extra.retryAfter))
  const body: ErrorReply = {
    code: refusal.code,
    message: refusal.message.slice(0, 300),
    requestId: request.id,
    ...refusal.extra,
  }
  void reply
    .code(refusal.status)
    .header('content-type', 'application/json; charset=utf-8')
    // A string: routes that answer pages or images have no schema for an error.
    .send(JSON.stringify(body))
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (isDatabaseDown(error)) return new Refusal('service.unavailable')
  if (!(error instanceof Error)) return new Refusal('unexpected', {}, 'unexpected error')
  const { validation, validationContext, statusCode } = error as FastifyError
  if (validation) return invalid(validation, validationContext)
  const code = CODE_OF_STATUS[statusCode ?? 500]
  if (code) return new Refusal(code, {}, code)
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? new Refusal('request.invalid', {}, 'the request could not be read')
    : new Refusal('unexpected', {}, 'unexpected error')
}

const CODE_OF_STATUS: Partial<Record<number, ErrorCode>> = {
  404: 'route.unknown',
  413: 'request.too-large',
  429: 'request.too-many',
}

function invalid(
  validation: NonNullable<FastifyError['validation']>,
  context: string | undefined,
): Refusal {
  const fields = validation.slice(0, 20).map(({ instancePath, keyword, params }) => {
    const key = params['missingProperty'] ?? params['additionalProperty']
    const path = typeof key === 'string' ? `${instancePath}/${key}` : instancePath
    return { path: path.slice(0, 200), rule: keyword.slice(0, 40) }
  })
  const where = context === 'querystring' ? 'query' : (context ?? 'body')
  return new Refusal('request.invalid', { fields }, `the ${where} does not fit the contract`)
}
