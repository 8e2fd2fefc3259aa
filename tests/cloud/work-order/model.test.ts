/* eslint jest/no-standalone-expect: off -- commands run inside the one test below */
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import {
  type Actor,
  commentOnMyWorkOrder,
  commentOnWorkOrder,
  DESK_ROLES,
  judgeMove,
  mayStaffSee,
  moveMyWorkOrder,
  type MoveFields,
  type MoveName,
  moveWorkOrder,
  type OrderFacts,
  RESIDENT_MOVE_NAMES,
  type StaffRole,
  STAFF_MOVE_NAMES,
  stateAfter,
  submitOnBehalf,
  submitWorkOrder,
  type WorkOrderState,
} from '../../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import { homeReport, LINHU, publicReport, stored } from '../../support/reports'

/*
 * Everybody does anything to any order in any sequence, also with an old version, while time goes on.
 * The model keeps its own account of every order; which moves there are is the contract's table,
 * which has tests of its own against PRODUCT.md.
 */
const RESIDENTS = ['resident', 'family', 'linhu-r4'] as const
const STAFF = {
  desk: ['linhu-d1', 'desk', []],
  'linhu-l1': ['linhu-l1', 'team-lead', []],
  manager: ['linhu-m1', 'manager', []],
  'linhu-t1': [
    'linhu-t1',
    'technician',
    ['plumbing', 'kitchen-bath', 'public-drainage', 'water-supply'],
  ],
  'linhu-t2': [
    'linhu-t2',
    'technician',
    ['electrical', 'low-voltage', 'public-lighting', 'access-control'],
  ],
  'heling-x1': ['heling-x1', 'company', []],
} as const
type Colleague = keyof typeof STAFF
const COLLEAGUES = Object.keys(STAFF) as Colleague[]
const OUTSIDERS = ['guard', 'other-desk', 'new-resident'] as const
type Who = (typeof RESIDENTS)[number] | Colleague | (typeof OUTSIDERS)[number]

interface ModelOrder {
  facts: OrderFacts
  pausedFrom: WorkOrderState | null
  version: number
  /** who did what: only ever grows */
  history: string[]
}
interface Model {
  orders: ModelOrder[]
}
interface Real {
  ids: string[]
}
type Command = fc.AsyncCommand<Model, Real>

let cloud: TestCloud
const phones = new Map<Who, Phone>()
beforeAll(async () => {
  cloud = await testCloud()
  await signInAll('first')
}, 240_000)
afterAll(() => cloud.close())

async function signInAll(session: string) {
  for (const who of [...RESIDENTS, ...COLLEAGUES, ...OUTSIDERS])
    phones.set(who, await cloud.as(`${who}.${session}`))
}

const phoneOf = (who: Who) => phones.get(who) ?? cloud.stranger
const isColleague = (who: Who): who is Colleague => who in STAFF
function actorOf(who: Colleague): Actor {
  const [staffId, role, trades] = STAFF[who]
  return { who: 'staff', staffId, role: role as StaffRole, trades: [...trades] }
}

/** A body that has all the move needs, so that only the table decides. */
function bodyFor(offer: { needs: readonly string[] }, pick: number): MoveFields {
  const later = (hours: number) =>
    new Date(cloud.clock.now().getTime() + hours * 3_600_000).toISOString()
  const window = { from: later(2), to: later(4) }
  const people = ['linhu-t1', 'linhu-t2', 'linhu-d1']
  const all: Record<string, MoveFields> = {
    reason: { reason: '有原因' },
    referral: { referral: '请打 95598' },
    words: { words: '说了一句' },
    assignee:
      pick % 4 === 3
        ? { assigneeTrade: 'plumbing' }
        : { assigneeStaffId: people[pick % 4] ?? 'linhu-t1' },
    window: { window },
    windows: { windows: [window] },
    pause: { pause: { reason: 'parts', words: '等配件', until: later(24) } },
    quote: { quote: { materials: [], labourFen: pick % 2 === 0 ? 5000 : 0 } },
    rating: { rating: { solved: true, stars: 4 } },
    urgency: { urgency: 'urgent' },
  }
  return Object.assign({}, ...offer.needs.map((need) => all[need] ?? {})) as MoveFields
}

