/** Reporting and following a work order, from the resident's side. */
import { communityParams } from './community'
import { endpoint, person, shapeOf } from './endpoint'
import { cursor, slug, uuid } from './ids'
import { MAX_PHOTOS, MAX_VIDEOS, MEDIA_KINDS } from './media'
import { contactPhone } from './person'
import type { OrderPage, WorkOrder } from './replies/work-order'
import { arr, bool, instant, int, obj, oneOf, opt, str, text, type Infer } from './schema'

export type { OrderSummary, WorkOrder } from './replies/work-order'

export const SCOPES = ['in-home', 'public'] as const
export const URGENCIES = ['ordinary', 'urgent', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]
export const WORK_ORDER_KINDS = [
  'repair',
  'incident',
  'complaint',
  'suggestion',
  'inquiry',
] as const
/** Promised steps, as data/promises names them. */
export const PROMISE_STEPS = [
  'accept',
  'on-site',
  'specialist-on-site',
  'control',
  'plan',
  'first-answer',
  'resolve',
  'result',
  'call-back',
] as const

export const DESCRIPTION_MAX = 500
export const EXACT_PLACE_MAX = 60
export const REASON_MAX = 200
/** Preferred windows a resident may offer; none means 越快越好. */
export const WINDOWS_MAX = 3

/** `to` after `from`, at most 24 hours, not in the past: `work-order.window-past`. */
export const timeWindow = obj({ from: instant(), to: instant() })

/** MMDD-n: the day in Shanghai and the community's running number of that day. */
export const orderNumber = () => str({ pattern: '^[0-1][0-9][0-3][0-9]-[1-9][0-9]{0,5}$' })

/**
 * In-home needs `roomId`; public needs `buildingId`, `exactPlace` or both. `urgency` may be raised
 * above the item's, a lower one is answered with the item's.
 */
export const newWorkOrder = obj({
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
})
export type NewWorkOrder = Infer<typeof newWorkOrder>

const orderParams = obj({ communityId: slug(), orderId: uuid() })

export const submitWorkOrder = endpoint({
  name: 'submitWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders',
  access: person,
  keyed: true,
  params: communityParams,
  body: newWorkOrder,
  reply: shapeOf<WorkOrder>(),
  status: 201,
})

/** The last rung of the call ladder: an inquiry order that needs only a phone number. */
export const requestCallBack = endpoint({
  name: 'requestCallBack',
  method: 'POST',
  path: '/v1/communities/:communityId/call-backs',
  access: person,
  keyed: true,
  params: communityParams,
  body: obj({
    phone: contactPhone(),
    /** lines tried without success, first tried first */
    triedLineIds: arr(slug(), { maxItems: 12 }),
  }),
  reply: shapeOf<WorkOrder>(),
  status: 201,
})

/** The reporter, the reporter's household when verified, nobody else; staff use getStaffWorkOrder. */
export const getWorkOrder = endpoint({
  name: 'getWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/work-orders/:orderId',
  access: person,
  params: orderParams,
  reply: shapeOf<WorkOrder>(),
})

/** Free before assignment, only by the reporter; `object.changed` with the state when it moved on. */
export const cancelWorkOrder = endpoint({
  name: 'cancelWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/cancel',
  access: person,
  params: orderParams,
  body: obj({ version: int(1, 1_000_000), reason: opt(text(1, REASON_MAX)) }),
  reply: shapeOf<WorkOrder>(),
})

/**
 * The caller's and the household's orders in one community, 20 a page. `open`: nearest promise first,
 * those without one last; `closed`: newest first.
 */
export const listMyWorkOrders = endpoint({
  name: 'listMyWorkOrders',
  method: 'GET',
  path: '/v1/communities/:communityId/my-work-orders',
  access: person,
  params: communityParams,
  query: obj({ group: oneOf(['open', 'closed'] as const), cursor: opt(cursor()) }),
  reply: shapeOf<OrderPage>(),
})
