import { sql } from 'kysely'
import type { Db } from '../database/tables'
import { CHECK_PHOTO, NEIGHBOURLY } from '../work-order/neighbours/shared'

/** The order's reporter even where the order does not name the file (`file` null then); who named it. */
export async function findNamed(
  db: Db,
  { communityId, orderId, mediaId }: { communityId: string; orderId: string; mediaId: string },
) {
  return db
    .selectFrom('work_order as o')
    .leftJoin('media as m', (join) =>
      join
        .onRef('m.community_id', '=', 'o.community_id')
        .onRef('m.order_id', '=', 'o.order_id')
        .on('m.media_id', '=', mediaId)
        .on('m.state', '<>', 'erased'),
    )
    .select([
      'o.reporter_id as reporterId',
      'm.named_by as namedBy',
      'o.state as orderState',
      'm.file_id as fileId',
      'm.kind',
      'm.purpose',
      'm.state',
    ])
    .where('o.community_id', '=', communityId)
    .where('o.order_id', '=', orderId)
    .executeTakeFirst()
}

/**
 * False when the file was erased meanwhile; true also when somebody else was first. A photo that
 * neighbours may come to see is to be looked at, in the same statement.
 */
export async function markReady(
  db: Db,
  communityId: string,
  fileId: string,
  file: { contentType: string; bytes: number; receivedAt: Date },
): Promise<boolean> {
  const { rows } = await sql<{ file_id: string }>`
    with kept as (
      update media m set state = 'ready', content_type = ${file.contentType}, bytes = ${file.bytes},
        received_at = ${file.receivedAt}
      from work_order o
      where m.community_id = ${communityId} and m.file_id = ${fileId} and m.state <> 'erased'
        and o.community_id = m.community_id and o.order_id = m.order_id
      returning m.community_id, m.order_id, m.media_id, m.file_id, (m.kind = 'photo'
        and m.purpose = 'report' and o.scope = 'public' and o.kind = any(${NEIGHBOURLY})) as shown
    ), called as (
      insert into outbox
        (outbox_id, community_id, kind, name, subject, run_at, payload, created_at)
      select gen_random_uuid(), k.community_id, 'call', ${CHECK_PHOTO}, k.order_id,
        ${file.receivedAt}, jsonb_build_object('mediaId', k.media_id), ${file.receivedAt}
      from kept k where k.shown
    )
    select file_id from kept`.execute(db)
  return rows.length > 0
}

export async function findReady(db: Db, communityId: string, fileId: string) {
  return db
    .selectFrom('media')
    .select('content_type as contentType')
    .where('community_id', '=', communityId)
    .where('file_id', '=', fileId)
    .where('state', '=', 'ready')
    .executeTakeFirst()
}

/** Nobody sees the files of orders cancelled before `before` any more. */
export async function eraseOfCancelled(db: Db, before: Date): Promise<void> {
  await sql`
    update media m set state = 'erased'
    from community c
    join work_order o on o.community_id = c.community_id
      and o.state = 'cancelled' and o.closed_at < ${before}
    where m.community_id = o.community_id and m.order_id = o.order_id
      and m.state <> 'erased'`.execute(db)
}

/** Nobody sees the files of a person's orders any more, nor what they sent with a comment. */
export async function eraseOfReporter(db: Db, personId: string): Promise<void> {
  await sql`
    update media m set state = 'erased'
    from community c
    where m.community_id = c.community_id and m.named_by = ${personId}
      and not exists (select from staff s
        where s.community_id = c.community_id and s.person_id = ${personId})`.execute(db)
  await sql`
    update media m set state = 'erased'
    from community c
    join work_order o on o.community_id = c.community_id and o.reporter_id = ${personId}
    where m.community_id = o.community_id and m.order_id = o.order_id`.execute(db)
}

export async function listErased(db: Db, most: number) {
  return db
    .selectFrom('media')
    .select(['community_id as communityId', 'file_id as fileId'])
    .where('state', '=', 'erased')
    .limit(most)
    .execute()
}

export async function forgetErased(db: Db, communityId: string, fileId: string): Promise<void> {
  await db
    .deleteFrom('media')
    .where('community_id', '=', communityId)
    .where('file_id', '=', fileId)
    .where('state', '=', 'erased')
    .execute()
}

export async function filesOf(db: Db, personId: string) {
  const { rows } = await sql<Record<string, string | null>>`
    select m.community_id as "communityId", m.order_id::text as "orderId",
      m.media_id::text as "mediaId", m.kind, m.state, m.content_type as "contentType",
      m.bytes::text as bytes, to_json(m.received_at) #>> '{}' as "receivedAt"
    from community c
    join work_order o using (community_id)
    join media m using (community_id, order_id)
    where (o.reporter_id = ${personId} or m.named_by = ${personId}) and m.state <> 'erased'
    order by m.order_id, m.position`.execute(db)
  return rows
}
