import { sql } from 'kysely'
import type { Place } from '../http/cursor'
import type { Db } from '../database/tables'
import type { Delivery, KnownOrder } from './notice'

/**
 * Puts a notice into the inboxes of these people, once each. Holds their rows until the transaction
 * ends, so that a deletion either comes first (then nothing is written) or finds what was written.
 */
export async function putIntoInboxes(
  tx: Db,
  { noticeId, communityId, kind, orderId, facts, at, knownAs }: Delivery,
  personIds: readonly string[],
): Promise<void> {
  const told = personIds.map((personId) => {
    const known = knownAs?.get(personId)
    return { personId, orderId: known?.orderId ?? orderId, facts: factsFor(facts, known) }
  })
  await sql`
    insert into inbox (person_id, notice_id, community_id, kind, subject, facts, created_at)
    select p.person_id, ${noticeId}::uuid, ${communityId}, ${kind}, t."orderId", t.facts,
      ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t (
      "personId" uuid, "orderId" uuid, facts jsonb)
    join person p on p.person_id = t."personId" and p.deleted_at is null
    order by p.person_id
    for key share of p
    on conflict (person_id, notice_id) do nothing`.execute(tx)
}

const factsFor = (facts: Delivery['facts'], known: KnownOrder | undefined) =>
  known ? { ...facts, number: known.number, title: known.title, followed: !known.own } : facts

export interface InboxOf {
  personId: string
  communityId: string
}

/** The latest first; one more than a page, to know whether another follows. */
export async function listNotices(
  db: Db,
  { personId, communityId }: InboxOf,
  after: Place | null,
  limit: number,
) {
  let query = db
    .selectFrom('inbox')
    .selectAll()
    .where('person_id', '=', personId)
    .where('community_id', '=', communityId)
    .orderBy('created_at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(limit)
  if (after)
    query = query.where(
      sql<boolean>`(created_at, notice_id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  return query.execute()
}

/** Counts no further than `most`. */
export async function countUnread(
  db: Db,
  { personId, communityId }: InboxOf,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from (
      select from inbox
      where person_id = ${personId} and community_id = ${communityId} and read_at is null
      limit ${most}
    ) as counted`.execute(db)
  return rows[0]?.unread ?? 0
}

/** Everything that came at or before `upTo`. */
export async function markReadUpTo(
  db: Db,
  { personId, communityId }: InboxOf,
  upTo: Date,
  now: Date,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('community_id', '=', communityId)
    .where('read_at', 'is', null)
    .where('created_at', '<=', upTo)
    .execute()
}
