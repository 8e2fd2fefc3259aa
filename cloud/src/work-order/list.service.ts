import { homesIn } from '../access/caller'
import { type listMyWorkOrders, OPEN_STATES, type QueryOf, type ReplyOf } from '../contract'
import { countLivePasses } from '../visitor/visitor.store'
import { cursorOf, placeOf } from '../http/cursor'
import { countMine, listClosed, listOpen } from './list.store'
import { summaryView } from './view'
import type { Request } from './work-order.service'

/** The caller's own and the household's: two statements, and one for each household's passes. */
export async function listMine(
  { db, caller, communityId, now }: Request,
  { group, cursor }: QueryOf<typeof listMyWorkOrders>,
): Promise<ReplyOf<typeof listMyWorkOrders>> {
  const mine = { personId: caller.personId, homes: homesIn(caller, communityId) }
  const after = cursor === undefined ? null : placeOf(cursor)
  const { orders, next } =
    group === 'open'
      ? await listOpen(db, communityId, { states: OPEN_STATES, mine }, after)
      : await listClosed(db, communityId, mine, after)
  const counts = await countMine(db, communityId, mine)
  let passes = 0
  for (const { householdId, since } of mine.homes)
    passes += await countLivePasses(db, communityId, householdId, now, since)
  return {
    orders: orders.map(summaryView),
    cursor: next && cursorOf(next),
    counts: { ...counts, passes },
  }
}
