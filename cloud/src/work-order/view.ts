import { dutyName, isOpen, maskPhone, type OrderSummary, type WorkOrder } from '../contract'
import { mediaAddress } from '../media/address'
import type { Secrets } from '../secrets'
import {
  nextPromise,
  placeInWords,
  type Order,
  type OrderEvent,
  type OrderMedia,
  type StoredPromise,
} from './order'

/** Who looks: decides what is called 您 and nothing else. Whether they may look was decided before. */
export interface Viewer {
  readonly personId: string
  readonly secrets: Secrets
  readonly now: Date
}

/** The order as the contract shows it: phone masked, the property's people by surname and title. */
export function orderView(order: Order, viewer: Viewer): WorkOrder {
  return {
    id: order.id,
    communityId: order.communityId,
    number: order.number,
    kind: order.kind,
    scope: order.scope,
    itemId: order.itemId,
    title: order.title,
    place: placeInWords(order),
    description: order.description,
    urgency: order.urgency,
    state: order.state,
    version: order.version,
    submittedAt: order.submittedAt.toISOString(),
    closedAt: order.closedAt?.toISOString() ?? null,
    verified: order.verified,
    mine: order.reporterId === viewer.personId,
    windows: order.windows,
    mayEnter: order.mayEnter,
    contactPhone: order.contactPhone === null ? null : maskPhone(order.contactPhone),
    media: order.media.map((file) => mediaView(order, file, viewer)),
    promises: order.promises.map(promiseView),
    promisesConfirmed: order.promisesConfirmed,
    events: order.events.map((event, index) => eventView(event, index + 1, viewer)),
    owner: null,
    appointment: null,
    pause: null,
    price: null,
    rating: null,
    referral: order.referral,
  }
}

/** So far files come only with reports. */
const mediaView = (
  { communityId }: Order,
  { id, fileId, kind, state }: OrderMedia,
  { secrets, now }: Viewer,
): WorkOrder['media'][number] => ({
  id,
  kind,
  purpose: 'report',
  state,
  url: state === 'ready' ? mediaAddress(secrets, communityId, fileId, now) : null,
})

export const promiseView = ({ step, dueAt, metAt }: StoredPromise) => ({
  step,
  dueAt: dueAt.toISOString(),
  metAt: metAt?.toISOString() ?? null,
})

function eventView(
  event: OrderEvent,
  seq: number,
  { personId }: Viewer,
): WorkOrder['events'][number] {
  const { id, type, at, actorId, staff, reason } = event
  const resident = actorId === personId ? 'self' : 'household'
  return {
    id,
    seq,
    type,
    at: at.toISOString(),
    actor: staff ? 'staff' : actorId === null ? 'system' : resident,
    name: staff && dutyName(staff.name, staff.role),
    reason,
    facts: {},
  }
}

/** A line of a list. */
export function summaryView(order: Omit<Order, 'events'>): OrderSummary {
  const open = isOpen(order.state)
  const next = open ? nextPromise(order.promises) : null
  return {
    id: order.id,
    number: order.number,
    kind: order.kind,
    title: order.title,
    place: placeInWords(order),
    state: order.state,
    submittedAt: order.submittedAt.toISOString(),
    closedAt: order.closedAt?.toISOString() ?? null,
    nextPromise: next && promiseView(next),
    promisesConfirmed: order.promisesConfirmed,
    // Nothing is sent for an order that is over.
    mediaWaiting: open ? order.media.filter(({ state }) => state === 'waiting').length : 0,
  }
}
