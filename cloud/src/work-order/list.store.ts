import { sql } from 'kysely'
import { CLOSED_STATES, OPEN_STATES, PAGE_SIZE, type WorkOrderState } from '../contract'
import type { Home } from '../access/caller'
import type { Db } from '../database/tables'
import { nextPromise } from './order'
import type { Place } from '../http/cursor'
import { type Listed, listedOf, listedOrders } from './listed.store'
import type { FromOrders } from './columns.store'

/** Whose orders: those a person has reported, and a home's since they belong to it. */
export interface Mine {
  personId: string
  homes: readonly Home[]
}

export interface Page {
  orders: Listed[]
  next: Place | null
}

/** Open orders by their nearest promise, those without one last. */
export async function listOpen(
  db: Db,
  communityId: string,
  filter: { states: readonly WorkOrderState[]; mine?: Mine },
  after: Place | null,
): Promise<Page> {
  let query = listed(db, communityId, filter.states, filter.mine)
    .orderBy('o.next_due_at')
    .orderBy('o.order_id')
  if (after) {
    const at = after.at ?? 'infinity'
    query = query.where(
      sql<boolean>`(o.next_due_at, o.order_id) > (${at}::timestamptz, ${after.id}::uuid)`,
    )
  }
  const rows = await query.execute()
  return pageOf(rows.map(listedOf), ({ promises }) => nextPromise(promises)?.dueAt ?? null)
}

/** Orders that are over, the latest first. */
export async function listClosed(
  db: Db,
  communityId: string,
  mine: Mine,
  after: Place | null,
): Promise<Page> {
  let query = listed(db, communityId, CLOSED_STATES, mine)
    .orderBy('o.closed_at', 'desc')
    .orderBy('o.order_id', 'desc')
  if (after)
    query = query.where(
      sql<boolean>`(o.closed_at, o.order_id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  const rows = await query.execute()
  return pageOf(rows.map(listedOf), ({ closedAt }) => closedAt)
}

/** One more than a page, to know whether another follows. */
function listed(db: Db, communityId: string, states: readonly WorkOrderState[], mine?: Mine) {
  const query = listedOrders(db)
    .where('o.community_id', '=', communityId)
    .where('o.state', 'in', [...states])
    .limit(PAGE_SIZE + 1)
  return mine ? query.where((eb) => isMine(eb, mine)) : query
}

const isMine = (eb: FromOrders, { personId, homes }: Mine) =>
  eb.or([
    eb('o.reporter_id', '=', personId),
    ...homes.map(({ householdId, since }) =>
      eb.and([eb('o.household_id', '=', householdId), eb('o.submitted_at', '>=', since)]),
    ),
  ])

function pageOf(found: Listed[], momentOf: (order: Listed) => Date | null): Page {
  const orders = found.slice(0, PAGE_SIZE)
  const last = orders[orders.length - 1]
  const more = found.length > PAGE_SIZE && last
  return { orders, next: more ? { at: momentOf(last), id: last.id } : null }
}

export async function countMine(db: Db, communityId: string, mine: Mine) {
  const row = await db
    .selectFrom('work_order as o')
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere('o.state', 'in', [...OPEN_STATES])
        .as('open'),
      eb.fn
        .countAll<number>()
        .filterWhere('o.state', 'in', [...CLOSED_STATES])
        .as('closed'),
    ])
    .where('o.community_id', '=', communityId)
    .where((eb) => isMine(eb, mine))
    .executeTakeFirstOrThrow()
  return row
}

export async function countForDesk(db: Db, communityId: string) {
  return db
    .selectFrom('work_order as o')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('o.state', '=', 'submitted').as('new'),
      eb.fn.countAll<number>().filterWhere('o.state', '<>', 'submitted').as('accepted'),
    ])
    .where('o.community_id', '=', communityId)
    .where('o.state', 'in', [...OPEN_STATES])
    .executeTakeFirstOrThrow()
}
