import { type Kysely, sql } from 'kysely'

/**
 * `community_id` leads every key and index (tables of a person: `person_id`), so that the tables
 * can be distributed by it unchanged; tests/cloud/tables.test.ts lists the exceptions.
 */
const STATEMENTS = [
  `create table company (
    company_id text primary key,
    name text not null
  )`,
  `create table community (
    community_id text primary key,
    company_id text not null references company,
    name text not null,
    city text not null,
    address text not null,
    short_number text not null,
    service_hours jsonb not null,
    roster jsonb,
    facts jsonb not null,
    promises_confirmed boolean not null default false,
    demo boolean not null default false,
    retired_at timestamptz
  )`,
  `create table phone_line (
    community_id text not null references community,
    line_id text not null,
    facts jsonb not null,
    priority integer not null,
    publishable boolean not null,
    primary key (community_id, line_id)
  )`,
  `create table gate (
    community_id text not null references community,
    gate_id text not null,
    name text not null,
    hours jsonb not null,
    line_id text,
    position integer not null,
    primary key (community_id, gate_id),
    foreign key (community_id, line_id) references phone_line
  )`,
  `create table building (
    community_id text not null references community,
    building_id text not null,
    name text not null,
    position integer not null,
    primary key (community_id, building_id)
  )`,
  `create table unit (
    community_id text not null,
    unit_id text not null,
    building_id text not null,
    name text not null,
    position integer not null,
    primary key (community_id, unit_id),
    foreign key (community_id, building_id) references building
  )`,
  `create table room (
    community_id text not null,
    room_id text not null,
    unit_id text not null,
    name text not null,
    address text not null,
    position integer not null,
    primary key (community_id, room_id),
    foreign key (community_id, unit_id) references unit
  )`,
  `create table scan_code (
    code text primary key,
    community_id text not null references community,
    building_id text,
    label text not null,
    created_at timestamptz not null,
    retired_at timestamptz,
    foreign key (community_id, building_id) references building
  )`,
  `create index scan_code_of_community on scan_code (community_id)`,
  `create table person (
    person_id uuid primary key,
    name text,
    contact_phone text,
    created_at timestamptz not null,
    deleted_at timestamptz
  )`,
  `create table login (
    openid text primary key,
    person_id uuid not null references person,
    app_id text not null,
    last_seen_at timestamptz not null
  )`,
  `create index login_of_person on login (person_id)`,
  `create table household (
    community_id text not null,
    household_id text not null,
    room_id text not null,
    notes jsonb not null default '[]',
    primary key (community_id, household_id),
    unique (community_id, room_id),
    foreign key (community_id, room_id) references room
  )`,
  `create table household_member (
    community_id text not null,
    household_id text not null,
    person_id uuid not null,
    relation text not null check (relation in ('owner', 'family', 'tenant')),
    verified_at timestamptz,
    primary key (community_id, household_id, person_id),
    foreign key (community_id, household_id) references household
  )`,
  `create index household_member_of_person on household_member (person_id, community_id)`,
  `create table household_code (
    community_id text not null,
    code_hash bytea not null,
    household_id text not null,
    expires_at timestamptz not null,
    people_left integer not null check (people_left >= 0),
    issued_by uuid,
    primary key (community_id, code_hash),
    foreign key (community_id, household_id) references household
  )`,
  `create table staff (
    community_id text not null references community,
    staff_id text not null,
    person_id uuid,
    name text not null,
    role text not null
      check (role in ('desk', 'technician', 'guard', 'team-lead', 'manager', 'company')),
    phone text,
    left_at timestamptz,
    primary key (community_id, staff_id)
  )`,
  `create index staff_of_person on staff (person_id, community_id)`,
  `create table attempt (
    community_id text not null references community,
    kind text not null,
    subject text not null,
    at timestamptz not null
  )`,
  `create index attempt_by_subject on attempt (community_id, kind, subject, at)`,
  `create table dial_intent (
    community_id text not null references community,
    intent_id uuid not null,
    device_id uuid not null,
    line_id text not null,
    dialled_at timestamptz not null,
    answer text check (answer in ('connected', 'no-answer', 'failed')),
    received_at timestamptz not null,
    primary key (community_id, intent_id)
  )`,
  `create index dial_intent_by_line on dial_intent (community_id, line_id, dialled_at)`,
  `create table idempotency (
    person_id uuid not null,
    key text not null,
    endpoint text not null,
    body_hash bytea not null,
    status integer not null,
    body bytea not null,
    created_at timestamptz not null,
    primary key (person_id, key)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
