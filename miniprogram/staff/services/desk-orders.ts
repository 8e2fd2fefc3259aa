/**
 * The desk's orders. Nothing of them is kept on the phone: they are other people's names and
 * numbers, and a desk that shows what was true an hour ago is worse than one that says it cannot see.
 */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import { getStaffWorkOrder, type StaffWorkOrder } from '../contract/desk'
import { listDeskQueue } from '../contract/desk-queue'
import { moveWorkOrder } from '../contract/work-order-doings'

export type DeskList = ReplyOf<typeof listDeskQueue>
export type DeskOrder = DeskList['rows'][number]
export type Group = 'waiting' | 'working'

/** 20 orders; throws ApiError. */
export function fetchPage(
  communityId: string,
  tab: Group,
  cursor: string | null,
): Promise<DeskList> {
  const body = cursor === null ? { tab } : { tab, cursor }
  return call(listDeskQueue, { params: { communityId }, body })
}

/** What is shown below what was shown; an order that moved between two pages is shown once. */
export function joined(before: DeskList, after: DeskList): DeskList {
  const known = before.rows.map(({ summary }) => summary.id)
  const fresh = after.rows.filter(({ summary }) => !known.includes(summary.id))
  return { ...after, rows: before.rows.concat(fresh) }
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
  call(moveWorkOrder, {
    params: { communityId: order.communityId, orderId: order.id },
    body: { move: 'accept', version: order.version },
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
  call(moveWorkOrder, { params: { communityId, orderId }, body: { move: 'decline', ...body } })
