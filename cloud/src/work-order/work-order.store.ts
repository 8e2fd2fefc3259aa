import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Move, WorkOrderState } from '../contract'
import type { Db } from '../database/tables'
import { numberingDay } from './number'
import type { Order, OrderEvent } from './order'
import { mediaRows, numberFrom, orderOf, promiseColumns, rowOf } from './rows'

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

/**
 * What the community says about the place of a report and the hours that count for it. Holds the
 * reporter's row until the transaction ends, so that a deletion of the person either comes first
 * (then nothing is found) or finds the order and blanks it.
 */
export async function findSite(
  tx: Db,
  communityId: string,
  reporterId: string,
  at: { roomId: string | null; buildingId: string | null; unitId: string | null },
) {
  return tx
    .selectFrom('community as c')
    .innerJoin('person as p', (join) =>
      join.on('p.person_id', '=', reporterId).on('p.deleted_at', 'is', null),
    )
    .leftJoin('room as r', (join) =>
      join.onRef('r.community_id', '=', 'c.community_id').on('r.room_id', '=', at.roomId),
    )
    .leftJoin('building as b', (join) =>
      join.onRef('b.community_id', '=', 'c.community_id').on('b.building_id', '=', at.buildingId),
    )
    .leftJoin('unit as u', (join) =>
      join
        .onRef('u.community_id', '=', 'c.community_id')
        .onRef('u.building_id', '=', 'b.building_id')
        .on('u.unit_id', '=', at.unitId),
    )
    .select([
      'c.service_hours as serviceHours',
      'c.promises_confirmed as promisesConfirmed',
      'r.address',
      'b.name as building',
      'u.name as unit',
    ])
    .where('c.community_id', '=', communityId)
    .where('c.retired_at', 'is', null)
    .forShare('p')
    .executeTakeFirst()
}

/**
 * One statement whatever the number of photos. The counter's row stays locked until the transaction
 * ends: two orders of one community and day never draw one number.
 */
export async function insertOrder(tx: Db, order: Omit<Order, 'number'>): Promise<string> {
  const { day, prefix } = numberingDay(order.submittedAt)
  const files = mediaRows(order)
  const counted = tx.with('counter', (cte) =>
    cte
      .insertInto('work_order_counter')
      .values({ community_id: order.communityId, day, last: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['community_id', 'day'])
          .doUpdateSet({ last: sql<number>`work_order_counter.last + 1` }),
      )
      .returning('last'),
  )
  const placed = counted.with('placed', (cte) =>
    cte
      .insertInto('work_order')
      .values(rowOf(order, numberFrom(prefix)))
      .returning('number'),
  )
  const told = placed.with('told', (cte) =>
    cte
      .insertInto('work_order_event')
      .values(order.events.map((event) => eventRow(order, order.version, event, null))),
  )
  const whole =
    files.length === 0 ? told : told.with('files', (cte) => cte.insertInto('media').values(files))
  const { number } = await whole.selectFrom('placed').select('number').executeTakeFirstOrThrow()
  return number
}

const eventRow = (
  { communityId, id }: Pick<Order, 'communityId' | 'id'>,
  version: number,
  { id: event_id, type, at, actorId, reason }: Omit<OrderEvent, 'staff'>,
  staffId: string | null,
) => ({
  community_id: communityId,
  order_id: id,
  version,
  event_id,
  type,
  at,
  actor_id: actorId,
  staff_id: staffId,
  reason,
})

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
      jsonArrayFrom(
        eb
          .selectFrom('media as m')
          .select(['m.media_id as id', 'm.file_id as fileId', 'm.kind'])
          .select(sql<'waiting' | 'ready'>`m.state`.as('state'))
          .whereRef('m.community_id', '=', 'o.community_id')
          .whereRef('m.order_id', '=', 'o.order_id')
          .where('m.state', '<>', 'erased')
          .orderBy('m.position'),
      ).as('media'),
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

/**
 * Makes the move and writes its event, unless the order has moved on since `order` was read: then
 * false, and nothing is written.
 */
export async function moveOrder(
  db: Db,
  order: Order,
  move: Move,
  after: Pick<Order, 'closedAt' | 'promises' | 'referral'>,
  event: Omit<OrderEvent, 'staff'>,
  staffId: string | null,
): Promise<boolean> {
  const version = order.version + 1
  const { rows } = await sql<{ version: number }>`
    with moved as (
      update work_order
      set state = ${move.to}, version = ${version}, closed_at = ${after.closedAt},
        referral = ${after.referral}, promises = ${promiseColumns(after.promises).promises},
        next_due_at = ${promiseColumns(after.promises).next_due_at}
      where community_id = ${order.communityId} and order_id = ${order.id}
        and version = ${order.version} and state = any(${move.from})
      returning community_id, order_id, version
    )
    insert into work_order_event
      (community_id, order_id, version, event_id, type, at, actor_id, staff_id, reason)
    select community_id, order_id, version, ${event.id}::uuid, ${event.type},
      ${event.at}::timestamptz, ${event.actorId}::uuid, ${staffId}, ${event.reason}
    from moved
    returning version`.execute(db)
  return rows.length > 0
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
