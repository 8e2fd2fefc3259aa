/**
 * The desk's orders. Nothing of them is kept on the phone: they are other people's names and
 * numbers, and a desk that shows what was true an hour ago is worse than one that says it cannot see.
 */
import { getStaffWorkOrder, type StaffWorkOrder } from '../../contract/desk'
import type { ReplyOf } from '../../contract/endpoint'
import {
  acceptWorkOrder,
  declineWorkOrder,
  listDeskWorkOrders,
} from '../../contract/work-order-old-moves'
import { call } from '../../services/client'

export type DeskList = ReplyOf<typeof listDeskWorkOrders>
export type DeskOrder = DeskList['orders'][number]
export type Group = 'new' | 'accepted'

/** 20 orders; throws ApiError. */
export function fetchPage(
  communityId: string,
  group: Group,
  cursor: string | null,
): Promise<DeskList> {
  const query = cursor === null ? { group } : { group, cursor }
  return call(listDeskWorkOrders, { params: { communityId }, query })
}

/** What is shown below what was shown; an order that moved between two pages is shown once. */
export function joined(before: DeskList, after: DeskList): DeskList {
  const known = before.orders.map(({ summary }) => summary.id)
  const fresh = after.orders.filter(({ summary }) => !known.includes(summary.id))
  return { ...after, orders: before.orders.concat(fresh) }
}

/** As many pages as are on the screen, read anew; throws ApiError. */
export async function fetchPages(
  communityId: string,
  group: Group,
  pages: number,
): Promise<DeskList> {
  let list = await fetchPage(communityId, group, null)
  for (let page = 1; page < pages && list.cursor !== null; page += 1)
    list = joined(list, await fetchPage(communityId, group, list.cursor))
  return list
}

/** Throws ApiError; absent and forbidden are both `object.unknown`. */
export const fetchStaffOrder = (communityId: string, orderId: string): Promise<StaffWorkOrder> =>
  call(getStaffWorkOrder, { params: { communityId, orderId } })

/** Throws ApiError; `object.changed` when somebody was faster. */
export const acceptOrder = ({ order }: StaffWorkOrder): Promise<StaffWorkOrder> =>
  call(acceptWorkOrder, {
    params: { communityId: order.communityId, orderId: order.id },
    body: { version: order.version },
  })

export interface Declined {
  communityId: string
  orderId: string
  /** The version the decision was made on. */
  version: number
  reason: string
  referral: string
}

/** Throws ApiError. */
export const declineOrder = ({
  communityId,
  orderId,
  ...body
}: Declined): Promise<StaffWorkOrder> =>
  call(declineWorkOrder, { params: { communityId, orderId }, body })
