import { sql } from 'kysely'
import type { Db } from '../database/tables'

/** What the person was told, and what they are still to be told. */
export async function noticesOf(db: Db, personId: string) {
  const inbox = await db
    .selectFrom('inbox')
    .select(['community_id', 'kind', 'facts', 'created_at', 'read_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .limit(5000)
    .execute()
  const outbox = await db
    .selectFrom('outbox')
    .select(['community_id', 'name as kind', 'run_at'])
    .where('kind', '=', 'notice')
    .where(sql<string>`payload -> 'to' ->> 'person'`, '=', personId)
    .orderBy('run_at')
    .execute()
  return { inbox, outbox }
}

/**
 * Notices on their way go first, before the person's row is held: the dispatcher holds the two in
 * this order. What it delivers meanwhile lies in the inbox by the time that is emptied.
 */
export async function forgetNoticesTo(tx: Db, personId: string): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('kind', '=', 'notice')
    .where(sql<string>`payload -> 'to' ->> 'person'`, '=', personId)
    .execute()
  await sql`select from person where person_id = ${personId} for update`.execute(tx)
  await tx.deleteFrom('inbox').where('person_id', '=', personId).execute()
}

export async function deleteNoticesBefore(db: Db, read: Date, unread: Date): Promise<void> {
  await db
    .deleteFrom('inbox')
    .where((eb) =>
      eb.or([
        eb.and([eb('created_at', '<', read), eb('read_at', 'is not', null)]),
        eb('created_at', '<', unread),
      ]),
    )
    .execute()
}
