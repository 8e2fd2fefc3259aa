import type { MoveFields, MoveName } from '../../../cloud/src/contract'

/*
 * The life of an order once more, written down from PRODUCT.md §2 and the decisions about it and not
 * from the table of moves: a wrong row of the table, or a server that does not do what the table
 * says, is a difference between this and the database.
 */
export type Role = 'desk' | 'technician' | 'team-lead' | 'manager' | 'company'
export interface Colleague {
  id: string
  role: Role
  trades: readonly string[]
}
export type Mover = 'reporter' | 'time' | Colleague

export interface ModelOrder {
  talk: boolean
  hasReporter: boolean
  state: string
  version: number
  owner: string | null
  trade: string | null
  pausedFrom: string | null
  pausedUntil: Date | null
  price: 'none' | 'open' | 'agreed' | 'refused'
  rated: boolean
  hasFeedback: boolean
  closedAt: Date | null
  finishedAt: Date
  lastEntryAt: Date
  nudges: Date[]
  /** by index: the order that goes on for this one; and the state this one had */
  mergedInto: number | null
  mergedFrom: string | null
  followers: Set<string>
  /** when each neighbour last said 还没好, and how often any has since the property did something */
  brokenAt: Map<string, Date>
  broken: number
  /** 'home': of the reporter's household; 'public': neighbours know of it; 'talk': neither */
  place: 'home' | 'public' | 'talk'
  /** what happened: only ever grows */
  history: string[]
}

type Row = readonly [name: MoveName, event: string, from: string, to: string, by: string]

const NEW = 'submitted accepted reopened'
const HELD = 'assigned taken scheduled in-progress paused rework'
const LIFE: readonly Row[] = [
  ['accept', 'accepted', 'submitted reopened', 'accepted', 'desk'],
  ['decline', 'declined', 'submitted accepted', 'declined', 'desk'],
  ['assign', 'assigned', `${NEW} ${HELD}`, 'assigned', 'desk'],
  ['take', 'taken', `${NEW} assigned`, 'taken', 'field desk'],
  ['give-back', 'given-back', HELD, 'accepted', 'owner'],
  ['pass-on', 'passed-on', HELD, 'assigned', 'owner'],
  ['schedule', 'scheduled', 'assigned taken scheduled paused rework', 'scheduled', 'owner desk'],
  ['start', 'started', 'assigned taken scheduled rework', 'in-progress', 'owner'],
  [
    'pause',
    'paused',
    'accepted assigned taken scheduled in-progress rework',
    'paused',
    'owner desk',
  ],
  ['resume', 'resumed', 'paused', 'before', 'owner desk time'],
  ['quote', 'quoted', 'taken scheduled in-progress paused rework', 'same', 'owner desk'],
  ['agree-price', 'price-agreed', `accepted ${HELD}`, 'same', 'reporter phone'],
  ['refuse-price', 'price-refused', `accepted ${HELD}`, 'same', 'reporter phone'],
  ['answer', 'answered', `accepted ${HELD}`, 'same', 'owner desk'],
  ['finish', 'finished', 'taken scheduled in-progress rework', 'awaiting-acceptance', 'owner desk'],
  ['finish', 'finished', 'accepted', 'awaiting-acceptance', 'desk'],
  ['confirm', 'confirmed', 'awaiting-acceptance', 'done', 'reporter phone time'],
  ['send-back', 'sent-back', 'awaiting-acceptance', 'rework', 'reporter phone'],
  ['rate', 'rated', 'done archived', 'rated', 'reporter'],
  ['add-feedback', 'fed-back', 'rated', 'same', 'reporter'],
  ['reopen', 'reopened', 'done rated archived', 'reopened', 'reporter phone'],
  [
    'cancel',
    'cancelled',
    'submitted accepted assigned taken scheduled paused',
    'cancelled',
    'reporter phone',
  ],
  ['change-window', 'window-changed', `${NEW} assigned taken paused`, 'same', 'reporter phone'],
  ['change-window', 'window-changed', 'scheduled', 'taken', 'reporter phone'],
  ['change-urgency', 'urgency-changed', `${NEW} ${HELD} awaiting-acceptance`, 'same', 'desk'],
  ['merge', 'merged', `${NEW} ${HELD} awaiting-acceptance`, 'merged', 'desk'],
  ['split', 'split', 'merged', 'as-it-was', 'desk'],
  ['archive', 'archived', 'done rated', 'archived', 'time'],
  ['owner-left', 'owner-left', HELD, 'accepted', 'time'],
  ['owner-left', 'owner-left', 'awaiting-acceptance', 'same', 'time'],
]
export const ALL_EVENTS = [...new Set(LIFE.map(([, event]) => event)), 'gained', 'lost']

