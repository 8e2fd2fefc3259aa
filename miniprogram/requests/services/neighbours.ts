/** Orders of neighbours. Nothing of them is kept on the phone: they are other people's content. */
import { call } from '../../services/client'
import { uuid } from '../../services/random'
import {
  findSimilarOrders,
  followOrder,
  getFollowedOrder,
  listFollowedOrders,
  sayStillBroken,
  unfollowOrder,
  type FollowedOrder,
  type NeighbourOrder,
  type SimilarQuestion,
} from '../contract/neighbours'

const paramsOf = (communityId: string, orderId: string) => ({ params: { communityId, orderId } })

/** Throws ApiError. */
export const fetchSimilar = async (
  communityId: string,
  question: SimilarQuestion,
): Promise<NeighbourOrder[]> =>
  (await call(findSimilarOrders, { params: { communityId }, body: question })).orders

/** Throws ApiError. */
export const fetchFollowedOrders = async (communityId: string): Promise<NeighbourOrder[]> =>
  (await call(listFollowedOrders, { params: { communityId } })).orders

/** Throws ApiError; `object.unknown` to whoever does not follow it. */
export const fetchFollowed = (communityId: string, orderId: string): Promise<FollowedOrder> =>
  call(getFollowedOrder, paramsOf(communityId, orderId))

/** Throws ApiError. A second tap changes nothing. */
export const follow = (communityId: string, orderId: string): Promise<FollowedOrder> =>
  call(followOrder, paramsOf(communityId, orderId))

/** Throws ApiError. A second tap changes nothing. */
export async function unfollow(communityId: string, orderId: string): Promise<void> {
  await call(unfollowOrder, paramsOf(communityId, orderId))
}

/** `key`: the same until an answer came, so that a second try after a lost one counts once. */
export const tellStillBroken = (
  communityId: string,
  orderId: string,
  key: string = uuid(),
): Promise<FollowedOrder> => call(sayStillBroken, { ...paramsOf(communityId, orderId), key })
