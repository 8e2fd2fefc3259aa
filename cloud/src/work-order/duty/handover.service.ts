import {
  type BodyOf,
  type giveBackHandedOver as giveBackEndpoint,
  type HandoverView,
  isDeskRole,
  type ReplyOf,
  type listHandovers as listEndpoint,
  type listWhatIHandOver,
} from '../../contract'
import type { Db } from '../../database/tables'
import { inTransaction } from '../../database/transaction'
import { Refusal } from '../../refusal'
import { dutiesOf, dutyOf } from '../doings.service'
import { findOrder } from '../find.store'
import { move } from '../life/move.service'
import { staffAsMover } from '../life/mover'
import { staffSelf } from '../staff-view'
import type { Request } from '../work-order.service'
import { findAllStaff, keepHere } from './duty.store'
import { handsQueueOver } from './going'
import { setTimer } from './handover'
import { handoverView, lineView } from './handover-view'
import * as lists from './handover-list.store'
import * as store from './handover.store'

type Whole = ReplyOf<typeof listWhatIHandOver>

/** One's own, and for the desk the queue's; what will move is decided again when one goes. */
export async function whatIHandOver(request: Request): Promise<Whole> {
  const { db, communityId, now } = request
  const duty = dutyOf(request)
  const own = await lists.findToHandOver(db, communityId, { staffId: duty.staffId })
  const shown = ({ lines, count }: typeof own) => ({
    lines: lines.map((line) => lineView(line, now)),
    count,
  })
  const queue = handsQueueOver(await findAllStaff(db, communityId), duty)
    ? await lists.findToHandOver(db, communityId, { queueWithout: duty.staffId, now })
    : null
  return { you: staffSelf(duty), own: shown(own), queue: queue && shown(queue) }
}

const DAY_MS = 24 * 60 * 60_000
const LEADERS: readonly string[] = ['team-lead', 'manager', 'company']

export async function listHandovers(request: Request): Promise<ReplyOf<typeof listEndpoint>> {
  const { db, communityId, now } = request
  const duties = dutiesOf(request)
  const looking = {
    staffIds: duties.map(({ staffId }) => staffId),
    ofDesk: duties.some(({ role }) => isDeskRole(role)),
    leads: duties.some(({ role }) => LEADERS.includes(role)),
    since: new Date(now.getTime() - DAY_MS),
  }
  const found = await lists.findHandovers(db, communityId, looking)
  const handovers: HandoverView[] = []
  for (const handover of found) {
    const lines = await lists.linesOf(db, communityId, handover.handover_id)
    handovers.push(handoverView(handover, lines, looking, now))
  }
  return { you: staffSelf(dutyOf(request)), handovers }
}

/**
 * The hand-over, locked, and the place in the staff by which the caller has it. Refuses what has ended,
 * and what is somebody else's as if it were not there.
 */
async function theirs(tx: Db, request: Request, handoverId: string) {
  const { communityId } = request
  const duties = dutiesOf(request)
  const here = await keepHere(
    tx,
    communityId,
    duties.map(({ staffId }) => staffId),
  )
  const handover = await store.lockHandover(tx, communityId, handoverId)
  const to = handover?.to_staff_id ?? null
  const duty = duties.find(
    ({ staffId, role }) => staffId === to || (to === null && isDeskRole(role)),
  )
  if (!handover || !duty || !here.some(({ staff_id }) => staff_id === duty.staffId))
    throw new Refusal('object.unknown')
  if (handover.ended !== null) throw new Refusal(`handover.${handover.ended}`)
  return { handover, duty }
}

export async function confirmHandover(request: Request, handoverId: string) {
  const { db, now } = request
  await inTransaction(db, async (tx) => {
    const { handover, duty } = await theirs(tx, request, handoverId)
    // Nobody was there to be given it: whoever takes it has to be there.
    if (handover.to_staff_id === null && !duty.onDuty) throw new Refusal('duty.off')
    const ended = { to_staff_id: duty.staffId, ended: 'confirmed', ended_at: now } as const
    await store.change(tx, handover, ended)
    await setTimer(tx, handover, null, now)
  })
  return listHandovers(request)
}

/** The desk is told by the move itself, as of everything that is given back. */
export async function giveBackHandedOver(
  request: Request,
  handoverId: string,
  { orderId, reason }: BodyOf<typeof giveBackEndpoint>,
) {
  const { db, communityId, caller, now } = request
  await inTransaction(db, async (tx) => {
    const { handover, duty } = await theirs(tx, request, handoverId)
    const isOfIt = await store.markGivenBack(tx, handover, orderId, now)
    const found = isOfIt ? await findOrder(tx, communityId, orderId) : undefined
    if (!found) throw new Refusal('object.unknown')
    const { version, state, closedAt, assigneeStaffId } = found.order
    if (closedAt !== null || assigneeStaffId !== duty.staffId)
      throw new Refusal('handover.order-moved', { state })
    const mover = staffAsMover(caller.personId, duty)
    await move(tx, found, { name: 'give-back', version, body: { reason }, mover, now })
  })
  return listHandovers(request)
}
