import { sql } from 'kysely'
import type { Place } from '../http/cursor'
import type { Db } from '../database/tables'

/** What has been given up in one community, the latest first, with the order's number. */
export async function listDead(db: Db, communityId: string, after: Place | null, limit: number) {
  let query = db
    .selectFrom('outbox as o')
    .leftJoin('work_order as w', (join) =>
      join.onRef('w.community_id', '=', 'o.community_id').onRef('w.order_id', '=', 'o.subject'),
    )
    .select(['o.outbox_id', 'o.kind', 'o.name', 'o.subject', 'w.number', 'o.attempts', 'o.payload'])
    .select(['o.last_error', sql<Date>`o.dead_at`.as('dead_at')])
    .where('o.community_id', '=', communityId)
    .where('o.dead_at', 'is not', null)
    .orderBy('o.dead_at', 'desc')
    .orderBy('o.outbox_id', 'desc')
    .limit(limit)
  if (after)
    query = query.where(
      sql<boolean>`(o.dead_at, o.outbox_id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  return query.execute()
}

/**
 * Back into the queue with fresh tries; one that is there already stays as it is. When it will be
 * tried; undefined when there is no such row (any more).
 */
export async function requeue(
  db: Db,
  communityId: string,
  outboxId: string,
  now: Date,
): Promise<Date | undefined> {
  const row = await db
    .updateTable('outbox')
    .set({
      run_at: sql<Date>`case when dead_at is null then run_at else ${now}::timestamptz end`,
      attempts: sql<number>`case when dead_at is null then attempts else 0 end`,
      dead_at: null,
    })
    .where('community_id', '=', communityId)
    .where('outbox_id', '=', outboxId)
    .returning('run_at')
    .executeTakeFirst()
  return row?.run_at
}
