import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { GoesOn, OpenHours, PromiseCalendar, PromiseRules, WorkOrderState } from '../contract'
import type { Db } from '../database/tables'
import { calendarOf, latestCalendar, latestRules } from '../promise-rules/current.store'
import { goesOn, mergedHere, othersHang } from './merged.store'
import { type FromOrders, mediaOf, ORDER_COLUMNS } from './columns.store'
import type { Colleague, Order, OrderEvent } from './order'
import { orderOf } from './rows'

const eventsOf = (eb: FromOrders) =>
  jsonArrayFrom(
    eb
      .selectFrom('work_order_event as e')
      .leftJoin('staff as s', (join) =>
        join.onRef('s.community_id', '=', 'e.community_id').onRef('s.staff_id', '=', 'e.staff_id'),
      )
      .select(['e.event_id as id', 'e.seq', 'e.version', 'e.type', 'e.state'])
      .select(sql<string>`e.at`.as('at'))
      .select(['e.actor_id as actorId', 'e.reason', 'e.facts'])
      .select(
        sql<OrderEvent['staff']>`case when s.staff_id is not null
          then json_build_object('id', s.staff_id, 'name', s.name, 'role', s.role) end`.as('staff'),
      )
      .whereRef('e.community_id', '=', 'o.community_id')
      .whereRef('e.order_id', '=', 'o.order_id')
      .orderBy('e.seq'),
  )

/** Of the staff, with what decides whether they can be given an order. */
export interface Candidate extends Colleague {
  /** neither gone nor off duty */
  here: boolean
}

/** What a move, and whoever looks, has to know beside the order itself. */
export interface Around {
  calendar: PromiseCalendar
  /** who has the order, and whoever else was asked for */
  people: Candidate[]
  /** whether anybody works in the trade that was asked for */
  tradeStaffed: boolean
  /** the community's own, if asked for and if there are any */
  rules: PromiseRules | null
  /** for the desk: the reporter's name, and remarks on the household */
  reporterName: string | null
  notes: string[]
  /** of a merged order: what became of the one that goes on for it */
  goesOn: GoesOn | null
  /** those merged into this one, the latest first */
  mergedHere: { orderId: string; number: string; title: string }[]
  /** whether somebody else hangs on it by an order that was merged into it, however deep */
  othersHang: boolean
}

/** An order that has nothing to do with another. */
export const ALONE: Pick<Around, 'goesOn' | 'mergedHere' | 'othersHang'> = {
  goesOn: null,
  mergedHere: [],
  othersHang: false,
}

export interface Asked {
  people?: readonly string[] | undefined
  trade?: string | undefined
  rules?: boolean
}

export interface Found {
  order: Order
  around: Around
}

/** Whole, with its history and files, in one statement; whether the caller may see it is not asked. */
export async function findOrder(
  db: Db,
  communityId: string,
  orderId: string,
  { people = [], trade, rules = false }: Asked = {},
): Promise<Found | undefined> {
  const row = await db
    .selectFrom('work_order as o')
    .innerJoin('community as c', 'c.community_id', 'o.community_id')
    .leftJoin('person as p', 'p.person_id', 'o.reporter_id')
    .leftJoin('household as h', (join) =>
      join.onRef('h.community_id', '=', 'o.community_id').onRef('h.room_id', '=', 'o.room_id'),
    )
    .select(ORDER_COLUMNS)
    .select((eb) => [mediaOf(eb).as('media'), eventsOf(eb).as('events')])
    .select(['c.service_hours', 'p.name as reporter_name', 'h.notes'])
    .select([
      latestCalendar().as('calendar'),
      sql<PromiseRules | null>`case when ${rules} then ${latestRules()} end`.as('rules'),
      sql<Candidate[]>`coalesce((
        select json_agg(json_build_object('id', s.staff_id, 'name', s.name, 'role', s.role,
          'phone', s.phone, 'here', s.left_at is null and s.off_duty_since is null))
        from staff s where s.community_id = o.community_id
          and (s.staff_id = o.assignee_staff_id or s.staff_id = any(${people}))), '[]')`.as(
        'people',
      ),
      sql<boolean>`exists (
        select from staff t where t.community_id = o.community_id and t.role = 'technician'
          and t.left_at is null and t.trades ? ${trade ?? ''})`.as('trade_staffed'),
    ])
    .select([
      goesOn().as('goes_on'),
      mergedHere().as('merged_here'),
      othersHang().as('others_hang'),
    ])
    .where('o.community_id', '=', communityId)
    .where('o.order_id', '=', orderId)
    .executeTakeFirst()
  return row && { order: orderOf(row), around: aroundOf(row) }
}

const aroundOf = (row: {
  service_hours: OpenHours[]
  calendar: Parameters<typeof calendarOf>[1]
  people: Candidate[]
  trade_staffed: boolean
  rules: PromiseRules | null
  reporter_name: string | null
  notes: string[] | null
  goes_on: GoesOn | null
  merged_here: Around['mergedHere']
  others_hang: boolean
}): Around => ({
  calendar: calendarOf(row.service_hours, row.calendar),
  people: row.people,
  tradeStaffed: row.trade_staffed,
  rules: row.rules,
  reporterName: row.reporter_name,
  notes: row.notes ?? [],
  goesOn: row.goes_on,
  mergedHere: row.merged_here,
  othersHang: row.others_hang,
})

/** What a loser of a race is told. */
export async function stateOf(
  db: Db,
  communityId: string,
  orderId: string,
): Promise<{ state: WorkOrderState; version: number; followers: number } | undefined> {
  return db
    .selectFrom('work_order')
    .select(['state', 'version', 'followers'])
    .where('community_id', '=', communityId)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
}

/** Keeps everybody else from moving the order until the transaction ends. */
export async function lockOrder(tx: Db, communityId: string, orderId: string): Promise<void> {
  await tx
    .selectFrom('work_order')
    .select('order_id')
    .where('community_id', '=', communityId)
    .where('order_id', '=', orderId)
    .forUpdate()
    .execute()
}
