import { Migrator } from 'kysely'
import { migrations } from './migrations/migrations'
import type { Db } from './tables'

/** Brings the tables up to date; safe when several instances start at once. */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof Error) throw error
  if (error !== undefined) throw new Error('a migration failed', { cause: error })
}
