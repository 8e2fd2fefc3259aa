import { sql } from 'kysely'
import type { Alert } from '../../alerts/alert-times'
import type { Db } from '../../database/tables'
import { type OutboxChange, outboxCtes } from '../../notify/outbox.store'
import type { Order, StoredPromise } from '../order'

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

export interface LateOrder {
  orderId: string
  number: string
  title: string
  assigneeStaffId: string | null
  isEmergency: boolean
  step: StoredPromise['step']
  dueAt: Date
}

/** Every promise of the community's open orders that has run out, one row each. */
export async function findLate(tx: Db, communityId: string, now: Date): Promise<LateOrder[]> {
  const { rows } = await sql<LateOrder>`
    select o.order_id as "orderId", o.number, o.title, o.assignee_staff_id as "assigneeStaffId",
      o.urgency = 'emergency' as "isEmergency", p.step, p."dueAt"
    from work_order o
    cross join lateral jsonb_to_recordset(o.promises) as p (
      step text, "dueAt" timestamptz, "metAt" timestamptz)
    where o.community_id = ${communityId} and o.closed_at is null and o.next_due_at <= ${now}
      and o.state <> 'awaiting-acceptance' and p."metAt" is null and p."dueAt" <= ${now}
    order by o.next_due_at, o.order_id`.execute(tx)
  return rows
}
