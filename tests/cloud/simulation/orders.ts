import { sql } from 'kysely'
import type { OrderFacts, WorkOrderKind, WorkOrderState } from '../../../cloud/src/contract'
import type { Db } from '../../../cloud/src/database/tables'
import { TOWN } from './town'

export interface SeenOrder {
  id: string
  number: string
  kind: WorkOrderKind
  version: number
  reporterId: string | null
  facts: OrderFacts
  pauseReasons: readonly string[]
}

interface OrderRow {
  id: string
  number: string
  kind: WorkOrderKind
  state: WorkOrderState
  version: number
  reporterId: string | null
  closedAt: Date | null
  staffId: string | null
  trade: string | null
  price: OrderFacts['price'] | null
  rated: boolean
  hasFeedback: boolean
  pauseReasons: string[] | null
}

/** What is open and what was closed lately, in an order that is alike in every run. */
export async function ordersInSight(db: Db, now: Date): Promise<SeenOrder[]> {
  const lately = new Date(now.getTime() - 10 * 24 * 60 * 60_000)
  const { rows } = await sql<OrderRow>`
    select order_id as id, number, kind, state, version, reporter_id as "reporterId",
      closed_at as "closedAt", assignee_staff_id as "staffId", assignee_trade as trade,
      price ->> 'state' as price, rating is not null as rated,
      coalesce(rating ->> 'feedback', '') <> '' as "hasFeedback",
      rule -> 'rule' -> 'pauseReasons' as "pauseReasons"
    from work_order
    where community_id = ${TOWN}
      and (closed_at is null or (closed_at > ${lately} and state not in ('cancelled', 'declined')))
    order by submitted_at, number`.execute(db)
  return rows.map(seen)
}

const seen = (row: OrderRow): SeenOrder => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  version: row.version,
  reporterId: row.reporterId,
  pauseReasons: row.pauseReasons ?? [],
  facts: {
    kind: row.kind,
    state: row.state,
    closedAt: row.closedAt,
    assigneeStaffId: row.staffId,
    assigneeTrade: row.trade,
    price: row.price ?? 'none',
    rated: row.rated,
    hasFeedback: row.hasFeedback,
    hasReporter: row.reporterId !== null,
  },
})
