/** Moving an order, remarking on it and taking one down, from the property's side. */
import { endpoint, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { OrderParams } from '../../contract/requests/work-order'
import type { StaffMoveBody } from '../../contract/requests/work-order-move'
import { desk, field } from './desk'
import type { StaffWorkOrder } from './replies/desk'
import type { NewOrderOnBehalf, StaffComment } from './requests/work-order-doings'

export type { NewOrderOnBehalf } from './requests/work-order-doings'

/** One of STAFF_MOVE_NAMES, or a resident's on the caller's word where nobody in the app reported. */
export const moveWorkOrder = endpoint({
  name: 'moveWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/moves',
  access: field,
  params: shapeOf<OrderParams>(),
  body: shapeOf<StaffMoveBody>(),
  reply: shapeOf<StaffWorkOrder>(),
})

/** `internal`: a note that no resident ever receives. */
export const commentOnWorkOrder = endpoint({
  name: 'commentOnWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/comments',
  access: field,
  keyed: true,
  params: shapeOf<OrderParams>(),
  body: shapeOf<StaffComment>(),
  reply: shapeOf<StaffWorkOrder>(),
  status: 201,
})

export const submitOnBehalf = endpoint({
  name: 'submitOnBehalf',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders',
  access: desk,
  keyed: true,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<NewOrderOnBehalf>(),
  reply: shapeOf<StaffWorkOrder>(),
  status: 201,
})
