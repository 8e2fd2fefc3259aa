import type { StaffRole } from '../contract'
import type { Db } from '../database/tables'

export async function communityExists(db: Db, communityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('community')
    .select('community_id')
    .where('community_id', '=', communityId)
    .executeTakeFirst()
  return row !== undefined
}

export async function personExists(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** This community, or all of its company's where the role is the company's. */
export async function communitiesServed(db: Db, communityId: string, role: StaffRole) {
  if (role !== 'company') return [communityId]
  const rows = await db
    .selectFrom('community as c')
    .innerJoin('community as sister', 'sister.company_id', 'c.company_id')
    .select('sister.community_id')
    .where('c.community_id', '=', communityId)
    .orderBy('sister.community_id')
    .execute()
  return rows.map(({ community_id }) => community_id)
}

export async function addStaff(
  db: Db,
  entries: {
    communityId: string
    staffId: string
    personId: string
    role: StaffRole
    name: string
  }[],
): Promise<void> {
  await db
    .insertInto('staff')
    .values(
      entries.map(({ communityId, staffId, personId, role, name }) => ({
        community_id: communityId,
        staff_id: staffId,
        person_id: personId,
        name,
        role,
        phone: null,
        left_at: null,
      })),
    )
    .execute()
}

/** The role of an entry that the file brought and nobody has taken yet. */
export async function roleWithoutPerson(db: Db, communityId: string, staffId: string) {
  const row = await db
    .selectFrom('staff')
    .select('role')
    .where('community_id', '=', communityId)
    .where('staff_id', '=', staffId)
    .where('person_id', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row?.role
}

/** From now on that person is this entry, and on duty. */
export async function linkStaff(
  db: Db,
  communityIds: readonly string[],
  staffId: string,
  personId: string,
): Promise<void> {
  await db
    .updateTable('staff')
    .set({ person_id: personId, off_duty_since: null })
    .where('community_id', 'in', [...communityIds])
    .where('staff_id', '=', staffId)
    .where('person_id', 'is', null)
    .execute()
}

export async function listStaff(db: Db, communityId: string) {
  return db
    .selectFrom('staff')
    .select(['staff_id', 'role', 'name', 'person_id', 'left_at'])
    .where('community_id', '=', communityId)
    .orderBy('role')
    .orderBy('staff_id')
    .execute()
}

export async function buildingExists(db: Db, communityId: string, buildingId: string) {
  const row = await db
    .selectFrom('building')
    .select('building_id')
    .where('community_id', '=', communityId)
    .where('building_id', '=', buildingId)
    .executeTakeFirst()
  return row !== undefined
}

/** False when the code is taken. */
export async function addScanCode(
  db: Db,
  code: { code: string; communityId: string; buildingId: string | null; label: string },
  now: Date,
): Promise<boolean> {
  const made = await db
    .insertInto('scan_code')
    .values({
      code: code.code,
      community_id: code.communityId,
      building_id: code.buildingId,
      label: code.label,
      created_at: now,
      retired_at: null,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .executeTakeFirst()
  return made !== undefined
}

export async function retireScanCode(db: Db, code: string, now: Date): Promise<boolean> {
  const retired = await db
    .updateTable('scan_code')
    .set({ retired_at: now })
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .returning('code')
    .executeTakeFirst()
  return retired !== undefined
}

export async function listScanCodes(db: Db, communityId: string) {
  return db
    .selectFrom('scan_code')
    .select(['code', 'label', 'building_id', 'retired_at'])
    .where('community_id', '=', communityId)
    .orderBy('created_at')
    .orderBy('code')
    .execute()
}
