import { type Kysely, sql } from 'kysely'

/*
 * WeChat's subscription messages. Only additions: a server of before sends none, and what lies in the
 * outbox for it as a `call` it leaves alone. The templates are the company's, as its app is.
 */
const STATEMENTS = [
  `alter table company add column templates jsonb not null default '[]'`,
  `create table message_quota (
    person_id uuid not null,
    template_id text not null,
    remaining integer not null default 0 check (remaining >= 0),
    asked_at timestamptz,
    answered text,
    switched_off_at timestamptz,
    primary key (person_id, template_id)
  )`,
  `create table message (
    person_id uuid not null,
    notice_id uuid not null,
    community_id text not null,
    order_id uuid not null,
    kind text not null,
    template_id text not null,
    outcome text not null,
    errcode integer,
    at timestamptz not null,
    primary key (person_id, notice_id)
  )`,
  `create table unreached (
    community_id text not null,
    order_id uuid not null,
    person_id uuid not null,
    about text not null,
    told_at timestamptz not null,
    primary key (community_id, order_id, person_id, about)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
