import { isOpen, MOVES, type MoveName, PROMISE_RULES } from '../../contract'
import type { Db } from '../../database/tables'
import { inTransaction } from '../../database/transaction'
import { Refusal } from '../../refusal'
import { findOrder, type Found } from '../find.store'
import { isPublicArea } from '../neighbours/shared'
import type { Order } from '../order'
import type { Change } from './changes'
import { forgetAlerts, isOnDuty, lockBoth } from './merge.store'
import { writeMove } from './move.store'
import { type Asking, assertComplete, move, outcome, permitted } from './move.service'
import { TIME } from './mover'

/*
 * Merging moves two orders in one transaction: one ends as merged, the other gains it, and both are
 * held to the version they were seen at. Because only an open order gains another, and a merged one is
 * not open, merged orders form trees and never a ring, whatever is merged at once.
 */

/** Ends the order in favour of `mergeInto`; the loser of a race is told what is. */
export async function merge(db: Db, found: Found, asking: Asking): Promise<Found> {
  const { order } = found
  if (order.version !== asking.version) throw changed(order)
  const offer = permitted(order, asking)
  assertComplete(found, offer, asking)
  const into = asking.body.mergeInto
  if (!into) throw new Refusal('request.invalid')
  if (into.orderId === order.id) throw new Refusal('work-order.merge-itself')
  return inTransaction(db, async (tx) => {
    const locked = await lockBoth(tx, order.communityId, [order.id, into.orderId])
    assertStill(locked, order)
    const other = await findOrder(tx, order.communityId, into.orderId)
    if (!other) throw new Refusal('object.unknown')
    assertFits(order, other.order)
    if (other.order.version !== into.version) throw changed(other.order)
    const numbered = { ...asking, otherNumber: other.order.number }
    const after = await write(tx, found, { ...numbered, move: offer.move, rules: PROMISE_RULES })
    await happensTo(tx, other, 'gain', asking, order.number)
    // Read anew: what it is merged into is part of it now.
    return (await findOrder(tx, order.communityId, order.id)) ?? { ...found, order: after }
  })
}

/**
 * Undoes a merging: the order is open again in the state it had, and its promises are what they would
 * be had it never been merged, so some may be late at once and are alerted. Whoever had it has it
 * again if they are on duty; otherwise it goes to the desk as when somebody leaves.
 */
export async function split(db: Db, found: Found, asking: Asking): Promise<Found> {
  const { order } = found
  const { communityId, id } = order
  if (order.version !== asking.version) throw changed(order)
  const offer = permitted(order, asking)
  assertComplete(found, offer, asking)
  const parentId = order.mergedInto
  if (parentId === null) throw new Error('a merged order was merged into another')
  return inTransaction(db, async (tx) => {
    const { assigneeStaffId: had } = order
    const isHeld = had === null || (await isOnDuty(tx, communityId, had))
    assertStill(await lockBoth(tx, communityId, [id, parentId]), order)
    const other = await findOrder(tx, communityId, parentId)
    if (!other) throw new Error('orders are never removed')
    await forgetAlerts(tx, communityId, id)
    const fresh = { ...found, order: { ...order, alertsSent: [] } }
    const numbered = { ...asking, otherNumber: other.order.number }
    await write(tx, fresh, { ...numbered, move: offer.move, rules: PROMISE_RULES })
    await happensTo(tx, other, 'lose', asking, order.number)
    const back = await findOrder(tx, communityId, id)
    if (!back) throw new Error('orders are never removed')
    return isHeld ? back : ownerLeft(tx, back, asking.now)
  })
}

const ownerLeft = (tx: Db, found: Found, now: Date): Promise<Found> => {
  const { version } = found.order
  return move(tx, found, { name: 'owner-left', version, body: {}, mover: TIME, now })
}

const changed = ({ state }: Pick<Order, 'state'>) => new Refusal('object.changed', { state })

function assertStill(locked: Awaited<ReturnType<typeof lockBoth>>, order: Order): void {
  const is = locked.find(({ order_id }) => order_id === order.id)
  if (!is) throw new Refusal('object.unknown')
  if (is.version !== order.version) throw changed(is)
}

/** Public places together, or what one household reported: nothing else may be told to both. */
function assertFits(order: Order, other: Order): void {
  const { state } = other
  if (state === 'merged') throw new Refusal('work-order.merge-merged', { state })
  if (!isOpen(state)) throw new Refusal('work-order.merge-closed', { state })
  const isHome = order.householdId !== null && order.householdId === other.householdId
  const isPublic = isPublicArea(order) && isPublicArea(other)
  if (!isHome && !isPublic) throw new Refusal('work-order.merge-apart')
}

/** Under the lock of the order: it is as it was read. */
async function write(tx: Db, { order, around }: Found, change: Change): Promise<Order> {
  const { after, written } = outcome(order, around, change)
  if (!(await writeMove(tx, order, after, written))) throw changed(order)
  return after
}

/** The row of the table that stands for the other half; by whom, the history says. */
async function happensTo(
  tx: Db,
  other: Found,
  name: Extract<MoveName, 'gain' | 'lose'>,
  { mover, now }: Asking,
  otherNumber: string,
): Promise<void> {
  const row = MOVES.find((one) => one.name === name && one.from.includes(other.order.state))
  if (!row) throw changed(other.order)
  const change = { name, version: other.order.version, body: {}, mover, now, otherNumber }
  await write(tx, other, { ...change, move: row, rules: PROMISE_RULES })
}
