import { randomUUID } from 'node:crypto'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '../../../cloud/src/contract'
import { startSession } from '../../../cloud/src/contract'
import { pathOf } from '../cloud-client'
import type { Phone } from './phone'

/** Any endpoint: its parts are inferred where it is called. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- variance: no other type admits all
type AnyEndpoint = Endpoint<any, any, any, any>

interface Input<E> {
  params?: ParamsOf<E>
  query?: QueryOf<E>
  body?: BodyOf<E>
}

/** Somebody who is not at the journey's phone and speaks to the cloud themselves. */
export class Somebody {
  private readonly apiUrl: string
  private readonly token: string

  private constructor(apiUrl: string, token: string) {
    this.apiUrl = apiUrl
    this.token = token
  }

  /** A persona of the demo, or a name the cloud has never heard: then a stranger. */
  static async named(phone: Phone, persona: string): Promise<Somebody> {
    const { apiUrl } = phone.device.target
    const nobody = new Somebody(apiUrl, '')
    const { token } = await nobody.does(startSession, { body: { code: `demo:${persona}` } })
    return new Somebody(apiUrl, token)
  }

  /** Calls an endpoint that must succeed. */
  async does<E extends AnyEndpoint>(endpoint: E, input: Input<E> = {}): Promise<ReplyOf<E>> {
    const reply = await fetch(this.apiUrl + pathOf(endpoint, input), {
      method: endpoint.method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(input.body !== undefined && { 'content-type': 'application/json' }),
        ...(endpoint.keyed && { 'idempotency-key': randomUUID() }),
      },
      ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${endpoint.name} was answered ${reply.status}: ${text}`)
    return JSON.parse(text) as ReplyOf<E>
  }
}
