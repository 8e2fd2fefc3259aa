import { sql, type SqlBool, type RawBuilder } from 'kysely'
import { QUEUE_PAGE, type QueueTab, type WorkOrderKind } from '../../contract'
import type { Db } from '../../database/tables'
import type { Place } from '../../http/cursor'
import { listedOf, listedOrders } from '../listed.store'
import { roomsOf, type Typed } from './search.store'

/** Whose queue: the desk sees every order, a technician what is or could become theirs. */
export interface Seeing {
  staffId: string
  all: boolean
  trades: readonly string[]
}

export interface Filters {
  tab?: QueueTab | undefined
  mine?: boolean | undefined
  kind?: WorkOrderKind | undefined
  /** a trade, with the items that belong to it */
  trade?: { id: string; items: readonly string[] } | undefined
  buildingId?: string | undefined
  typed?: Typed | undefined
}

const CLOSED_LATELY_DAYS = 30
const DAY_MS = 24 * 60 * 60_000

const TABS: Readonly<Record<QueueTab, RawBuilder<SqlBool>>> = {
  waiting: sql<SqlBool>`(o.state not in ('paused', 'awaiting-acceptance')
    and o.assignee_staff_id is null)`,
  working: sql<SqlBool>`(o.state not in ('paused', 'awaiting-acceptance')
    and o.assignee_staff_id is not null)`,
  paused: sql<SqlBool>`o.state = 'paused'`,
  accepting: sql<SqlBool>`o.state = 'awaiting-acceptance'`,
}

/** The nearest promise first, so that late orders lead. One more than a page. */
export async function findQueue(
  db: Db,
  communityId: string,
  { seeing, filters, now }: { seeing: Seeing; filters: Filters; now: Date },
  after: Place | null,
) {
  const { tab, typed } = filters
  let query = listedOrders(db)
    .where('o.community_id', '=', communityId)
    .where(typed && !tab ? openOrLately(now) : sql<SqlBool>`o.closed_at is null`)
    .where(filtered(communityId, seeing, filters))
    .limit(QUEUE_PAGE + 1)
  if (tab) query = query.where(TABS[tab])
  if (typed) query = query.orderBy(sql`o.closed_at is not null`)
  query = query.orderBy('o.next_due_at').orderBy('o.order_id')
  if (after)
    query = query.where(
      sql<SqlBool>`(o.next_due_at, o.order_id) >
        (${after.at ?? 'infinity'}::timestamptz, ${after.id}::uuid)`,
    )
  const rows = await query.execute()
  return rows.map(listedOf)
}

const openOrLately = (now: Date) => sql<SqlBool>`(o.closed_at is null
  or o.closed_at > ${new Date(now.getTime() - CLOSED_LATELY_DAYS * DAY_MS)})`

/** What holds on every tab. */
function filtered(
  communityId: string,
  { staffId, all, trades }: Seeing,
  { mine, kind, trade, buildingId, typed }: Filters,
): RawBuilder<SqlBool> {
  const parts: RawBuilder<unknown>[] = [sql`true`]
  if (!all)
    parts.push(sql`(o.assignee_staff_id = ${staffId} or (o.assignee_staff_id is null
      and (o.assignee_trade is null or o.assignee_trade = any(${[...trades]}))))`)
  if (mine) parts.push(sql`o.assignee_staff_id = ${staffId}`)
  if (kind) parts.push(sql`o.kind = ${kind}`)
  if (trade)
    parts.push(sql`(o.assignee_trade = ${trade.id} or o.item_id = any(${[...trade.items]}))`)
  if (buildingId !== undefined)
    parts.push(sql`(o.building_id = ${buildingId} or o.room_id in (
      select r.room_id from room r join unit u using (community_id, unit_id)
      where r.community_id = ${communityId} and u.building_id = ${buildingId}))`)
  if (typed)
    parts.push(sql`(o.number = ${typed.number} or o.contact_phone = ${typed.phone}
      or o.room_id in ${roomsOf(communityId, typed)})`)
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

/** How many orders stand under each tab, and the token of the community's latest changes. */
export async function countQueue(db: Db, communityId: string, seeing: Seeing, filters: Filters) {
  return db
    .selectFrom('work_order as o')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(TABS.waiting).as('waiting'),
      eb.fn.countAll<number>().filterWhere(TABS.working).as('working'),
      eb.fn.countAll<number>().filterWhere(TABS.paused).as('paused'),
      eb.fn.countAll<number>().filterWhere(TABS.accepting).as('accepting'),
      changesToken(communityId).as('token'),
    ])
    .where('o.community_id', '=', communityId)
    .where('o.closed_at', 'is', null)
    .where(filtered(communityId, seeing, { ...filters, typed: undefined }))
    .executeTakeFirstOrThrow()
}

/**
 * The latest twenty changes by order and entry, not a moment: of two moves that commit in another
 * order than they began, the later commit changes the token all the same.
 */
const changesToken = (communityId: string): RawBuilder<string> => sql<string>`(
  select coalesce(md5(string_agg(l.order_id || ':' || l.last_seq, ',' order by l.changed_at,
    l.order_id)), 'none')
  from (
    select k.order_id, k.last_seq, k.changed_at from work_order k
    where k.community_id = ${communityId} order by k.changed_at desc limit 20) l)`

export async function findToken(db: Db, communityId: string): Promise<string> {
  const { rows } = await sql<{ token: string }>`
    select ${changesToken(communityId)} as token`.execute(db)
  return rows[0]?.token ?? 'none'
}
