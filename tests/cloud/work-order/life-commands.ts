/* eslint jest/no-standalone-expect: off -- commands run inside the tests of model.test.ts */
import type fc from 'fast-check'
import {
  commentOnMyWorkOrder,
  commentOnWorkOrder,
  type ErrorReply,
  itemsOf,
  moveMyWorkOrder,
  type MoveFields,
  type MoveName,
  moveWorkOrder,
  nudgeWorkOrder,
  RESIDENT_MOVE_NAMES,
  STAFF_MOVE_NAMES,
  submitOnBehalf,
  submitWorkOrder,
} from '../../../cloud/src/contract'
import { lateWithoutAlert } from '../../support/alert-invariant'
import { handoverBreaches } from '../../support/handover-invariant'
import type { TestCloud } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import { homeReport, LINHU, publicReport } from '../../support/reports'
import * as life from './life-model'

export const COLLEAGUES: readonly life.Colleague[] = [
  { id: 'linhu-d1', role: 'desk', trades: [] },
  { id: 'linhu-l1', role: 'team-lead', trades: [] },
  { id: 'linhu-m1', role: 'manager', trades: [] },
  {
    id: 'linhu-t1',
    role: 'technician',
    trades: ['plumbing', 'kitchen-bath', 'public-drainage', 'water-supply'],
  },
  {
    id: 'linhu-t2',
    role: 'technician',
    trades: ['electrical', 'low-voltage', 'public-lighting', 'access-control'],
  },
  { id: 'heling-x1', role: 'company', trades: [] },
]
export const RESIDENTS = ['linhu-r1', 'linhu-r2', 'linhu-r4'] as const
export const OUTSIDERS = ['linhu-g1', 'yunqi-d1'] as const
export const EVERYBODY = [...COLLEAGUES.map(({ id }) => id), ...RESIDENTS, ...OUTSIDERS]
/** sent the report, lives with them, lives elsewhere */
export const [REPORTER, FAMILY] = RESIDENTS

export interface Model {
  orders: life.ModelOrder[]
  offDuty: Set<string>
  /** of orders; those of the queue only the invariant looks at */
  handovers: { to: string; ended: 'confirmed' | 'passed-on' | null; orders: number[] }[]
}
export interface Real {
  cloud: TestCloud
  phone: (who: string) => Phone
  ids: string[]
  /** of the model's hand-overs, in the same order */
  handoverIds: string[]
}
export type Command = fc.AsyncCommand<Model, Real>

export const colleague = (who: string) => COLLEAGUES.find(({ id }) => id === who)
export const hasOrders = ({ orders }: Readonly<Model>) => orders.length > 0
export const HOUR_MS = 3_600_000

/** Everything that any move may be asked for; of each only its own fields are sent. */
function bodyOf(name: MoveName, order: life.ModelOrder, pick: number, now: Date): MoveFields {
  const later = (hours: number) => new Date(now.getTime() + hours * HOUR_MS).toISOString()
  const window = { from: later(2), to: later(4) }
  const reason = '有原因'
  const people = ['linhu-t1', 'linhu-t2', 'linhu-d1']
  const to =
    pick % 4 === 3
      ? { assigneeTrade: 'plumbing' }
      : { assigneeStaffId: people[pick % 4] ?? 'linhu-t1' }
  const bodies: Partial<Record<MoveName, MoveFields>> = {
    decline: { reason, referral: '请打 95598' },
    assign: { ...to, reason },
    'pass-on': { ...to, reason },
    'give-back': { reason },
    schedule: { window },
    pause: { pause: { reason: 'third-party', words: '等厂家', until: later(1 + (pick % 48)) } },
    quote: { quote: { materials: [], labourFen: pick % 2 === 0 ? 5000 : 0 } },
    'refuse-price': { reason },
    answer: { words: '正在处理' },
    finish: { words: '修好了' },
    'send-back': { reason },
    rate: { rating: { solved: true, stars: 4 } },
    'add-feedback': { words: '第二天还好' },
    reopen: { reason },
    cancel: { reason },
    'change-window': { windows: [window] },
    'change-urgency': { urgency: pick % 2 === 0 ? 'urgent' : 'ordinary', reason },
  }
  return bodies[name] ?? {}
}

/** Somebody of the staff who is off duty is given nothing. */
const unavailable = ({ offDuty }: Model, name: MoveName, { assigneeStaffId }: MoveFields) =>
  (name === 'assign' || name === 'pass-on') &&
  assigneeStaffId !== undefined &&
  offDuty.has(assigneeStaffId)

