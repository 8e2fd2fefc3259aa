import {
  FIELD_ROLES,
  faultsOfMove,
  judgeMove,
  type MoveFields,
  type MoveName,
  type OfferedMove,
  ORDER_MEDIA_MAX,
  pauseFault,
  PROMISE_RULES,
  tradeById,
  windowFault,
} from '../../contract'
import type { Db } from '../../database/tables'
import { Refusal } from '../../refusal'
import { type Around, type Asked, type Found, stateOf } from '../find.store'
import { orderFacts, type Order } from '../order'
import { type Change, changed } from './changes'
import { entryFiles, moveEntry } from './entry'
import { writeMove } from './move.store'
import { type Mover, saidBy } from './mover'
import { merge, split } from './merge.service'
import { clocksOf, promisesOf } from './promised'
import { noticesOf } from './told'
import { timerChange, timersOf } from './timers'

export interface Asking {
  name: MoveName
  /** as last seen; time itself moves whatever it finds */
  version: number
  body: MoveFields
  mover: Mover
  now: Date
}

/** What to read with the order so that the move can be judged without another statement. */
export const askedFor = (body: MoveFields, name: MoveName, movers: readonly string[]): Asked => ({
  people: body.assigneeStaffId === undefined ? movers : [...movers, body.assigneeStaffId],
  trade: body.assigneeTrade,
  rules: name === 'change-urgency',
})

/**
 * Makes one move of the table, or refuses it: `object.changed` with the state when the order is not
 * as it was seen, else what the table or the body says. `found` is what findOrder just read.
 */
export async function move(db: Db, found: Found, asking: Asking): Promise<Found> {
  if (asking.name === 'merge') return merge(db, found, asking)
  if (asking.name === 'split') return split(db, found, asking)
  const { order, around } = found
  if (order.version !== asking.version) throw new Refusal('object.changed', { state: order.state })
  const offer = permitted(order, asking)
  assertComplete(found, offer, asking)
  assertMoverHere(around, offer, asking)
  const rules = around.rules ?? PROMISE_RULES
  const change: Change = { ...asking, move: offer.move, rules }
  assertNobodyWaits(found, asking)
  const { after, written } = outcome(order, around, change)
  if (!(await writeMove(db, order, after, written))) throw await lost(db, order, asking)
  return { order: after, around }
}

/** Others wait for it by following or merging: it is not one person's to take away. */
function assertNobodyWaits({ order, around }: Found, { name }: Asking): void {
  if (name === 'cancel' && (order.followers > 0 || around.othersHang))
    throw new Refusal('work-order.others-wait', { state: order.state })
}

/** An order never stays with somebody who is off duty: taking one begins with coming on. */
function assertMoverHere({ people }: Around, { move: made }: OfferedMove, { mover }: Asking): void {
  const self = people.find(({ id }) => made.owner === 'mover' && id === mover.staff?.id)
  if (self && !self.here) throw new Refusal('duty.off')
}

export function permitted(order: Order, { name, mover, now }: Asking): OfferedMove {
  const judged = judgeMove(name, orderFacts(order), mover.actor, now)
  if ('refusal' in judged) throw new Refusal(judged.refusal, { state: order.state })
  return judged.offer
}

/** What the schema cannot say about a body by itself. */
export function assertComplete(
  { order, around }: Found,
  offer: OfferedMove,
  { body, now }: Asking,
) {
  const faults = faultsOfMove(offer, body)
  if (faults.length > 0)
    throw invalid(...faults.slice(0, 20).map(({ path, rule }) => ({ path, rule })))
  assertTimes(order, body, now)
  assertAssignee(around, body)
  assertNewFiles(order, body.media ?? [])
}

