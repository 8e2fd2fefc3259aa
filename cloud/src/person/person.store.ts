import { sql } from 'kysely'
import type { StaffRole } from '../contract'
import type { Db } from '../database/tables'

export interface MembershipRow {
  communityId: string
  communityName: string
  householdId: string
  roomId: string
  address: string
  relation: 'owner' | 'family' | 'tenant'
  verified: boolean
  members: number
}

export interface MeRow {
  person_id: string
  name: string | null
  contact_phone: string | null
  households: MembershipRow[]
  staff: { communityId: string; communityName: string; role: StaffRole; name: string }[]
}

/** A person with households and roles, in one statement. */
export async function findMe(db: Db, personId: string): Promise<MeRow | undefined> {
  const { rows } = await sql<MeRow>`
    select p.person_id, p.name, p.contact_phone,
      coalesce((
        select json_agg(json_build_object('communityId', c.community_id, 'communityName', c.name,
          'householdId', m.household_id, 'roomId', h.room_id, 'address', r.address,
          'relation', m.relation, 'verified', m.verified_at is not null,
          'members', (select count(*) from household_member o
            where o.community_id = m.community_id and o.household_id = m.household_id))
          order by c.name, r.address)
        from household_member m
        join household h using (community_id, household_id)
        join room r on r.community_id = h.community_id and r.room_id = h.room_id
        join community c on c.community_id = m.community_id
        where m.person_id = p.person_id and c.retired_at is null), '[]') as households,
      coalesce((
        select json_agg(json_build_object('communityId', c.community_id, 'communityName', c.name,
          'role', s.role, 'name', s.name) order by c.name, s.staff_id)
        from staff s
        join community c on c.community_id = s.community_id
        where s.person_id = p.person_id and s.left_at is null and c.retired_at is null),
        '[]') as staff
    from person p
    where p.person_id = ${personId} and p.deleted_at is null`.execute(db)
  return rows[0]
}

export async function updatePerson(
  db: Db,
  personId: string,
  change: { name?: string | null; contact_phone?: string | null },
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await db.updateTable('person').set(change).where('person_id', '=', personId).execute()
}

/** Blanks the person; their logins and memberships go, a place in the staff loses its person. */
export async function blankPerson(tx: Db, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('person')
    .set({ name: null, contact_phone: null, deleted_at: now })
    .where('person_id', '=', personId)
    .execute()
  await tx.deleteFrom('login').where('person_id', '=', personId).execute()
  await tx.deleteFrom('household_member').where('person_id', '=', personId).execute()
  await tx.deleteFrom('idempotency').where('person_id', '=', personId).execute()
  await tx.updateTable('staff').set({ person_id: null }).where('person_id', '=', personId).execute()
  await tx.deleteFrom('attempt').where('subject', '=', personId).execute()
}

export async function personRows(db: Db, personId: string) {
  const person = await db
    .selectFrom('person')
    .select(['person_id', 'name', 'contact_phone', 'created_at'])
    .where('person_id', '=', personId)
    .execute()
  const login = await db
    .selectFrom('login')
    .select(['app_id', 'last_seen_at'])
    .where('person_id', '=', personId)
    .execute()
  const staff = await db
    .selectFrom('staff')
    .select(['community_id', 'name', 'role', 'phone', 'trades', 'off_duty_since'])
    .where('person_id', '=', personId)
    .execute()
  return { person, login, staff }
}
