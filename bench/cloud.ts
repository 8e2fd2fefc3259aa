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
  readonly close: () => Promise<void>
}

const UNLIMITED = Number.MAX_SAFE_INTEGER

async function openDatabase(statements: BenchCloud['statements']) {
  const pglite = await PGlite.create()
  const config = createPgConfig(pglite) as unknown as PoolConfig
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...config, max: 1 }) }),
    log: ({ level, query }: { level: string; query: CompiledQuery }) => {
      const { sql, parameters } = query
      if (level === 'query' && !/^(begin|commit|rollback)/i.test(sql))
        statements.push({ sql, parameters })
    },
  })
  await migrateToLatest(db)
  return { pglite, db }
}

async function signIn(app: FastifyInstance): Promise<string> {
  const payload = { code: 'demo:resident' }
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions', payload })
  return `Bearer ${answer.json<{ token: string }>().token}`
}

/** The whole cloud on an embedded database of its own, signed in as the demo's resident. */
export async function openBenchCloud(): Promise<BenchCloud> {
  const statements: BenchCloud['statements'] = []
  const { pglite, db } = await openDatabase(statements)
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
  }
  await seedDemo(deps, [])
  const app = await buildApp(deps)
  const close = async () => {
    await app.close()
    await db.destroy()
    await pglite.close()
  }
  return { app, db, statements, authorization: await signIn(app), close }
}