/** The order after a move, by the model's own account. */
function apply(order: ModelOrder, name: MoveName, who: Who, body: MoveFields, now: Date): void {
  const { facts } = order
  const actor = isColleague(who) ? actorOf(who) : ({ who: 'reporter' } as const)
  const judged = judgeMove(name, facts, actor, now)
  if (!('offer' in judged)) throw new Error('only a move that is there is applied')
  const { move } = judged.offer
  const state = stateAfter(move, facts.state, order.pausedFrom)
  if (state === 'paused' && facts.state !== 'paused') order.pausedFrom = facts.state
  if (state !== 'paused') order.pausedFrom = null
  if (move.owner === 'mover' && isColleague(who)) facts.assigneeStaffId = STAFF[who][0]
  if (move.owner === 'assignee') facts.assigneeStaffId = body.assigneeStaffId ?? null
  if (move.owner === 'nobody') facts.assigneeStaffId = null
  if (move.owner)
    facts.assigneeTrade = move.owner === 'assignee' ? (body.assigneeTrade ?? null) : null
  if (name === 'quote') facts.price = body.quote?.labourFen === 0 ? 'agreed' : 'open'
  if (name === 'agree-price') facts.price = 'agreed'
  if (name === 'refuse-price') facts.price = 'refused'
  if (name === 'rate') facts.rated = true
  if (name === 'add-feedback') facts.hasFeedback = true
  if (name === 'reopen') Object.assign(facts, { price: 'none', rated: false, hasFeedback: false })
  const isOver = ['done', 'rated', 'archived', 'cancelled', 'declined'].includes(state)
  facts.closedAt = isOver ? (facts.closedAt ?? now) : null
  facts.state = state
  order.version += 1
  order.history.push(move.event)
}

/** 200, or the code of the refusal. */
function expected(order: ModelOrder, name: MoveName, who: Who, stale: boolean, now: Date): string {
  const { facts } = order
  if (!isColleague(who)) {
    if (who === 'guard' || who === 'other-desk') return 'access.denied'
    if (!facts.hasReporter || (who !== 'resident' && who !== 'family')) return 'object.unknown'
    if (who === 'family') return 'work-order.move-refused'
    if (stale) return 'object.changed'
    const judged = judgeMove(name, facts, { who: 'reporter' }, now)
    return 'offer' in judged ? '200' : judged.refusal
  }
  const actor = actorOf(who)
  if (!mayStaffSee(facts, actor)) return 'object.unknown'
  if (stale) return 'object.changed'
  const judged = judgeMove(name, facts, actor, now)
  return 'offer' in judged ? '200' : judged.refusal
}

const report = (onBehalf: boolean): Command => ({
  check: ({ orders }) => orders.length < 3,
  toString: () => (onBehalf ? 'desk takes a report down' : 'resident reports'),
  async run(model, real) {
    if (onBehalf) {
      const body = publicReport()
      const { order } = await phoneOf('desk').ok(submitOnBehalf, { params: LINHU, body })
      real.ids.push(order.id)
    } else {
      const { id } = await phoneOf('resident').ok(submitWorkOrder, {
        params: LINHU,
        body: homeReport(),
      })
      real.ids.push(id)
    }
    model.orders.push({
      facts: {
        kind: 'repair',
        state: 'submitted',
        closedAt: null,
        assigneeStaffId: null,
        assigneeTrade: null,
        price: 'none',
        rated: false,
        hasFeedback: false,
        hasReporter: !onBehalf,
      },
      pausedFrom: null,
      version: 1,
      history: ['submitted'],
    })
  },
})

const moves = (name: MoveName, who: Who, pick: number, stale: boolean): Command => ({
  check: ({ orders }) => orders.length > 0,
  toString: () => `${who} ${name} #${String(pick)}${stale ? ' (old version)' : ''}`,
  async run(model, real) {
    const index = pick % model.orders.length
    const order = model.orders[index]
    if (!order) throw new Error('there is an order')
    const now = cloud.clock.now()
    const actor = isColleague(who) ? actorOf(who) : ({ who: 'reporter' } as const)
    const judged = judgeMove(name, order.facts, actor, now)
    const body = 'offer' in judged ? bodyFor(judged.offer, pick) : {}
    const version = stale && order.version > 1 ? order.version - 1 : order.version
    const params = { ...LINHU, orderId: real.ids[index] ?? '' }
    const bySomebodyOfStaff = isColleague(who) || who === 'guard' || who === 'other-desk'
    const answer = bySomebodyOfStaff
      ? await phoneOf(who).call(moveWorkOrder, {
          params,
          body: { move: name as 'take', version, ...body },
        })
      : await phoneOf(who).call(moveMyWorkOrder, {
          params,
          body: { move: name as 'cancel', version, ...body },
        })
    const code = answer.statusCode === 200 ? '200' : answer.json<{ code: string }>().code
    expect(code).toBe(expected(order, name, who, version !== order.version, now))
    if (code === '200') apply(order, name, who, body, now)
    if (['object.changed', 'work-order.move-refused'].includes(code)) {
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ state: order.facts.state })
    }
  },
})

