import { randomUUID } from 'node:crypto'
import type { Caller, CallerDuty } from '../access/caller'
import type { Db } from '../database/tables'
import type { QueuedNotice } from '../notify/notice'
import { calendarOf } from '../promise-rules/current.store'
import { CHECK_WORDS, isForNeighbours } from './neighbours/shared'
import { ALONE, type Found } from './find.store'
import type { Order, OrderEvent } from './order'
import { promised } from './promises'
import { type findSite, insertOrder } from './work-order.store'

/** The door's transaction, the caller and the moment the request is judged by. */
export interface Request {
  readonly db: Db
  readonly caller: Caller
  readonly communityId: string
  readonly now: Date
}

/** Whose report it is, and who of the desk has taken it down for them, if anybody has. */
export interface Sender {
  personId: string | null
  householdId: string | null
  verified: boolean
  takenBy: CallerDuty | null
}

type Draft = Omit<
  Order,
  | keyof typeof NEW
  | 'id'
  | 'communityId'
  | 'reporterId'
  | 'number'
  | 'events'
  | 'rule'
  | 'promises'
  | 'promisesConfirmed'
  | 'submittedAt'
  | 'changedAt'
  | 'wordsShowing'
>
type Site = Omit<NonNullable<Awaited<ReturnType<typeof findSite>>>, 'address' | 'building' | 'unit'>

/** Writes a new order with what it is promised, whom it tells and its first alert: one statement. */
export async function place(
  request: Request,
  draft: Draft,
  sender: Sender,
  site: Site,
): Promise<Found> {
  const { db, caller } = request
  const calendar = calendarOf(site.serviceHours, site.calendar)
  const { order, timers } = promised(
    { ...orderOfDraft(request, draft, sender), promisesConfirmed: site.promisesConfirmed },
    site.rules,
    calendar,
  )
  const notices = toldOfNew(order, caller.personId, sender.takenBy)
  const calls = order.wordsShowing === null ? [] : [{ name: CHECK_WORDS, at: request.now }]
  const number = await insertOrder(db, order, { notices, timers, calls }, caller.personId)
  const around = {
    calendar,
    people: [],
    tradeStaffed: false,
    rules: null,
    reporterName: site.reporterName,
    notes: site.notes ?? [],
    ...ALONE,
  }
  return { order: { ...order, number }, around }
}

function toldOfNew(
  { urgency, onBehalf, householdId }: Pick<Order, 'urgency' | 'onBehalf' | 'householdId'>,
  senderId: string,
  takenBy: Sender['takenBy'],
): QueuedNotice[] {
  const emergency = urgency === 'emergency'
  const level = { level: 'desk', ...(takenBy && { except: takenBy.staffId }) } as const
  const toDesk: QueuedNotice = { kind: 'order-new', to: level, emergency }
  if (onBehalf === null || householdId === null) return [toDesk]
  // Those it is about hear of it before they wonder who is at the door.
  const to = { home: true, except: senderId } as const
  return [toDesk, { kind: 'reported-for-you', to, facts: { state: 'submitted' }, emergency }]
}

function orderOfDraft(
  { caller, communityId, now }: Request,
  draft: Draft,
  { personId, takenBy }: Sender,
) {
  const submitted: OrderEvent = {
    id: randomUUID(),
    seq: 1,
    version: 1,
    type: 'submitted',
    state: 'submitted',
    at: now,
    actorId: caller.personId,
    staff: takenBy && { id: takenBy.staffId, name: takenBy.name, role: takenBy.role },
    reason: null,
    facts: {},
  }
  return {
    ...NEW,
    ...draft,
    id: randomUUID(),
    communityId,
    wordsShowing: showingOf(draft),
    reporterId: personId,
    submittedAt: now,
    changedAt: now,
    events: [submitted],
  }
}

/** What is written of a public place waits to be checked; at home there are no neighbours. */
const showingOf = ({ scope, kind, description, exactPlace }: Draft) =>
  scope === 'public' && isForNeighbours(kind) && (description ?? exactPlace) !== null
    ? ('waiting' as const)
    : null

/** What has not happened to a new order yet. */
const NEW = {
  state: 'submitted' as const,
  version: 1,
  lastSeq: 1,
  closedAt: null,
  referral: null,
  assigneeStaffId: null,
  assigneeTrade: null,
  appointment: null,
  pausedFrom: null,
  pause: null,
  price: null,
  rating: null,
  alertsSent: [],
  reopenedCount: 0,
  nudges: 0,
  mergedInto: null,
  mergedFrom: null,
  followers: 0,
  stillBroken: 0,
}
