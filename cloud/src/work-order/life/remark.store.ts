import { sql } from 'kysely'
import type { WorkOrderState } from '../../contract'
import type { Db } from '../../database/tables'
import { type OutboxChange, outboxCtes } from '../../notify/outbox.store'
import type { Order, OrderEvent, OrderMedia } from '../order'
import { filesCte, hereCte, insertEntry, type MustBeHere } from './move.store'

export interface Remark {
  entry: OrderEvent
  files: readonly OrderMedia[]
  outbox: OutboxChange
  /** reminders afterwards; unchanged when left out */
  nudges?: number
  /** how often neighbours have said 还没好 by then; unchanged when left out */
  stillBroken?: number
  /** only if nothing at all has been added since the order was read */
  onlyIfLast?: boolean
  states: readonly WorkOrderState[]
  mustBeHere: MustBeHere | undefined
}

/** Adds an entry and leaves the version alone. The order's place in the history, null when refused. */
export async function writeRemark(
  db: Db,
  order: Order,
  { entry, files, outbox, nudges, stillBroken, onlyIfLast = false, states, mustBeHere }: Remark,
): Promise<number | null> {
  const { rows } = await sql<{ seq: number }>`
    with ${hereCte(order.communityId, mustBeHere)}
    remarked as (
      update work_order
      set last_seq = last_seq + 1, changed_at = ${entry.at}
        ${nudges === undefined ? sql`` : sql`, nudges = ${nudges}`}
        ${stillBroken === undefined ? sql`` : sql`, still_broken = ${stillBroken}`}
      where community_id = ${order.communityId} and order_id = ${order.id}
        and state = any(${states})
        ${mustBeHere ? sql`and exists (select from here)` : sql``}
        ${onlyIfLast ? sql`and last_seq = ${order.lastSeq}` : sql``}
      returning community_id, order_id, number, title, last_seq
    )
    ${outboxCtes('remarked', outbox, entry.at)} ${filesCte('remarked', files, entry.actorId)}
    ${insertEntry('remarked', entry)}`.execute(db)
  return rows[0]?.seq ?? null
}
