import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { FastifyInstance } from 'fastify'
import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import pg, { type PoolConfig } from 'pg'
import { buildApp } from '../cloud/src/app'
import { migrateToLatest } from '../cloud/src/database/migrate'
import type { Db, Tables } from '../cloud/src/database/tables'
import { seedDemo } from '../cloud/src/demo/seed'
import { type Deps, LIMITS } from '../cloud/src/deps'
import { inboxNotifier } from '../cloud/src/notify/inbox.notifier'
import { systemClock } from '../cloud/src/ports'
import { secretsFrom } from '../cloud/src/secrets'
import { demoWeChat } from '../cloud/src/wechat/demo'

export interface BenchCloud {
  readonly app: FastifyInstance
  readonly db: Db
  /** every statement since it was last emptied, with its values; begin and commit are not among them */
  readonly statements: { sql: string; parameters: readonly unknown[] }[]
  readonly authorization: string
  /** the authorization of another of the demo's people */
  readonly as: (who: string) => Promise<string>
  readonly close: () => Promise<void>
}

const UNLIMITED = Number.MAX_SAFE_INTEGER

// As the cloud's own connection reads counts.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

async function poolOf(url: string | undefined) {
  if (url !== undefined)
    return { config: { connectionString: url }, close: () => Promise.resolve() }
  const pglite = await PGlite.create()
  const config = { ...(createPgConfig(pglite) as unknown as PoolConfig), max: 1 }
  return { config, close: () => pglite.close() }
}

async function openDatabase(statements: BenchCloud['statements'], url: string | undefined) {
  const { config, close } = await poolOf(url)
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool(config) }),
    log: ({ level, query }: { level: string; query: CompiledQuery }) => {
      const { sql, parameters } = query
      if (level === 'query' && !/^(begin|commit|rollback)/i.test(sql))
        statements.push({ sql, parameters })
    },
  })
  await migrateToLatest(db)
  return { close, db }
}

async function signIn(app: FastifyInstance, who: string): Promise<string> {
  const payload = { code: `demo:${who}` }
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions', payload })
  return `Bearer ${answer.json<{ token: string }>().token}`
}

/**
 * The whole cloud, signed in as the demo's resident: on an embedded database of its own, or on the
 * empty PostgreSQL database at `url`.
 */
export async function openBenchCloud(url?: string): Promise<BenchCloud> {
  const statements: BenchCloud['statements'] = []
  const { close: closeDatabase, db } = await openDatabase(statements, url)
  const deps: Deps = {
    db,
    clock: systemClock,
    identity: { mode: 'demo' },
    secrets: secretsFrom('a secret that only the benchmark knows'),
    wechat: demoWeChat,
    media: null,
    notifier: inboxNotifier,
    tickSecret: null,
    limits: {
      ...LIMITS,
      publicPerMinute: UNLIMITED,
      sessionsPerMinute: UNLIMITED,
      createsPerMinute: UNLIMITED,
    },
    shiftClock: null,
    demoCarrier: null,
  }
  await seedDemo(deps, [])
  const app = await buildApp(deps)
  const close = async () => {
    await app.close()
    await db.destroy()
    await closeDatabase()
  }
  const as = (who: string) => signIn(app, who)
  return { app, db, statements, authorization: await as('resident'), as, close }
}