const ENDS = ['cancelled', 'declined', 'merged']
const OVER = [...ENDS, 'done', 'rated', 'archived']
export const isOver = ({ state }: ModelOrder) => OVER.includes(state)
/** Nothing may be said any more. */
export const isSilent = ({ state }: ModelOrder) => [...ENDS, 'archived'].includes(state)

/** To a technician an order of somebody else's, or of another trade's, does not exist. */
export const sees = (order: ModelOrder, { id, role, trades }: Colleague): boolean =>
  role !== 'technician' ||
  (order.owner === null ? order.trade === null || trades.includes(order.trade) : order.owner === id)

function capacities(order: ModelOrder, mover: Mover): string[] {
  if (typeof mover === 'string') return [mover]
  const owner = order.owner === mover.id ? ['owner'] : []
  if (mover.role === 'technician') return sees(order, mover) ? ['field', ...owner] : []
  return ['desk', ...owner, ...(order.hasReporter ? [] : ['phone'])]
}

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
const isLate = ({ closedAt }: ModelOrder, now: Date) =>
  closedAt !== null && now.getTime() > closedAt.getTime() + 15 * DAY_MS

/** What keeps a move from an order besides its state. */
function obstacle(
  order: ModelOrder,
  name: MoveName,
  now: Date,
  othersWait: boolean,
): string | null {
  const { price, rated, hasFeedback, talk, state, owner } = order
  if (name === 'cancel' && othersWait) return 'work-order.others-wait'
  if (name === 'finish' && state === 'accepted' && !talk) return 'work-order.move-refused'
  if (name === 'finish' && (price === 'open' || price === 'refused')) return 'work-order.price-open'
  if (name === 'schedule' && owner === null) return 'work-order.move-refused'
  if (name === 'owner-left' && owner === null) return 'work-order.move-refused'
  if (name.endsWith('-price') && price !== 'open') return 'work-order.move-refused'
  if (name === 'rate' && rated) return 'work-order.rated-already'
  if (name === 'add-feedback' && hasFeedback) return 'work-order.rated-already'
  if ((name === 'rate' || name === 'reopen') && isLate(order, now)) return 'work-order.too-late'
  return null
}

const rowsOf = (order: ModelOrder, name: MoveName, mover: Mover): Row[] => {
  const own = capacities(order, mover)
  return LIFE.filter(
    ([move, , , , by]) => move === name && by.split(' ').some((party) => own.includes(party)),
  )
}

/** 200, or the code of the refusal. */
export function judge(
  order: ModelOrder,
  name: MoveName,
  mover: Mover,
  now: Date,
  othersWait = false,
): string {
  const own = rowsOf(order, name, mover)
  const fits = own.some(([, , from]) => from.split(' ').includes(order.state))
  const isHis = fits || (own.length > 0 && isOver(order))
  const before = isHis ? obstacle(order, name, now, othersWait && fits) : null
  return before ?? (fits ? '200' : 'work-order.move-refused')
}

/** The order after a move that is there. */
export function apply(
  order: ModelOrder,
  name: MoveName,
  mover: Mover,
  body: MoveFields,
  now: Date,
): void {
  const row = rowsOf(order, name, mover).find(([, , from]) => from.split(' ').includes(order.state))
  if (!row) throw new Error('only a move that is there is made')
  const [, event, , to] = row
  const before = order.state
  const back: Record<string, string | null> = {
    same: before,
    before: order.pausedFrom,
    'as-it-was': order.mergedFrom,
  }
  order.state = back[to] ?? to
  if (name === 'merge') order.mergedFrom = before
  if (name === 'split') Object.assign(order, { mergedInto: null, mergedFrom: null })
  if (name === 'pause') {
    order.pausedFrom = before
    order.pausedUntil = new Date(body.pause?.until ?? '')
  } else if (!['paused', 'merged'].includes(order.state)) order.pausedFrom = null
  if (name === 'take') own(order, typeof mover === 'string' ? null : mover.id)
  if (name === 'assign' || name === 'pass-on')
    own(order, body.assigneeStaffId ?? null, body.assigneeTrade ?? null)
  if (['give-back', 'reopen', 'owner-left'].includes(name)) own(order, null)
  if (name === 'finish') order.finishedAt = now
  money(order, name, body)
  order.closedAt = isOver(order) ? (order.closedAt ?? now) : null
  order.version += 1
  if (typeof mover !== 'string') order.broken = 0
  enter(order, event, now)
}

