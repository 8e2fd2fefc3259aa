import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction } from '../database/transaction'
import type { Db } from '../database/tables'
import type { Caller, CallerDuty, CallerMembership } from './caller'
import type { Claim } from './identity'

interface CallerRow {
  person_id: string
  deleted: boolean
  memberships: CallerMembership[]
  duties: CallerDuty[]
}

/**
 * The person behind a claim with households and duties, in one statement. `unknown` also for a
 * deleted person: their tokens are worth nothing any more.
 */
export async function findCaller(db: Db, claim: Claim): Promise<Caller | 'unknown'> {
  const who =
    'personId' in claim
      ? sql`p.person_id = ${claim.personId}`
      : sql`p.person_id = (select person_id from login where openid = ${claim.openid})`
  const { rows } = await sql<CallerRow>`
    select p.person_id, p.deleted_at is not null as deleted,
      coalesce((
        select json_agg(json_build_object('communityId', m.community_id,
          'householdId', m.household_id, 'roomId', h.room_id,
          'verifiedAt', m.verified_at))
        from household_member m
        join household h using (community_id, household_id)
        join community c using (community_id)
        where m.person_id = p.person_id and c.retired_at is null), '[]') as memberships,
      coalesce((
        select json_agg(json_build_object('communityId', s.community_id,
          'staffId', s.staff_id, 'role', s.role, 'name', s.name,
          'trades', s.trades, 'onDuty', s.off_duty_since is null))
        from staff s
        join community c using (community_id)
        where s.person_id = p.person_id and s.left_at is null and c.retired_at is null),
        '[]') as duties
    from person p where ${who}`.execute(db)
  const row = rows[0]
  if (!row || row.deleted) return 'unknown'
  return { personId: row.person_id, memberships: row.memberships, duties: row.duties }
}

/**
 * The person who signs in with this openid, made on their first visit. The openid of a deleted
 * person was erased with them, so whoever comes back starts as somebody new.
 */
export async function personOfOpenid(
  db: Db,
  openid: string,
  appId: string,
  now: Date,
): Promise<string> {
  const known = await touchLogin(db, openid, now)
  if (known !== null) return known
  return inTransaction(db, async (tx) => {
    const personId = randomUUID()
    await tx.insertInto('person').values({ person_id: personId, created_at: now }).execute()
    const made = await tx
      .insertInto('login')
      .values({ openid, person_id: personId, app_id: appId, last_seen_at: now })
      .onConflict((conflict) => conflict.column('openid').doNothing())
      .returning('person_id')
      .executeTakeFirst()
    if (made) return personId
    // Two first visits at once: the other one's person stands, ours goes.
    await tx.deleteFrom('person').where('person_id', '=', personId).execute()
    const other = await touchLogin(tx, openid, now)
    if (other === null) throw new Error('a login vanished while it was being made')
    return other
  })
}

async function touchLogin(db: Db, openid: string, now: Date): Promise<string | null> {
  const row = await db
    .updateTable('login')
    .set({ last_seen_at: now })
    .where('openid', '=', openid)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}
