import type { Db } from '../database/tables'

/** 3栋2单元, without the room; empty when the household is gone. */
export async function findEntrance(
  db: Db,
  communityId: string,
  householdId: string,
): Promise<string> {
  const row = await db
    .selectFrom('household as h')
    .innerJoin('room as r', (join) =>
      join.onRef('r.community_id', '=', 'h.community_id').onRef('r.room_id', '=', 'h.room_id'),
    )
    .innerJoin('unit as u', (join) =>
      join.onRef('u.community_id', '=', 'r.community_id').onRef('u.unit_id', '=', 'r.unit_id'),
    )
    .innerJoin('building as b', (join) =>
      join
        .onRef('b.community_id', '=', 'u.community_id')
        .onRef('b.building_id', '=', 'u.building_id'),
    )
    .select(['b.name as building', 'u.name as unit'])
    .where('h.community_id', '=', communityId)
    .where('h.household_id', '=', householdId)
    .executeTakeFirst()
  return row ? row.building + row.unit : ''
}
