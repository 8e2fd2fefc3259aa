/** The desk's side of a work order in this stage: see the new ones, accept, decline with a referral. */
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { OrderParams } from '../../contract/requests/work-order'
import type { DeskPage, StaffWorkOrder } from './replies/desk'
import type { Acceptance, Declining, DeskQuery } from './requests/desk'

export type { StaffWorkOrder } from './replies/desk'

const desk = staff('desk', 'team-lead', 'manager')

/** `new`: submitted, nearest promise first; `accepted`: the rest of the open ones. 20 a page. */
export const listDeskWorkOrders = endpoint({
  name: 'listDeskWorkOrders',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders',
  access: desk,
  params: shapeOf<CommunityParams>(),
  query: shapeOf<DeskQuery>(),
  reply: shapeOf<DeskPage>(),
})

export const getStaffWorkOrder = endpoint({
  name: 'getStaffWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId',
  access: desk,
  params: shapeOf<OrderParams>(),
  reply: shapeOf<StaffWorkOrder>(),
})

/** Conditional on `version`; the loser of a race gets `object.changed` with the current state. */
export const acceptWorkOrder = endpoint({
  name: 'acceptWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/accept',
  access: desk,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Acceptance>(),
  reply: shapeOf<StaffWorkOrder>(),
})

/** Not ours to do: says why and whom to turn to instead. */
export const declineWorkOrder = endpoint({
  name: 'declineWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/decline',
  access: desk,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Declining>(),
  reply: shapeOf<StaffWorkOrder>(),
})
