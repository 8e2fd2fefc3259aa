import type { CallerDuty } from '../access/caller'
import {
  FIELD_ROLES,
  isDeskRole,
  judgeMove,
  mayStaffSee,
  type MoveFields,
  type MoveName,
  type ResidentMoveBody,
  type StaffMoveBody,
} from '../contract'
import { Refusal } from '../refusal'
import { type Asked, findOrder, type Found } from './find.store'
import { askedFor, move } from './life/move.service'
import { reporterAsMover, staffActorOf, staffAsMover } from './life/mover'
import { comment, nudge } from './life/remark.service'
import { isOfHome, orderFacts, type Order } from './order'
import { maySee, type Request } from './work-order.service'

/** The order and the place in the staff by which somebody looks at it. */
export interface StaffView {
  found: Found
  duty: CallerDuty
}

/** The reporter's own move, or of what is at home somebody's of the household. */
export async function moveOwn(
  request: Request,
  orderId: string,
  body: ResidentMoveBody,
): Promise<Found> {
  const { db, caller, now } = request
  const { move: name, version, ...fields } = body
  const found = await seenOrder(request, orderId)
  const { order } = found
  const isReporter = order.reporterId === caller.personId
  if (!isReporter && !isOfHome(order))
    throw new Refusal('work-order.move-refused', { state: order.state })
  const mover = reporterAsMover(caller.personId, isReporter ? null : order.householdId)
  return move(db, found, { name, version, body: fields, mover, now })
}

/** A move of the staff; of somebody's two places in the staff the one counts that may make it. */
export async function moveAsStaff(
  request: Request,
  orderId: string,
  body: StaffMoveBody,
): Promise<StaffView> {
  const { db, caller, now } = request
  const { move: name, version, ...fields } = body
  const found = await staffOrder(request, orderId, askedOf(request, name, fields))
  const duty =
    dutiesOf(request).find((one) => mayMove(name, found.found.order, one, now)) ?? found.duty
  const mover = staffAsMover(caller.personId, duty)
  return { found: await move(db, found.found, { name, version, body: fields, mover, now }), duty }
}

const askedOf = (request: Request, name: MoveName, body: MoveFields) =>
  askedFor(
    body,
    name,
    dutiesOf(request).map(({ staffId }) => staffId),
  )

const mayMove = (name: MoveName, order: Order, duty: CallerDuty, now: Date) =>
  'offer' in judgeMove(name, orderFacts(order), staffActorOf(duty), now)

/** Their places in this community's staff that may have an order. */
export const dutiesOf = ({ caller, communityId }: Request): CallerDuty[] =>
  caller.duties.filter(
    (duty) =>
      duty.communityId === communityId && (FIELD_ROLES as readonly string[]).includes(duty.role),
  )

/** The place that sees the most: whoever is of the desk too is the desk. */
export function dutyOf(request: Request): CallerDuty {
  const duties = dutiesOf(request)
  const duty = duties.find(({ role }) => isDeskRole(role)) ?? duties[0]
  if (!duty) throw new Refusal('access.denied')
  return duty
}

/** To a technician the orders of others do not exist. */
export async function staffOrder(
  request: Request,
  orderId: string,
  asked?: Asked,
): Promise<StaffView> {
  const { db, communityId } = request
  const mine = dutyOf(request)
  const found = await findOrder(db, communityId, orderId, asked)
  const duty =
    found &&
    [mine, ...dutiesOf(request)].find((one) =>
      mayStaffSee(orderFacts(found.order), staffActorOf(one)),
    )
  if (!found || !duty) throw new Refusal('object.unknown')
  return { found, duty }
}

/** The reporter, and who was a verified member of the household by then. */
export async function seenOrder(request: Request, orderId: string): Promise<Found> {
  const { db, caller, communityId } = request
  const found = await findOrder(db, communityId, orderId)
  if (!found || !maySee(found.order, caller)) throw new Refusal('object.unknown')
  return found
}

type Said = { words: string; media: NonNullable<MoveFields['media']> }

export async function commentOnOwn(request: Request, orderId: string, said: Said): Promise<Found> {
  const { db, caller, now } = request
  const found = await seenOrder(request, orderId)
  const mover = reporterAsMover(caller.personId)
  return comment(db, found, { ...said, internal: false, mover, now })
}

export async function commentAsStaff(
  request: Request,
  orderId: string,
  said: Said & { internal: boolean },
): Promise<StaffView> {
  const { db, caller, now } = request
  const { found, duty } = await staffOrder(request, orderId)
  const mover = staffAsMover(caller.personId, duty)
  return { found: await comment(db, found, { ...said, mover, now }), duty }
}

const TRIES = 5

/** Judged by all reminders there are: one that came in between is read and judged again. */
export async function nudgeOwn(request: Request, orderId: string): Promise<Found> {
  const { db, caller, now } = request
  const mover = reporterAsMover(caller.personId)
  for (let left = TRIES; left > 0; left--) {
    const nudged = await nudge(db, await seenOrder(request, orderId), { mover, now })
    if (nudged !== 'again') return nudged
  }
  throw new Refusal('object.changed')
}
