/** One order, and what staff do to it. Throws ApiError throughout; absent and forbidden are alike. */
import type { BodyOf, ReplyOf } from '../../contract/endpoint'
import type { MoveFields } from '../contract/work-order-move-body'
import { call } from '../../services/client'
import { getStaffWorkOrder, type StaffWorkOrder } from '../contract/desk'
import { listAssignees } from '../contract/desk-duty'
import { commentOnWorkOrder, moveWorkOrder } from '../contract/work-order-doings'

export type StaffMoveName = BodyOf<typeof moveWorkOrder>['move']
export type StaffMoveFields = Omit<MoveFields, 'rating'>
export type Assignees = ReplyOf<typeof listAssignees>
export type Remark = BodyOf<typeof commentOnWorkOrder>

/** Which order, and the version a decision is made on. */
export interface OrderRef {
  communityId: string
  id: string
  version: number
}

export const fetchStaffOrder = (communityId: string, orderId: string): Promise<StaffWorkOrder> =>
  call(getStaffWorkOrder, { params: { communityId, orderId } })

/** On duty first, then those with the fewest open orders. */
export const fetchAssignees = (communityId: string): Promise<Assignees> =>
  call(listAssignees, { params: { communityId } })

/** `object.changed` when somebody was faster. */
export const moveOrder = (
  { communityId, id, version }: OrderRef,
  move: StaffMoveName,
  fields: StaffMoveFields = {},
): Promise<StaffWorkOrder> =>
  call(moveWorkOrder, {
    params: { communityId, orderId: id },
    body: { move, version, ...fields },
  })

/** `key`: drawn once for the same words, so that a second try after a lost answer is not a second remark. */
export const remarkOn = (
  { communityId, id }: OrderRef,
  remark: Remark,
  key: string,
): Promise<StaffWorkOrder> =>
  call(commentOnWorkOrder, { params: { communityId, orderId: id }, body: remark, key })
