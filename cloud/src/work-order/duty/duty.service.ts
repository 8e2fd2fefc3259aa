import { DESK_ROLES, FIELD_ROLES, type StaffRole } from '../../contract'
import { dutyName } from '../../directory/call-name'
import { inTransaction } from '../../database/transaction'
import type { Db } from '../../database/tables'
import { Refusal } from '../../refusal'
import { dutiesOf, dutyOf } from '../doings.service'
import { findOrder, type Found } from '../find.store'
import { move } from '../life/move.service'
import { type Mover, staffAsMover, TIME } from '../life/mover'
import type { Request } from '../work-order.service'
import * as store from './duty.store'
import { alertAgain } from './unheard.service'

export interface Moved {
  replaced: number
  returned: number
}

interface Going {
  communityId: string
  staffId: string
  /** they have left the property and never act again */
  leaves: boolean
  replacementStaffId: string | null
  /** who says so; time itself where an operator's command does */
  mover: Mover
  now: Date
}

/**
 * Somebody goes, for now or for good, and every open order of theirs goes to the replacement or back
 * to the queue, where the desk is told. All or nothing.
 */
export function letGo(db: Db, going: Going): Promise<Moved> {
  const { communityId, staffId, leaves, replacementStaffId, now } = going
  return inTransaction(db, async (tx) => {
    const wanted = replacementStaffId === null ? [staffId] : [staffId, replacementStaffId]
    const locked = await store.lockStaff(tx, communityId, wanted)
    const goes = locked.find(({ staff_id }) => staff_id === staffId)
    if (!goes) throw new Refusal('object.unknown')
    if (replacementStaffId !== null) assertReplacement(locked, staffId, replacementStaffId)
    const away = { off_duty_since: now, ...(leaves && { left_at: now }) }
    await store.setAway(tx, communityId, staffId, away)
    const moved = { replaced: 0, returned: 0 }
    for (const orderId of await store.lockOrdersOf(tx, communityId, staffId))
      moved[await handOver(tx, orderId, going)]++
    await alertAgain(tx, { communityId, role: goes.role, now })
    return moved
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

type Locked = Awaited<ReturnType<typeof store.lockStaff>>

function assertReplacement(locked: Locked, staffId: string, replacementId: string): void {
  const found = locked.find(({ staff_id }) => staff_id === replacementId)
  const mayHave = (FIELD_ROLES as readonly (StaffRole | undefined)[]).includes(found?.role)
  const isThere = mayHave && found?.off_duty_since === null
  if (!isThere || replacementId === staffId) throw new Refusal('assignee.unavailable')
}

async function handOver(tx: Db, orderId: string, going: Going): Promise<keyof Moved> {
  const { communityId, replacementStaffId } = going
  const asked = replacementStaffId === null ? {} : { people: [replacementStaffId] }
  const found = await findOrder(tx, communityId, orderId, asked)
  if (!found) throw new Refusal('object.unknown')
  // Finished work needs nobody until its resident says otherwise, and then it is the desk's.
  if (replacementStaffId === null || found.order.state === 'awaiting-acceptance') {
    await moveTo(tx, found, going, { name: 'owner-left', body: {}, mover: TIME })
    return 'returned'
  }
  await moveTo(tx, found, going, {
    name: going.mover.staff?.id === going.staffId ? 'pass-on' : 'assign',
    body: {
      assigneeStaffId: replacementStaffId,
      reason: going.leaves ? '离职交接' : '不在岗，交接',
    },
    mover: going.mover,
  })
  return 'replaced'
}

const moveTo = (
  tx: Db,
  found: Found,
  { now }: Going,
  asking: Omit<Parameters<typeof move>[2], 'version' | 'now'>,
) => move(tx, found, { ...asking, version: found.order.version, now })

/** Coming on duty moves nothing; going off duty hands over. */
export async function setOwnDuty(
  request: Request,
  { onDuty, replacementStaffId }: { onDuty: boolean; replacementStaffId: string | null },
) {
  const { db, caller, communityId, now } = request
  const duty = dutyOf(request)
  const { staffId } = duty
  if (onDuty) {
    await store.setAway(db, communityId, staffId, { off_duty_since: null })
    return { duty: { ...duty, onDuty }, replaced: 0, returned: 0 }
  }
  const mover = staffAsMover(caller.personId, duty)
  const going = { communityId, staffId, leaves: false, replacementStaffId, mover, now }
  return { duty: { ...duty, onDuty }, ...(await letGo(db, going)) }
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
  const [theirs] = await inTransaction(db, (tx) => store.lockStaff(tx, communityId, [staffId]))
  if (!theirs) throw new Refusal('object.unknown')
  if (rank(theirs.role) > rank(duty.role)) throw new Refusal('access.denied')
  const mover = staffAsMover(caller.personId, duty)
  return letGo(db, { communityId, staffId, leaves, replacementStaffId, mover, now })
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
