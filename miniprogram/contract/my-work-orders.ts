/**
 * What the home page asks about orders: a line of each, and to be called back. Apart from
 * work-order.ts, whose shapes the home page does not have to load.
 */
import { communityParams } from './community'
import { endpoint, person, shapeOf } from './endpoint'
import { cursor, slug } from './ids'
import { contactPhone } from './person'
import type { OrderPage, OrderSummary } from './replies/my-work-orders'
import { arr, obj, oneOf, opt } from './schema'

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
  params: communityParams,
  query: obj({ group: oneOf(['open', 'closed'] as const), cursor: opt(cursor()) }),
  reply: shapeOf<OrderPage>(),
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
  reply: shapeOf<OrderSummary>(),
  status: 201,
})
