import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table visitor_pass (
    community_id text not null references community,
    pass_id uuid not null,
    household_id text not null,
    issuer_id uuid not null,
    address text not null,
    visitor_name text not null,
    window_from timestamptz not null,
    window_to timestamptz not null check (window_to > window_from),
    plate text,
    companions integer not null,
    uses integer not null check (uses between 1 and 10),
    used integer not null default 0 check (used between 0 and uses),
    note text,
    issued_at timestamptz not null,
    revoked_at timestamptz,
    code_hash bytea,
    secrets_sealed bytea,
    erased_at timestamptz,
    primary key (community_id, pass_id),
    foreign key (community_id, household_id) references household
  )`,
  `create unique index visitor_pass_code on visitor_pass (community_id, code_hash)
    where code_hash is not null`,
  `create index visitor_pass_of_household
    on visitor_pass (community_id, household_id, issued_at, pass_id)`,
  `create index visitor_pass_to_erase on visitor_pass (community_id, window_to)
    where erased_at is null`,
  `create index visitor_pass_of_issuer on visitor_pass (community_id, issuer_id)`,
  `create table pass_token (
    token_hash bytea primary key,
    community_id text not null,
    pass_id uuid not null,
    use text not null check (use in ('share', 'qr')),
    foreign key (community_id, pass_id) references visitor_pass
  )`,
  `create index pass_token_of_pass on pass_token (community_id, pass_id)`,
  `create table pass_entry (
    community_id text not null,
    pass_id uuid not null,
    entry_no integer not null,
    gate_id text not null,
    gate_name text not null,
    staff_id text not null,
    at timestamptz not null,
    primary key (community_id, pass_id, entry_no),
    foreign key (community_id, pass_id) references visitor_pass
  )`,
  `create table pass_look_up (
    community_id text not null references community,
    look_up_id uuid not null,
    at timestamptz not null,
    way text not null check (way in ('code', 'qr', 'share')),
    staff_id text,
    pass_id uuid,
    admitted boolean not null,
    primary key (community_id, look_up_id)
  )`,
  `create index pass_look_up_by_time on pass_look_up (community_id, at)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
