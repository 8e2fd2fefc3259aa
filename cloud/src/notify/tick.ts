import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { Refusal } from '../refusal'
import { BATCH, type Dispatcher, type Round } from './dispatcher'

export const TICK_PATH = '/internal/tick'
export const TICK_HEADER = 'x-tick-secret'

/** A tick ends in seconds also where much has piled up; the next one goes on. */
const ROUNDS_A_TICK = 10

/** Wakes the dispatcher after whatever may have written to the outbox, and lets a scheduler do so. */
export function addDispatching(app: FastifyInstance, deps: Deps, dispatcher: Dispatcher): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (request.method !== 'GET' && reply.statusCode < 400) dispatcher.wake()
    done()
  })
  const { tickSecret, limits } = deps
  if (tickSecret === null) return
  const config = { rateLimit: { max: limits.publicPerMinute, timeWindow: 60_000 } }
  app.post(TICK_PATH, { config }, async (request) => {
    if (!isSame(tickSecret, request.headers[TICK_HEADER])) throw new Refusal('access.denied')
    return tick(dispatcher)
  })
}

/** Takes as long for a wrong secret as for the right one, whatever its length. */
function isSame(secret: string, given: string | string[] | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(secret), digest(typeof given === 'string' ? given : ''))
}

async function tick(dispatcher: Dispatcher): Promise<Round> {
  const sum = { leased: 0, delivered: 0, fired: 0, waiting: 0, failed: 0, dead: 0 }
  for (let rounds = 0; rounds < ROUNDS_A_TICK; rounds++) {
    const round = await dispatcher.round()
    for (const key of Object.keys(sum) as (keyof Round)[]) sum[key] += round[key]
    if (round.leased < BATCH) break
  }
  return sum
}
