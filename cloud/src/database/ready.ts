import { sql } from 'kysely'
import type { Db } from './tables'

/** Throws when the database does not answer. */
export async function assertAnswers(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