/** The other half of a merging or a splitting: nothing but its history moves. */
export function happensTo(order: ModelOrder, event: 'gained' | 'lost', now: Date): void {
  order.version += 1
  enter(order, event, now)
}

/** All that were merged into the order, however deep. */
const below = (orders: readonly ModelOrder[], index: number): ModelOrder[] =>
  orders.flatMap((order, at) => (order.mergedInto === index ? [order, ...below(orders, at)] : []))

/** All orders have one reporter, or nobody in the app. */
export const othersWait = (orders: readonly ModelOrder[], index: number): boolean =>
  (orders[index]?.followers.size ?? 0) > 0 ||
  below(orders, index).some(
    (order) => order.followers.size > 0 || order.hasReporter !== orders[index]?.hasReporter,
  )

/** 200, or why `order` cannot be merged into `into`. */
export function judgeMerge(order: ModelOrder, into: ModelOrder, stale: boolean): string {
  if (order === into) return 'work-order.merge-itself'
  if (into.state === 'merged') return 'work-order.merge-merged'
  if (isOver(into)) return 'work-order.merge-closed'
  const isHome = order.hasReporter && into.hasReporter
  const isPublic = order.place === 'public' && into.place === 'public'
  if (!isHome && !isPublic) return 'work-order.merge-apart'
  return stale ? 'object.changed' : '200'
}

/** Whoever follows it, or reported or follows one that hangs on it. */
export function mayWait(
  orders: readonly ModelOrder[],
  index: number,
  who: string,
  reporter: string,
): boolean {
  const [self] = orders.slice(index, index + 1)
  const all = self ? [self, ...below(orders, index)] : []
  const isTheirs = ({ hasReporter }: ModelOrder) => hasReporter && who === reporter
  return all.some((order) => order.followers.has(who) || isTheirs(order))
}

function own(order: ModelOrder, owner: string | null, trade: string | null = null) {
  order.owner = owner
  order.trade = trade
}

function money(order: ModelOrder, name: MoveName, { quote }: MoveFields) {
  if (name === 'quote') order.price = quote?.labourFen === 0 ? 'agreed' : 'open'
  if (name === 'agree-price') order.price = 'agreed'
  if (name === 'refuse-price') order.price = 'refused'
  if (name === 'rate') order.rated = true
  if (name === 'add-feedback') order.hasFeedback = true
  if (name === 'reopen') Object.assign(order, { price: 'none', rated: false, hasFeedback: false })
}

export function enter(order: ModelOrder, event: string, now: Date): void {
  order.history.push(event)
  order.lastEntryAt = now
}

/** What time has done to the order by `now`, once everything due has been dealt with. */
export function passTime(order: ModelOrder, now: Date): void {
  const isPast = (since: Date, ms: number) => since.getTime() + ms <= now.getTime()
  if (order.state === 'paused' && order.pausedUntil && isPast(order.pausedUntil, 0))
    apply(order, 'resume', 'time', {}, now)
  if (order.state === 'awaiting-acceptance' && isPast(order.finishedAt, 72 * HOUR_MS))
    apply(order, 'confirm', 'time', {}, now)
  if (['done', 'rated'].includes(order.state) && isPast(order.lastEntryAt, 7 * DAY_MS))
    apply(order, 'archive', 'time', {}, now)
}

/** 201, or the code of the refusal: half an hour apart, three in a day of Shanghai. */
export function judgeNudge(order: ModelOrder, now: Date): string {
  if (isOver(order) || order.state === 'awaiting-acceptance') return 'work-order.move-refused'
  const day = (at: Date) => Math.floor((at.getTime() + 8 * HOUR_MS) / DAY_MS)
  const last = order.nudges[order.nudges.length - 1]
  const isSoon = last !== undefined && now.getTime() < last.getTime() + HOUR_MS / 2
  const today = order.nudges.filter((at) => day(at) === day(now)).length
  return isSoon || today >= 3 ? 'work-order.nudged-recently' : '201'
}

export function newOrder(place: ModelOrder['place'], hasReporter: boolean, now: Date) {
  const order: ModelOrder = {
    talk: place === 'talk',
    place,
    mergedInto: null,
    mergedFrom: null,
    followers: new Set(),
    brokenAt: new Map(),
    broken: 0,
    hasReporter,
    state: 'submitted',
    version: 1,
    owner: null,
    trade: null,
    pausedFrom: null,
    pausedUntil: null,
    price: 'none',
    rated: false,
    hasFeedback: false,
    closedAt: null,
    finishedAt: now,
    lastEntryAt: now,
    nudges: [],
    history: ['submitted'],
  }
  return order
}
