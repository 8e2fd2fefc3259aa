/** Reporting and following a work order, from the resident's side. */
import { communityParams } from './community'
import { endpoint, person } from './endpoint'
import { cursor, slug, uuid } from './ids'
import { MAX_PHOTOS, MAX_VIDEOS, MEDIA_KINDS, mediaItem } from './media'
import { contactPhone } from './person'
import { arr, bool, instant, int, nullable, obj, oneOf, opt, str, text, type Infer } from './schema'
import { WORK_ORDER_EVENTS, WORK_ORDER_STATES } from './work-order-states'

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

const promise = obj({
  step: oneOf(PROMISE_STEPS),
  dueAt: instant(),
  /** when it was kept, null while it runs */
  metAt: nullable(instant()),
})

const event = obj({
  id: uuid(),
  type: oneOf(WORK_ORDER_EVENTS),
  at: instant(),
  /** 您 · 家里人 · 物业 by role; `name` is a surname with a title, or null */
  actor: oneOf(['self', 'household', 'staff', 'system'] as const),
  name: nullable(text(0, 20)),
  reason: nullable(text(0, REASON_MAX)),
})

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
  media: arr(mediaItem, { maxItems: MAX_PHOTOS + MAX_VIDEOS }),
  promises: arr(promise, { maxItems: 8 }),
  promisesConfirmed: bool(),
  /** oldest first */
  events: arr(event, { maxItems: 500 }),
  /** whom to turn to instead, when declined */
  referral: nullable(text(0, REASON_MAX)),
})
export type WorkOrder = Infer<typeof workOrder>

const orderParams = obj({ communityId: slug(), orderId: uuid() })

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

/** Free before assignment, only by the reporter; `object.changed` with the state when it moved on. */
export const cancelWorkOrder = endpoint({
  name: 'cancelWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/cancel',
  access: person,
  params: orderParams,
  body: obj({ version: int(1, 1_000_000), reason: opt(text(1, REASON_MAX)) }),
  reply: workOrder,
})

export const orderSummary = obj({
  id: uuid(),
  number: orderNumber(),
  kind: oneOf(WORK_ORDER_KINDS),
  title: text(1, 40),
  place: text(0, 120),
  state: oneOf(WORK_ORDER_STATES),
  submittedAt: instant(),
  closedAt: nullable(instant()),
  /** the nearest promise not kept yet */
  nextPromise: nullable(promise),
  promisesConfirmed: bool(),
  /** files the order names and that have not come */
  mediaWaiting: int(0, MAX_PHOTOS + MAX_VIDEOS),
})
export type OrderSummary = Infer<typeof orderSummary>

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
  reply: obj({
    orders: arr(orderSummary, { maxItems: 20 }),
    cursor: nullable(cursor()),
    /** for the tabs; no zero is shown */
    counts: obj({
      open: int(0, 1_000_000),
      closed: int(0, 1_000_000),
      passes: int(0, 1_000_000),
    }),
  }),
})
