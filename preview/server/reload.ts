import type { FastifyInstance } from 'fastify'
import type { ServerResponse } from 'node:http'

export const RELOAD_PATH = '/__reload'

/** Put into the app's page so that it starts again after a rebuild. */
export const RELOAD_SCRIPT = `<script>new EventSource('${RELOAD_PATH}').addEventListener('reload', function () { location.reload() })</script>`

/** A server-sent-events channel with one event, `reload`. */
export function serveReload(app: FastifyInstance): void {
  const open = new Set<ServerResponse>()
  app.get(RELOAD_PATH, (request, reply) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    raw.write('retry: 1000\n\n')
    open.add(raw)
    request.raw.on('close', () => open.delete(raw))
  })
  app.decorate('reloadPages', () => {
    for (const raw of open) raw.write('event: reload\ndata: \n\n')
  })
  app.addHook('preClose', (done) => {
    for (const raw of open) raw.end()
    done()
  })
}
