import { sql } from 'kysely'
import type { Db } from '../tables'

const CHECKPOINT_EVERY_MS = 5 * 60_000
const VACUUM_EVERY_MS = 24 * 60 * 60_000

/**
 * What a PostgreSQL server does by itself and PGlite never does: checkpoints (else the write-ahead
 * log grows without end) and vacuum (else dead rows stay).
 */
export function keepTidy(db: Db, onError: (error: Error) => void): { stop(): void } {
  const every = (ms: number, statement: string) =>
    setInterval(() => {
      sql
        .raw(statement)
        .execute(db)
        .catch((error: unknown) => {
          onError(error instanceof Error ? error : new Error(String(error)))
        })
    }, ms).unref()
  const timers = [
    every(CHECKPOINT_EVERY_MS, 'checkpoint'),
    every(VACUUM_EVERY_MS, 'vacuum (analyze)'),
  ]
  return {
    stop() {
      for (const timer of timers) clearInterval(timer)
    },
  }
}
