import { sql } from 'kysely'
import type { Db, Tables } from '../database/tables'
import type { ImportFile } from './import-file'
import type { Rows } from './rows'

/** PostgreSQL takes at most 65535 parameters a statement. */
const ROWS_A_STATEMENT = 500

interface Upsert {
  table: keyof Tables
  key: string[]
  /** columns an import may change; what people did since stays */
  update: string[]
}

/** In the order of their references. */
const UPSERTS: Upsert[] = [
  {
    table: 'community',
    key: ['community_id'],
    update: [
      'company_id',
      'name',
      'city',
      'address',
      'short_number',
      'service_hours',
      'roster',
      'facts',
      'promises_confirmed',
      'demo',
    ],
  },
  {
    table: 'phone_line',
    key: ['community_id', 'line_id'],
    update: ['facts', 'priority', 'publishable'],
  },
  {
    table: 'gate',
    key: ['community_id', 'gate_id'],
    update: ['name', 'hours', 'line_id', 'position'],
  },
  { table: 'building', key: ['community_id', 'building_id'], update: ['name', 'position'] },
  {
    table: 'unit',
    key: ['community_id', 'unit_id'],
    update: ['building_id', 'name', 'position'],
  },
  {
    table: 'room',
    key: ['community_id', 'room_id'],
    update: ['unit_id', 'name', 'address', 'position'],
  },
  { table: 'scan_code', key: ['code'], update: ['label', 'building_id'] },
  { table: 'person', key: ['person_id'], update: [] },
  { table: 'household', key: ['community_id', 'household_id'], update: ['notes', 'plates'] },
  {
    table: 'household_member',
    key: ['community_id', 'household_id', 'person_id'],
    update: [],
  },
  {
    table: 'staff',
    key: ['community_id', 'staff_id'],
    update: ['name', 'role', 'phone', 'trades'],
  },
]

/** Templates that the file does not speak of stay as they are. */
export async function writeCompany(
  tx: Db,
  { id, name, templates }: Pick<ImportFile['company'], 'id' | 'name' | 'templates'>,
): Promise<void> {
  const change = { name, ...(templates && { templates: JSON.stringify(templates) }) }
  await tx
    .insertInto('company')
    .values({ company_id: id, ...change })
    .onConflict((conflict) => conflict.column('company_id').doUpdateSet(change))
    .execute()
}

/** Adds and updates; lines and gates that the file no longer has go, places and people stay. */
export async function writeCommunity(tx: Db, communityId: string, rows: Rows): Promise<void> {
  await tx.deleteFrom('gate').where('community_id', '=', communityId).execute()
  await tx.deleteFrom('phone_line').where('community_id', '=', communityId).execute()
  for (const upsert of UPSERTS) await write(tx, upsert, rows[upsert.table] ?? [])
}

async function write(tx: Db, { table, key, update }: Upsert, rows: object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const slice = rows.slice(start, start + ROWS_A_STATEMENT) as Record<string, unknown>[]
    const columns = Object.keys(Object.assign({}, ...slice) as object)
    const values = slice.map(
      (row) => sql`(${sql.join(columns.map((column) => sql`${row[column] ?? null}`))})`,
    )
    const changes = update.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
    await sql`
      insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}
      on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do
      ${changes.length > 0 ? sql`update set ${sql.join(changes)}` : sql`nothing`}`.execute(tx)
  }
}

/** Codes of the file that already lead to another community: a code never moves house. */
export async function codesElsewhere(
  tx: Db,
  codes: { code: string; communityId: string }[],
): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await tx
    .selectFrom('scan_code')
    .select(['code', 'community_id'])
    .where(
      'code',
      'in',
      codes.map(({ code }) => code),
    )
    .execute()
  return rows
    .filter((row) =>
      codes.some(({ code, communityId }) => code === row.code && communityId !== row.community_id),
    )
    .map(({ code }) => code)
}

export async function hasCommunities(db: Db): Promise<boolean> {
  const row = await db.selectFrom('community').select('community_id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** The demo's communities that are in this database. */
export async function demoCommunities(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('community')
    .select('community_id')
    .where('demo', '=', true)
    .execute()
  return rows.map(({ community_id }) => community_id)
}
