/** Reporting and following a work order, from the resident's side. */
import { endpoint, person, shapeOf } from './endpoint'
import type { OrderPage, WorkOrder } from './replies/work-order'
import type { CommunityParams } from './requests/community'
import type {
  CallBack,
  Cancellation,
  MyOrdersQuery,
  NewWorkOrder,
  OrderParams,
} from './requests/work-order'

export type { OrderSummary, WorkOrder } from './replies/work-order'
export type { NewWorkOrder } from './requests/work-order'

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

export const MAX_PHOTOS = 9
export const MAX_VIDEOS = 1
export const MEDIA_KINDS = ['photo', 'video'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export const DESCRIPTION_MAX = 500
export const EXACT_PLACE_MAX = 60
export const REASON_MAX = 200
/** Preferred windows a resident may offer; none means 越快越好. */
export const WINDOWS_MAX = 3

export const submitWorkOrder = endpoint({
  name: 'submitWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders',
  access: person,
  keyed: true,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<NewWorkOrder>(),
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
  params: shapeOf<CommunityParams>(),
  body: shapeOf<CallBack>(),
  reply: shapeOf<WorkOrder>(),
  status: 201,
})

/** The reporter, the reporter's household when verified, nobody else; staff use getStaffWorkOrder. */
export const getWorkOrder = endpoint({
  name: 'getWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/work-orders/:orderId',
  access: person,
  params: shapeOf<OrderParams>(),
  reply: shapeOf<WorkOrder>(),
})

/** Free before assignment, only by the reporter; `object.changed` with the state when it moved on. */
export const cancelWorkOrder = endpoint({
  name: 'cancelWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/cancel',
  access: person,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Cancellation>(),
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
  params: shapeOf<CommunityParams>(),
  query: shapeOf<MyOrdersQuery>(),
  reply: shapeOf<OrderPage>(),
})
