import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { assertAccess } from '../access/access'
import type { Caller } from '../access/caller'
import { callerOf } from '../access/sign-in'
import { type Endpoint, errorReply } from '../contract'
import type { Db } from '../database/tables'
import type { Deps } from '../deps'
import { answerOnce } from '../idempotency/idempotency'
import { readQuery, refuseBrokenText } from './read-request'
import { replyOf } from './replies'
import { requestOf } from './requests'

export interface Context<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** the moment the request is judged by: read once, so that one answer never straddles two */
  readonly now: Date
  /** of a `keyed` endpoint: the open transaction, the only one to be used */
  readonly db: Db
  /** for what the contract cannot say: streams and headers */
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface SignedIn {
  readonly caller: Caller
}

export interface RouteOptions {
  /** default 100 KiB, as WeChat's gateway has it */
  readonly bodyLimit?: number
  /** requests a minute from one address; default for doors without login: `limits.publicPerMinute` */
  readonly perMinute?: number
  /** counted by person, as what is keyed is, but by itself */
  readonly perPersonMinute?: number
}

/** Binds the contract's endpoints to Fastify: schemas, access, idempotency and limits in one place. */
export interface Door {
  readonly app: FastifyInstance
  readonly deps: Deps
  /** An endpoint that somebody signed in calls. Refused at start for one that anyone may call. */
  readonly serve: <P, Q, B, R>(
    endpoint: Endpoint<P, Q, B, R>,
    handler: (context: Context<P, Q, B> & SignedIn) => Promise<R>,
    options?: RouteOptions,
  ) => void
  /** An endpoint that needs no session (or only the demo has); no session is looked at. */
  readonly serveAnyone: <P, Q, B, R>(
    endpoint: Endpoint<P, Q, B, R>,
    handler: (context: Context<P, Q, B>) => Promise<R>,
    options?: RouteOptions,
  ) => void
}

type AnyEndpoint = Endpoint<unknown, unknown, unknown, unknown>
type AnyContext = Context<unknown, unknown, unknown>

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
  }
  interface FastifyContextConfig {
    /** the contract's endpoint behind a route; the authorisation matrix is made from these */
    endpoint?: AnyEndpoint
  }
}

/** Inside `app.register(scope => …)` open another door on `scope` (own parsers, same rules). */
export function openDoor(app: FastifyInstance, deps: Deps): Door {
  const door: Door = {
    app,
    deps,
    serve(endpoint, handler, options = {}) {
      const { who } = endpoint.access
      if (who === 'anyone' || who === 'demo')
        throw new Error(`${endpoint.name} is open to anyone: use serveAnyone`)
      addRoute(door, endpoint, options, (context) => {
        const { caller } = context.request
        if (!caller) throw new Error('access let a request through without a caller')
        return handler({ ...context, caller } as Context<never, never, never> & SignedIn)
      })
    },
    serveAnyone(endpoint, handler, options = {}) {
      const { who } = endpoint.access
      if (who !== 'anyone' && who !== 'demo')
        throw new Error(`${endpoint.name} needs a session: use serve`)
      if (who === 'demo' && deps.identity.mode !== 'demo') return
      addRoute(door, endpoint, options, (context) =>
        handler(context as Context<never, never, never>),
      )
    },
  }
  return door
}

type Handler = (context: AnyContext) => Promise<unknown>

function addRoute(
  door: Door,
  endpoint: AnyEndpoint,
  options: RouteOptions,
  handler: Handler,
): void {
  const { app, deps } = door
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'
  app[method](endpoint.path, routeOf(deps, endpoint, options), async (request, reply) => {
    const { params, query, body } = request
    const now = deps.clock.now()
    const context: AnyContext = { params, query, body, request, reply, now, db: deps.db }
    reply.code(endpoint.status ?? 200)
    if (!endpoint.keyed) return handler(context)
    const answer = await keyedAnswer(deps, endpoint, context, handler)
    return reply
      .code(answer.status)
      .header('content-type', 'application/json; charset=utf-8')
      .send(answer.body)
  })
}

/** Schemas, access and limits of one endpoint, in Fastify's words. */
function routeOf(deps: Deps, endpoint: AnyEndpoint, options: RouteOptions): RouteShorthandOptions {
  const isPublic = endpoint.access.who === 'anyone'
  const { params, query, body } = requestOf(endpoint)
  const perMinute = options.perMinute ?? (isPublic ? deps.limits.publicPerMinute : undefined)
  return {
    schema: {
      operationId: endpoint.name,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: {
        [endpoint.status ?? 200]: replyOf(endpoint),
        '4xx': errorReply,
        '5xx': errorReply,
      },
    },
    ...(options.bodyLimit !== undefined && { bodyLimit: options.bodyLimit }),
    config: {
      endpoint,
      ...(perMinute !== undefined && { rateLimit: { max: perMinute, timeWindow: 60_000 } }),
      ...(endpoint.keyed && { rateLimit: perPerson(deps.limits.createsPerMinute) }),
      ...(options.perPersonMinute !== undefined && {
        rateLimit: { ...perPerson(options.perPersonMinute), groupId: endpoint.name },
      }),
    },
    onRequest: (request) => decideAccess(deps, endpoint, request),
    preValidation: async (request) => {
      refuseBrokenText(request)
      readQuery(query, request)
      return Promise.resolve()
    },
  }
}

/** Counted by person, whatever the network: a whole neighbourhood may share one address. */
const perPerson = (max: number) => ({
  max,
  timeWindow: 60_000,
  // The caller is known only after access was decided.
  hook: 'preHandler' as const,
  groupId: 'creates',
  keyGenerator: ({ caller, ip }: FastifyRequest) => caller?.personId ?? ip,
})

/** Before the body is read: a stranger learns nothing from what a body would have been told. */
async function decideAccess(deps: Deps, endpoint: AnyEndpoint, request: FastifyRequest) {
  if (endpoint.access.who === 'anyone' || endpoint.access.who === 'demo') return
  request.caller = await callerOf(deps, request.headers)
  const { communityId } = request.params as { communityId?: string }
  assertAccess(endpoint.access, request.caller, communityId)
}

function keyedAnswer(deps: Deps, endpoint: AnyEndpoint, context: AnyContext, handler: Handler) {
  const { request, reply, params, body, now } = context
  if (!request.caller) throw new Error(`${endpoint.name} is keyed but open to anyone`)
  const key = request.headers['idempotency-key']
  const keyed = {
    db: deps.db,
    secrets: deps.secrets,
    now,
    personId: request.caller.personId,
    endpoint: endpoint.name,
    key: typeof key === 'string' ? key : undefined,
    input: { params, body },
  }
  return answerOnce(keyed, async (tx) => {
    const payload = await handler({ ...context, db: tx })
    const serialised = reply.serializeInput(
      payload as Record<string, unknown>,
      String(endpoint.status ?? 200),
    )
    return { status: endpoint.status ?? 200, body: String(serialised) }
  })
}
