import { inTransaction } from '../database/transaction'
import type { Deps } from '../deps'
import { type Handlers, NoHandler, type Outcome } from './deliver'
import * as queue from './queue.store'
import { Hopeless, NotYet } from './timer'

/**
 * Asks another server and writes what it said. No transaction is open and nothing is locked while it
 * thinks, so a slow one holds nobody up; the lease keeps other instances away meanwhile.
 */
export async function makeCall(
  deps: Deps,
  { calls }: Handlers,
  leased: queue.Leased,
  now: Date,
): Promise<Outcome> {
  const handler = calls.get(leased.name)
  if (!handler) throw new NoHandler(`no capability has a call ${leased.name}`)
  if (!(await queue.renew(deps.db, leased, now))) return 'gone'
  const { community_id: communityId, subject: orderId, name, attempts } = leased
  const payload = leased.payload as Record<string, unknown>
  try {
    const write = await handler(deps, { communityId, orderId, name, payload, attempts }, now)
    return await inTransaction(deps.db, async (tx) => {
      if (!(await queue.take(tx, leased))) return 'gone'
      await write(tx)
      return 'fired'
    })
  } catch (error) {
    if (error instanceof Hopeless) return giveUp(deps, leased, error, now)
    if (!(error instanceof NotYet)) throw error
    await queue.postpone(deps.db, leased, error.at, error.code)
    return 'waiting'
  }
}

const giveUp = ({ db }: Deps, leased: queue.Leased, { code, written }: Hopeless, now: Date) =>
  inTransaction<Outcome>(db, async (tx) => {
    if (!(await queue.holds(tx, leased))) return 'gone'
    await queue.bury(tx, leased, now, code)
    await written(tx)
    return 'dead'
  })
