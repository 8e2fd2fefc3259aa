/** Reporting and following a work order, from the resident's side. */
import { endpoint, person, shapeOf } from '../../contract/endpoint'
import type { WorkOrder } from '../../contract/replies/work-order'
import type { CommunityParams } from '../../contract/requests/community'
import type { NewWorkOrder, OrderParams } from '../../contract/requests/work-order'

export type { WorkOrder } from '../../contract/replies/work-order'
export type { NewWorkOrder } from '../../contract/requests/work-order'

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

/** The reporter, the reporter's household when verified, nobody else; staff use getStaffWorkOrder. */
export const getWorkOrder = endpoint({
  name: 'getWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/work-orders/:orderId',
  access: person,
  params: shapeOf<OrderParams>(),
  reply: shapeOf<WorkOrder>(),
})
