/** The desk's side of a work order in this stage: see the new ones, accept, decline with a referral. */
import { communityParams } from '../../contract/community'
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import { cursor, slug, uuid } from '../../contract/ids'
import { int, obj, oneOf, opt, text } from '../../contract/schema'
import { REASON_MAX } from '../../contract/work-order'
import type { DeskPage, StaffWorkOrder } from './replies/desk'

export type { StaffWorkOrder } from './replies/desk'

const desk = staff('desk', 'team-lead', 'manager')

/** `new`: submitted, nearest promise first; `accepted`: the rest of the open ones. 20 a page. */
export const listDeskWorkOrders = endpoint({
  name: 'listDeskWorkOrders',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders',
  access: desk,
  params: communityParams,
  query: obj({ group: oneOf(['new', 'accepted'] as const), cursor: opt(cursor()) }),
  reply: shapeOf<DeskPage>(),
})

const orderParams = obj({ communityId: slug(), orderId: uuid() })

export const getStaffWorkOrder = endpoint({
  name: 'getStaffWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId',
  access: desk,
  params: orderParams,
  reply: shapeOf<StaffWorkOrder>(),
})

/** Conditional on `version`; the loser of a race gets `object.changed` with the current state. */
export const acceptWorkOrder = endpoint({
  name: 'acceptWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/accept',
  access: desk,
  params: orderParams,
  body: obj({ version: int(1, 1_000_000) }),
  reply: shapeOf<StaffWorkOrder>(),
})

/** Not ours to do: says why and whom to turn to instead. */
export const declineWorkOrder = endpoint({
  name: 'declineWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/decline',
  access: desk,
  params: orderParams,
  body: obj({
    version: int(1, 1_000_000),
    reason: text(1, REASON_MAX),
    referral: text(1, REASON_MAX),
  }),
  reply: shapeOf<StaffWorkOrder>(),
})