function assertTimes(order: Order, { window, windows = [], pause }: MoveFields, now: Date): void {
  const given = [
    ...(window ? [{ window, path: '/window' }] : []),
    ...windows.map((one, index) => ({ window: one, path: `/windows/${String(index)}` })),
  ]
  for (const { window: one, path } of given) {
    const code = windowFault(one, now)
    if (code === 'request.invalid') throw invalid({ path, rule: 'minimum' })
    if (code) throw new Refusal(code)
  }
  if (!pause) return
  const { rule, maxPauseMinutes } = order.rule
  const reasons = PROMISE_RULES.pauseReasons.map((reason) => ({
    ...reason,
    maxMinutes: maxPauseMinutes[reason.id] ?? 0,
  }))
  const code = pauseFault(pause, { pauseReasons: rule?.pauseReasons ?? [], reasons }, now)
  if (code === 'request.invalid') throw invalid({ path: '/pause/until', rule: 'pattern' })
  if (code) throw new Refusal(code)
}

function assertAssignee(around: Around, { assigneeStaffId, assigneeTrade }: MoveFields): void {
  if (assigneeStaffId !== undefined) {
    const person = around.people.find(({ id }) => id === assigneeStaffId)
    const mayHave = person && (FIELD_ROLES as readonly string[]).includes(person.role)
    if (!mayHave || !person.here) throw new Refusal('assignee.unavailable')
  }
  if (assigneeTrade !== undefined && !(tradeById(assigneeTrade) && around.tradeStaffed))
    throw new Refusal('assignee.unavailable')
}

/** Files that an entry is about to name; shared with remarks. */
export function assertNewFiles(order: Order, media: NonNullable<MoveFields['media']>): void {
  const ids = media.map(({ id }) => id)
  const isTwice = new Set(ids).size < ids.length
  if (isTwice || order.media.some(({ id }) => ids.includes(id)))
    throw invalid({ path: '/media', rule: 'uniqueItems' })
  if (order.media.length + media.length > ORDER_MEDIA_MAX) throw new Refusal('media.too-many')
}

export function outcome(order: Order, around: Around, change: Change) {
  const { move: made, body, mover } = change
  const assignee =
    around.people.find(({ id }) => made.owner === 'assignee' && id === body.assigneeStaffId) ?? null
  const files = entryFiles(body.media ?? [], made.name)
  const bare = { ...order, ...changed(order, change), lastSeq: order.lastSeq + 1 }
  const entry = moveEntry(bare, change, assignee)
  const told = { ...bare, events: [...order.events, entry], media: [...order.media, ...files] }
  const clocks = clocksOf(told, around.calendar)
  const after: Order = { ...told, promises: promisesOf(clocks) }
  const timers = timerChange(
    timersOf(order, clocksOf(order, around.calendar)),
    timersOf(after, clocks),
  )
  const hangs = around.mergedHere.length > 0
  const notices = noticesOf({ before: order, after, change, assignee, hangs })
  const mustBeHere = mustBeHereFor(change, mover)
  const unfollowed = made.name === 'cancel'
  return { after, written: { entry, files, outbox: { notices, timers }, mustBeHere, unfollowed } }
}

/** Whoever gets an order must be there, by whichever move. */
function mustBeHereFor({ move: made, body }: Change, mover: Mover) {
  if (made.owner === 'assignee' && body.assigneeStaffId !== undefined)
    return { staffId: body.assigneeStaffId }
  if (made.owner === 'mover' && mover.staff) return { staffId: mover.staff.id }
  return saidBy(mover)
}

async function lost(
  db: Db,
  { communityId, id, version }: Order,
  { mover, name }: Asking,
): Promise<Refusal> {
  const is = await stateOf(db, communityId, id)
  if (!is) return new Refusal('object.unknown')
  if (is.version === version && name === 'cancel' && is.followers > 0)
    return new Refusal('work-order.others-wait', { state: is.state })
  // Nobody moved the order: then somebody went who had to be there.
  if (is.version === version && saidBy(mover)) return new Refusal('session.invalid')
  if (is.version === version)
    return new Refusal(name === 'take' ? 'duty.off' : 'assignee.unavailable')
  return new Refusal('object.changed', { state: is.state })
}

const invalid = (...fields: { path: string; rule: string }[]) =>
  new Refusal('request.invalid', { fields })
