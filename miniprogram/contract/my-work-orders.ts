/**
 * What the home page asks about orders: a line of each, and to be called back. Apart from
 * work-order.ts, whose shapes the home page does not have to load.
 */
import { endpoint, person, shapeOf } from './endpoint'
import type { OrderPage, OrderSummary } from './replies/my-work-orders'
import type { CommunityParams } from './requests/community'
import type { CallBack, MyOrdersQuery } from './requests/work-order'

export type { OrderSummary } from './replies/my-work-orders'

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

/** The last rung of the call ladder: an inquiry order that needs only a phone number. */
export const requestCallBack = endpoint({
  name: 'requestCallBack',
  method: 'POST',
  path: '/v1/communities/:communityId/call-backs',
  access: person,
  keyed: true,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<CallBack>(),
  reply: shapeOf<OrderSummary>(),
  status: 201,
})
