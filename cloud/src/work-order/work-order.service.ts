import { randomUUID } from 'node:crypto'
import { readsAlong, type Caller } from '../access/caller'
import type { NewWorkOrder } from '../contract'
import type { Db } from '../database/tables'
import { Refusal } from '../refusal'
import { callBackPromise, promisesFor } from './promises'
import type { Order } from './order'
import { assertComplete, namedMedia, offeredItem, urgencyOf } from './submission'
import { findOrder } from './find.store'
import { findSite, insertOrder } from './work-order.store'

/** The door's transaction, the caller and the moment the request is judged by. */
export interface Request {
  readonly db: Db
  readonly caller: Caller
  readonly communityId: string
  readonly now: Date
}

/** Two statements: what the community says about the place, then everything that is written. */
export async function submit(request: Request, report: NewWorkOrder): Promise<Order> {
  const { communityId, now, caller } = request
  const { item, kind } = offeredItem(report.itemId, report.scope)
  assertComplete(report, kind, now)
  const site = await siteOf(request, report)
  const inHome = report.scope === 'in-home'
  const home = homeOf(caller, communityId, report)
  const draft = {
    kind,
    urgency: urgencyOf(item, report.urgency),
    itemId: item.id,
    submittedAt: now,
    windows: report.windows,
  }
  return place(request, {
    ...draft,
    scope: report.scope,
    title: item.name,
    place: site.place,
    exactPlace: report.exactPlace?.trim() ?? null,
    roomId: inHome ? (report.roomId ?? null) : null,
    buildingId: inHome ? null : (report.buildingId ?? null),
    unitId: inHome ? null : (report.unitId ?? null),
    householdId: home?.householdId ?? null,
    verified: !inHome || home !== undefined,
    contactName: report.contactName?.trim() ?? null,
    contactPhone: report.contactPhone,
    description: report.description?.trim() ?? null,
    mayEnter: report.mayEnter,
    media: namedMedia(report.media),
    promises: promisesFor(draft, site.serviceHours),
    promisesConfirmed: site.promisesConfirmed,
  })
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
): Promise<Order> {
  const site = await findSite(request.db, request.communityId, request.caller.personId, NOWHERE)
  if (!site) throw new Refusal('community.unknown')
  const tried = triedLineIds.length
  return place(request, {
    kind: 'inquiry',
    urgency: 'ordinary',
    itemId: null,
    submittedAt: request.now,
    windows: [],
    scope: 'public',
    title: '请回电',
    place: '',
    exactPlace: null,
    roomId: null,
    buildingId: null,
    unitId: null,
    householdId: null,
    verified: true,
    contactName: null,
    contactPhone: phone,
    description: tried === 0 ? null : `打了 ${String(tried)} 个电话，都没有接通`,
    mayEnter: false,
    media: [],
    promises: [callBackPromise(request.now)],
    promisesConfirmed: site.promisesConfirmed,
  })
}

const NOWHERE = { roomId: null, buildingId: null, unitId: null }

/** The place in the property's words; refused when the community has no such place. */
async function siteOf({ db, communityId, caller }: Request, report: NewWorkOrder) {
  const at =
    report.scope === 'in-home'
      ? { ...NOWHERE, roomId: report.roomId ?? null }
      : { roomId: null, buildingId: report.buildingId ?? null, unitId: report.unitId ?? null }
  const site = await findSite(db, communityId, caller.personId, at)
  if (!site) throw new Refusal('community.unknown')
  const { address, building, unit } = site
  const found =
    (at.roomId === null || address !== null) &&
    (at.buildingId === null || building !== null) &&
    (at.unitId === null || unit !== null)
  if (!found) throw new Refusal('work-order.place-unknown')
  return { ...site, place: address ?? `${building ?? ''}${unit ?? ''}` }
}

type Drafted = Omit<
  Order,
  | 'id'
  | 'communityId'
  | 'reporterId'
  | 'number'
  | 'state'
  | 'version'
  | 'closedAt'
  | 'referral'
  | 'events'
>

async function place({ db, caller, communityId, now }: Request, draft: Drafted): Promise<Order> {
  const order: Omit<Order, 'number'> = {
    ...draft,
    id: randomUUID(),
    communityId,
    reporterId: caller.personId,
    state: 'submitted',
    version: 1,
    closedAt: null,
    referral: null,
    events: [
      {
        id: randomUUID(),
        type: 'submitted',
        at: now,
        actorId: caller.personId,
        staff: null,
        reason: null,
      },
    ],
  }
  return { ...order, number: await insertOrder(db, order) }
}

/** The reporter, and who was a verified member of the household by then; to anybody else it does not exist. */
export async function seenOrder(request: Request, orderId: string): Promise<Order> {
  const { db, caller, communityId } = request
  const order = await findOrder(db, communityId, orderId)
  if (!order || !maySee(order, caller)) throw new Refusal('object.unknown')
  return order
}

const maySee = (order: Order, caller: Caller): boolean =>
  order.reporterId === caller.personId ||
  (order.householdId !== null &&
    readsAlong(caller, order.communityId, order.householdId, order.submittedAt))
