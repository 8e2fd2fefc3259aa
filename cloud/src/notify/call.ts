import { inTransaction } from '../database/transaction'
import type { Deps } from '../deps'
import { type Handlers, NoHandler, type Outcome } from './deliver'
import * as queue from './queue.store'

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
  const { community_id: communityId, subject: orderId, name } = leased
  const payload = leased.payload as Record<string, unknown>
  const write = await handler(deps, { communityId, orderId, name, payload }, now)
  return inTransaction(deps.db, async (tx) => {
    if (!(await queue.take(tx, leased))) return 'gone'
    await write(tx)
    return 'fired'
  })
}
