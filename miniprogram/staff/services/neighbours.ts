/** Many reports of one thing, from the desk's side. Throws ApiError throughout. */
import type { BodyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import type { StaffWorkOrder } from '../contract/desk'
import { listMergeTargets, showToNeighbours, type MergeTargetRow } from '../contract/neighbours'
import { moveWorkOrder } from '../contract/work-order-doings'
import type { OrderRef } from './desk-orders'

export type MergeTarget = MergeTargetRow
export type Showing = BodyOf<typeof showToNeighbours>

/** The likeliest first. */
export const fetchMergeTargets = async (
  communityId: string,
  orderId: string,
): Promise<MergeTarget[]> =>
  (await call(listMergeTargets, { params: { communityId, orderId } })).orders

/** On the versions of both: `object.changed` when either has moved on. */
export const mergeInto = (
  { communityId, id, version }: OrderRef,
  target: Pick<MergeTarget, 'orderId' | 'version'>,
): Promise<StaffWorkOrder> =>
  call(moveWorkOrder, {
    params: { communityId, orderId: id },
    body: {
      ...{ move: 'merge', version },
      mergeInto: { orderId: target.orderId, version: target.version },
    },
  })

export const show = (
  communityId: string,
  orderId: string,
  showing: Showing,
): Promise<StaffWorkOrder> =>
  call(showToNeighbours, { params: { communityId, orderId }, body: showing })
