/** Reporting and following a work order, from the resident's side. */
import { communityParams } from './community'
import { endpoint, person } from './endpoint'
import { slug, uuid } from './ids'
import { MAX_PHOTOS, MAX_VIDEOS, MEDIA_KINDS, mediaItem } from './media'
import { contactPhone } from './person'
import { arr, bool, instant, int, nullable, obj, oneOf, opt, str, text, type Infer } from './schema'
import {
  DESCRIPTION_MAX,
  EXACT_PLACE_MAX,
  ORDER_MEDIA_MAX,
  REASON_MAX,
  SCOPES,
  URGENCIES,
  WINDOWS_MAX,
  WORK_ORDER_KINDS,
} from './work-order-names'
import { orderNumber, promise } from './my-work-orders'
import { entry, owner, pause, rating, timeWindow } from './work-order-parts'
import { price } from './work-order-price'
import { WORK_ORDER_STATES } from './work-order-states'

/**
 * In-home needs `roomId`; a public repair or incident needs `buildingId`, `exactPlace` or both, a
 * complaint, a suggestion and an inquiry need no place. `urgency` may be raised above the item's, a
 * lower one is answered with the item's.
 */
export const newWorkOrderFields = {
  scope: oneOf(SCOPES),
  itemId: slug(),
  roomId: opt(slug()),
  buildingId: opt(slug()),
  unitId: opt(slug()),
  exactPlace: opt(text(1, EXACT_PLACE_MAX)),
  description: opt(text(1, DESCRIPTION_MAX)),
  urgency: oneOf(URGENCIES),
  windows: arr(timeWindow, { maxItems: WINDOWS_MAX }),
  /** a technician may enter while nobody is at home */
  mayEnter: bool(),
  contactPhone: contactPhone(),
  contactName: opt(text(1, 20)),
  media: arr(obj({ id: uuid(), kind: oneOf(MEDIA_KINDS) }), {
    maxItems: MAX_PHOTOS + MAX_VIDEOS,
  }),
}
export const newWorkOrder = obj(newWorkOrderFields)
export type NewWorkOrder = Infer<typeof newWorkOrder>

/** What its reporter and the reporter's household see. Staff see `staffWorkOrder`. */
export const workOrder = obj({
  id: uuid(),
  communityId: slug(),
  number: orderNumber(),
  kind: oneOf(WORK_ORDER_KINDS),
  scope: oneOf(SCOPES),
  /** null for a call-back */
  itemId: nullable(slug()),
  /** the item's name: 马桶堵了 */
  title: text(1, 40),
  /** 3栋2单元1101, or the public place in words */
  place: text(0, 120),
  description: nullable(text(0, DESCRIPTION_MAX)),
  urgency: oneOf(URGENCIES),
  state: oneOf(WORK_ORDER_STATES),
  version: int(1, 1_000_000),
  submittedAt: instant(),
  closedAt: nullable(instant()),
  /** false: an in-home report by somebody not verified for that room, shown 未核实 */
  verified: bool(),
  /** the caller is the reporter; others of the household read only */
  mine: bool(),
  windows: arr(timeWindow, { maxItems: WINDOWS_MAX }),
  mayEnter: bool(),
  /** 138******21 */
  contactPhone: nullable(str({ maxLength: 20 })),
  media: arr(mediaItem, { maxItems: ORDER_MEDIA_MAX }),
  promises: arr(promise, { maxItems: 12 }),
  promisesConfirmed: bool(),
  /** oldest first; internal notes only for staff */
  events: arr(entry, { maxItems: 500 }),
  owner: nullable(owner),
  /** the agreed window */
  appointment: nullable(timeWindow),
  /** null unless the order is paused */
  pause: nullable(pause),
  price: nullable(price),
  rating: nullable(rating),
  /** whom to turn to instead, when declined */
  referral: nullable(text(0, REASON_MAX)),
})
export type WorkOrder = Infer<typeof workOrder>

export const orderParams = obj({ communityId: slug(), orderId: uuid() })

export const submitWorkOrder = endpoint({
  name: 'submitWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders',
  access: person,
  keyed: true,
  params: communityParams,
  body: newWorkOrder,
  reply: workOrder,
  status: 201,
})

/** The reporter, the reporter's household when verified, nobody else; staff use getStaffWorkOrder. */
export const getWorkOrder = endpoint({
  name: 'getWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/work-orders/:orderId',
  access: person,
  params: orderParams,
  reply: workOrder,
})
