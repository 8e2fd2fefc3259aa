import fastifyRateLimit from '@fastify/rate-limit'
import fastifySwagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { randomUUID } from 'node:crypto'
import { stripGatewayHeaders } from './access/identity'
import { capabilities } from './capabilities'
import type { AppOptions, Deps } from './deps'
import { openDoor } from './http/door'
import { answerError } from './http/error-handler'
import { addHooks } from './http/hooks'
import { addOwnPages } from './http/own-pages'
import { addDispatching } from './notify/tick'
import { Refusal } from './refusal'
import { addWeChatPush } from './wechat/push.routes'
import { hearVerdict } from './work-order/neighbours/check.service'

/** WeChat's gateway lets no larger text through. */
const BODY_LIMIT = 100 * 1024

/** Hardened by default: bounded bodies and times, ids of our own, nothing coerced. */
function fastifyOptions(options: AppOptions): FastifyServerOptions {
  return {
    ...(options.loggerInstance
      ? { loggerInstance: options.loggerInstance }
      : { logger: options.logger ?? false }),
    trustProxy: options.trustProxy ?? false,
    // Our own hook logs requests, by the route's pattern.
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    connectionTimeout: 65_000,
    // A clip of 50 MB at 1.5 Mbit/s; what is larger than its route allows ends at once.
    requestTimeout: 300_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerError,
    // Nothing is coerced, dropped or filled in: what does not fit is refused, all faults at once.
    ajv: {
      customOptions: {
        coerceTypes: false,
        removeAdditional: false,
        useDefaults: false,
        allErrors: true,
      },
    },
  }
}

/** The whole cloud over its ports; what main.ts listens with and tests inject into. */
export async function buildApp(deps: Deps, options: AppOptions = {}): Promise<FastifyInstance> {
  const app = Fastify(fastifyOptions(options))
  const { onRoute } = options
  if (onRoute)
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) onRoute(one, url)
    })
  app.decorateRequest('caller', null)
  app.addHook('onRequest', (request, _reply, done) => {
    stripGatewayHeaders(deps.identity, request.headers)
    done()
  })
  addHooks(app, deps)
  app.setErrorHandler(answerError)
  await app.register(fastifyRateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('request.too-many', { retryAfter: Math.ceil(ttl / 1000) }),
  })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.0.3',
      info: { title: '物业短号', version: '1', description: 'See miniprogram/contract.' },
    },
  })
  // Guessing addresses is limited as any other door without login.
  const guess = app.rateLimit({ max: deps.limits.publicPerMinute, timeWindow: 60_000 })
  app.setNotFoundHandler({ preHandler: guess }, (_request, _reply) => {
    throw new Refusal('route.unknown')
  })
  addOwnPages(app, deps)
  if (options.dispatcher) addDispatching(app, deps, options.dispatcher)
  addWeChatPush(app, deps, (told) => hearVerdict(deps.db, told))
  const door = openDoor(app, deps)
  for (const { routes } of capabilities) await routes?.(door)
  return app
}
