import { createHash } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { capabilities } from '../../../cloud/src/capabilities'
import { migrateToLatest } from '../../../cloud/src/database/migrate'
import { connectPGlite } from '../../../cloud/src/database/pglite/pglite'
import type { Db } from '../../../cloud/src/database/tables'
import { type Deps, LIMITS } from '../../../cloud/src/deps'
import { createDispatcher, type Dispatcher } from '../../../cloud/src/notify/dispatcher'
import { inboxNotifier } from '../../../cloud/src/notify/inbox.notifier'
import { Refusal } from '../../../cloud/src/refusal'
import { secretsFrom } from '../../../cloud/src/secrets'
import { demoWeChat } from '../../../cloud/src/wechat/demo'
import { type Random, randomOf } from './random'
import { buildTown, type Colleague } from './town'

export interface World {
  readonly db: Db
  readonly random: Random
  readonly staff: Colleague[]
  readonly breaches: string[]
  readonly tally: Record<string, number>
  now: Date
  /** nobody reaches the servers until then */
  downUntil: Date
  /** deliveries until the instance that makes them is killed; null while all is well */
  killAfter: number | null
  log(line: string): void
  count(what: string, times?: number): void
  /** Two instances; each restart makes new ones. */
  instances(): readonly Dispatcher[]
  restart(): void
  logged(): { lines: readonly string[]; hash: string }
  close(): Promise<void>
}

/** What a killed instance leaves: its transaction is undone and its leases run out by themselves. */
class Killed extends Error {
  readonly code = '57P01'
}

export async function buildWorld(seed: number, start: Date): Promise<World> {
  const connection = connectPGlite(await PGlite.create(), { onConnectionError: () => undefined })
  const { db } = connection
  await migrateToLatest(db)
  const lines: string[] = []
  const world: World = {
    db,
    random: randomOf(seed),
    staff: await buildTown(db),
    breaches: [],
    tally: {},
    now: start,
    downUntil: start,
    killAfter: null,
    log: (line) => void lines.push(`${world.now.toISOString()} ${line}`),
    count: (what, times = 1) => void (world.tally[what] = (world.tally[what] ?? 0) + times),
    instances: () => running,
    restart: () => void (running = startTwo(world)),
    logged: () => ({ lines, hash: createHash('sha256').update(lines.join('\n')).digest('hex') }),
    close: () => connection.close(),
  }
  let running = startTwo(world)
  return world
}

function startTwo(world: World): Dispatcher[] {
  const deps: Deps = {
    db: world.db,
    clock: { now: () => world.now },
    identity: { mode: 'demo' },
    secrets: secretsFrom('a secret that only the simulation knows'),
    wechat: demoWeChat,
    media: null,
    notifier: {
      async deliver(tx, delivery, people) {
        await inboxNotifier.deliver(tx, delivery, people)
        if (world.killAfter === null || world.killAfter-- > 0) return
        world.killAfter = null
        throw new Killed('killed')
      },
    },
    tickSecret: null,
    limits: LIMITS,
    shiftClock: null,
    demoCarrier: null,
  }
  const onError = (what: string, error: unknown) =>
    void world.breaches.push(`${world.now.toISOString()} ${what} failed: ${String(error)}`)
  return [1, 2].map(() => createDispatcher(deps, capabilities, onError))
}

/** What somebody does; a refusal is told, anything else that goes wrong is a breach. */
export async function attempt<T>(
  world: World,
  what: string,
  act: () => Promise<T>,
): Promise<T | null> {
  try {
    const result = await act()
    world.log(what)
    return result
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    world.log(`${what}: ${error.code}`)
    world.count(`refused: ${error.code}`)
    return null
  }
}
