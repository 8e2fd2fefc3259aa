import type { Db } from './tables'

/**
 * Runs `work` in a transaction, joining the one that is open. Inside, only the `Db` handed to
 * `work` may be used: on PGlite a query through the pool would wait for this very transaction.
 */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
