import type { Db } from '../database/tables'

/** The households of somebody in one community; none for a person who has gone. */
export async function findHomes(db: Db, communityId: string, personId: string) {
  return db
    .selectFrom('household_member as m')
    .innerJoin('household as h', (join) =>
      join
        .onRef('h.community_id', '=', 'm.community_id')
        .onRef('h.household_id', '=', 'm.household_id'),
    )
    .innerJoin('person as p', 'p.person_id', 'm.person_id')
    .select(['m.household_id', 'h.room_id', 'm.verified_at', 'p.contact_phone'])
    .where('m.community_id', '=', communityId)
    .where('m.person_id', '=', personId)
    .where('p.deleted_at', 'is', null)
    .execute()
}
