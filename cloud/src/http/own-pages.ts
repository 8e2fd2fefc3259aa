import type { FastifyInstance } from 'fastify'
import { assertAnswers } from '../database/ready'
import type { Deps } from '../deps'
import { Refusal } from '../refusal'

/** What machines ask: is it alive, does it serve, what does it speak. */
export function addOwnPages(app: FastifyInstance, { db }: Deps): void {
  app.get('/health', () => ({ status: 'ok' }))
  app.get('/ready', async () => {
    try {
      await assertAnswers(db)
    } catch {
      throw new Refusal('service.unavailable')
    }
    return { status: 'ready' }
  })
  app.get('/openapi.json', () => app.swagger())
}
