import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { PoolConfig } from 'pg'
import { kyselyOver, type Connection, type ConnectOptions } from '../connect'

/** PGlite never checkpoints by itself and would let the write-ahead log grow without end. */
export const PGLITE_CONF = ['max_wal_size=128MB', 'min_wal_size=32MB']

/**
 * Enters PGlite through pg's own wire, so that both engines share one driver path. One connection
 * only: PGlite is one session. A query through the pool inside an open transaction would wait for
 * ever, hence the connection timeout.
 */
export function connectPGlite(pglite: PGlite, options: ConnectOptions): Connection {
  // The bridge's own type names only what it implements of pg's configuration.
  const config = createPgConfig(pglite) as unknown as PoolConfig
  const db = kyselyOver(
    { ...config, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 },
    options,
  )
  return {
    engine: 'pglite',
    db,
    async close() {
      await db.destroy()
      await pglite.close()
    },
  }
}

export const openPGlite = (dataDir: string): Promise<PGlite> =>
  PGlite.create(dataDir, { postgresqlconf: PGLITE_CONF })
