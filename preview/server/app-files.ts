import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import fastifyStatic from '@fastify/static'
import { errorBody } from './error-body'
import { RELOAD_SCRIPT } from './reload'

/** The compiler writes it last. */
const PAGE = 'index.html'

/** Whether the compiler has written an app into the folder. */
export function isBuilt(appDir: string): boolean {
  return existsSync(join(appDir, PAGE))
}

/**
 * Serves the built mini program under `/app/`. File names carry no hash, so every file is checked
 * against its ETag on each load: a rebuild is seen at once and an unchanged file is a 304.
 */
export async function serveApp(
  app: FastifyInstance,
  appDir: string,
  liveReload: boolean,
): Promise<void> {
  app.get('/app', (_request, reply) => reply.redirect('/app/'))
  app.get('/app/', async (request, reply) => {
    if (!isBuilt(appDir)) {
      const body = errorBody('service.unavailable', '小程序还在编译', request.id)
      return reply.code(503).send(body)
    }
    const html = await readFile(join(appDir, PAGE), 'utf8')
    const page = liveReload ? html.replace('</body>', `${RELOAD_SCRIPT}</body>`) : html
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
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
