import { sql } from 'kysely'
import type { ShowingState } from '../../contract'
import type { Db } from '../../database/tables'

export interface WordsToCheck {
  showing: ShowingState | null
  exactPlace: string | null
  description: string | null
  contactName: string | null
  /** whom it was reported for */
  behalfName: string | null
  reporterName: string | null
  /** null for an order taken down on the telephone */
  openid: string | null
}

/** The login they came by last: WeChat wants whoever wrote it to have been here lately. */
const openid = sql<string | null>`(select l.openid from login l where l.person_id = o.reporter_id
  order by l.last_seen_at desc limit 1)`

export async function findWords(db: Db, communityId: string, orderId: string) {
  const { rows } = await sql<WordsToCheck>`
    select o.words_showing as showing, o.exact_place as "exactPlace", o.description,
      o.contact_name as "contactName", o.on_behalf ->> 'name' as "behalfName", p.name as "reporterName", ${openid} as openid
    from work_order o left join person p on p.person_id = o.reporter_id
    where o.community_id = ${communityId} and o.order_id = ${orderId}`.execute(db)
  return rows[0]
}

export interface PhotoToCheck {
  fileId: string
  showing: ShowingState
  openid: string | null
}

export async function findPhoto(db: Db, communityId: string, orderId: string, mediaId: string) {
  const { rows } = await sql<PhotoToCheck>`
    select m.file_id as "fileId", m.showing, ${openid} as openid
    from media m join work_order o using (community_id, order_id)
    where m.community_id = ${communityId} and m.order_id = ${orderId}
      and m.media_id = ${mediaId} and m.state = 'ready'`.execute(db)
  return rows[0]
}

/** Only what nobody has decided yet: the desk's word stands. */
export async function judgeWords(
  tx: Db,
  communityId: string,
  orderId: string,
  state: ShowingState,
): Promise<void> {
  await tx
    .updateTable('work_order')
    .set({ words_showing: state })
    .where('community_id', '=', communityId)
    .where('order_id', '=', orderId)
    .where('words_showing', '=', 'waiting')
    .execute()
}

export async function judgePhoto(
  tx: Db,
  { communityId, orderId, mediaId }: { communityId: string; orderId: string; mediaId: string },
  state: ShowingState,
): Promise<void> {
  await tx
    .updateTable('media')
    .set({ showing: state })
    .where('community_id', '=', communityId)
    .where('order_id', '=', orderId)
    .where('media_id', '=', mediaId)
    .where('showing', '=', 'waiting')
    .execute()
}

export async function keepTrace(
  tx: Db,
  trace: {
    trace_id: string
    community_id: string
    order_id: string
    media_id: string
    asked_at: Date
  },
): Promise<void> {
  await tx
    .insertInto('content_trace')
    .values(trace)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One statement: the trace goes and the verdict stands, so that hearing it again does nothing. */
export async function judgeTraced(db: Db, trace: string, state: ShowingState): Promise<void> {
  await sql`
    with heard as (
      delete from content_trace where trace_id = ${trace}
      returning community_id, order_id, media_id
    )
    update media m set showing = ${state} from heard h
    where m.community_id = h.community_id and m.order_id = h.order_id
      and m.media_id = h.media_id and m.showing = 'waiting'`.execute(db)
}

/** Traces that WeChat never answered, and those of orders whose files are gone. */
export async function forgetTraces(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('content_trace').where('asked_at', '<', before).execute()
}
