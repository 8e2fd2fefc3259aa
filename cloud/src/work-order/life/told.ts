import { type MoveEvent, type NoticeKind, type Told } from '../../contract'
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
  /** others were merged into the order */
  hangs: boolean
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
    const atHome = kind && noticeAtHome(told, kind, telling)
    if (atHome) notices.push({ ...atHome, facts: factsOf(telling), emergency })
  }
  const ofReporter = noticeOfReporter(telling)
  if (ofReporter) notices.push({ ...ofReporter, emergency })
  const toReporter = noticeOfHousehold(telling)
  if (toReporter) notices.push({ ...toReporter, emergency })
  const toNeighbours = noticeToNeighbours(telling)
  return toNeighbours ? [...notices, { ...toNeighbours, emergency }] : notices
}

/** Somebody else who lives there has moved it: whoever reported it is told what it has become. */
function noticeOfHousehold({ after, change: { mover } }: Telling): QueuedNotice | null {
  const { reporterId: person } = after
  if (mover.householdId === null || person === null) return null
  return { kind: 'household-moved', to: { person }, facts: { state: after.state } }
}

const isForHome = ({ onBehalf, householdId }: Order) => onBehalf !== null && householdId !== null

const atHomeBut = (personId: string | null) =>
  ({ home: true, ...(personId !== null && { except: personId }) }) as const

/** What was reported for them they are told as whoever reported it is. */
function noticeAtHome(
  told: Told,
  kind: NoticeKind,
  { after, change: { mover } }: Telling,
): Pick<QueuedNotice, 'kind' | 'to'> | null {
  return told === 'reporter' && isForHome(after) ? { kind, to: atHomeBut(mover.personId) } : null
}

/** Whoever reported it for them has moved it: they are told what it has become. */
function noticeOfReporter({ after, change: { mover } }: Telling): QueuedNotice | null {
  const isReporter = mover.staff === null && mover.personId !== null && mover.householdId === null
  if (!isReporter || !isForHome(after)) return null
  const facts = { state: after.state }
  return { kind: 'reported-for-you', to: atHomeBut(mover.personId), facts }
}

/** What is between the reporter and the property alone. */
const THEIRS: readonly MoveEvent[] = [
  'quoted',
  'price-agreed',
  'price-refused',
  'rated',
  'fed-back',
  'archived',
]

/** Whoever waits for it is told whatever its reporter is told, and what the reporter does with it. */
function noticeToNeighbours({ before, after, change, hangs }: Telling): QueuedNotice | null {
  const { move, mover, body } = change
  const isMoved = before.state !== after.state
  const isNews = isMoved || (move.tells.reporter !== undefined && mover.staff !== null)
  if ((after.followers === 0 && !hangs) || !isNews || THEIRS.includes(move.event)) return null
  const to = { waiting: true, ...(mover.personId !== null && { except: mover.personId }) } as const
  const when = body.window?.from ?? body.pause?.until
  const facts = { state: after.state, ...(when !== undefined && { when }) }
  return { kind: isMoved ? 'followed-moved' : 'followed-answered', to, facts }
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
