import { sql, type RawBuilder } from 'kysely'
import type { OldMove } from '../contract'
import type { Db } from '../database/tables'
import { numberingDay } from './number'
import type { Order, OrderEvent } from './order'
import { mediaRows, promiseColumns, rowOf } from './rows'

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

/** 1124-7, made of the counter's `last` in the same statement. */
const numberFrom = (prefix: string): RawBuilder<string> =>
  sql<string>`(select ${prefix} || '-' || last from counter)`

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

/**
 * Makes the move and writes its event, unless the order has moved on since `order` was read: then
 * false, and nothing is written.
 */
export async function moveOrder(
  db: Db,
  order: Order,
  move: OldMove,
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
