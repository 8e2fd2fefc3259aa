/** What people do with orders in one step of the simulation. */
import {
  type MoveFields,
  type MoveName,
  mayStaffSee,
  movesFor,
  type OfferedMove,
  REPORTER,
} from '../../../cloud/src/contract'
import { inTransaction } from '../../../cloud/src/database/transaction'
import * as doings from '../../../cloud/src/work-order/doings.service'
import { submitOnBehalf } from '../../../cloud/src/work-order/on-behalf.service'
import { type Request, submit } from '../../../cloud/src/work-order/work-order.service'
import type { Caller } from '../../../cloud/src/access/caller'
import type { SeenOrder } from './orders'
import { type Colleague, HOUSEHOLDS, residentCaller, residentId, staffCaller, TOWN } from './town'
import { attempt, type World } from './world'

const HOUR_MS = 60 * 60_000

export const requestOf = ({ db, now }: World, caller: Caller): Request => ({
  db,
  caller,
  communityId: TOWN,
  now,
})

const AT_HOME = ['toilet-clogged', 'pipe-burst-home', 'socket-fault']
const IN_PUBLIC = ['corridor-light-out', 'complaint-noise', 'complaint-dog']

export async function report(world: World): Promise<void> {
  const { random } = world
  const household = 1 + random.int(HOUSEHOLDS)
  const isHome = random.chance(0.6)
  const common = {
    urgency: random.chance(0.8) ? ('ordinary' as const) : ('urgent' as const),
    windows: random.chance(0.3) ? [windowIn(world, 4 + random.int(40))] : [],
    mayEnter: false,
    contactPhone: '13800000000',
    media: [],
  }
  const body = isHome
    ? {
        ...common,
        scope: 'in-home' as const,
        itemId: random.pick(AT_HOME) ?? '',
        roomId: `r${String(household)}`,
      }
    : {
        ...common,
        scope: 'public' as const,
        itemId: random.pick(IN_PUBLIC) ?? '',
        exactPlace: '门口',
      }
  const byPhone = !isHome && random.chance(0.3)
  const desk = world.staff.find(({ role, onDuty, gone }) => role === 'desk' && onDuty && !gone)
  const what = `household ${String(household)} reports ${body.itemId}${byPhone ? ' by phone' : ''}`
  const placed = await attempt(world, what, () =>
    inTransaction(world.db, async (db) => {
      const request = { ...requestOf(world, residentCaller(household)), db }
      if (!byPhone || !desk) return (await submit(request, body)).order
      const atDesk = { ...request, caller: staffCaller(desk) }
      return (await submitOnBehalf(atDesk, body)).found.order
    }),
  )
  if (placed) world.count('orders')
}

function windowIn({ now }: World, hours: number) {
  const from = now.getTime() + hours * HOUR_MS
  return {
    from: new Date(from).toISOString(),
    to: new Date(from + 2 * HOUR_MS).toISOString(),
  }
}

/** How often somebody who may make a move makes it. */
const LIKING: Partial<Record<MoveName, number>> = {
  accept: 6,
  assign: 4,
  take: 8,
  start: 8,
  finish: 8,
  schedule: 4,
  resume: 3,
  confirm: 8,
  'agree-price': 8,
  rate: 4,
  'change-urgency': 0.3,
  decline: 0.4,
  merge: 0.5,
  split: 0.5,
  cancel: 0.3,
  reopen: 0.4,
}

function choose({ random }: World, offers: readonly OfferedMove[]): OfferedMove | undefined {
  const liking = ({ name }: OfferedMove) => LIKING[name] ?? 1
  let rest = random.next() * offers.reduce((sum, offer) => sum + liking(offer), 0)
  return offers.find((offer) => (rest -= liking(offer)) < 0)
}

