/** One tab's list: the kept copy at once, the answer in place of it, further pages below. */
import { now } from '../../../services/clock'
import { fetchOrders, fetchPasses, keptRecords } from '../../services/orders'
import { waitingReports } from '../../services/submissions'
import type { OrderSummary } from '../../../contract/my-work-orders'
import type { PassSummary } from '../../../contract/visitor-pass'
import { openRows, orderRow } from './order-rows'
import { passRow } from './pass-rows'
import type { Row } from './row'
import type { Counts, Tab } from './view'

export interface List {
  orders: OrderSummary[]
  passes: PassSummary[]
  cursor: string | null
  counts: Counts | null
}

const EMPTY: List = { orders: [], passes: [], cursor: null, counts: null }

/** The copy on the phone; null when this tab was never opened here. */
export function keptList(communityId: string, tab: Tab): { list: List; savedAt: string } | null {
  const shelf = keptRecords(communityId)
  const counts = (shelf.open ?? shelf.closed)?.value.counts ?? null
  if (tab === 'passes') {
    const kept = shelf.passes
    // Further pages are not kept, so the copy ends where it ends.
    return kept && { list: { ...EMPTY, counts, passes: kept.value.passes }, savedAt: kept.savedAt }
  }
  const kept = shelf[tab]
  return kept && { list: { ...EMPTY, counts, orders: kept.value.orders }, savedAt: kept.savedAt }
}

/** Throws ApiError. `before`: what is shown already, to be continued; null begins anew. */
export async function loadList(communityId: string, tab: Tab, before: List | null): Promise<List> {
  const cursor = before?.cursor ?? null
  const { orders, passes, counts } = before ?? EMPTY
  if (tab === 'passes') {
    const page = await fetchPasses(communityId, cursor)
    const known = counts ?? keptRecords(communityId).open?.value.counts ?? null
    return { orders, passes: passes.concat(page.passes), cursor: page.cursor, counts: known }
  }
  const page = await fetchOrders(communityId, tab, cursor)
  return { orders: orders.concat(page.orders), passes, cursor: page.cursor, counts: page.counts }
}

export function rowsOf(communityId: string, tab: Tab, list: List | null): Row[] {
  const at = now()
  if (tab === 'passes') return (list?.passes ?? []).map((pass) => passRow(pass, at))
  const orders = list?.orders ?? []
  if (tab === 'closed') return orders.map((order) => orderRow(order, at))
  return openRows(orders, waitingReports(communityId), at)
}
