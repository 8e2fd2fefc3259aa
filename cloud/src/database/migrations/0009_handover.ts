import { type Kysely, sql } from 'kysely'

/*
 * What somebody going off duty handed to whom, for the receiver to confirm. Only additions: a server
 * of before moves the orders as it always did, and writes nothing here.
 */
const STATEMENTS = [
  `create table handover (
    community_id text not null,
    handover_id uuid not null,
    kind text not null check (kind in ('orders', 'queue')),
    from_staff_id text not null,
    to_staff_id text,
    notes jsonb not null default '[]',
    created_at timestamptz not null,
    ended text check (ended in ('confirmed', 'passed-on')),
    ended_at timestamptz,
    told_at timestamptz,
    primary key (community_id, handover_id),
    check ((ended is null) = (ended_at is null)),
    check (to_staff_id is not null or kind = 'queue')
  )`,
  `create index handover_open on handover (community_id, to_staff_id) where ended is null`,
  `create table handover_order (
    community_id text not null,
    handover_id uuid not null,
    order_id uuid not null,
    given_back_at timestamptz,
    primary key (community_id, handover_id, order_id)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
