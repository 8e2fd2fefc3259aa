import { sql } from 'kysely'
import type { Alert } from '../../alerts/alert-times'
import type { Db } from '../../database/tables'
import { type OutboxChange, outboxCtes } from '../../notify/outbox.store'
import type { Order } from '../order'

/** Notes what has been told, queues it and sets the next timer, in one statement. */
export async function writeAlerts(
  tx: Db,
  order: Order,
  sent: readonly Alert[],
  outbox: OutboxChange,
  now: Date,
): Promise<void> {
  await sql`
    with alerted as (
      update work_order set alerts_sent = ${JSON.stringify(sent)}::jsonb
      where community_id = ${order.communityId} and order_id = ${order.id}
      returning community_id, order_id, number, title
    )
    ${outboxCtes('alerted', outbox, now)}
    select 1`.execute(tx)
}
