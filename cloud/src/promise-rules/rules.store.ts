import { sql } from 'kysely'
import type { PromiseRules } from '../contract'
import type { Db } from '../database/tables'
import { latestCalendar } from './current.store'

/** The version that holds; undefined while the community has never changed the starting values. */
export async function findRules(db: Db, communityId: string) {
  return db
    .selectFrom('promise_rules')
    .select(['version', 'rules', 'changed_at'])
    .where('community_id', '=', communityId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** False when somebody stored a version with that number first. */
export async function insertRules(
  tx: Db,
  row: { communityId: string; version: number; rules: PromiseRules; at: Date; by: string },
): Promise<boolean> {
  const stored = await tx
    .insertInto('promise_rules')
    .values({
      community_id: row.communityId,
      version: row.version,
      rules: JSON.stringify(row.rules),
      changed_at: row.at,
      changed_by: row.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return stored !== undefined
}

/** Whether the times are worded as the community's own promise. */
export async function isConfirmed(db: Db, communityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('community')
    .select('promises_confirmed')
    .where('community_id', '=', communityId)
    .executeTakeFirst()
  return row?.promises_confirmed ?? false
}

export async function setConfirmed(tx: Db, communityId: string, confirmed: boolean) {
  await tx
    .updateTable('community')
    .set({ promises_confirmed: confirmed })
    .where('community_id', '=', communityId)
    .execute()
}

/** Open orders as far as their promises follow from rules alone, with the clocks they run by. */
export async function findOpenOrders(db: Db, communityId: string) {
  return db
    .selectFrom('work_order as o')
    .innerJoin('community as c', 'c.community_id', 'o.community_id')
    .select(['o.order_id', 'o.number', 'o.title', 'o.kind', 'o.urgency', 'o.item_id'])
    .select(['o.submitted_at', 'o.windows', 'o.rule', 'c.service_hours'])
    .select(latestCalendar().as('calendar'))
    .where('o.community_id', '=', communityId)
    .where('o.closed_at', 'is', null)
    .orderBy('o.next_due_at')
    .orderBy('o.order_id')
    .execute()
}

/** Locks the row until the transaction ends: one change of a community's rules after another. */
export async function lockCommunity(tx: Db, communityId: string): Promise<void> {
  await sql`select from community where community_id = ${communityId} for no key update`.execute(tx)
}
