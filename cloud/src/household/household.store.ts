import type { Db, NewRow } from '../database/tables'

const KIND = 'household-code'

/** Wrong tries of one person in one community since `since`. */
export async function wrongTries(
  tx: Db,
  communityId: string,
  personId: string,
  since: Date,
): Promise<number> {
  const { tries } = await tx
    .selectFrom('attempt')
    .select((eb) => eb.fn.countAll<string>().as('tries'))
    .where('community_id', '=', communityId)
    .where('kind', '=', KIND)
    .where('subject', '=', personId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(tries)
}

/**
 * One person's tries one after another, so that fifty at once are still counted; and no membership is
 * made for somebody being deleted at this moment. False when they have gone.
 */
export async function lockPerson(tx: Db, personId: string): Promise<boolean> {
  const there = await tx
    .selectFrom('person')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return there !== undefined
}

export async function addWrongTry(tx: Db, communityId: string, personId: string, now: Date) {
  await tx
    .insertInto('attempt')
    .values({ community_id: communityId, kind: KIND, subject: personId, at: now })
    .execute()
}

/** Locked until the transaction ends: the last place of a code goes to one person. */
export async function findCode(tx: Db, communityId: string, hash: Buffer) {
  return tx
    .selectFrom('household_code')
    .select(['household_id', 'expires_at', 'people_left'])
    .where('community_id', '=', communityId)
    .where('code_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

export async function takePlace(tx: Db, communityId: string, hash: Buffer): Promise<void> {
  await tx
    .updateTable('household_code')
    .set((eb) => ({ people_left: eb('people_left', '-', 1) }))
    .where('community_id', '=', communityId)
    .where('code_hash', '=', hash)
    .execute()
}

export async function findMember(tx: Db, communityId: string, household: string, person: string) {
  return tx
    .selectFrom('household_member')
    .select(['relation', 'verified_at'])
    .where('community_id', '=', communityId)
    .where('household_id', '=', household)
    .where('person_id', '=', person)
    .executeTakeFirst()
}

export async function countMembers(tx: Db, communityId: string, householdId: string) {
  const { members } = await tx
    .selectFrom('household_member')
    .select((eb) => eb.fn.countAll<string>().as('members'))
    .where('community_id', '=', communityId)
    .where('household_id', '=', householdId)
    .executeTakeFirstOrThrow()
  return Number(members)
}

/** Whoever had only claimed the household is verified by the code. */
export async function addMember(tx: Db, member: NewRow<'household_member'>): Promise<void> {
  await tx
    .insertInto('household_member')
    .values(member)
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'household_id', 'person_id'])
        .doUpdateSet({ verified_at: member.verified_at }),
    )
    .execute()
}

export async function removeMember(
  db: Db,
  communityId: string,
  householdId: string,
  personId: string,
): Promise<boolean> {
  const gone = await db
    .deleteFrom('household_member')
    .where('community_id', '=', communityId)
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function findRoom(tx: Db, communityId: string, roomId: string) {
  return tx
    .selectFrom('room')
    .select('address')
    .where('community_id', '=', communityId)
    .where('room_id', '=', roomId)
    .executeTakeFirst()
}

/** The household of a room; made when the room had none. */
export async function householdOfRoom(
  tx: Db,
  communityId: string,
  roomId: string,
): Promise<string> {
  await tx
    .insertInto('household')
    .values({ community_id: communityId, household_id: roomId, room_id: roomId, notes: '[]' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { household_id } = await tx
    .selectFrom('household')
    .select('household_id')
    .where('community_id', '=', communityId)
    .where('room_id', '=', roomId)
    .executeTakeFirstOrThrow()
  return household_id
}

/** False when the code is taken: draw again. */
export async function insertCode(tx: Db, code: NewRow<'household_code'>): Promise<boolean> {
  const made = await tx
    .insertInto('household_code')
    .values(code)
    .onConflict((conflict) => conflict.columns(['community_id', 'code_hash']).doNothing())
    .returning('household_id')
    .executeTakeFirst()
  return made !== undefined
}

export async function deleteStale(db: Db, expiredBefore: Date, triedBefore: Date): Promise<void> {
  await db.deleteFrom('household_code').where('expires_at', '<', expiredBefore).execute()
  await db.deleteFrom('attempt').where('at', '<', triedBefore).execute()
}

export async function membershipsOf(db: Db, personId: string) {
  return db
    .selectFrom('household_member')
    .select(['community_id', 'household_id', 'relation', 'verified_at'])
    .where('person_id', '=', personId)
    .execute()
}
