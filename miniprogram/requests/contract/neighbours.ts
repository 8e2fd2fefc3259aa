/**
 * Open public-area orders like the one about to be reported, and waiting for one of them instead. What
 * is shown of them was released by the desk or passed WeChat's check: no name, room, phone, and no
 * words that nobody has looked at. To somebody who lives elsewhere there are none.
 */
import { endpoint, person, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { OrderParams } from '../../contract/requests/work-order'
import type { FollowedOrder, NeighbourOrders, Unfollowed } from './replies/neighbours'
import type { SimilarQuestion, Tap } from './requests/neighbours'

export type { FollowedOrder, NeighbourOrder } from './replies/neighbours'
export type { SimilarQuestion } from './requests/neighbours'

/** At most this many are shown before submitting: more would not be read. */
export const SIMILAR_MAX = 5
/** Orders that one person waits for in one community, those lately over included. */
export const FOLLOWS_MAX = 50
/** Between one 还没好 and the next, by one person about one order. */
export const STILL_BROKEN_MINUTES = 12 * 60

/**
 * Same community, same item or trade, same building or the same words for the place; newest first, of
 * the last 30 days. A POST that changes nothing: places are content, and addresses are logged.
 */
export const findSimilarOrders = endpoint({
  name: 'findSimilarOrders',
  method: 'POST',
  path: '/v1/communities/:communityId/similar-work-orders',
  access: person,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<SimilarQuestion>(),
  reply: shapeOf<NeighbourOrders>(),
})

/** What the caller waits for, open ones first, the newest of each first; FOLLOWS_MAX at most. */
export const listFollowedOrders = endpoint({
  name: 'listFollowedOrders',
  method: 'GET',
  path: '/v1/communities/:communityId/followed-work-orders',
  access: person,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<NeighbourOrders>(),
})

/** Whoever follows it, or one that was merged into it; to anybody else `object.unknown`. */
export const getFollowedOrder = endpoint({
  name: 'getFollowedOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/followed-work-orders/:orderId',
  access: person,
  params: shapeOf<OrderParams>(),
  reply: shapeOf<FollowedOrder>(),
})

/**
 * Repeating it changes nothing, nor does following one's own. `object.unknown` for an in-home order,
 * one of another community, and for who lives elsewhere; `work-order.move-refused` once it is over.
 */
export const followOrder = endpoint({
  name: 'followOrder',
  method: 'PUT',
  path: '/v1/communities/:communityId/followed-work-orders/:orderId',
  access: person,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Tap>(),
  reply: shapeOf<FollowedOrder>(),
})

/** Repeating it changes nothing. */
export const unfollowOrder = endpoint({
  name: 'unfollowOrder',
  method: 'DELETE',
  path: '/v1/communities/:communityId/followed-work-orders/:orderId',
  access: person,
  params: shapeOf<OrderParams>(),
  reply: shapeOf<Unfollowed>(),
})

/** 还没好, by a follower: `work-order.waited-recently` with `retryAfter`; keyed, a retry counts once. */
export const sayStillBroken = endpoint({
  name: 'sayStillBroken',
  method: 'POST',
  path: '/v1/communities/:communityId/followed-work-orders/:orderId/still-broken',
  access: person,
  keyed: true,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Tap>(),
  reply: shapeOf<FollowedOrder>(),
  status: 201,
})
