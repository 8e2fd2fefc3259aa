import { readsAlong, type Caller } from '../access/caller'
import type { NewWorkOrder } from '../contract'
import { Refusal } from '../refusal'
import type { Found } from './find.store'
import type { Order } from './order'
import { place, type Request, type Sender } from './placing.service'
import {
  assertComplete,
  assertTheirDoor,
  namedMedia,
  offeredItem,
  somebodyElseOf,
  urgencyOf,
} from './submission'
import { findSite } from './work-order.store'

export type { Request, Sender } from './placing.service'

/** Two statements: what the community says about the place, then everything that is written. */
export async function submit(request: Request, report: NewWorkOrder): Promise<Found> {
  const { caller, communityId } = request
  const home = homeOf(caller, communityId, report)
  const isHome = report.scope !== 'in-home' || home !== undefined
  assertTheirDoor(report, isHome)
  return submitFor(request, report, {
    personId: caller.personId,
    householdId: home?.householdId ?? null,
    verified: isHome,
    takenBy: null,
  })
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
  const onBehalf = somebodyElseOf(report)
  // Whoever lives there has a part in what is reported for them, and not only who is their family.
  const theirs = inHome && onBehalf !== null ? site.householdId : null
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
    householdId: sender.householdId ?? theirs,
    onBehalf,
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
    onBehalf: null,
    contactPhone: phone,
    description: tried === 0 ? null : `打了 ${String(tried)} 个电话，都没有接通`,
    mayEnter: false,
    media: [],
  }
  const sender = { personId, householdId: null, verified: true, takenBy: null }
  return place(request, draft, sender, site)
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

/** The reporter, and who was a verified member of the household by then; to anybody else it does not exist. */
export const maySee = (order: Order, caller: Caller): boolean =>
  order.reporterId === caller.personId ||
  (order.householdId !== null &&
    readsAlong(caller, order.communityId, order.householdId, order.submittedAt))
