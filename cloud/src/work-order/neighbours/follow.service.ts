import { FOLLOWS_MAX, isOpen, OPEN_STATES } from '../../contract'
import { inTransaction } from '../../database/transaction'
import { Refusal } from '../../refusal'
import { findOrder, type Found } from '../find.store'
import { remarkEntry } from '../life/entry'
import { reporterAsMover, saidBy } from '../life/mover'
import { ENTRIES_MAX, toWhoeverHas } from '../life/remark.service'
import { writeRemark } from '../life/remark.store'
import type { Request } from '../work-order.service'
import * as store from './follow.store'
import { isNeighbour, isPublicArea } from './shared'
import { isWorthTelling, stillBrokenWait } from './still-broken'

/** An order as somebody sees who waits for it. */
export interface Waited {
  found: Found
  following: boolean
}

const LATELY_MS = 30 * 24 * 60 * 60_000
export const lately = (now: Date) => new Date(now.getTime() - LATELY_MS)

/** To everybody else it does not exist, nor does what is at somebody's home. */
export async function followedOrder(request: Request, orderId: string): Promise<Waited> {
  const { db, caller, communityId } = request
  const found = isNeighbour(caller, communityId)
    ? await findOrder(db, communityId, orderId)
    : undefined
  if (!found || !isPublicArea(found.order)) throw new Refusal('object.unknown')
  const waits = await store.waitsFor(db, communityId, orderId, caller.personId)
  if (!waits.related) throw new Refusal('object.unknown')
  return { found, following: waits.following }
}

/** Begins to wait. Whoever has reported it is told of everything already: nothing is written. */
export async function follow(request: Request, orderId: string): Promise<Waited> {
  const { db, caller, communityId, now } = request
  const { personId } = caller
  if (!isNeighbour(caller, communityId)) throw new Refusal('object.unknown')
  await inTransaction(db, async (tx) => {
    if (!(await store.holdPerson(tx, personId))) throw new Refusal('session.invalid')
    const asking = { personId, since: lately(now) }
    const order = await store.holdFollowable(tx, communityId, orderId, asking)
    if (!order || !isPublicArea(order)) throw new Refusal('object.unknown')
    if (order.following || order.mine) return
    if (!isOpen(order.state)) throw new Refusal('work-order.move-refused', { state: order.state })
    if (order.follows >= FOLLOWS_MAX) throw new Refusal('work-order.follows-full')
    await store.addFollower(tx, communityId, orderId, personId, now)
  })
  return followedOrder(request, orderId)
}

/** Says nothing about the order: whoever does not follow it is answered alike. */
export async function unfollow({ db, caller, communityId }: Request, orderId: string) {
  await store.removeFollower(db, communityId, orderId, caller.personId)
  return { following: false }
}

const TRIES = 5

/** 还没好: the desk sees how many say so; judged by the history, so that two taps at once are one. */
export async function sayStillBroken(request: Request, orderId: string): Promise<Waited> {
  for (let left = TRIES; left > 0; left--) {
    const said = await trySaying(request, orderId)
    if (said !== 'again') return said
  }
  throw new Refusal('object.changed')
}

async function trySaying(request: Request, orderId: string): Promise<Waited | 'again'> {
  const { db, caller, now } = request
  const { found, following } = await followedOrder(request, orderId)
  const { order } = found
  const { state } = order
  // Its reporter reminds the property of it, as before.
  if (!isOpen(state) || order.reporterId === caller.personId)
    throw new Refusal('work-order.move-refused', { state })
  if (order.lastSeq >= ENTRIES_MAX) throw new Refusal('request.too-many')
  const retryAfter = stillBrokenWait(order.events, caller.personId, now)
  if (retryAfter > 0) throw new Refusal('work-order.waited-recently', { retryAfter })
  const mover = reporterAsMover(caller.personId)
  const entry = remarkEntry('still-broken', order, mover, { words: null, media: [] }, now)
  const times = order.stillBroken + 1
  const seq = await writeRemark(db, order, {
    entry,
    files: [],
    outbox: { notices: isWorthTelling(times) ? toWhoeverHas('neighbour-waits', order) : [] },
    stillBroken: times,
    onlyIfLast: true,
    states: OPEN_STATES,
    mustBeHere: saidBy(mover),
  })
  if (seq === null) return 'again'
  const events = [...order.events, { ...entry, seq }]
  return { found: { ...found, order: { ...order, events, stillBroken: times } }, following }
}
