import { sql, type SqlBool } from 'kysely'
import { HANDOVER_LINES } from '../../contract'
import type { Db } from '../../database/tables'
import { listedOf, listedOrders } from '../listed.store'
import type { Handover } from './handover.store'

/** Nobody has it, or it is past a limit: what the desk must know of; not what waits for its resident. */
const ON_THE_QUEUES_LIST = (now: Date) => sql<SqlBool>`(o.state <> 'awaiting-acceptance'
  and (o.assignee_staff_id is null or o.next_due_at <= ${now}))`

/** Late first, as the queue; of the desk's list, or of one colleague's own. */
export async function findToHandOver(
  db: Db,
  communityId: string,
  whose: { staffId: string } | { queueWithout: string; now: Date },
) {
  const query = listedOrders(db)
    .where('o.community_id', '=', communityId)
    .where('o.closed_at', 'is', null)
    .orderBy('o.next_due_at')
    .orderBy('o.order_id')
    .limit(HANDOVER_LINES)
  const those =
    'staffId' in whose
      ? sql<SqlBool>`o.assignee_staff_id = ${whose.staffId}`
      : sql<SqlBool>`${ON_THE_QUEUES_LIST(whose.now)}
          and o.assignee_staff_id is distinct from ${whose.queueWithout}`
  const rows = await query
    .where(those)
    .select(sql<number>`count(*) over ()`.as('count'))
    .execute()
  return {
    lines: rows.map(({ count: _, ...row }) => listedOf(row)),
    count: rows[0]?.count ?? 0,
  }
}

/** All of them, for the record of the desk's hand-over. */
export async function findQueueIds(tx: Db, communityId: string, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('work_order as o')
    .select('o.order_id')
    .where('o.community_id', '=', communityId)
    .where('o.closed_at', 'is', null)
    .where(ON_THE_QUEUES_LIST(now))
    .orderBy('o.next_due_at')
    .orderBy('o.order_id')
    .execute()
  return rows.map(({ order_id }) => order_id)
}

export interface Looking {
  /** the caller's places in the staff */
  staffIds: readonly string[]
  /** one of the desk: what nobody has yet is theirs to confirm */
  ofDesk: boolean
  /** sees all that wait */
  leads: boolean
  /** what ended before is not shown any more */
  since: Date
}

export type FoundHandover = Handover & {
  from: { name: string; role: string } | null
  to: { name: string; role: string } | null
  names: Record<string, { name: string; role: string }>
  count: number
}

const HANDOVERS_SHOWN = 20

const colleague = (column: string) => sql<FoundHandover['from']>`(
  select json_build_object('name', s.name, 'role', s.role) from staff s
  where s.community_id = h.community_id and s.staff_id = ${sql.ref(column)})`

/** Those to confirm first, the latest of each first. */
export async function findHandovers(
  db: Db,
  communityId: string,
  { staffIds, ofDesk, leads, since }: Looking,
): Promise<FoundHandover[]> {
  const mine = sql<SqlBool>`(h.to_staff_id = any(${[...staffIds]})
    or (h.to_staff_id is null and ${ofDesk}))`
  return db
    .selectFrom('handover as h')
    .selectAll('h')
    .select([colleague('h.from_staff_id').as('from'), colleague('h.to_staff_id').as('to')])
    .select([
      sql<FoundHandover['names']>`coalesce((
        select json_object_agg(s.staff_id, json_build_object('name', s.name, 'role', s.role))
        from staff s where s.community_id = h.community_id and s.staff_id in (
          select n ->> 'staffId' from jsonb_array_elements(h.notes) n)), '{}')`.as('names'),
      sql<number>`(select count(*)::integer from handover_order o
        where o.community_id = h.community_id and o.handover_id = h.handover_id)`.as('count'),
    ])
    .where('h.community_id', '=', communityId)
    .where(
      sql<SqlBool>`((h.ended is null and (${mine} or ${leads}))
        or (h.ended is distinct from 'passed-on'
          and (h.from_staff_id = any(${[...staffIds]}) or ${mine})
          and h.created_at > ${since}))`,
    )
    .orderBy(sql`h.ended is not null`)
    .orderBy(sql`not coalesce(${mine}, false)`)
    .orderBy('h.created_at', 'desc')
    .orderBy('h.handover_id')
    .limit(HANDOVERS_SHOWN)
    .execute()
}

/** Its orders as they are by now, late first. */
export async function linesOf(db: Db, communityId: string, handoverId: string) {
  const rows = await listedOrders(db)
    .innerJoin('handover_order as h', (join) =>
      join.onRef('h.community_id', '=', 'o.community_id').onRef('h.order_id', '=', 'o.order_id'),
    )
    .select('h.given_back_at')
    .where('o.community_id', '=', communityId)
    .where('h.handover_id', '=', handoverId)
    .orderBy(sql`o.closed_at is not null`)
    .orderBy('o.next_due_at')
    .orderBy('o.order_id')
    .limit(HANDOVER_LINES)
    .execute()
  return rows.map(({ given_back_at, ...row }) => ({ ...listedOf(row), givenBackAt: given_back_at }))
}

/** What of it still waits to be confirmed: nearest promise first. */
export async function firstWaiting(
  tx: Db,
  { community_id, handover_id, kind, to_staff_id }: Handover,
) {
  return tx
    .selectFrom('handover_order as h')
    .innerJoin('work_order as o', (join) =>
      join.onRef('h.community_id', '=', 'o.community_id').onRef('h.order_id', '=', 'o.order_id'),
    )
    .select(['o.order_id as orderId', 'o.number', 'o.title'])
    .where('h.community_id', '=', community_id)
    .where('h.handover_id', '=', handover_id)
    .where('o.closed_at', 'is', null)
    .where(
      sql<SqlBool>`(${kind} = 'queue' or o.assignee_staff_id is not distinct from ${to_staff_id})`,
    )
    .orderBy('o.next_due_at')
    .orderBy('o.order_id')
    .limit(1)
    .executeTakeFirst()
}
