import { type NoticeKind, type Told } from '../../contract'
import { dutyName } from '../../directory/call-name'
import type { QueuedNotice } from '../../notify/notice'
import type { Colleague, Order } from '../order'
import type { Change } from './changes'

interface Telling {
  before: Order
  after: Order
  change: Change
  /** who got the order by this move */
  assignee: Colleague | null
}

const nameOf = ({ name, role }: { name: string; role: Colleague['role'] }) => dutyName(name, role)

/** Whom a move tells what. Nobody is told of their own move. */
export function noticesOf(telling: Telling): QueuedNotice[] {
  const { move } = telling.change
  const emergency = telling.after.urgency === 'emergency'
  const notices: QueuedNotice[] = []
  for (const told of Object.keys(move.tells) as Told[]) {
    const kind = move.tells[told]
    const notice = kind && noticeTo(told, kind, telling)
    if (notice) notices.push({ ...notice, facts: factsOf(telling), emergency })
  }
  return notices
}

function noticeTo(
  told: Told,
  kind: NoticeKind,
  { before, after, change }: Telling,
): Pick<QueuedNotice, 'kind' | 'to'> | null {
  const { mover, move } = change
  const self = mover.staff?.id
  if (told === 'reporter') {
    const person = after.reporterId
    return person === null || person === mover.personId ? null : { kind, to: { person } }
  }
  if (told === 'desk')
    return { kind, to: { level: 'desk', ...(self !== undefined && { except: self }) } }
  if (told === 'owner') {
    const had = before.assigneeStaffId
    // Whoever keeps the order has lost nothing.
    const keeps = move.owner !== undefined && after.assigneeStaffId === had
    return had === null || had === self || keeps ? null : { kind, to: { staff: had } }
  }
  return toAssignee(kind, after, self)
}

function toAssignee(kind: NoticeKind, after: Order, self: string | undefined) {
  const { assigneeStaffId: staff, assigneeTrade: trade } = after
  if (staff !== null) return staff === self ? null : { kind, to: { staff } }
  if (trade === null) return null
  return {
    kind: 'order-for-your-trade' as const,
    to: { trade, ...(self !== undefined && { except: self }) },
  }
}

/** Nothing that whoever is told may not read in the order. */
function factsOf({ after, change, assignee }: Telling): NonNullable<QueuedNotice['facts']> {
  const { move, body, mover } = change
  const who = move.owner === 'assignee' ? assignee : mover.staff
  const when = body.window?.from ?? body.pause?.until
  return {
    ...(who && { who: nameOf(who) }),
    ...(when !== undefined && { when }),
    ...(move.name === 'rate' && after.rating && { stars: after.rating.stars }),
  }
}
