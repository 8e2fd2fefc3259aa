/** The desk's side of a work order in this stage: see the new ones, accept, decline with a referral. */
import { communityParams } from '../../contract/community'
import { endpoint, staff } from '../../contract/endpoint'
import { cursor, slug, uuid } from '../../contract/ids'
import {
  arr,
  bool,
  int,
  nullable,
  obj,
  oneOf,
  opt,
  str,
  text,
  type Infer,
} from '../../contract/schema'
import { orderSummary, REASON_MAX, URGENCIES, workOrder } from '../../contract/work-order'

const desk = staff('desk', 'team-lead', 'manager')

/** What staff see beyond the reporter's view: whom to call back. Never in a log. */
export const staffWorkOrder = obj({
  order: workOrder,
  reporterName: nullable(text(0, 20)),
  /** digits, whole: the desk has to call */
  reporterPhone: nullable(str({ maxLength: 20 })),
  /** staff-only remarks on the household, such as 独居老人，请优先上门 */
  householdNotes: arr(text(0, 200), { maxItems: 20 }),
})
export type StaffWorkOrder = Infer<typeof staffWorkOrder>

/** `new`: submitted, nearest promise first; `accepted`: the rest of the open ones. 20 a page. */
export const listDeskWorkOrders = endpoint({
  name: 'listDeskWorkOrders',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders',
  access: desk,
  params: communityParams,
  query: obj({ group: oneOf(['new', 'accepted'] as const), cursor: opt(cursor()) }),
  reply: obj({
    orders: arr(obj({ summary: orderSummary, verified: bool(), urgency: oneOf(URGENCIES) }), {
      maxItems: 20,
    }),
    cursor: nullable(cursor()),
    counts: obj({ new: int(0, 1_000_000), accepted: int(0, 1_000_000) }),
  }),
})

const orderParams = obj({ communityId: slug(), orderId: uuid() })

export const getStaffWorkOrder = endpoint({
  name: 'getStaffWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId',
  access: desk,
  params: orderParams,
  reply: staffWorkOrder,
})

/** Conditional on `version`; the loser of a race gets `object.changed` with the current state. */
export const acceptWorkOrder = endpoint({
  name: 'acceptWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/accept',
  access: desk,
  params: orderParams,
  body: obj({ version: int(1, 1_000_000) }),
  reply: staffWorkOrder,
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
  reply: staffWorkOrder,
})
