import { randomUUID } from 'node:crypto'
import { dutyIn, type CallerDuty } from '../access/caller'
import { isOpen, type OldMove, oldMoveFor, type OldMoveName } from '../contract'
import { Refusal } from '../refusal'
import type { Order } from './order'
import { withFirstAnswer } from './promises'
import { findOrder, stateOf } from './find.store'
import { moveOrder } from './work-order.store'
import { seenOrder, type Request } from './work-order.service'

export async function cancel(
  request: Request,
  orderId: string,
  { version, reason }: { version: number; reason?: string },
): Promise<Order> {
  const order = await seenOrder(request, orderId)
  // Others of the household read along; the order is the reporter's to take back.
  if (order.reporterId !== request.caller.personId)
    throw new Refusal('work-order.move-refused', { state: order.state })
  const move = permitted(order, 'cancel', 'reporter', version)
  return make(request, order, move, { reason: reason ?? null, referral: null, duty: null })
}

/** Every order of the community is open to its desk. */
export async function deskOrder({ db, communityId }: Request, orderId: string): Promise<Order> {
  const order = await findOrder(db, communityId, orderId)
  if (!order) throw new Refusal('object.unknown')
  return order
}

export async function accept(
  request: Request,
  orderId: string,
  { version }: { version: number },
): Promise<Order> {
  const order = await deskOrder(request, orderId)
  const duty = dutyFor(request, 'accept', order)
  const move = permitted(order, 'accept', duty.role, version)
  return make(request, order, move, { reason: null, referral: null, duty })
}

export async function decline(
  request: Request,
  orderId: string,
  { version, reason, referral }: { version: number; reason: string; referral: string },
): Promise<Order> {
  const order = await deskOrder(request, orderId)
  const duty = dutyFor(request, 'decline', order)
  const move = permitted(order, 'decline', duty.role, version)
  return make(request, order, move, { reason, referral, duty })
}

/** Somebody may have two places in the staff: the one that may make the move counts. */
function dutyFor(
  { caller, communityId }: Request,
  name: OldMoveName,
  { state }: Order,
): CallerDuty {
  const duties = caller.duties.filter((duty) => duty.communityId === communityId)
  const duty =
    duties.find(({ role }) => oldMoveFor(name, state, role) !== null) ?? dutyIn(caller, communityId)
  if (!duty) throw new Refusal('access.denied')
  return duty
}

function permitted(
  order: Order,
  name: OldMoveName,
  actor: 'reporter' | CallerDuty['role'],
  version: number,
): OldMove {
  if (order.version !== version) throw new Refusal('object.changed', { state: order.state })
  const move = oldMoveFor(name, order.state, actor)
  if (!move) throw new Refusal('work-order.move-refused', { state: order.state })
  return move
}

interface Making {
  reason: string | null
  referral: string | null
  /** by which the property acts; null for the reporter */
  duty: CallerDuty | null
}

/** State and event in one statement, conditional on the version that was read. */
async function make(
  { db, caller, now }: Request,
  order: Order,
  move: OldMove,
  { reason, referral, duty }: Making,
): Promise<Order> {
  const event = {
    id: randomUUID(),
    type: move.event,
    at: now,
    actorId: caller.personId,
    reason: reason?.trim() ?? null,
  }
  const after = {
    closedAt: isOpen(move.to) ? null : now,
    promises: duty ? withFirstAnswer(order.promises, now) : order.promises,
    referral: referral?.trim() ?? null,
  }
  const moved = await moveOrder(db, order, move, after, event, duty?.staffId ?? null)
  if (!moved) {
    const state = await stateOf(db, order.communityId, order.id)
    throw state ? new Refusal('object.changed', { state }) : new Refusal('object.unknown')
  }
  const staff = duty && { name: duty.name, role: duty.role }
  return {
    ...order,
    ...after,
    state: move.to,
    version: order.version + 1,
    events: [...order.events, { ...event, staff }],
  }
}
