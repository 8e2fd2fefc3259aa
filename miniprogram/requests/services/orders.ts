/** Reading orders, with the last answer kept on the phone for when there is no network. */
import type { ReplyOf } from '../../contract/endpoint'
import { listVisitorPasses } from '../../contract/visitor-pass'
import { listMyWorkOrders } from '../../contract/my-work-orders'
import { getWorkOrder, type WorkOrder } from '../contract/work-order'
import { call } from '../../services/client'
import { now } from '../../services/clock'
import { saveOpenOrders } from '../../services/open-orders'
import { isObject, read, write, type Slot } from '../../services/storage'

export type OrderPage = ReplyOf<typeof listMyWorkOrders>
export type PassPage = ReplyOf<typeof listVisitorPasses>

export interface Kept<T> {
  /** ISO instant of the answer. */
  savedAt: string
  value: T
}

interface Shelf {
  communityId: string
  open: Kept<OrderPage> | null
  closed: Kept<OrderPage> | null
  passes: Kept<PassPage> | null
  orders: Kept<WorkOrder>[]
}

const ORDERS_KEPT = 12

const SHELF: Slot<Shelf> = {
  key: 'my-records',
  version: 1,
  isValid: (value): value is Shelf => isObject(value) && Array.isArray(value['orders']),
}

const emptyShelf = (communityId: string): Shelf => ({
  communityId,
  open: null,
  closed: null,
  passes: null,
  orders: [],
})

/** One community at a time: a person looks at the records of where they are. */
export function keptRecords(communityId: string): Shelf {
  const shelf = read(SHELF)
  return shelf?.communityId === communityId ? shelf : emptyShelf(communityId)
}

const kept = <T>(value: T): Kept<T> => ({ savedAt: now().toISOString(), value })

/** Throws ApiError. Only first pages are kept. */
export async function fetchOrders(
  communityId: string,
  group: 'open' | 'closed',
  cursor: string | null,
): Promise<OrderPage> {
  const query: { group: typeof group; cursor?: string } = { group }
  if (cursor !== null) query.cursor = cursor
  const page = await call(listMyWorkOrders, { params: { communityId }, query })
  if (cursor !== null) return page
  write(SHELF, { ...keptRecords(communityId), [group]: kept(page) })
  if (group === 'open') saveOpenOrders(communityId, page.orders, page.counts.open)
  return page
}

/** Throws ApiError. Codes never go to the shelf: the pass has its own page. */
export async function fetchPasses(communityId: string, cursor: string | null): Promise<PassPage> {
  const query: { cursor?: string } = {}
  if (cursor !== null) query.cursor = cursor
  const page = await call(listVisitorPasses, { params: { communityId }, query })
  if (cursor === null) write(SHELF, { ...keptRecords(communityId), passes: kept(page) })
  return page
}

export const keptOrder = (communityId: string, orderId: string): Kept<WorkOrder> | null =>
  keptRecords(communityId).orders.find(({ value }) => value.id === orderId) ?? null

/** The newest answer about an order is what its page shows first. */
export function keepOrder(order: WorkOrder): WorkOrder {
  const shelf = keptRecords(order.communityId)
  const others = shelf.orders.filter(({ value }) => value.id !== order.id)
  write(SHELF, { ...shelf, orders: [kept(order), ...others].slice(0, ORDERS_KEPT) })
  return order
}

/** Throws ApiError. */
export const fetchOrder = async (communityId: string, orderId: string): Promise<WorkOrder> =>
  keepOrder(await call(getWorkOrder, { params: { communityId, orderId } }))
