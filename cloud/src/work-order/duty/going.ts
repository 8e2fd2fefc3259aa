/** What becomes of what somebody has when they go: judged by `Going`, written in one transaction. */
import { FIELD_ROLES, isDeskRole, type StaffRole } from '../../contract'
import type { Db } from '../../database/tables'
import { Refusal } from '../../refusal'
import { findOrder, type Found } from '../find.store'
import { move } from '../life/move.service'
import { type Mover, TIME } from '../life/mover'
import { findQueueIds } from './handover-list.store'
import { passOn } from './handover.store'
import type { HandoverNote } from './handover.tables'
import { nextOfDesk, record, setTimer } from './handover'
import * as store from './duty.store'

/** What somebody says when they go themselves; without it everything goes one way. */
export interface HandingOver {
  others: ReadonlyMap<string, string | null>
  notes: ReadonlyMap<string, string>
  queueTo: string | null
}

export interface Going {
  communityId: string
  staffId: string
  /** they have left the property and never act again */
  leaves: boolean
  replacementStaffId: string | null
  /** who says so; time itself where an operator's command does */
  mover: Mover
  now: Date
  asked?: HandingOver
}

export type Locked = Awaited<ReturnType<typeof store.lockStaff>>

/** An order that has changed hands; `to` null: back in the queue. */
export interface Handed {
  orderId: string
  number: string
  title: string
  to: string | null
}

const receiverOf = ({ asked, replacementStaffId }: Going, orderId: string) => {
  const other = asked?.others.get(orderId)
  return other === undefined ? replacementStaffId : other
}

/** Everybody named must be there and may have an order; the queue's receiver is of the desk. */
export function assertReceivers(locked: Locked, going: Going): void {
  const { replacementStaffId, asked, staffId } = going
  const named = [replacementStaffId, ...(asked?.others.values() ?? [])]
  for (const id of named) if (id !== null) assertThere(locked, staffId, id, FIELD_ROLES)
  const { queueTo = null } = asked ?? {}
  if (queueTo !== null) assertThere(locked, staffId, queueTo, FIELD_ROLES.filter(isDeskRole))
}

function assertThere(
  locked: Locked,
  staffId: string,
  receiverId: string,
  roles: readonly StaffRole[],
): void {
  const found = locked.find(({ staff_id }) => staff_id === receiverId)
  const isThere = found && roles.includes(found.role) && found.off_duty_since === null
  if (!isThere || receiverId === staffId) throw new Refusal('assignee.unavailable')
}

/** Moves every open order of theirs; nobody else moves one meanwhile. */
export async function moveAll(tx: Db, going: Going): Promise<Handed[]> {
  const handed: Handed[] = []
  for (const orderId of await store.lockOrdersOf(tx, going.communityId, going.staffId))
    handed.push(await handOver(tx, orderId, going))
  return handed
}

async function handOver(tx: Db, orderId: string, going: Going): Promise<Handed> {
  const { communityId } = going
  const to = receiverOf(going, orderId)
  const found = await findOrder(tx, communityId, orderId, to === null ? {} : { people: [to] })
  if (!found) throw new Refusal('object.unknown')
  const { number, title } = found.order
  // Finished work needs nobody until its resident says otherwise, and then it is the desk's.
  if (to === null || found.order.state === 'awaiting-acceptance') {
    await moveTo(tx, found, going, { name: 'owner-left', body: {}, mover: TIME })
    return { orderId, number, title, to: null }
  }
  await moveTo(tx, found, going, {
    name: going.mover.staff?.id === going.staffId ? 'pass-on' : 'assign',
    body: { assigneeStaffId: to, reason: going.leaves ? '离职交接' : '不在岗，交接' },
    mover: going.mover,
  })
  return { orderId, number, title, to }
}

const moveTo = (
  tx: Db,
  found: Found,
  { now }: Going,
  asking: Omit<Parameters<typeof move>[2], 'version' | 'now'>,
) => move(tx, found, { ...asking, version: found.order.version, now })

/** Whoever of the desk goes hands the queue over; those above only when nobody of 前台 is left. */
export function handsQueueOver(
  locked: Locked,
  { staffId, role }: { staffId: string; role: StaffRole },
) {
  if (!isDeskRole(role)) return false
  const isLeft = locked.some(
    (one) => one.role === 'desk' && one.staff_id !== staffId && one.off_duty_since === null,
  )
  return role === 'desk' || !isLeft
}

type Held = Awaited<ReturnType<typeof passOn>>

const NOTES_KEPT = 5

/** One's own words, and those of hand-overs that go on unconfirmed. */
function notesFor(going: Going, to: string | null, before: Held): HandoverNote[] {
  const words = to === null ? undefined : going.asked?.notes.get(to)
  const own = words === undefined ? [] : [{ staffId: going.staffId, words: words.trim() }]
  return [...own, ...before.flatMap(({ notes }) => notes)].slice(0, NOTES_KEPT)
}

/**
 * Writes down who has what now, for each of them to confirm. What the one who goes was still to
 * confirm ends here and goes on with it. Answers with the queue's list, if there was one.
 */
export async function recordHandovers(
  tx: Db,
  going: Going,
  { locked, handed }: { locked: Locked; handed: readonly Handed[] },
) {
  const { communityId, staffId, now } = going
  const from = locked.find(({ staff_id }) => staff_id === staffId)
  if (!from) throw new Refusal('object.unknown')
  const queue = handsQueueOver(locked, { staffId, role: from.role })
  const held = await passOn(tx, { communityId, staffId, queue, now })
  for (const one of held) await setTimer(tx, { community_id: communityId, ...one }, null, now)
  for (const to of new Set(handed.flatMap(({ to }) => to ?? []))) {
    const orderIds = handed.filter((one) => one.to === to).map(({ orderId }) => orderId)
    const before = held.filter(
      ({ kind, orderIds: ids }) => kind === 'orders' && ids.some((id) => orderIds.includes(id)),
    )
    const notes = notesFor(going, to, before)
    await record(tx, { communityId, kind: 'orders', from: staffId, to, notes, orderIds }, from, now)
  }
  const lists = held.filter(({ kind }) => kind === 'queue')
  if (!queue && lists.length === 0) return null
  return recordQueue(tx, going, { from, lists, handed })
}

async function recordQueue(
  tx: Db,
  going: Going,
  { from, lists, handed }: { from: Locked[number]; lists: Held; handed: readonly Handed[] },
) {
  const { communityId, staffId, now } = going
  const theirs = handed.filter(({ to }) => to !== null).map(({ orderId }) => orderId)
  const open = await findQueueIds(tx, communityId, now)
  const orderIds = open.filter((id) => !theirs.includes(id))
  if (orderIds.length === 0) return null
  const to = going.asked?.queueTo ?? (await nextOfDesk(tx, communityId, now))
  const notes = notesFor(going, to, lists)
  await record(tx, { communityId, kind: 'queue', from: staffId, to, notes, orderIds }, from, now)
  return { to, count: orderIds.length }
}
