import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

export function addHooks(app: FastifyInstance, { clock }: Deps): void {
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(HEADERS))
      if (!reply.hasHeader(name)) reply.header(name, value)
    // Phones correct their clock by it, so it must be the clock that judged the request.
    reply.header('date', clock.now().toUTCString())
    return Promise.resolve()
  })
  app.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, never the address: it may hold a token or a code.
    const route = request.routeOptions.url ?? '(unknown)'
    const { method } = request
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method, route, status: reply.statusCode, ms }, 'answered')
    done()
  })
}
