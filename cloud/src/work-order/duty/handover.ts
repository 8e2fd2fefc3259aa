import { type StaffRole, UNCONFIRMED_MINUTES } from '../../contract'
import type { Db } from '../../database/tables'
import { dutyName } from '../../directory/call-name'
import { changeOutbox } from '../../notify/outbox.store'
import { NOBODYS, whoIsTold } from '../../notify/recipients'
import { findColleagues } from '../../notify/recipients.store'
import { firstWaiting } from './handover-list.store'
import { type Handover, insertHandover, lockHandover, type NewHandover } from './handover.store'

export const HANDOVER_TIMER = 'handover'
const MINUTE_MS = 60_000

export interface Named {
  name: string
  role: StaffRole
}
export const nameOf = ({ name, role }: Named) => dutyName(name, role)

/** Sets the hand-over's timer, or forgets it; whoever calls holds the row. */
export function setTimer(
  tx: Db,
  { community_id, handover_id }: Pick<Handover, 'community_id' | 'handover_id'>,
  at: Date | null,
  now: Date,
): Promise<void> {
  const subject = { communityId: community_id, orderId: handover_id, number: '', title: '' }
  return changeOutbox(tx, subject, { timers: { [HANDOVER_TIMER]: at && { at } } }, now)
}

export const inMinutes = (now: Date, minutes: number) =>
  new Date(now.getTime() + minutes * MINUTE_MS)

/** Tells the receiver, and the level above when they have said nothing by then. */
export async function tellReceiver(
  tx: Db,
  handover: Handover,
  from: Named,
  now: Date,
): Promise<void> {
  const first = await firstWaiting(tx, handover)
  const to = handover.to_staff_id
  if (!first || to === null) return
  const subject = { communityId: handover.community_id, ...first }
  const facts = { who: nameOf(from) }
  const notice = { kind: 'handover-yours', to: { staff: to }, facts } as const
  await changeOutbox(tx, subject, { notices: [notice] }, now)
  await setTimer(tx, handover, inMinutes(now, UNCONFIRMED_MINUTES), now)
}

/** One that nobody is there for has a timer that is due at once, until somebody comes. */
export async function record(tx: Db, given: NewHandover, from: Named, now: Date): Promise<void> {
  const id = await insertHandover(tx, given, now)
  const made = await lockHandover(tx, given.communityId, id)
  if (!made) throw new Error('what was inserted is there')
  if (made.to_staff_id === null) await setTimer(tx, made, now, now)
  else await tellReceiver(tx, made, from, now)
}

/** The next of the desk roles who is there, as an alert to the desk would find them. */
export async function nextOfDesk(
  tx: Db,
  communityId: string,
  now: Date,
  hold = false,
): Promise<string | null> {
  const staff = await findColleagues(tx, communityId, now, hold)
  return whoIsTold({ level: 'desk' }, staff, NOBODYS)[0]?.staffId ?? null
}
