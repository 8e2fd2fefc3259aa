import {
  archivesAt,
  canNudge,
  canRemark,
  type MoveFields,
  type NoticeKind,
  nudgeWaitSeconds,
  WORK_ORDER_STATES,
} from '../../contract'
import { dutyName } from '../../directory/call-name'
import type { Db } from '../../database/tables'
import type { QueuedNotice } from '../../notify/notice'
import type { Armed } from '../../notify/outbox.store'
import { Refusal } from '../../refusal'
import type { Found } from '../find.store'
import type { Order } from '../order'
import { entryFiles, remarkEntry } from './entry'
import { assertNewFiles } from './move.service'
import { saidBy, type Mover } from './mover'
import { writeRemark } from './remark.store'

interface Saying {
  words: string
  /** a note that no resident ever receives */
  internal: boolean
  media: NonNullable<MoveFields['media']>
  mover: Mover
  now: Date
}

/** An order tells its whole history at once: beyond this nobody reads it any more. */
export const ENTRIES_MAX = 400

const REMARKABLE = WORK_ORDER_STATES.filter(canRemark)
const NUDGEABLE = WORK_ORDER_STATES.filter(canNudge)

/** Never refused because somebody moved the order meanwhile, unless it is over. */
export async function comment(db: Db, { order, around }: Found, saying: Saying): Promise<Found> {
  const { words, internal, media, mover, now } = saying
  if (!canRemark(order.state)) throw new Refusal('work-order.move-refused', { state: order.state })
  if (order.lastSeq >= ENTRIES_MAX) throw new Refusal('request.too-many')
  assertNewFiles(order, media)
  const entry = remarkEntry(internal ? 'noted' : 'commented', order, mover, { words, media }, now)
  const files = entryFiles(media)
  const heard = mover.staff !== null && !internal
  const seq = await writeRemark(db, order, {
    entry,
    files,
    outbox: { notices: internal ? [] : commentNotices(order, mover), timers: quiet(order, now) },
    ...(heard && { nudges: 0, stillBroken: 0 }),
    states: REMARKABLE,
    mustBeHere: saidBy(mover),
  })
  if (seq === null) throw new Refusal('work-order.move-refused')
  const after = appended(order, { ...entry, seq })
  return {
    order: {
      ...after,
      media: [...order.media, ...files],
      ...(heard && { nudges: 0, stillBroken: 0 }),
    },
    around,
  }
}

/** Half an hour apart and three in a day, whoever of the household sends them. */
export async function nudge(
  db: Db,
  { order, around }: Found,
  { mover, now }: { mover: Mover; now: Date },
): Promise<Found | 'again'> {
  if (!canNudge(order.state)) throw new Refusal('work-order.move-refused', { state: order.state })
  const earlier = order.events.filter(({ type }) => type === 'nudged').map(({ at }) => at)
  const retryAfter = nudgeWaitSeconds(earlier, now)
  if (retryAfter > 0) throw new Refusal('work-order.nudged-recently', { retryAfter })
  const entry = remarkEntry('nudged', order, mover, { words: null, media: [] }, now)
  const seq = await writeRemark(db, order, {
    entry,
    files: [],
    outbox: {
      notices: toWhoeverHas('resident-nudged', order),
    },
    nudges: order.nudges + 1,
    onlyIfLast: true,
    states: NUDGEABLE,
    mustBeHere: saidBy(mover),
  })
  if (seq === null) return 'again'
  return { order: { ...appended(order, { ...entry, seq }), nudges: order.nudges + 1 }, around }
}

const appended = (order: Order, entry: Order['events'][number]): Order => ({
  ...order,
  events: [...order.events, entry],
  lastSeq: entry.seq,
  changedAt: entry.at,
})

/** A finished order is archived when nobody has said anything for a while. */
const quiet = ({ state }: Order, now: Date): Record<string, Armed> =>
  state === 'done' || state === 'rated' ? { archive: { at: archivesAt(now) } } : {}

/** The desk sees every reminder, besides whoever has the order. */
export function toWhoeverHas(
  kind: NoticeKind,
  { assigneeStaffId, assigneeTrade }: Order,
): QueuedNotice[] {
  const desk: QueuedNotice = { kind, to: { level: 'desk' } }
  const isSomebodys = assigneeStaffId !== null || assigneeTrade !== null
  return isSomebodys ? [{ kind, to: { assignee: true } }, desk] : [desk]
}

function commentNotices(order: Order, mover: Mover): QueuedNotice[] {
  const { reporterId, assigneeStaffId, assigneeTrade, urgency } = order
  const emergency = urgency === 'emergency'
  const { staff } = mover
  if (staff) {
    const facts = { who: dutyName(staff.name, staff.role) }
    return reporterId === null || reporterId === mover.personId
      ? []
      : [{ kind: 'staff-commented', to: { person: reporterId }, facts, emergency }]
  }
  const isSomebodys = assigneeStaffId !== null || assigneeTrade !== null
  const to = isSomebodys ? ({ assignee: true } as const) : ({ level: 'desk' } as const)
  return [{ kind: 'resident-commented', to, emergency }]
}
