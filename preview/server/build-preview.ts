import fastify, { type FastifyInstance } from 'fastify'
import { serveApp } from './app-files'
import { errorBody, newRequestId } from './error-body'
import { serveFrame } from './frame-files'
import { serveHealth } from './health'
import { proxyCloud } from './proxy'
import { serveReload } from './reload'

declare module 'fastify' {
  interface FastifyInstance {
    /** Tells every open page to load itself again; call it after a rebuild. */
    reloadPages(): void
  }
}

export interface PreviewOptions {
  /** Folder the compiler wrote: app.js, app.css and what they name. */
  appDir: string
  /** `preview/frame` itself: its script is bundled in memory when the server starts. */
  frameDir: string
  /** Where the cloud backend listens, without a trailing slash. */
  cloudUrl: string
  /** Pages reload themselves on `reloadPages()`. Off for tests that wait for a quiet network. */
  liveReload?: boolean
}

/**
 * The one address a person opens: the phone frame at `/`, the bare app at `/app/`, and the cloud's
 * paths passed on, so that the app talks to its own origin as it does on the phone.
 * The caller listens and closes.
 */
export async function buildPreview(options: PreviewOptions): Promise<FastifyInstance> {
  const app = fastify({
    genReqId: newRequestId,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: false },
  })
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(errorBody('preview.not-found', '没有这个页面', request.id)),
  )
  serveReload(app)
  serveHealth(app, options)
  await proxyCloud(app, options.cloudUrl)
  await serveFrame(app, options.frameDir)
  await serveApp(app, options.appDir, options.liveReload ?? true)
  return app
}
