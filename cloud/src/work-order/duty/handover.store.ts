/*
 * Locks go in one order everywhere: the staff's rows, the hand-over, its orders, the outbox. So nobody
 * confirms what is being passed on, and nothing is handed to somebody who is going.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Row } from '../../database/tables'
import type { HandoverNote } from './handover.tables'

export type Handover = Row<'handover'>

export interface NewHandover {
  communityId: string
  kind: Handover['kind']
  from: string
  to: string | null
  notes: readonly HandoverNote[]
  orderIds: readonly string[]
}

export async function insertHandover(tx: Db, given: NewHandover, now: Date): Promise<string> {
  const id = randomUUID()
  const { communityId, kind, from, to, notes, orderIds } = given
  await sql`
    with made as (
      insert into handover (community_id, handover_id, kind, from_staff_id, to_staff_id, notes,
        created_at)
      values (${communityId}, ${id}, ${kind}, ${from}, ${to}, ${JSON.stringify(notes)}::jsonb,
        ${now})
      returning community_id, handover_id
    )
    insert into handover_order (community_id, handover_id, order_id)
    select community_id, handover_id, unnest(${[...orderIds]}::uuid[]) from made`.execute(tx)
  return id
}

/** What somebody who goes has not confirmed; with `queue` also the desk's lists that nobody has yet. */
export async function passOn(
  tx: Db,
  { communityId, staffId, queue, now }: PassingOn,
): Promise<(Pick<Handover, 'handover_id' | 'kind' | 'notes'> & { orderIds: string[] })[]> {
  return tx
    .updateTable('handover')
    .set({ ended: 'passed-on', ended_at: now })
    .where('community_id', '=', communityId)
    .where('ended', 'is', null)
    .where((eb) =>
      eb.or([eb('to_staff_id', '=', staffId), ...(queue ? [eb('to_staff_id', 'is', null)] : [])]),
    )
    .returning(['handover_id', 'kind', 'notes'])
    .returning(
      sql<string[]>`array(
        select o.order_id::text from handover_order o
        where o.community_id = handover.community_id and o.handover_id = handover.handover_id)`.as(
        'orderIds',
      ),
    )
    .execute()
}

interface PassingOn {
  communityId: string
  staffId: string
  queue: boolean
  now: Date
}

/** The row, kept as it is until the transaction ends. */
export async function lockHandover(
  tx: Db,
  communityId: string,
  handoverId: string,
): Promise<Handover | undefined> {
  return tx
    .selectFrom('handover')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('handover_id', '=', handoverId)
    .forUpdate()
    .executeTakeFirst()
}

export async function change(
  tx: Db,
  { community_id, handover_id }: Pick<Handover, 'community_id' | 'handover_id'>,
  set: Partial<Pick<Handover, 'to_staff_id' | 'ended' | 'ended_at' | 'told_at'>>,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set(set)
    .where('community_id', '=', community_id)
    .where('handover_id', '=', handover_id)
    .execute()
}

/** False where the order was never of this hand-over. */
export async function markGivenBack(
  tx: Db,
  { community_id, handover_id }: Handover,
  orderId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('handover_order')
    .set({ given_back_at: now })
    .where('community_id', '=', community_id)
    .where('handover_id', '=', handover_id)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const KEPT_DAYS_MS = 180 * 24 * 60 * 60_000

/** Ended ones, half a year later; their orders say themselves who had them when. */
export async function forgetOldHandovers(db: Db, now: Date): Promise<void> {
  await sql`
    with old as (
      delete from handover where ended_at < ${new Date(now.getTime() - KEPT_DAYS_MS)}
      returning community_id, handover_id
    )
    delete from handover_order o using old
    where o.community_id = old.community_id and o.handover_id = old.handover_id`.execute(db)
}

/** What somebody wrote to colleagues with a hand-over. */
export async function notesOf(db: Db, personId: string) {
  const { rows } = await sql<Record<string, string | null>>`
    select h.community_id as "communityId", h.handover_id::text as "handoverId",
      to_json(h.created_at) #>> '{}' as at, n.words
    from staff s
    join handover h on h.community_id = s.community_id
    cross join lateral jsonb_to_recordset(h.notes) as n ("staffId" text, words text)
    where s.person_id = ${personId} and n."staffId" = s.staff_id
    order by h.created_at, h.handover_id`.execute(db)
  return rows
}

export async function forgetNotesOf(tx: Db, personId: string): Promise<void> {
  await sql`
    update handover h set notes = coalesce((
      select jsonb_agg(n) from jsonb_array_elements(h.notes) as n
      where n ->> 'staffId' <> s.staff_id), '[]')
    from staff s
    where s.person_id = ${personId} and h.community_id = s.community_id
      and h.notes @> jsonb_build_array(jsonb_build_object('staffId', s.staff_id))`.execute(tx)
}
