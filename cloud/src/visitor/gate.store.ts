import { sql } from 'kysely'
import type { Db, NewRow } from '../database/tables'
import type { PassRow } from './visitor.store'

const KIND = 'gate'

/**
 * One guard's tries one after another: holds their staff entry until the transaction ends, so that
 * fifty guesses at once are still counted one by one.
 */
export async function lockGuard(tx: Db, communityId: string, staffId: string): Promise<void> {
  await tx
    .selectFrom('staff')
    .select('staff_id')
    .where('community_id', '=', communityId)
    .where('staff_id', '=', staffId)
    .forUpdate()
    .execute()
}

/** How many wrong tries since `since`, and the last of them. */
export async function wrongTries(tx: Db, communityId: string, staffId: string, since: Date) {
  const row = await tx
    .selectFrom('attempt')
    .select((eb) => [eb.fn.countAll<string>().as('tries'), eb.fn.max('at').as('last')])
    .where('community_id', '=', communityId)
    .where('kind', '=', KIND)
    .where('subject', '=', staffId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return { tries: Number(row.tries), last: row.last as Date | null }
}

export async function addWrongTry(tx: Db, communityId: string, staffId: string, now: Date) {
  await tx
    .insertInto('attempt')
    .values({ community_id: communityId, kind: KIND, subject: staffId, at: now })
    .execute()
}

export async function findPassByCode(
  db: Db,
  communityId: string,
  hash: Buffer,
): Promise<PassRow | undefined> {
  return db
    .selectFrom('visitor_pass')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
}

/** The pass behind a token; the token's row finds the community. */
export async function findPassByToken(
  db: Db,
  use: 'share' | 'qr',
  hash: Buffer,
): Promise<PassRow | undefined> {
  return db
    .selectFrom('pass_token as t')
    .innerJoin('visitor_pass as p', (join) =>
      join.onRef('p.community_id', '=', 't.community_id').onRef('p.pass_id', '=', 't.pass_id'),
    )
    .selectAll('p')
    .where('t.token_hash', '=', hash)
    .where('t.use', '=', use)
    .executeTakeFirst()
}

export async function logLookUp(db: Db, row: NewRow<'pass_look_up'>): Promise<void> {
  await db.insertInto('pass_look_up').values(row).execute()
}

export async function findGateName(db: Db, communityId: string, gateId: string) {
  const gate = await db
    .selectFrom('gate')
    .select('name')
    .where('community_id', '=', communityId)
    .where('gate_id', '=', gateId)
    .executeTakeFirst()
  return gate?.name ?? null
}

/**
 * Uses one entry if, at this very moment, one is left: the row's lock makes two gates take turns and
 * the second one finds nothing to update. Undefined when the pass does not let anybody in.
 */
export async function useEntry(
  tx: Db,
  communityId: string,
  passId: string,
  now: Date,
): Promise<{ used: number; uses: number } | undefined> {
  return tx
    .updateTable('visitor_pass')
    .set({ used: sql<number>`used + 1` })
    .where('community_id', '=', communityId)
    .where('pass_id', '=', passId)
    .where('revoked_at', 'is', null)
    .where('window_from', '<=', now)
    .where('window_to', '>', now)
    .whereRef('used', '<', 'uses')
    .returning(['used', 'uses'])
    .executeTakeFirst()
}

export async function insertEntry(tx: Db, entry: NewRow<'pass_entry'>): Promise<void> {
  await tx.insertInto('pass_entry').values(entry).execute()
}
