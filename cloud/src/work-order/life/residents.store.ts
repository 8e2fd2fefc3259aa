import { sql } from 'kysely'
import type { ResidentsOf } from '../../notify/timer'

/** The same who may read along (access/caller.ts): verified there since before it was reported. */
export const residentsOf: ResidentsOf = async (tx, communityId, orderId) => {
  const { rows } = await sql<{ person_id: string }>`
    select m.person_id from work_order o
    join household_member m using (community_id, household_id)
    join person p on p.person_id = m.person_id and p.deleted_at is null
    where o.community_id = ${communityId} and o.order_id = ${orderId}
      and m.verified_at <= o.submitted_at and m.person_id is distinct from o.reporter_id
    order by m.person_id`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}
