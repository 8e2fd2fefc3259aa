/** A work order as the property's people see it, and what they need to know of themselves. */
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import type { OrderParams } from '../../contract/requests/work-order'
import { DESK_ROLES, FIELD_ROLES } from '../../contract/work-order-actors'
import type { StaffWorkOrder } from './replies/desk'

export type { StaffSelf, StaffWorkOrder } from './replies/desk'

/** Assigns, answers, finds callers. */
export const desk = staff(...DESK_ROLES)
/** Everybody who may have an order; a technician sees only what `mayStaffSee` says. */
export const field = staff(...FIELD_ROLES)

/** `object.unknown` also for an order that a technician may not see. */
export const getStaffWorkOrder = endpoint({
  name: 'getStaffWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId',
  access: field,
  params: shapeOf<OrderParams>(),
  reply: shapeOf<StaffWorkOrder>(),
})
