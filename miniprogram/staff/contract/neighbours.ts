/** Many reports of one thing: merging them, and what neighbours may see, from the desk's side. */
import { endpoint, shapeOf } from '../../contract/endpoint'
import type { OrderParams } from '../../contract/requests/work-order'
import { desk } from './desk'
import type { StaffWorkOrder } from './replies/desk'
import type { MergeTargets } from './replies/neighbours'
import type { Showing } from './requests/neighbours'

export type { MergeTargetRow } from './replies/neighbours'

export const MERGE_TARGETS_MAX = 10

/**
 * Into which of its open neighbours an order could be merged, the likeliest first: like it, or of its
 * household. Any other fitting order can be named in the move itself (`merge` of moveWorkOrder).
 */
export const listMergeTargets = endpoint({
  name: 'listMergeTargets',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/merge-targets',
  access: desk,
  params: shapeOf<OrderParams>(),
  reply: shapeOf<MergeTargets>(),
})

/**
 * Shows neighbours the words or single photos of a report about a public place, or keeps them from
 * being seen. What the desk has said stands, whatever WeChat's check says afterwards.
 */
export const showToNeighbours = endpoint({
  name: 'showToNeighbours',
  method: 'PUT',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/showing',
  access: desk,
  params: shapeOf<OrderParams>(),
  body: shapeOf<Showing>(),
  reply: shapeOf<StaffWorkOrder>(),
})
