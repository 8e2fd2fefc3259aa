import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { MediaKind, ShowingState, WorkOrderKind, WorkOrderState } from '../../contract'
import type { Db } from '../../database/tables'
import { NEIGHBOURLY, SHOWN } from './shared'

/** What is read of an order that somebody else reported: nothing that names anybody. */
export interface NeighbourRow {
  communityId: string
  id: string
  number: string
  kind: WorkOrderKind
  itemId: string | null
  title: string
  place: string
  exactPlace: string | null
  description: string | null
  wordsShowing: ShowingState | null
  state: WorkOrderState
  submittedAt: Date
  closedAt: Date | null
  followers: number
  following: boolean
  mine: boolean
  photo: { id: string; fileId: string; kind: MediaKind } | null
}

/** As columns of a statement about `o`, for one reader. */
const columns = (personId: string) => sql`o.community_id as "communityId", o.order_id as id,
  o.number, o.kind, o.item_id as "itemId", o.title, o.place, o.exact_place as "exactPlace",
  o.description, o.words_showing as "wordsShowing", o.state, o.submitted_at as "submittedAt",
  o.closed_at as "closedAt", o.followers, coalesce(o.reporter_id = ${personId}, false) as mine,
  exists (select from work_order_follow f where f.community_id = o.community_id
    and f.order_id = o.order_id and f.person_id = ${personId}) as following,
  (select json_build_object('id', m.media_id, 'fileId', m.file_id, 'kind', m.kind)
    from media m where m.community_id = o.community_id and m.order_id = o.order_id
      and m.state = 'ready' and m.kind = 'photo' and m.purpose = 'report'
      and m.showing = any(${SHOWN})
    order by m.position limit 1) as photo`

const isPublicArea: RawBuilder<SqlBool> = sql`(o.scope = 'public' and o.kind = any(${NEIGHBOURLY}))`

export interface Likeness {
  itemIds: readonly string[]
  buildingId: string | null
  exactPlace: string | null
  since: Date
}

/** One statement, by the index of what is open in public: what is over is never looked at. */
export async function findSimilar(
  db: Db,
  communityId: string,
  { itemIds, buildingId, exactPlace, since }: Likeness,
  personId: string,
  most: number,
): Promise<NeighbourRow[]> {
  const { rows } = await sql<NeighbourRow>`
    select ${columns(personId)}
    from work_order o
    where o.community_id = ${communityId} and ${isPublicArea} and o.closed_at is null
      and o.submitted_at > ${since} and o.item_id = any(${itemIds})
      and (o.building_id = ${buildingId} or o.exact_place = ${exactPlace})
    order by o.submitted_at desc, o.order_id
    limit ${most}`.execute(db)
  return rows
}

/** What somebody waits for: open ones, then those over since `since`. */
export async function findFollowed(
  db: Db,
  communityId: string,
  personId: string,
  since: Date,
  most: number,
): Promise<NeighbourRow[]> {
  const { rows } = await sql<NeighbourRow>`
    select ${columns(personId)}
    from work_order_follow w
    join work_order o using (community_id, order_id)
    where w.community_id = ${communityId} and w.person_id = ${personId}
      and (o.closed_at is null or o.closed_at > ${since})
    order by o.closed_at is not null, o.submitted_at desc, o.order_id
    limit ${most}`.execute(db)
  return rows
}
