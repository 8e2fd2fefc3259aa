import { sql } from 'kysely'
import { type MergeTargetRow, MERGE_TARGETS_MAX } from '../../contract'
import type { Db } from '../../database/tables'
import { type Order, placeInWords } from '../order'
import { alike } from './similar.service'
import { isPublicArea, NEIGHBOURLY } from './shared'

type Row = Omit<MergeTargetRow, 'submittedAt' | 'place'> & {
  submittedAt: Date
  place: string
  exactPlace: string | null
}

/** Open orders like this one, or of its household: what fits (merge.service.ts), the likeliest first. */
export async function findMergeTargets(db: Db, order: Order): Promise<MergeTargetRow[]> {
  const { communityId, id, itemId, buildingId, exactPlace, householdId } = order
  const items = itemId === null ? [] : alike(itemId)
  const { rows } = await sql<Row>`
    select o.order_id as "orderId", o.version, o.number, o.title, o.place,
      o.exact_place as "exactPlace", o.state, o.submitted_at as "submittedAt", o.followers
    from work_order o
    where o.community_id = ${communityId} and o.closed_at is null and o.order_id <> ${id}
      and ((${isPublicArea(order)} and o.scope = 'public' and o.kind = any(${NEIGHBOURLY})
          and o.item_id = any(${items}))
        or o.household_id = ${householdId})
    order by o.item_id is not distinct from ${itemId} desc,
      (o.building_id = ${buildingId} or o.exact_place = ${exactPlace}) is true desc,
      o.submitted_at, o.order_id
    limit ${MERGE_TARGETS_MAX}`.execute(db)
  return rows.map(({ exactPlace: exact, submittedAt, ...row }) => ({
    ...row,
    place: placeInWords({ place: row.place, exactPlace: exact }),
    submittedAt: submittedAt.toISOString(),
  }))
}