/** 200, or the code of the refusal. */
function expected(
  model: Model,
  order: life.ModelOrder,
  asked: { name: MoveName; who: string; body: MoveFields; stale: boolean; now: Date },
): string {
  const { name, who, body, stale, now } = asked
  const staff = colleague(who)
  if ((OUTSIDERS as readonly string[]).includes(who)) return 'access.denied'
  if (staff ? !life.sees(order, staff) : !order.hasReporter) return 'object.unknown'
  if (!staff && who !== REPORTER && who !== FAMILY) return 'object.unknown'
  // What is broken at home is everybody's who lives there, and nothing else is.
  if (who === FAMILY && order.place !== 'home') return 'work-order.move-refused'
  if (stale) return 'object.changed'
  const index = model.orders.indexOf(order)
  const waits = life.othersWait(model.orders, index)
  const judged = life.judge(order, name, staff ?? 'reporter', now, waits)
  if (judged === '200' && name === 'merge') return 'request.invalid'
  if (judged === '200' && name === 'take' && model.offDuty.has(who)) return 'duty.off'
  return judged === '200' && unavailable(model, name, body) ? 'assignee.unavailable' : judged
}

export async function send(
  real: Real,
  who: string,
  index: number,
  body: MoveFields & { move: MoveName },
) {
  const params = { ...LINHU, orderId: real.ids[index] ?? '' }
  const isResident = (RESIDENTS as readonly string[]).includes(who)
  const answer = isResident
    ? await real.phone(who).call(moveMyWorkOrder, { params, body: body as never })
    : await real.phone(who).call(moveWorkOrder, { params, body: body as never })
  if (answer.statusCode === 200) return { code: '200', status: 200, state: null }
  const { code, state = null } = answer.json<ErrorReply>()
  return { code, status: answer.statusCode, state }
}

export async function tryMove(model: Model, real: Real, about: Try): Promise<void> {
  const { index, name, who, pick, stale } = about
  const order = model.orders[index]
  if (!order) throw new Error('there is an order')
  const now = real.cloud.clock.now()
  // Nobody rates on somebody's behalf: the staff's body has no such field.
  const body = name === 'rate' && colleague(who) ? {} : bodyOf(name, order, pick, now)
  const version = order.version + (stale ? 1 : 0)
  const answer = await send(real, who, index, { move: name, ...body, ...{ version } })
  expect([who, name, order.state, answer.code]).toEqual([
    who,
    name,
    order.state,
    expected(model, order, { name, who, body, stale, now }),
  ])
  if (answer.code === '200') make(model, index, { name, who, body, now })
  if (/^object.changed|^work-order\./.test(answer.code))
    expect(answer).toMatchObject({ status: 409, state: order.state })
}

/** The move, and what follows from it for the order it hangs on and for whoever had it. */
function make(
  { orders, offDuty }: Model,
  index: number,
  { name, who, body, now }: { name: MoveName; who: string; body: MoveFields; now: Date },
): void {
  const order = orders[index]
  if (!order) throw new Error('there is an order')
  const parent = name === 'split' && order.mergedInto !== null ? orders[order.mergedInto] : null
  life.apply(order, name, colleague(who) ?? 'reporter', body, now)
  if (parent) life.happensTo(parent, 'lost', now)
  if (parent && order.owner !== null && offDuty.has(order.owner))
    life.apply(order, 'owner-left', 'time', {}, now)
}

interface Try {
  index: number
  name: MoveName
  who: string
  pick: number
  stale: boolean
}

/** Anything by anybody: most of it is refused. */
export const tries = (name: MoveName, who: string, pick: number, stale: boolean): Command => ({
  check: hasOrders,
  toString: () => `${who} ${name} #${String(pick)}${stale ? ' (another version)' : ''}`,
  run: (model, real) =>
    tryMove(model, real, { index: pick % model.orders.length, name, who, pick, stale }),
})

/** What leads on thrice, so that most orders get to their end, and back. */
const LEADING: readonly MoveName[] = ['start', 'finish', 'confirm', 'rate', 'add-feedback']
const SELDOM: readonly MoveName[] = ['quote', 'agree-price', 'refuse-price', 'send-back', 'reopen']
const LIKELY = [...STAFF_MOVE_NAMES, ...RESIDENT_MOVE_NAMES, ...SELDOM, ...LEADING, ...LEADING]

