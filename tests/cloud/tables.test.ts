import { sql } from 'kysely'
import { testCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

/** What Citus and its kin need: one leading key everywhere. These doors find it, or stand above it. */
const DOORS: Record<string, readonly string[]> = {
  company: ['company_id'],
  // A company has one calendar for all its communities.
  company_calendar: ['company_id'],
  scan_code: ['code'],
  pass_token: ['token_hash'],
  login: ['openid'],
  // WeChat answers with the trace alone.
  content_trace: ['trace_id'],
  // One queue for all communities: asked by time, its rows named by themselves.
  outbox: ['outbox_id', 'run_at'],
}
const OF_A_PERSON = ['person', 'idempotency', 'inbox', 'message', 'message_quota']
/** Indexes that answer "whose" by person across communities. */
const BY_PERSON = ['household_member_of_person', 'staff_of_person', 'login_of_person']

interface IndexRow {
  table: string
  index: string
  first: string
  is_unique: boolean
}

async function indexes(): Promise<IndexRow[]> {
  const { rows } = await sql<IndexRow>`
    select t.relname as "table", i.relname as "index", a.attname as "first",
      x.indisunique as is_unique
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where n.nspname = 'public' and t.relname not like 'kysely%'`.execute(cloud.deps.db)
  return rows
}

describe('every table', () => {
  it('can be distributed: the community leads each key and index, but for the listed doors', async () => {
    const rows = await indexes()
    expect(rows.length).toBeGreaterThan(20)
    const strays = rows.filter(({ table, index, first, is_unique }) => {
      if (first === 'community_id') return false
      if (OF_A_PERSON.includes(table) && first === 'person_id') return false
      if (!is_unique && BY_PERSON.includes(index)) return false
      return !DOORS[table]?.includes(first)
    })
    expect(strays).toEqual([])
  })

  it('has a primary key, but for the tries that are only counted', async () => {
    const { rows } = await sql<{ table: string }>`
      select t.relname as "table" from pg_class t
      join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and t.relkind = 'r' and t.relname not like 'kysely%'
        and not exists (select 1 from pg_index x where x.indrelid = t.oid and x.indisprimary)
      order by 1`.execute(cloud.deps.db)
    expect(rows.map(({ table }) => table)).toEqual(['attempt'])
  })
})
