import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/tables'
import { type OutboxChange, outboxCtes } from '../../notify/outbox.store'
import type { Order, OrderEvent, OrderMedia } from '../order'
import { movedColumns } from '../rows'

export interface Written {
  entry: OrderEvent
  files: readonly OrderMedia[]
  outbox: OutboxChange
  mustBeHere?: MustBeHere | undefined
  /** only while nobody follows the order */
  unfollowed?: boolean
}

/** Who must not have gone by the time of writing: a colleague, or the resident who moves. */
export type MustBeHere =
  | { readonly staffId: string }
  | {
      readonly personId: string
      /** where they must live, if it is not their own report */
      readonly householdId: string | null
    }

/**
 * The move, its entry, its files, what it tells and the timers it sets, in one statement: all or
 * nothing. False when the order has moved on since `before` was read, or who must be there is gone.
 *
 * The row of whoever must be here is locked before the order's, as whoever leaves or is deleted locks
 * the two: so an order is never given to somebody who is leaving, and nothing is said after a deletion.
 */
export async function writeMove(
  db: Db,
  before: Order,
  after: Order,
  { entry, files, outbox, mustBeHere, unfollowed = false }: Written,
): Promise<boolean> {
  const sets = Object.entries(movedColumns(after)).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  )
  const { rows } = await sql<{ seq: number }>`
    with ${hereCte(before.communityId, mustBeHere)}
    moved as (
      update work_order
      set ${sql.join(sets)}, last_seq = last_seq + 1, changed_at = ${after.changedAt}
      where community_id = ${before.communityId} and order_id = ${before.id}
        and version = ${before.version}
        ${unfollowed ? sql`and followers = 0` : sql``}
        ${mustBeHere ? sql`and exists (select from here)` : sql``}
      returning community_id, order_id, number, title, last_seq
    )
    ${outboxCtes('moved', outbox, entry.at)} ${filesCte('moved', files, entry.actorId)}
    ${insertEntry('moved', entry)}`.execute(db)
  return rows.length > 0
}

/** A CTE with its trailing comma, named `here`; nothing where nobody has to be there. */
export function hereCte(communityId: string, who: MustBeHere | undefined): RawBuilder<unknown> {
  if (!who) return sql``
  if ('personId' in who)
    return sql`here as (
      select person_id from person
      where person_id = ${who.personId} and deleted_at is null
        ${who.householdId === null ? sql`` : livesThere(communityId, who.householdId)}
      for share
    ),`
  return sql`here as (
    select staff_id from staff
    where community_id = ${communityId} and staff_id = ${who.staffId} and left_at is null
      and off_duty_since is null
    for share
  ),`
}

const livesThere = (communityId: string, householdId: string) => sql`and exists (
  select from household_member l where l.community_id = ${communityId}
    and l.household_id = ${householdId} and l.person_id = person.person_id
    and l.verified_at is not null)`

/** A CTE with its leading comma; the files come after those of the entries before. */
export function filesCte(
  moved: string,
  files: readonly OrderMedia[],
  namedBy: string | null,
): RawBuilder<unknown> {
  if (files.length === 0) return sql``
  const list = files.map(({ id, fileId, kind, purpose, state }, index) => ({
    media_id: id,
    file_id: fileId,
    kind,
    purpose,
    state,
    place: index,
  }))
  return sql`, files as (
    insert into media (community_id, order_id, media_id, file_id, kind, purpose, named_by,
      position, state)
    select m.community_id, m.order_id, f.media_id, f.file_id, f.kind, f.purpose,
      ${namedBy}::uuid, (m.last_seq - 1) * 20 + f.place, f.state
    from ${sql.ref(moved)} m, jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as f (
      media_id uuid, file_id uuid, kind text, purpose text, state text, place integer)
    on conflict (community_id, order_id, media_id) do nothing)`
}

/** Takes its number from the row that moved: a remark may have come in between. */
export const insertEntry = (moved: string, entry: OrderEvent): RawBuilder<unknown> => sql`
  insert into work_order_event (community_id, order_id, seq, version, event_id, type, state, at,
    actor_id, staff_id, reason, facts)
  select m.community_id, m.order_id, m.last_seq, ${entry.version}::integer, ${entry.id}::uuid,
    ${entry.type}, ${entry.state}, ${entry.at}::timestamptz, ${entry.actorId}::uuid,
    ${entry.staff?.id ?? null}::text, ${entry.reason}::text, ${JSON.stringify(entry.facts)}::jsonb
  from ${sql.ref(moved)} m
  returning seq`
