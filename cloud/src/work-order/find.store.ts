import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { WorkOrderState } from '../contract'
import type { Db, Tables } from '../database/tables'
import type { Order, OrderEvent } from './order'
import { orderOf } from './rows'

export type FromOrders = ExpressionBuilder<Tables & { o: Tables['work_order'] }, 'o'>

export const ORDER_COLUMNS = [
  'o.community_id',
  'o.order_id',
  'o.number',
  'o.kind',
  'o.scope',
  'o.item_id',
  'o.title',
  'o.place',
  'o.exact_place',
  'o.room_id',
  'o.building_id',
  'o.unit_id',
  'o.household_id',
  'o.reporter_id',
  'o.contact_name',
  'o.contact_phone',
  'o.description',
  'o.urgency',
  'o.state',
  'o.version',
  'o.submitted_at',
  'o.closed_at',
  'o.verified',
  'o.windows',
  'o.may_enter',
  'o.promises',
  'o.promises_confirmed',
  'o.referral',
] as const

/** The files an order names, without those that are erased, as the reporter put them. */
export const mediaOf = (eb: FromOrders) =>
  jsonArrayFrom(
    eb
      .selectFrom('media as m')
      .select(['m.media_id as id', 'm.file_id as fileId', 'm.kind'])
      .select(sql<'waiting' | 'ready'>`m.state`.as('state'))
      .whereRef('m.community_id', '=', 'o.community_id')
      .whereRef('m.order_id', '=', 'o.order_id')
      .where('m.state', '<>', 'erased')
      .orderBy('m.position'),
  )

/** Whole, with its history and files, in one statement; whether the caller may see it is not asked. */
export async function findOrder(
  db: Db,
  communityId: string,
  orderId: string,
): Promise<Order | undefined> {
  const row = await db
    .selectFrom('work_order as o')
    .select(ORDER_COLUMNS)
    .select((eb) => [
      mediaOf(eb).as('media'),
      jsonArrayFrom(
        eb
          .selectFrom('work_order_event as e')
          .leftJoin('staff as s', (join) =>
            join
              .onRef('s.community_id', '=', 'e.community_id')
              .onRef('s.staff_id', '=', 'e.staff_id'),
          )
          .select(['e.event_id as id', 'e.type', sql<string>`e.at`.as('at')])
          .select(['e.actor_id as actorId', 'e.reason'])
          .select(
            sql<OrderEvent['staff']>`case when s.staff_id is not null
              then json_build_object('name', s.name, 'role', s.role) end`.as('staff'),
          )
          .whereRef('e.community_id', '=', 'o.community_id')
          .whereRef('e.order_id', '=', 'o.order_id')
          .orderBy('e.version'),
      ).as('events'),
    ])
    .where('o.community_id', '=', communityId)
    .where('o.order_id', '=', orderId)
    .executeTakeFirst()
  return row && orderOf(row)
}

export async function stateOf(
  db: Db,
  communityId: string,
  orderId: string,
): Promise<WorkOrderState | undefined> {
  const row = await db
    .selectFrom('work_order')
    .select('state')
    .where('community_id', '=', communityId)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return row?.state
}

/** What the desk needs beside the order: the reporter's name, and remarks on the household. */
export async function findBackground(db: Db, order: Order) {
  const row = await db
    .selectFrom('work_order as o')
    .leftJoin('person as p', 'p.person_id', 'o.reporter_id')
    .leftJoin('household as h', (join) =>
      join.onRef('h.community_id', '=', 'o.community_id').onRef('h.room_id', '=', 'o.room_id'),
    )
    .select(['p.name', 'h.notes'])
    .where('o.community_id', '=', order.communityId)
    .where('o.order_id', '=', order.id)
    .executeTakeFirst()
  return { name: row?.name ?? null, notes: row?.notes ?? [] }
}
