import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { PoolConfig } from 'pg'
import type { Tables, Db } from './tables'

export interface Connection {
  readonly engine: 'postgres' | 'pglite'
  readonly db: Db
  close(): Promise<void>
}

export interface ConnectOptions {
  /** Called with every statement's SQL (never its values): tests count, nobody logs it. */
  onStatement?: (sql: string) => void
  /** A connection that broke while idle; the pool replaces it by itself. */
  onConnectionError: (error: Error) => void
}

const INT8 = 20
const DATE = 1082

/** pg names the types it knows in an enum; the server may send any number. */
type TypeParser = (oid: number, format?: 'text' | 'binary') => (value: string) => unknown
const standardParser = pg.types.getTypeParser as TypeParser

/**
 * The same JavaScript values from both engines: counts as numbers (none of ours passes 2^53), days
 * as `YYYY-MM-DD` (pg would make a local midnight of them).
 */
const types: NonNullable<PoolConfig['types']> = {
  getTypeParser: ((oid, format) => {
    if (format !== 'binary') {
      if (oid === INT8) return Number
      if (oid === DATE) return (text) => text
    }
    return standardParser(oid, format)
  }) as TypeParser as typeof pg.types.getTypeParser,
}

/** Without these listeners a restart of the database ends the process. */
function surviveBrokenConnections(pool: pg.Pool, onError: (error: Error) => void): void {
  pool.on('error', onError)
  pool.on('connect', (client) => {
    client.on('error', onError)
  })
}

export function kyselyOver(config: PoolConfig, options: ConnectOptions): Db {
  const pool = new pg.Pool({ ...config, types })
  surviveBrokenConnections(pool, options.onConnectionError)
  const { onStatement } = options
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement && {
      log: ({ level, query }) => {
        if (level === 'query') onStatement(query.sql)
      },
    }),
  })
}

/** PostgreSQL 15 or newer by its address. */
export function connectPostgres(
  url: string,
  options: ConnectOptions & { maxConnections?: number },
): Connection {
  const db = kyselyOver(
    {
      connectionString: url,
      max: options.maxConnections ?? 10,
      connectionTimeoutMillis: 5000,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    options,
  )
  return { engine: 'postgres', db, close: () => db.destroy() }
}
