/** Moving an order and remarking on it, from the resident's side. */
import { endpoint, person, shapeOf } from '../../contract/endpoint'
import type { WorkOrder } from '../../contract/replies/work-order'
import type { OrderParams } from '../../contract/requests/work-order'
import type { ResidentMoveBody } from '../../contract/requests/work-order-move'
import type { Comment, Nudge } from './requests/work-order-doings'

/**
 * One of RESIDENT_MOVE_NAMES, by the reporter only. Conditional on `version`: the loser of a race gets
 * `object.changed` with the state; a move that is not there gets `work-order.move-refused`, a body
 * that lacks something `request.invalid` with the field.
 */
export const moveMyWorkOrder = endpoint({
  name: 'moveMyWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/moves',
  access: person,
  params: shapeOf<OrderParams>(),
  body: shapeOf<ResidentMoveBody>(),
  reply: shapeOf<WorkOrder>(),
})

/** The reporter and the verified household. Never refused for somebody else's move. */
export const commentOnMyWorkOrder = endpoint({
  name: 'commentOnMyWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/comments',
  access: person,
  keyed: true,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Comment>(),
  reply: shapeOf<WorkOrder>(),
  status: 201,
})

/** 催一下. `work-order.nudged-recently` with `retryAfter`; keyed so that a retry counts once. */
export const nudgeWorkOrder = endpoint({
  name: 'nudgeWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/nudge',
  access: person,
  keyed: true,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Nudge>(),
  reply: shapeOf<WorkOrder>(),
  status: 201,
})
