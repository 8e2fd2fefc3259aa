import { sql } from 'kysely'
import type { Db } from '../database/tables'
import { type OutboxChange, outboxCtes } from '../notify/outbox.store'
import { latestCalendar, latestRules } from '../promise-rules/current.store'
import { filesCte, insertEntry } from './life/move.store'
import { numberingDay } from './number'
import type { Order } from './order'
import { rowOf } from './rows'

interface At {
  roomId: string | null
  buildingId: string | null
  unitId: string | null
}

/**
 * What the community says about the place of a report, and the rules and hours that count for it.
 * Holds the reporter's row until the transaction ends, so that a deletion of the person either comes
 * first (then nothing is found) or finds the order and blanks it.
 */
export async function findSite(tx: Db, communityId: string, reporterId: string | null, at: At) {
  const site = placeOf(tx, communityId, at)
  if (reporterId === null) {
    const row = await site.executeTakeFirst()
    return row && { ...row, reporterName: null }
  }
  return site
    .innerJoin('person as p', (join) =>
      join.on('p.person_id', '=', reporterId).on('p.deleted_at', 'is', null),
    )
    .select('p.name as reporterName')
    .forShare('p')
    .executeTakeFirst()
}

const placeOf = (tx: Db, communityId: string, at: At) =>
  tx
    .selectFrom('community as c')
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
    .leftJoin('household as h', (join) =>
      join.onRef('h.community_id', '=', 'c.community_id').onRef('h.room_id', '=', 'r.room_id'),
    )
    .select([
      'c.service_hours as serviceHours',
      'c.promises_confirmed as promisesConfirmed',
      'r.address',
      'b.name as building',
      'u.name as unit',
      'h.notes',
      'h.household_id as householdId',
    ])
    .select([latestRules().as('rules'), latestCalendar().as('calendar')])
    .where('c.community_id', '=', communityId)
    .where('c.retired_at', 'is', null)

/**
 * One statement whatever the number of photos: the order with its number, its first entry, its files,
 * what it tells and the timer of its first alert. The counter's row stays locked until the
 * transaction ends: two orders of one community and day never draw one number.
 */
export async function insertOrder(
  tx: Db,
  order: Omit<Order, 'number'>,
  outbox: OutboxChange,
  namedBy: string,
): Promise<string> {
  const { day, prefix } = numberingDay(order.submittedAt)
  const [submitted] = order.events
  if (!submitted) throw new Error('an order begins with its first entry')
  // 1124-7, made of the counter's `last` in the same statement.
  const number = sql<string>`(select ${prefix} || '-' || last from counter)`
  const row = Object.entries(rowOf(order, number))
  const { rows } = await sql<{ number: string }>`
    with counter as (
      insert into work_order_counter (community_id, day, last)
      values (${order.communityId}, ${day}, 1)
      on conflict (community_id, day) do update set last = work_order_counter.last + 1
      returning last
    ),
    placed as (
      insert into work_order (${sql.join(row.map(([column]) => sql.ref(column)))})
      values (${sql.join(row.map(([, value]) => value))})
      returning community_id, order_id, number, title, last_seq
    )
    ${outboxCtes('placed', outbox, order.submittedAt)} ${filesCte('placed', order.media, namedBy)},
    told as (${insertEntry('placed', submitted)})
    select number from placed`.execute(tx)
  const [placed] = rows
  if (!placed) throw new Error('the order was not placed')
  return placed.number
}
