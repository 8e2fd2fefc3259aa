import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import fastifyStatic from '@fastify/static'
import { errorBody } from './error-body'
import { RELOAD_SCRIPT } from './reload'

/**
 * Serves the built mini program under `/app/`. File names carry no hash, so every file is checked
 * against its ETag on each load: a rebuild is seen at once and an unchanged file is a 304.
 */
export async function serveApp(
  app: FastifyInstance,
  appDir: string,
  liveReload: boolean,
): Promise<void> {
  const sendPage = (reply: FastifyReply) => sendAppPage(reply, appDir, liveReload)
  app.get('/app', (_request, reply) => reply.redirect('/app/'))
  app.get('/app/', (_request, reply) => sendPage(reply))
  app.get('/app/index.html', (_request, reply) => sendPage(reply))
  await app.register(fastifyStatic, {
    root: appDir,
    prefix: '/app/',
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('cache-control', 'no-cache')
    },
  })
}

async function sendAppPage(reply: FastifyReply, appDir: string, liveReload: boolean) {
  const page = await readFile(join(appDir, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) {
    const body = errorBody('service.unavailable', '小程序还在编译', String(reply.request.id))
    return reply.code(503).send(body)
  }
  const html = liveReload ? page.replace(/<\/body>|$/, (end) => RELOAD_SCRIPT + end) : page
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
}
