import { type Kysely, sql } from 'kysely'

/*
 * Reports for somebody else. Only an addition: what a server of before writes is about its reporter.
 * The index is the desk's, who is rung up by the person it is about.
 */
const STATEMENTS = [
  `alter table work_order add column on_behalf jsonb`,
  `create index work_order_on_behalf on work_order (community_id, (on_behalf ->> 'phone'))
    where on_behalf is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
