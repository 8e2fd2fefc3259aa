import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { randomUUID } from 'node:crypto'
import {
  type BodyOf,
  type Endpoint,
  errorReply,
  type ErrorReply,
  faultsIn,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
} from '../../cloud/src/contract'
import { replyOf } from '../../cloud/src/http/replies'

/** Any endpoint: its parts are inferred where it is called. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- variance: no other type admits all
type AnyEndpoint = Endpoint<any, any, any, any>

export interface Input<E> {
  params?: ParamsOf<E>
  query?: QueryOf<E>
  body?: BodyOf<E>
  /** Idempotency-Key; a new one each time unless given */
  key?: string
}

export type Refused = ErrorReply & { status: number }

/** Somebody with a phone: what the mini program may send, and nothing else. */
export interface Phone {
  /** Calls an endpoint that must succeed; the answer has been held against the contract. */
  ok<E extends AnyEndpoint>(endpoint: E, input?: Input<E>): Promise<ReplyOf<E>>
  /** Calls an endpoint that must refuse; the refusal has been held against the contract. */
  refused<E extends AnyEndpoint>(endpoint: E, input?: Input<E>): Promise<Refused>
  /** Any request with this person's session, judged by the test alone. */
  send(options: InjectOptions): Promise<LightMyRequestResponse>
  /** The raw answer of an endpoint. */
  call<E extends AnyEndpoint>(endpoint: E, input?: Input<E>): Promise<LightMyRequestResponse>
}

export function pathOf(endpoint: AnyEndpoint, input: Input<AnyEndpoint>): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(
    (input.query ?? {}) as Record<string, string | number | undefined>,
  ))
    if (value !== undefined) query.set(key, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** `headers` carry the session; none for a stranger. */
export function phoneOf(app: FastifyInstance, headers: Record<string, string> = {}): Phone {
  const send = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...headers, ...options.headers } })
  const call = (endpoint: AnyEndpoint, input: Input<AnyEndpoint> = {}) =>
    send({
      method: endpoint.method,
      url: pathOf(endpoint, input),
      ...(input.body !== undefined && { payload: input.body as object }),
      headers: endpoint.keyed ? { 'idempotency-key': input.key ?? randomUUID() } : {},
    })
  return {
    send,
    call,
    async ok(endpoint, input) {
      const answer = await call(endpoint, input)
      const expected = endpoint.status ?? 200
      if (answer.statusCode !== expected)
        throw new Error(`${endpoint.name} answered ${String(answer.statusCode)}: ${answer.body}`)
      const faults = faultsIn(replyOf(endpoint), answer.json())
      if (faults.length > 0)
        throw new Error(`${endpoint.name} breaks the contract: ${JSON.stringify(faults)}`)
      return answer.json()
    },
    async refused(endpoint, input) {
      const answer = await call(endpoint, input)
      if (answer.statusCode < 400)
        throw new Error(`${endpoint.name} answered ${String(answer.statusCode)}: ${answer.body}`)
      const body = answer.json<ErrorReply>()
      const faults = faultsIn(errorReply, body)
      if (faults.length > 0)
        throw new Error(`${endpoint.name} refuses oddly: ${answer.body} ${JSON.stringify(faults)}`)
      return { ...body, status: answer.statusCode }
    },
  }
}