function bodyFor(
  world: World,
  order: SeenOrder,
  offer: OfferedMove,
  others: readonly SeenOrder[] = [],
): MoveFields | null {
  const { random, staff, now } = world
  const body: MoveFields = {}
  for (const need of offer.needs) {
    if (need === 'reason') body.reason = '有原因'
    if (need === 'referral') body.referral = '请打 95598'
    if (need === 'words') body.words = '说了一句'
    if (need === 'window') body.window = windowIn(world, 1 + random.int(20))
    if (need === 'windows') body.windows = [windowIn(world, 1 + random.int(20))]
    if (need === 'quote') body.quote = { materials: [], labourFen: random.chance(0.5) ? 5000 : 0 }
    if (need === 'rating') body.rating = { solved: random.chance(0.9), stars: 1 + random.int(5) }
    if (need === 'urgency')
      body.urgency = random.pick(['ordinary', 'urgent', 'emergency'] as const) ?? 'urgent'
    if (need === 'pause') {
      const reason = random.pick(order.pauseReasons)
      if (reason === undefined) return null
      const until = new Date(now.getTime() + (1 + random.int(40)) * HOUR_MS).toISOString()
      body.pause = { reason: reason as 'owner', words: '等一等', until }
    }
    if (need === 'mergeInto') {
      const into = random.pick(others)
      if (!into) return null
      body.mergeInto = { orderId: into.id, version: into.version }
    }
    if (need === 'assignee') {
      if (random.chance(0.3)) body.assigneeTrade = random.pick(['plumbing', 'electrical']) ?? ''
      else {
        const able = staff.filter(({ role, gone }) => role === 'technician' && !gone)
        body.assigneeStaffId = random.pick(able)?.staffId ?? ''
      }
    }
  }
  return body
}

export async function staffActs(world: World, who: Colleague, orders: SeenOrder[]): Promise<void> {
  const caller = staffCaller(who)
  const actor = { who: 'staff', staffId: who.staffId, role: who.role, trades: who.trades } as const
  const mine = orders.filter(({ facts }) => facts.assigneeStaffId === who.staffId)
  const open = orders.filter(
    ({ facts }) =>
      (facts.closedAt === null || facts.state === 'merged') && mayStaffSee(facts, actor),
  )
  const order = world.random.pick(mine.length > 0 && world.random.chance(0.8) ? mine : open)
  if (!order) return
  const name = `${who.staffId} (${who.role})`
  if (world.random.chance(0.1)) {
    const said = { words: '看过了', internal: world.random.chance(0.5), media: [] }
    const what = `${name} says something on ${order.number}`
    await attempt(world, what, () =>
      doings.commentAsStaff(requestOf(world, caller), order.id, said),
    )
    return
  }
  const offer = choose(world, movesFor(order.facts, actor, world.now))
  const body = offer && bodyFor(world, order, offer, open)
  if (!body) return
  const sent = { ...body, move: offer.name as 'take', version: order.version }
  const move = () => doings.moveAsStaff(requestOf(world, caller), order.id, sent)
  const moved = await attempt(world, `${name} ${offer.name} ${order.number}`, move)
  if (moved) await oftenTwice(world, `${name} ${offer.name} ${order.number} again`, move)
}

/** The answer was lost and the phone asks again: the order has another version by then. */
async function oftenTwice(world: World, what: string, move: () => Promise<unknown>) {
  world.count('moves')
  if (!world.random.chance(0.05)) return
  const twice = await attempt(world, what, move)
  if (twice !== null) world.breaches.push(`${world.now.toISOString()} ${what}: made twice`)
}

export async function residentActs(world: World, orders: SeenOrder[]): Promise<void> {
  const order = world.random.pick(orders.filter(({ reporterId }) => reporterId !== null))
  if (!order) return
  const household = Number(order.reporterId?.slice(-12))
  if (residentId(household) !== order.reporterId) return
  const request = requestOf(world, residentCaller(household))
  const { number, id } = order
  if (world.random.chance(0.25)) {
    const nudges = world.random.chance(0.5)
    const what = `household ${String(household)} ${nudges ? 'reminds of' : 'says something on'} ${number}`
    await attempt(world, what, () =>
      nudges
        ? doings.nudgeOwn(request, id)
        : doings.commentOnOwn(request, id, { words: '请快一点', media: [] }),
    )
    return
  }
  const offers = movesFor(order.facts, REPORTER, world.now)
  const offer = choose(world, offers)
  const body = offer && bodyFor(world, order, offer)
  if (!body) return
  const sent = { ...body, move: offer.name as 'cancel', version: order.version }
  const move = () => doings.moveOwn(request, id, sent)
  const what = `household ${String(household)} ${offer.name} ${number}`
  if (await attempt(world, what, move)) await oftenTwice(world, `${what} again`, move)
}
