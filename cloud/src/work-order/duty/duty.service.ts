import { DESK_ROLES, type DutyChange, HANDOVER_LINES, type StaffRole } from '../../contract'
import type { Db } from '../../database/tables'
import { inTransaction } from '../../database/transaction'
import { dutyName } from '../../directory/call-name'
import { Refusal } from '../../refusal'
import { dutiesOf, dutyOf } from '../doings.service'
import { staffAsMover, TIME } from '../life/mover'
import type { Request } from '../work-order.service'
import * as store from './duty.store'
import { assertReceivers, type Going, type Handed, moveAll, recordHandovers } from './going'
import { nameOf } from './handover'
import { alertAgain } from './unheard.service'

export interface Moved {
  replaced: number
  returned: number
}

interface Gone extends Moved {
  handed: readonly Handed[]
  queue: { toName: string | null; count: number } | null
}

/**
 * Somebody goes, for now or for good. Every open order of theirs goes to a colleague, who has a
 * hand-over to confirm, or back to the queue, where the desk is told; the desk's own list goes to the
 * next of the desk. All or nothing.
 */
export function letGo(db: Db, going: Going): Promise<Gone> {
  const { communityId, staffId, leaves, now } = going
  return inTransaction(db, async (tx) => {
    const locked = await store.lockStaff(tx, communityId)
    const goes = locked.find(({ staff_id }) => staff_id === staffId)
    if (!goes) throw new Refusal('object.unknown')
    assertReceivers(locked, going)
    const away = { off_duty_since: now, ...(leaves && { left_at: now }) }
    await store.setAway(tx, communityId, staffId, away)
    const handed = await moveAll(tx, going)
    const list = await recordHandovers(tx, going, { locked, handed })
    await alertAgain(tx, { communityId, role: goes.role, now })
    const receiver = locked.find(({ staff_id }) => staff_id === list?.to)
    const queue = list && { toName: receiver ? nameOf(receiver) : null, count: list.count }
    const replaced = handed.filter(({ to }) => to !== null).length
    return { replaced, returned: handed.length - replaced, handed, queue }
  })
}

/** Whoever deletes themselves goes from every place they had in the staff. */
export async function goAsPerson(tx: Db, personId: string, now: Date): Promise<void> {
  for (const { communityId, staffId } of await store.placesOf(tx, personId))
    await letGo(tx, {
      communityId,
      staffId,
      leaves: false,
      replacementStaffId: null,
      mover: TIME,
      now,
    })
}

const STAYED = { replaced: 0, returned: 0, unseen: [], gone: [], queue: null }

/** Coming on duty moves nothing; going off duty hands over. */
export async function setOwnDuty(request: Request, body: DutyChange) {
  const { db, caller, communityId, now } = request
  const { onDuty, replacementStaffId, seen } = body
  const duty = dutyOf(request)
  const { staffId } = duty
  if (onDuty) {
    await store.setAway(db, communityId, staffId, { off_duty_since: null })
    return { duty: { ...duty, onDuty }, ...STAYED }
  }
  const mover = staffAsMover(caller.personId, duty)
  const asked = {
    others: new Map((body.others ?? []).map(({ orderId, toStaffId }) => [orderId, toStaffId])),
    notes: new Map((body.notes ?? []).map(({ toStaffId, words }) => [toStaffId, words])),
    queueTo: body.queueToStaffId ?? null,
  }
  const going = { communityId, staffId, leaves: false, replacementStaffId, mover, now, asked }
  const { handed, ...moved } = await letGo(db, going)
  return { duty: { ...duty, onDuty }, ...moved, ...comparedWith(handed, seen) }
}

/** What the list that was looked at did not say, and what it said in vain. */
function comparedWith(handed: readonly Handed[], seen: readonly string[] | undefined) {
  if (!seen) return { unseen: [], gone: [] }
  const unseen = handed
    .filter(({ orderId }) => !seen.includes(orderId))
    .slice(0, HANDOVER_LINES)
    .map(({ to: _, ...order }) => order)
  const gone = seen.filter((id) => !handed.some(({ orderId }) => orderId === id))
  return { unseen, gone }
}

/** Nobody sends somebody home who stands above them. */
export async function replaceStaff(
  request: Request,
  staffId: string,
  { leaves, replacementStaffId }: { leaves: boolean; replacementStaffId: string | null },
): Promise<Moved> {
  const { db, caller, communityId, now } = request
  const duty = [...dutiesOf(request)].sort((a, b) => rank(b.role) - rank(a.role))[0]
  if (!duty) throw new Refusal('access.denied')
  const theirs = await store.findStaff(db, communityId, staffId)
  if (theirs?.left_at !== null) throw new Refusal('object.unknown')
  if (rank(theirs.role) > rank(duty.role)) throw new Refusal('access.denied')
  const mover = staffAsMover(caller.personId, duty)
  const going = { communityId, staffId, leaves, replacementStaffId, mover, now }
  const { replaced, returned } = await letGo(db, going)
  return { replaced, returned }
}

const rank = (role: StaffRole) => (DESK_ROLES as readonly StaffRole[]).indexOf(role)

const PEOPLE_SHOWN = 200

export async function listAssignees({ db, communityId }: Request) {
  const people = await store.listAssignable(db, communityId, PEOPLE_SHOWN)
  const trades = new Map<string, number>()
  for (const { role, trades: own, onDuty } of people)
    for (const trade of role === 'technician' ? own : [])
      trades.set(trade, (trades.get(trade) ?? 0) + (onDuty ? 1 : 0))
  return {
    people: people.map((one) => ({ ...one, name: dutyName(one.name, one.role) })),
    trades: [...trades].map(([id, onDuty]) => ({ id, onDuty })).slice(0, 40),
  }
}
