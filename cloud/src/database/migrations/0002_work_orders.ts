import { type Kysely, sql } from 'kysely'

/*
 * Orders keep the words of their place and item and the ids of their room and reporter, without
 * references to them: what happened stays true when a room is renamed or a person deleted.
 */
const STATEMENTS = [
  `create table work_order (
    community_id text not null references community,
    order_id uuid not null,
    year smallint not null,
    number text not null,
    kind text not null
      check (kind in ('repair', 'incident', 'complaint', 'suggestion', 'inquiry')),
    scope text not null check (scope in ('in-home', 'public')),
    item_id text,
    title text not null,
    place text not null,
    exact_place text,
    room_id text,
    building_id text,
    unit_id text,
    household_id text,
    reporter_id uuid not null,
    contact_name text,
    contact_phone text,
    description text,
    urgency text not null check (urgency in ('ordinary', 'urgent', 'emergency')),
    state text not null,
    version integer not null check (version > 0),
    submitted_at timestamptz not null,
    closed_at timestamptz,
    next_due_at timestamptz not null,
    verified boolean not null,
    windows jsonb not null,
    may_enter boolean not null,
    promises jsonb not null,
    promises_confirmed boolean not null,
    referral text,
    primary key (community_id, order_id),
    unique (community_id, year, number)
  )`,
  `create index work_order_of_reporter on work_order (community_id, reporter_id)`,
  `create index work_order_of_household on work_order (community_id, household_id)
    where household_id is not null`,
  `create index work_order_by_promise on work_order (community_id, state, next_due_at, order_id)`,
  `create index work_order_cancelled on work_order (community_id, closed_at)
    where state = 'cancelled'`,
  `create table work_order_event (
    community_id text not null,
    order_id uuid not null,
    version integer not null,
    event_id uuid not null,
    type text not null,
    at timestamptz not null,
    actor_id uuid,
    staff_id text,
    reason text,
    primary key (community_id, order_id, version),
    foreign key (community_id, order_id) references work_order
  )`,
  `create table work_order_counter (
    community_id text not null,
    day date not null,
    last integer not null,
    primary key (community_id, day)
  )`,
  `create table media (
    community_id text not null,
    order_id uuid not null,
    media_id uuid not null,
    file_id uuid not null,
    kind text not null check (kind in ('photo', 'video')),
    position smallint not null,
    state text not null check (state in ('waiting', 'ready', 'erased')),
    content_type text,
    bytes integer,
    received_at timestamptz,
    primary key (community_id, order_id, media_id),
    unique (community_id, file_id),
    foreign key (community_id, order_id) references work_order
  )`,
  `create index media_erased on media (community_id) where state = 'erased'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
