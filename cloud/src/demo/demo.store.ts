import type { Db, NewRow } from '../database/tables'

export async function writeLogins(db: Db, rows: NewRow<'login'>[]): Promise<void> {
  await db
    .insertInto('login')
    .values(rows)
    .onConflict((conflict) => conflict.column('openid').doNothing())
    .execute()
}

export async function findDemoScanCodes(db: Db) {
  return db
    .selectFrom('scan_code as s')
    .innerJoin('community as c', 'c.community_id', 's.community_id')
    .select(['s.code', 's.community_id', 'c.name', 's.label', 's.retired_at'])
    .where('c.demo', '=', true)
    .orderBy('c.name')
    .orderBy('s.code')
    .limit(50)
    .execute()
}