const says = (who: 'resident' | 'family' | 'desk', internal: boolean, pick: number): Command => ({
  check: ({ orders }) => orders.length > 0,
  toString: () => `${who} says something${internal ? ' to colleagues' : ''}`,
  async run(model, real) {
    const index = pick % model.orders.length
    const order = model.orders[index]
    if (!order) throw new Error('there is an order')
    const params = { ...LINHU, orderId: real.ids[index] ?? '' }
    const answer =
      who === 'desk'
        ? await phoneOf(who).call(commentOnWorkOrder, {
            params,
            body: { words: '收到', internal, media: [] },
          })
        : await phoneOf(who).call(commentOnMyWorkOrder, {
            params,
            body: { words: '请快一点', media: [] },
          })
    const { state, hasReporter } = order.facts
    const over = ['cancelled', 'declined', 'merged', 'archived'].includes(state)
    const refused = over ? 409 : 201
    expect(answer.statusCode).toBe(who === 'desk' || hasReporter ? refused : 404)
    if (answer.statusCode === 201)
      order.history.push(who === 'desk' && internal ? 'noted' : 'commented')
  },
})

const everybody = [...RESIDENTS, ...COLLEAGUES, ...OUTSIDERS]
const pick = fc.nat(11)
const stale = fc.boolean()
const commands = fc.commands(
  [
    fc.boolean().map(report),
    ...[0, 1, 2].map(() =>
      fc
        .tuple(
          fc.constantFrom<MoveName>(...STAFF_MOVE_NAMES),
          fc.constantFrom<Who>(...COLLEAGUES),
          pick,
        )
        .map(([name, who, which]) => moves(name, who, which, false)),
    ),
    fc
      .tuple(
        fc.constantFrom<MoveName>(...RESIDENT_MOVE_NAMES),
        fc.constantFrom<Who>('resident', 'desk'),
        pick,
      )
      .map(([name, who, which]) => moves(name, who, which, false)),
    fc
      .tuple(
        fc.constantFrom<MoveName>(...RESIDENT_MOVE_NAMES),
        fc.constantFrom<Who>(...everybody),
        pick,
        stale,
      )
      .map(([name, who, which, old]) => moves(name, who, which, old)),
    fc
      .tuple(fc.constantFrom('resident', 'family', 'desk'), fc.boolean(), pick)
      .map(([who, internal, which]) => says(who as 'desk', internal, which)),
  ],
  { maxCommands: 30 },
)

/** MODEL_RUNS=1000 for a longer look; the suite has to stay quick. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 25)

test('whatever people try, the order is what the model says, and its history only grows', async () => {
  let run = 0
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      cloud.clock.set(START)
      if (run++ % 400 === 399) await signInAll(randomUUID().slice(0, 8))
      const model: Model = { orders: [] }
      const real: Real = { ids: [] }
      await fc.asyncModelRun(() => ({ model, real }), sequence)
      for (const [index, { facts, version, history, pausedFrom }] of model.orders.entries()) {
        const { order, events } = await stored(cloud, real.ids[index] ?? '')
        expect(order).toMatchObject({
          state: facts.state,
          version,
          assignee_staff_id: facts.assigneeStaffId,
          assignee_trade: facts.assigneeTrade,
          paused_from: pausedFrom,
          last_seq: history.length,
        })
        for (const event of history) reached.add(event)
        expect(order.price?.state ?? 'none').toBe(facts.price)
        expect(order.rating !== null).toBe(facts.rated)
        expect(events.map(({ type }) => type)).toEqual(history)
        expect(events.map(({ seq }) => seq)).toEqual(history.map((_, n) => n + 1))
        expect(events.flatMap((event) => event.version ?? [])).toEqual(
          Array.from({ length: version }, (_, n) => n + 1),
        )
        expect(events[events.length - 1]?.state).toBe(facts.state)
      }
    }),
    { numRuns: RUNS },
  )
  // A model that never gets anywhere would agree with anything.
  const often = ['accepted', 'assigned', 'taken', 'commented', 'noted']
  const seldom = [
    'paused',
    'quoted',
    'finished',
    'confirmed',
    'cancelled',
    'declined',
    'given-back',
  ]
  expect([...reached]).toEqual(expect.arrayContaining(RUNS < 1000 ? often : [...often, ...seldom]))
}, 3_600_000)

test('the roles of the model are those of the table', () => {
  for (const who of COLLEAGUES) expect([...DESK_ROLES, 'technician']).toContain(STAFF[who][1])
})
