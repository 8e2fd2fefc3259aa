import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../cloud/src/app'
import { capabilities } from '../../cloud/src/capabilities'
import { startSession } from '../../cloud/src/contract'
import { seedDemo } from '../../cloud/src/demo/seed'
import type { AppOptions, Deps } from '../../cloud/src/deps'
import { createDispatcher, type Dispatcher } from '../../cloud/src/notify/dispatcher'
import { withMessages } from '../../cloud/src/messages/carrier'
import { inboxNotifier } from '../../cloud/src/notify/inbox.notifier'
import { type Clock, systemClock } from '../../cloud/src/ports'
import { secretsFrom } from '../../cloud/src/secrets'
import { wechatServers } from '../../cloud/src/wechat/code2session'
import { demoWeChat } from '../../cloud/src/wechat/demo'
import { STAND_IN_ACCOUNT, startWeChatStandIn, type StandIn } from '../../cloud/src/wechat/stand-in'
import { phoneOf, type Phone } from './cloud-client'
import { freshDatabase } from './cloud-database'

/** Tuesday 2026-11-24, 10:00 in Shanghai. */
export const START = new Date('2026-11-24T02:00:00.000Z')

export interface TestClock extends Clock {
  set(at: Date): void
  advance(ms: number): void
}

export interface TestCloud {
  readonly app: FastifyInstance
  readonly deps: Deps
  readonly clock: TestClock
  /** Somebody without a session. */
  readonly stranger: Phone
  /** SQL of every statement since it was last emptied (`statements.length = 0`). */
  readonly statements: string[]
  /** not started: nothing is delivered unless a test asks for it */
  readonly dispatcher: Dispatcher
  /** what went wrong while delivering, the latest last */
  readonly dispatchFaults: unknown[]
  /** Delivers and fires everything that is due. */
  deliver(): Promise<void>
  /** null on PGlite, where the demo's own exchange of codes is used */
  readonly standIn: StandIn | null
  /** A persona (`resident`, `desk`, …) or anybody of cloud/demo by id (`linhu-r4`), signed in. */
  as(who: string): Promise<Phone>
  /** The `Authorization` header of a persona. */
  authorization(who: string): Promise<string>
  close(): Promise<void>
}

function testClock(): TestClock {
  let at = START
  return {
    now: () => at,
    set: (to) => void (at = to),
    advance: (ms) => void (at = new Date(at.getTime() + ms)),
  }
}

/** Nothing listens at our own address: what the stand-in makes of a photo is pushed by the test. */
export const throughStandIn = ({ baseUrl }: StandIn, clock: Clock = systemClock) =>
  wechatServers({ ...STAND_IN_ACCOUNT, baseUrl, publicUrl: 'http://127.0.0.1:9' }, clock)

export interface TestCloudOptions extends AppOptions {
  deps?: Partial<Deps>
}

/**
 * The whole cloud on a database of its own with the demo's communities and people, nothing faked:
 * PGlite in demo mode, or, with TEST_DATABASE_URL, PostgreSQL in session mode with the stand-in.
 * Make one per file (`beforeAll`) and `close` it.
 */
export async function testCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const clock = testClock()
  const statements: string[] = []
  const onPostgres = process.env['TEST_DATABASE_URL'] !== undefined
  const standIn = onPostgres ? await startWeChatStandIn() : null
  const base = {
    clock,
    identity: { mode: onPostgres ? 'session' : 'demo' } as const,
    secrets: secretsFrom('a secret that only the tests know'),
    wechat: standIn ? throughStandIn(standIn, clock) : demoWeChat,
    media: null,
    notifier: withMessages(inboxNotifier),
    tickSecret: null,
    limits: {
      publicPerMinute: 1_000_000,
      sessionsPerMinute: 1_000_000,
      createsPerMinute: 1_000_000,
    },
    shiftClock: null,
    demoCarrier: null,
  }
  const connection = await freshDatabase(
    {
      onStatement: (statement) => void statements.push(statement),
      onConnectionError: () => undefined,
    },
    async ({ db }) => {
      await seedDemo({ ...base, db }, [])
    },
  )
  const deps: Deps = { ...base, db: connection.db, ...options.deps }
  const dispatchFaults: unknown[] = []
  const dispatcher = createDispatcher(deps, capabilities, (_what, error) => {
    dispatchFaults.push(error)
  })
  const app = await buildApp(deps, { dispatcher, ...options })
  await app.ready()
  const stranger = phoneOf(app)
  const tokens = new Map<string, string>()
  async function authorization(who: string): Promise<string> {
    const known = tokens.get(who)
    if (known !== undefined) return known
    const { token } = await stranger.ok(startSession, { body: { code: `demo:${who}` } })
    tokens.set(who, `Bearer ${token}`)
    return `Bearer ${token}`
  }
  return {
    app,
    deps,
    clock,
    stranger,
    statements,
    dispatcher,
    dispatchFaults,
    async deliver() {
      while ((await dispatcher.round()).leased > 0);
    },
    standIn,
    authorization,
    as: async (who) => phoneOf(app, { authorization: await authorization(who) }),
    async close() {
      await app.close()
      await connection.close()
      await standIn?.close()
    },
  }
}
