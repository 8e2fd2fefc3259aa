import type { FastifyInstance } from 'fastify'
import { isBuilt } from './app-files'
import { errorBody } from './error-body'

const ANSWER_WITHIN_MS = 3000

/** `GET /health`: 200 only when the app is built and the cloud answers 200 on its own health path. */
export function serveHealth(
  app: FastifyInstance,
  { appDir, cloudUrl }: { appDir: string; cloudUrl: string },
): void {
  app.get('/health', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (isBuilt(appDir) && (await cloudIsWell(cloudUrl))) return { status: 'ok' }
    return reply.code(503).send(errorBody('service.unavailable', '服务还没准备好', request.id))
  })
}

async function cloudIsWell(cloudUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${cloudUrl}/health`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}
