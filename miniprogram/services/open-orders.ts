/** The newest open orders as last seen, so that home shows them without waiting for anything. */
import type { OrderSummary } from '../contract/my-work-orders'
import { listMyWorkOrders } from '../contract/my-work-orders'
import { call } from './client'
import { hasSignedIn } from './session'
import { isObject, read, write, type Slot } from './storage'

export interface OpenOrders {
  communityId: string
  /** What waits for the resident first, then the nearest promise; at most three are kept. */
  orders: OrderSummary[]
  /** How many are open in all. */
  count: number
}

const OPEN: Slot<OpenOrders> = {
  key: 'open-orders',
  version: 1,
  isValid: (value): value is OpenOrders =>
    isObject(value) && typeof value['communityId'] === 'string' && Array.isArray(value['orders']),
}

const KEPT = 3

export function savedOpenOrders(communityId: string): OpenOrders | null {
  const saved = read(OPEN)
  return saved?.communityId === communityId ? saved : null
}

const waits = ({ state }: OrderSummary) => state === 'awaiting-acceptance'

/** Whoever lists the open orders hands the first page on to home. */
export function saveOpenOrders(communityId: string, orders: OrderSummary[], count: number): void {
  const first = orders.filter(waits).concat(orders.filter((each) => !waits(each)))
  write(OPEN, { communityId, orders: first.slice(0, KEPT), count })
}

/** Null when this phone never signed in: home must not be the reason for a first login. Throws ApiError. */
export async function refreshOpenOrders(communityId: string): Promise<OpenOrders | null> {
  if (!hasSignedIn()) return null
  const { orders, counts } = await call(listMyWorkOrders, {
    params: { communityId },
    query: { group: 'open' },
  })
  saveOpenOrders(communityId, orders, counts.open)
  return savedOpenOrders(communityId)
}
