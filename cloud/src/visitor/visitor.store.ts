import type { Home } from '../access/caller'
import type { Db, NewRow, Row } from '../database/tables'

export type PassRow = Row<'visitor_pass'>

/**
 * Locks the household until the transaction ends, so that two passes at once cannot both be its
 * twentieth, and answers its address. The issuer's row is held too: deleting a person waits, then
 * erases this pass with the others. Undefined when there is no such household, or the issuer has gone.
 */
export async function lockHousehold(
  tx: Db,
  communityId: string,
  householdId: string,
  issuerId: string,
) {
  return tx
    .selectFrom('household as h')
    .innerJoin('person as p', (join) => join.on('p.person_id', '=', issuerId))
    .innerJoin('room as r', (join) =>
      join.onRef('r.community_id', '=', 'h.community_id').onRef('r.room_id', '=', 'h.room_id'),
    )
    .select('r.address')
    .where('h.community_id', '=', communityId)
    .where('h.household_id', '=', householdId)
    .where('p.deleted_at', 'is', null)
    .forUpdate('h')
    .forShare('p')
    .executeTakeFirst()
}

/** Passes issued since `since` that still let somebody in, now or later. */
export async function countLivePasses(
  tx: Db,
  communityId: string,
  householdId: string,
  now: Date,
  since = new Date(0),
): Promise<number> {
  const { live } = await tx
    .selectFrom('visitor_pass')
    .select((eb) => eb.fn.countAll<string>().as('live'))
    .where('community_id', '=', communityId)
    .where('household_id', '=', householdId)
    .where('revoked_at', 'is', null)
    .where('window_to', '>', now)
    .where('issued_at', '>=', since)
    .whereRef('used', '<', 'uses')
    .executeTakeFirstOrThrow()
  return Number(live)
}

/** False when another pass of the community has the same code: draw again. */
export async function insertPass(
  tx: Db,
  pass: NewRow<'visitor_pass'>,
  tokens: { share: Buffer; qr: Buffer },
): Promise<boolean> {
  const made = await tx
    .insertInto('visitor_pass')
    .values(pass)
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'code_hash'])
        .where('code_hash', 'is not', null)
        .doNothing(),
    )
    .returning('pass_id')
    .executeTakeFirst()
  if (!made) return false
  const { community_id, pass_id } = pass
  await tx
    .insertInto('pass_token')
    .values([
      { token_hash: tokens.share, community_id, pass_id, use: 'share' },
      { token_hash: tokens.qr, community_id, pass_id, use: 'qr' },
    ])
    .execute()
  return true
}

export async function findPass(
  db: Db,
  communityId: string,
  passId: string,
): Promise<PassRow | undefined> {
  return db
    .selectFrom('visitor_pass')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('pass_id', '=', passId)
    .executeTakeFirst()
}

export async function entriesOf(db: Db, communityId: string, passId: string) {
  return db
    .selectFrom('pass_entry')
    .select(['at', 'gate_name'])
    .where('community_id', '=', communityId)
    .where('pass_id', '=', passId)
    .orderBy('entry_no')
    .execute()
}

/** Newest first; `after` is the last row of the page before. */
export async function listPasses(
  db: Db,
  communityId: string,
  homes: readonly Home[],
  after: { issuedAt: Date; passId: string } | null,
  limit: number,
): Promise<PassRow[]> {
  if (homes.length === 0) return []
  let query = db
    .selectFrom('visitor_pass')
    .selectAll()
    .where('community_id', '=', communityId)
    .where((eb) =>
      eb.or(
        homes.map(({ householdId, since }) =>
          eb.and([eb('household_id', '=', householdId), eb('issued_at', '>=', since)]),
        ),
      ),
    )
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('issued_at', 'pass_id'), '<', eb.tuple(after.issuedAt, after.passId)),
    )
  return query.orderBy('issued_at', 'desc').orderBy('pass_id', 'desc').limit(limit).execute()
}

/** Gives the code back to the community; the first revocation's time stands. */
export async function revokePass(db: Db, communityId: string, passId: string, now: Date) {
  await db
    .updateTable('visitor_pass')
    .set({ revoked_at: now, code_hash: null })
    .where('community_id', '=', communityId)
    .where('pass_id', '=', passId)
    .where('revoked_at', 'is', null)
    .execute()
}