/** One of the moves that are there: gets far. */
export const proceeds = (pick: number, nth: number, whose: number): Command => ({
  check: hasOrders,
  toString: () => `goes on #${String(pick)} ${String(nth)} ${String(whose)}`,
  async run(model, real) {
    const index = pick % model.orders.length
    const order = model.orders[index]
    if (!order) throw new Error('there is an order')
    const now = real.cloud.clock.now()
    const movers = [...COLLEAGUES.map(({ id }) => id), REPORTER].filter(
      (who) => (order.hasReporter || who !== REPORTER) && !model.offDuty.has(who),
    )
    const waits = life.othersWait(model.orders, index)
    const may = (name: MoveName, who: string) => {
      const isOwnKind =
        who !== REPORTER || (RESIDENT_MOVE_NAMES as readonly string[]).includes(name)
      const mover = colleague(who) ?? 'reporter'
      return isOwnKind && name !== 'merge' && life.judge(order, name, mover, now, waits) === '200'
    }
    const names = LIKELY.filter((name) => movers.some((who) => may(name, who)))
    const name = names[nth % names.length]
    if (!name) return
    const able = movers.filter((who) => may(name, who))
    const who = able[whose % able.length] ?? REPORTER
    await tryMove(model, real, { index, name, who, pick, stale: false })
  },
})

export type Way = 'repair' | 'complaint' | 'by phone' | 'lamp'

export const reports = (way: Way): Command => ({
  check: ({ orders }) => orders.length < 4,
  toString: () => `reports (${way})`,
  async run(model, real) {
    const { exactPlace: _, ...talk } = publicReport({ itemId: itemsOf('complaint')[0]?.id ?? '' })
    const now = real.cloud.clock.now()
    if (way === 'by phone') {
      const body = publicReport()
      const { order } = await real.phone('linhu-d1').ok(submitOnBehalf, { params: LINHU, body })
      real.ids.push(order.id)
    } else {
      const bodies = { repair: homeReport(), complaint: talk, lamp: publicReport() }
      const body = bodies[way]
      const order = await real.phone(REPORTER).ok(submitWorkOrder, { params: LINHU, body })
      real.ids.push(order.id)
    }
    const place = {
      repair: 'home',
      complaint: 'talk',
      'by phone': 'public',
      lamp: 'public',
    } as const
    model.orders.push(life.newOrder(place[way], way !== 'by phone', now))
  },
})

export const says = (who: string, internal: boolean, pick: number): Command => ({
  check: hasOrders,
  toString: () => `${who} says something${internal ? ' to colleagues' : ''} #${String(pick)}`,
  async run(model, real) {
    const index = pick % model.orders.length
    const order = model.orders[index]
    if (!order) throw new Error('there is an order')
    const params = { ...LINHU, orderId: real.ids[index] ?? '' }
    const staff = colleague(who)
    const said = { words: '请快一点', media: [] }
    const { statusCode } = staff
      ? await real.phone(who).call(commentOnWorkOrder, { params, body: { ...said, internal } })
      : await real.phone(who).call(commentOnMyWorkOrder, { params, body: said })
    // A complaint about no place in particular is the household's too: its reporter has one home.
    const hears = staff ? life.sees(order, staff) : order.hasReporter && who !== RESIDENTS[2]
    expect(statusCode).toBe(hears ? (life.isSilent(order) ? 409 : 201) : 404)
    if (statusCode === 201) {
      if (staff && !internal) order.broken = 0
      life.enter(order, staff && internal ? 'noted' : 'commented', real.cloud.clock.now())
    }
  },
})

export const nudges = (pick: number): Command => ({
  check: hasOrders,
  toString: () => `reminds #${String(pick)}`,
  async run(model, real) {
    const index = pick % model.orders.length
    const order = model.orders[index]
    if (!order?.hasReporter) return
    const params = { ...LINHU, orderId: real.ids[index] ?? '' }
    const answer = await real.phone(REPORTER).call(nudgeWorkOrder, { params, body: {} })
    const now = real.cloud.clock.now()
    const code = answer.statusCode === 201 ? '201' : answer.json<ErrorReply>().code
    expect(code).toBe(life.judgeNudge(order, now))
    if (code !== '201') return
    order.nudges.push(now)
    life.enter(order, 'nudged', now)
  },
})

/** The dispatcher has seen to everything; whatever is late has somebody who knows and can act. */
export const timePasses = (hours: number): Command => ({
  check: () => true,
  toString: () => `${String(hours)} hours pass`,
  async run({ orders }, { cloud }) {
    cloud.clock.advance(hours * HOUR_MS)
    await expectEverybodyLateIsKnown(cloud)
    await cloud.deliver()
    for (const order of orders) life.passTime(order, cloud.clock.now())
    await expectEverybodyLateIsKnown(cloud)
  },
})

export async function expectEverybodyLateIsKnown({ deps, clock, dispatchFaults }: TestCloud) {
  expect(dispatchFaults).toEqual([])
  expect(await lateWithoutAlert(deps.db, clock.now())).toEqual([])
  expect(await handoverBreaches(deps.db)).toEqual([])
}
