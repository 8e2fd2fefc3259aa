import { sql } from 'kysely'
import type { Roster } from '../database/place.tables'
import type { Db } from '../database/tables'
import type { Colleague } from './recipients'
import { inShiftAt } from './shift'

interface StaffOfCommunity {
  roster: Roster | null
  staff: Omit<Colleague, 'inShift'>[]
}

/**
 * Whoever of a community's staff can be told anything at `at`, in one statement. `hold` keeps them
 * from going until the transaction ends: an alert is never left with somebody who was about to go.
 */
export async function findColleagues(
  db: Db,
  communityId: string,
  at: Date,
  hold = false,
): Promise<readonly Colleague[]> {
  const { rows } = await sql<StaffOfCommunity>`
    with people as (
      select staff_id, person_id, role, off_duty_since, trades from staff
      where community_id = ${communityId} and left_at is null and person_id is not null
      order by staff_id ${hold ? sql`for share` : sql``}
    )
    select c.roster, coalesce((
      select json_agg(json_build_object('staffId', s.staff_id, 'personId', s.person_id,
        'role', s.role, 'offDuty', s.off_duty_since is not null, 'trades', s.trades)
        order by s.staff_id)
      from people s), '[]') as staff
    from community c where c.community_id = ${communityId}`.execute(db)
  const row = rows[0]
  if (!row) return []
  const inShift = inShiftAt(row.roster, at)
  return row.staff.map((entry) => ({ ...entry, inShift: inShift.has(entry.staffId) }))
}
