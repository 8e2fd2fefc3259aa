/**
 * The life of a community of 2,000 households on a clock of its own: people report, work, come and go,
 * instances are killed and servers are down. The same seed gives the same log.
 */
import type { Db } from '../../../cloud/src/database/tables'
import { setOwnDuty } from '../../../cloud/src/work-order/duty/duty.service'
import { report, requestOf, residentActs, staffActs } from './acts'
import { afterHour, afterStep, inboxesAgainstHistory } from './audit'
import { ordersInSight } from './orders'
import { loseSomebody, receive, turnShifts } from './shifts'
import { staffCaller } from './town'
import { attempt, buildWorld, type World } from './world'

export interface Plan {
  seed: number
  days: number
  /** tampers with the database before the first day */
  plant?: (db: Db) => Promise<unknown>
  /** ends with the first breach */
  untilBreach?: boolean
  onDay?: (day: number, world: World) => void
}

export interface Outcome {
  breaches: readonly string[]
  tally: Readonly<Record<string, number>>
  lines: readonly string[]
  hash: string
}

/** Tuesday, 08:00 in Shanghai. */
const START = new Date('2026-11-24T00:00:00.000Z')
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

export async function simulate(plan: Plan): Promise<Outcome> {
  const world = await buildWorld(plan.seed, START)
  const systemRandom = Math.random
  // Retries spread themselves by it: alike in every run, like everything else.
  Math.random = () => world.random.next()
  try {
    await plan.plant?.(world.db)
    await live(world, plan)
    if (world.breaches.length === 0) await settle(world)
    return { breaches: world.breaches, tally: world.tally, ...world.logged() }
  } finally {
    Math.random = systemRandom
    await world.close()
  }
}

async function live(world: World, { days, untilBreach, onDay }: Plan): Promise<void> {
  const end = new Date(START.getTime() + days * DAY_MS)
  let hour = -1
  let day = -1
  while (world.now < end && !(untilBreach && world.breaches.length > 0)) {
    world.now = new Date(world.now.getTime() + (1 + world.random.int(19)) * MINUTE_MS)
    world.count('steps')
    misfortune(world)
    const turns = world.now.getUTCHours() !== hour
    if (world.now >= world.downUntil) {
      if (turns) await turnShifts(world)
      await step(world)
    }
    await afterStep(world)
    if (!turns) continue
    hour = world.now.getUTCHours()
    await afterHour(world)
    const today = Math.floor((world.now.getTime() - START.getTime()) / DAY_MS)
    if (today !== day) onDay?.((day = today), world)
  }
}

/** Servers go down, or an instance dies in the middle of a delivery. */
function misfortune(world: World): void {
  const { random } = world
  if (world.now < world.downUntil) return
  if (random.chance(0.006)) {
    const minutes = 10 + random.int(120)
    world.downUntil = new Date(world.now.getTime() + minutes * MINUTE_MS)
    world.restart()
    world.count('outages')
    world.log(`nobody reaches the servers for ${String(minutes)} minutes`)
  } else if (random.chance(0.02)) world.killAfter = random.int(4)
}

async function step(world: World): Promise<void> {
  const { random } = world
  const hour = (world.now.getUTCHours() + 8) % 24
  if (random.chance(0.01)) await loseSomebody(world)
  await receive(world)
  const isDay = hour >= 7 && hour < 22
  if (random.chance(isDay ? 0.4 : 0.1)) await report(world)
  for (const who of world.staff.filter(({ onDuty, gone }) => onDuty && !gone))
    if (random.chance(0.12)) await staffActs(world, who, await ordersInSight(world.db, world.now))
  if (isDay && random.chance(0.4))
    await residentActs(world, await ordersInSight(world.db, world.now))
  await deliver(world)
}

/** Each instance has a round; one that is killed comes back as another. */
async function deliver(world: World): Promise<void> {
  for (const instance of world.instances()) {
    try {
      const { leased, delivered, fired } = await instance.round()
      world.count('delivered', delivered)
      world.count('timers fired', fired)
      if (leased > 0) world.log(`delivered ${String(delivered)}, fired ${String(fired)}`)
    } catch {
      world.count('instances killed')
      world.log('an instance is killed while it delivers')
      world.restart()
    }
  }
}

/** The morning after, everybody there: what is still on its way arrives, and all must add up. */
async function settle(world: World): Promise<void> {
  world.killAfter = null
  const nextNoon = Math.ceil(world.now.getTime() / DAY_MS) * DAY_MS + 4 * 60 * MINUTE_MS
  world.now = new Date(nextNoon)
  for (const who of world.staff.filter(({ gone, onDuty }) => !gone && !onDuty)) {
    const request = requestOf(world, staffCaller(who))
    await attempt(world, `${who.staffId} comes`, () =>
      setOwnDuty(request, { onDuty: true, replacementStaffId: null }),
    )
  }
  const quiet = async () => {
    const rounds = await Promise.all(world.instances().map((instance) => instance.round()))
    return rounds.every(({ leased }) => leased === 0)
  }
  while (!(await quiet()));
  await afterStep(world)
  await afterHour(world)
  const waiting = await world.db
    .selectFrom('outbox')
    .select(['name', 'last_error'])
    .where('kind', '=', 'notice')
    .execute()
  for (const { name, last_error } of waiting)
    world.breaches.push(`${name} never arrives: ${last_error ?? 'untouched'}`)
  await inboxesAgainstHistory(world)
}
