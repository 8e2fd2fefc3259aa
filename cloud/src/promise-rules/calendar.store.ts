import type { Db } from '../database/tables'

export interface StoredCalendar {
  version: number
  holidays: string[]
  makeUpWorkdays: string[]
  changedAt: Date
}

export async function companyOf(db: Db, communityId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('community')
    .select('company_id')
    .where('community_id', '=', communityId)
    .executeTakeFirst()
  return row?.company_id
}

/** The version that holds; undefined while the company has none. */
export async function findCalendar(db: Db, companyId: string): Promise<StoredCalendar | undefined> {
  return db
    .selectFrom('company_calendar')
    .select(['version', 'holidays', 'make_up_workdays as makeUpWorkdays'])
    .select('changed_at as changedAt')
    .where('company_id', '=', companyId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** False when somebody stored a version with that number first. */
export async function insertCalendar(
  db: Db,
  companyId: string,
  { version, holidays, makeUpWorkdays, changedAt }: StoredCalendar,
  by: string,
): Promise<boolean> {
  const stored = await db
    .insertInto('company_calendar')
    .values({
      company_id: companyId,
      version,
      holidays: JSON.stringify(holidays),
      make_up_workdays: JSON.stringify(makeUpWorkdays),
      changed_at: changedAt,
      changed_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return stored !== undefined
}
