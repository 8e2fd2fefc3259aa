/** A community whose pile of orders grows: nearly all of them are over, as in real life. */
import { sql } from 'kysely'
import type { BenchCloud } from './cloud'

const OPEN = 300

/** Grows the community to `total` orders, each like `template`, with two entries, one in five with a photo, one in three about a public place. */
export async function growTo({ db }: BenchCloud, template: string, total: number): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*) from work_order`.execute(db)
  const from = rows[0]?.count ?? 0
  const columns = await columnsOf(db, 'work_order', OWN)
  await sql`
    insert into work_order (${sql.join(columns.map((name) => sql.ref(name)))}, order_id, number, year,
      state, closed_at, changed_at, submitted_at, next_due_at, reporter_id, household_id, room_id,
      scope, item_id, building_id)
    select ${sql.join(columns.map((name) => sql.ref(`t.${name}`)))},
      ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '0101-' || n, 2025,
      case when n <= ${OPEN} then t.state else 'archived' end,
      case when n > ${OPEN} then t.submitted_at - n * interval '1 minute' end,
      t.submitted_at - n * interval '1 minute', t.submitted_at - n * interval '1 minute',
      case when n <= ${OPEN} then t.next_due_at + n * interval '1 second' else 'infinity' end,
      null, null, case when n % 3 > 0 then 'room-' || n % 2000 end,
      case when n % 3 = 0 then 'public' else t.scope end,
      case when n % 3 = 0 then 'lift-stopped' else t.item_id end,
      case when n % 3 = 0 then 'linhu-' || n % 9 end
    from work_order t, generate_series(${from}::integer, ${total}::integer - 1) n
    where t.order_id = ${template}::uuid`.execute(db)
  await addEntries(db, template, from, total)
  await sql`
    insert into media (community_id, order_id, media_id, file_id, kind, position, state)
    select t.community_id, ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
      gen_random_uuid(), gen_random_uuid(), 'photo', 0, 'ready'
    from work_order t, generate_series(${from}::integer, ${total}::integer - 1) n
    where t.order_id = ${template}::uuid and n % 5 = 0`.execute(db)
  await sql`analyze`.execute(db)
}

/** Two to each order. */
async function addEntries(db: BenchCloud['db'], template: string, from: number, total: number) {
  const entries = await columnsOf(db, 'work_order_event', [
    'order_id',
    'seq',
    'event_id',
    'version',
  ])
  await sql`
    insert into work_order_event (${sql.join(entries.map((name) => sql.ref(name)))}, order_id, seq,
      event_id, version)
    select ${sql.join(entries.map((name) => sql.ref(`t.${name}`)))},
      ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, s, gen_random_uuid(), s
    from work_order_event t, generate_series(${from}::integer, ${total}::integer - 1) n,
      generate_series(1, 2) s
    where t.order_id = ${template}::uuid and t.seq = 1`.execute(db)
}

const OWN = [
  'order_id',
  'number',
  'year',
  'state',
  'closed_at',
  'changed_at',
  'submitted_at',
  'next_due_at',
  'reporter_id',
  'household_id',
  'room_id',
  'scope',
  'item_id',
  'building_id',
]

async function columnsOf(db: BenchCloud['db'], table: string, without: readonly string[]) {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !without.includes(name))
}
