import { isInternal, isOpen, maskPhone, type OrderSummary, type WorkOrder } from '../contract'
import { dutyName } from '../directory/call-name'
import { mediaAddresses } from '../media/address'
import type { Secrets } from '../secrets'
import type { Found } from './find.store'
import type { Listed } from './listed.store'
import {
  isOfHome,
  nextPromise,
  placeInWords,
  type Order,
  type OrderEvent,
  type StoredPromise,
} from './order'

/** Who looks: decides what is called 您, and whether notes of the staff are shown. */
export interface Viewer {
  readonly personId: string
  readonly secrets: Secrets
  readonly now: Date
  /** false: a resident, who never receives a note */
  readonly isStaff: boolean
}

/** The order as the contract shows it: phones masked, the property's people by surname and title. */
export function orderView({ order, around }: Found, viewer: Viewer): WorkOrder {
  const { personId, isStaff } = viewer
  const events = isStaff ? order.events : order.events.filter(({ type }) => !isInternal(type))
  return {
    ...reportView(order),
    mine: order.reporterId === personId,
    acts: !isStaff && (order.reporterId === personId || isOfHome(order)),
    contactPhone: order.contactPhone === null ? null : maskPhone(order.contactPhone),
    onBehalf: onBehalfView(order, isStaff),
    media: mediaView(order, events, viewer),
    promises: order.promises.map(promiseView),
    promisesConfirmed: order.promisesConfirmed,
    events: events.map((event) => eventView(event, viewer)),
    owner: ownerView(order, around),
    appointment: order.appointment,
    pause: order.state === 'paused' ? order.pause : null,
    price: order.price,
    rating: order.rating,
    referral: order.referral,
    goesOn: around.goesOn,
  }
}

/** Staff find the person in their own view, once they need them. */
function onBehalfView({ onBehalf }: Order, isStaff: boolean): WorkOrder['onBehalf'] {
  if (onBehalf === null || isStaff) return onBehalf && { name: null, phone: null }
  const { name, phone } = onBehalf
  return { name, phone: phone === null ? null : maskPhone(phone) }
}

const reportView = (order: Order) => ({
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
  windows: order.windows,
  mayEnter: order.mayEnter,
})

/** Files of a note are the note's: whoever may not read it does not see them either. */
function mediaView(
  order: Order,
  shown: readonly OrderEvent[],
  { secrets, now }: Viewer,
): WorkOrder['media'] {
  const hidden = order.events
    .filter((event) => !shown.includes(event))
    .flatMap(({ facts }) => facts.media ?? [])
  return order.media
    .filter(({ id }) => !hidden.includes(id))
    .map(({ id, fileId, kind, purpose, state }) => ({
      id,
      kind,
      purpose,
      state,
      ...(state === 'ready'
        ? mediaAddresses(secrets, order.communityId, { fileId, kind }, now)
        : { url: null, thumbUrl: null }),
    }))
}

/** Who comes, without a number that can be dialled. */
function ownerView(
  { assigneeStaffId, assigneeTrade: trade }: Order,
  { people }: Found['around'],
): WorkOrder['owner'] {
  if (assigneeStaffId === null) return trade === null ? null : { name: null, phone: null, trade }
  const who = people.find(({ id }) => id === assigneeStaffId)
  if (!who) return { name: null, phone: null, trade }
  const phone = who.phone === null ? null : maskPhone(who.phone)
  return { name: dutyName(who.name, who.role), phone, trade }
}

export const promiseView = ({ step, dueAt, metAt }: StoredPromise) => ({
  step,
  dueAt: dueAt.toISOString(),
  metAt: metAt?.toISOString() ?? null,
})

function eventView(event: OrderEvent, { personId }: Viewer): WorkOrder['events'][number] {
  const { id, seq, type, at, actorId, staff, reason, facts } = event
  const others = type === 'still-broken' ? 'neighbour' : 'household'
  const resident = actorId === personId ? 'self' : others
  return {
    id,
    seq,
    type,
    at: at.toISOString(),
    actor: staff ? 'staff' : actorId === null ? 'system' : resident,
    name: staff && dutyName(staff.name, staff.role),
    reason,
    facts,
  }
}

/** A line of a list. */
export function summaryView(order: Listed): OrderSummary {
  const open = isOpen(order.state)
  const next = open ? nextPromise(order.promises) : null
  return {
    id: order.id,
    number: order.number,
    kind: order.kind,
    scope: order.scope,
    title: order.title,
    place: placeInWords(order),
    state: order.state,
    submittedAt: order.submittedAt.toISOString(),
    closedAt: order.closedAt?.toISOString() ?? null,
    nextPromise: next && promiseView(next),
    promisesConfirmed: order.promisesConfirmed,
    ownerName: order.owner && dutyName(order.owner.name, order.owner.role),
    appointmentFrom: order.appointment?.from ?? null,
    // Nothing is sent for an order that is over; files of entries come with their entries.
    mediaWaiting: open
      ? order.media.filter(({ state, purpose }) => state === 'waiting' && purpose === 'report')
          .length
      : 0,
  }
}
