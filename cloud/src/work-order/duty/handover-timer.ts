import type { StaffRole } from '../../contract'
import { changeOutbox } from '../../notify/outbox.store'
import type { Level } from '../../notify/notice'
import { findColleagues } from '../../notify/recipients.store'
import type { Firing, TimerHandler } from '../../notify/timer'
import { findStaff } from './duty.store'
import { firstWaiting } from './handover-list.store'
import * as store from './handover.store'
import { HANDOVER_TIMER, inMinutes, nameOf, nextOfDesk, setTimer, tellReceiver } from './handover'

/** How soon it looks again whether somebody of the desk is there. */
const LOOKS_AGAIN_MINUTES = 5

/** The staff first, as whoever goes does: nobody is given a list while they are leaving. */
async function lock({ tx, timer, now }: Firing): Promise<void> {
  await findColleagues(tx, timer.communityId, now, true)
  await store.lockHandover(tx, timer.communityId, timer.orderId)
}

async function run(firing: Firing): Promise<void> {
  const { tx, timer } = firing
  const handover = await store.lockHandover(tx, timer.communityId, timer.orderId)
  if (handover?.ended !== null) return
  if (handover.to_staff_id === null) await findSomebody(firing, handover)
  else if (handover.told_at === null) await tellAbove(firing, handover, handover.to_staff_id)
}

/** The desk's list that nobody was there for, to the first who is. */
async function findSomebody({ tx, now }: Firing, handover: store.Handover): Promise<void> {
  const { community_id: communityId } = handover
  const to = await nextOfDesk(tx, communityId, now)
  if (to === null) return setTimer(tx, handover, inMinutes(now, LOOKS_AGAIN_MINUTES), now)
  await store.change(tx, handover, { to_staff_id: to })
  const from = await findStaff(tx, communityId, handover.from_staff_id)
  if (from) await tellReceiver(tx, { ...handover, to_staff_id: to }, from, now)
}

const above = (role: StaffRole): Level => {
  if (role === 'team-lead') return 'manager'
  return role === 'manager' || role === 'company' ? 'company' : 'team-lead'
}

/** Once, and not for a list of which nothing is left. */
async function tellAbove({ tx, now }: Firing, handover: store.Handover, to: string): Promise<void> {
  const first = await firstWaiting(tx, handover)
  const receiver = await findStaff(tx, handover.community_id, to)
  if (!first || !receiver) return
  const subject = { communityId: handover.community_id, ...first }
  const notice = {
    kind: 'handover-unconfirmed',
    to: { level: above(receiver.role), except: to },
    facts: { who: nameOf(receiver) },
  } as const
  await changeOutbox(tx, subject, { notices: [notice] }, now)
  await store.change(tx, handover, { told_at: now })
}

export const handoverTimers: Readonly<Record<string, TimerHandler>> = {
  [HANDOVER_TIMER]: { lock, run },
}
