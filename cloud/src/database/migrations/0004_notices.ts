import { type Kysely, sql } from 'kysely'

/*
 * The outbox is one queue for all communities: instances ask it by time, so its due index is led by
 * `run_at` (a listed door in tests/cloud/tables.test.ts). A timer is unique by what it is about and
 * its name: arming it again replaces it.
 */
const STATEMENTS = [
  `create table outbox (
    outbox_id uuid primary key,
    community_id text not null references community,
    kind text not null check (kind in ('notice', 'timer')),
    name text not null,
    subject uuid not null,
    run_at timestamptz not null,
    payload jsonb not null,
    attempts integer not null default 0,
    lease_until timestamptz,
    dead_at timestamptz,
    last_error text,
    created_at timestamptz not null
  )`,
  `create index outbox_due on outbox (run_at) where dead_at is null`,
  `create unique index outbox_timer on outbox (community_id, subject, name) where kind = 'timer'`,
  `create index outbox_dead on outbox (community_id, dead_at, outbox_id) where dead_at is not null`,
  `create table inbox (
    person_id uuid not null,
    notice_id uuid not null,
    community_id text not null,
    kind text not null,
    subject uuid not null,
    facts jsonb not null,
    created_at timestamptz not null,
    read_at timestamptz,
    primary key (person_id, notice_id)
  )`,
  `create index inbox_by_time on inbox (person_id, community_id, created_at, notice_id)`,
  `create index inbox_unread on inbox (person_id, community_id) where read_at is null`,
  `alter table staff
    add column off_duty_since timestamptz,
    add column trades jsonb not null default '[]'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
