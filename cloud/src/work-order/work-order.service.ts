import { randomUUID } from 'node:crypto'
import { readsAlong, type Caller, type CallerDuty } from '../access/caller'
import type { NewWorkOrder } from '../contract'
import type { Db } from '../database/tables'
import { Refusal } from '../refusal'
import type { QueuedNotice } from '../notify/notice'
import { calendarOf } from '../promise-rules/current.store'
import { promised } from './promises'
import type { Order, OrderEvent } from './order'
import { assertComplete, namedMedia, offeredItem, urgencyOf } from './submission'
import type { Found } from './find.store'
import { findSite, insertOrder } from './work-order.store'

/** The door's transaction, the caller and the moment the request is judged by. */
export interface Request {
  readonly db: Db
  readonly caller: Caller
  readonly communityId: string
  readonly now: Date
}

/** Two statements: what the community says about the place, then everything that is written. */
export async function submit(request: Request, report: NewWorkOrder): Promise<Found> {
  const { caller, communityId } = request
  const home = homeOf(caller, communityId, report)
  const isHome = report.scope !== 'in-home' || home !== undefined
  return submitFor(request, report, {
    personId: caller.personId,
    householdId: home?.householdId ?? null,
    verified: isHome,
    takenBy: null,
  })
}

/** Whose report it is, and who of the desk has taken it down for them, if anybody has. */
export interface Sender {
  personId: string | null
  householdId: string | null
  verified: boolean
  takenBy: CallerDuty | null
}

/** Judges a report and places it; what the sender is to the place has been found out before. */
export async function submitFor(
  request: Request,
  report: NewWorkOrder,
  sender: Sender,
): Promise<Found> {
  const { now } = request
  const { item, kind } = offeredItem(report.itemId, report.scope)
  assertComplete(report, kind, now)
  const site = await siteOf(request, report, sender.personId)
  const inHome = report.scope === 'in-home'
  const draft = {
    kind,
    urgency: urgencyOf(item, report.urgency),
    itemId: item.id,
    windows: report.windows,
    scope: report.scope,
    title: item.name,
    place: site.place,
    exactPlace: report.exactPlace?.trim() ?? null,
    roomId: inHome ? (report.roomId ?? null) : null,
    buildingId: inHome ? null : (report.buildingId ?? null),
    unitId: inHome ? null : (report.unitId ?? null),
    householdId: sender.householdId,
    verified: sender.verified,
    contactName: report.contactName?.trim() ?? null,
    contactPhone: report.contactPhone,
    description: report.description?.trim() ?? null,
    mayEnter: report.mayEnter,
    media: namedMedia(report.media),
  }
  return place(request, draft, sender, site)
}

/**
 * The household an order belongs to: at home the room's, if the reporter is verified there; for a
 * public place the reporter's own, unless there are several and nobody can tell which.
 */
function homeOf({ memberships }: Caller, communityId: string, { scope, roomId }: NewWorkOrder) {
  const homes = memberships.filter(
    (home) => home.communityId === communityId && home.verifiedAt !== null,
  )
  if (scope === 'in-home') return homes.find((home) => home.roomId === roomId)
  return homes.length === 1 ? homes[0] : undefined
}

/** An inquiry with nothing but a phone number: private to the caller, also within the household. */
export async function requestCallBack(
  request: Request,
  { phone, triedLineIds }: { phone: string; triedLineIds: readonly string[] },
): Promise<Found> {
  const { personId } = request.caller
  const site = await findSite(request.db, request.communityId, personId, NOWHERE)
  if (!site) throw new Refusal('community.unknown')
  const tried = triedLineIds.length
  const draft = {
    kind: 'inquiry' as const,
    urgency: 'ordinary' as const,
    itemId: null,
    windows: [],
    scope: 'public' as const,
    title: '请回电',
    place: '',
    ...NOWHERE,
    exactPlace: null,
    householdId: null,
    verified: true,
    contactName: null,
    contactPhone: phone,
    description: tried === 0 ? null : `打了 ${String(tried)} 个电话，都没有接通`,
    mayEnter: false,
    media: [],
  }
  const sender = { personId, householdId: null, verified: true, takenBy: null }
  return place(request, draft, sender, { ...site, place: '' })
}

const NOWHERE = { roomId: null, buildingId: null, unitId: null }

/** The place in the property's words; refused when the community has no such place. */
async function siteOf(
  { db, communityId }: Request,
  report: NewWorkOrder,
  reporterId: string | null,
) {
  const at =
    report.scope === 'in-home'
      ? { ...NOWHERE, roomId: report.roomId ?? null }
      : { roomId: null, buildingId: report.buildingId ?? null, unitId: report.unitId ?? null }
  const site = await findSite(db, communityId, reporterId, at)
  if (!site) throw new Refusal('community.unknown')
  const { address, building, unit } = site
  const found =
    (at.roomId === null || address !== null) &&
    (at.buildingId === null || building !== null) &&
    (at.unitId === null || unit !== null)
  if (!found) throw new Refusal('work-order.place-unknown')
  return { ...site, place: address ?? `${building ?? ''}${unit ?? ''}` }
}

type Draft = Parameters<typeof orderOfDraft>[1]
type Site = Awaited<ReturnType<typeof siteOf>>

async function place(request: Request, draft: Draft, sender: Sender, site: Site): Promise<Found> {
  const { db, caller } = request
  const calendar = calendarOf(site.serviceHours, site.calendar)
  const { order, timers } = promised(
    { ...orderOfDraft(request, draft, sender), promisesConfirmed: site.promisesConfirmed },
    site.rules,
    calendar,
  )
  const self = sender.takenBy?.staffId
  const notices: QueuedNotice[] = [
    {
      kind: 'order-new',
      to: { level: 'desk', ...(self !== undefined && { except: self }) },
      emergency: order.urgency === 'emergency',
    },
  ]
  const number = await insertOrder(db, order, { notices, timers }, caller.personId)
  const around = {
    calendar,
    people: [],
    tradeStaffed: false,
    rules: null,
    reporterName: site.reporterName,
    notes: site.notes ?? [],
  }
  return { order: { ...order, number }, around }
}

function orderOfDraft(
  { caller, communityId, now }: Request,
  draft: Omit<
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
  >,
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
    reporterId: personId,
    submittedAt: now,
    changedAt: now,
    events: [submitted],
  }
}

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
}

/** The reporter, and who was a verified member of the household by then; to anybody else it does not exist. */
export const maySee = (order: Order, caller: Caller): boolean =>
  order.reporterId === caller.personId ||
  (order.householdId !== null &&
    readsAlong(caller, order.communityId, order.householdId, order.submittedAt))
