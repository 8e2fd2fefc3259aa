import { type Kysely, sql } from 'kysely'

/*
 * Neighbours: orders that are merged, followed and shown. Only additions, each with a value that the
 * servers of before need not know, so that they go on beside the new ones. A report of before is
 * shown to nobody until the desk releases it: nobody has checked it.
 *
 * `call` is a third kind of the outbox's rows: what is asked of WeChat's servers, outside any
 * transaction (decision 0027). A server of before meets one as a timer it knows nothing of and leaves it.
 */
const STATEMENTS = [
  `alter table work_order
    add column merged_into uuid,
    add column merged_from text,
    add column followers integer not null default 0 check (followers >= 0),
    add column still_broken integer not null default 0,
    add column words_showing text`,
  `update work_order set words_showing = 'waiting'
    where scope = 'public' and (description is not null or exact_place is not null)`,
  `create index work_order_merged on work_order (community_id, merged_into)
    where merged_into is not null`,
  `create index work_order_in_public on work_order (community_id, submitted_at)
    where scope = 'public' and closed_at is null`,
  `alter table media add column showing text not null default 'waiting'`,
  `create table work_order_follow (
    community_id text not null,
    order_id uuid not null,
    person_id uuid not null,
    since timestamptz not null,
    primary key (community_id, order_id, person_id),
    foreign key (community_id, order_id) references work_order
  )`,
  `create index work_order_follow_of_person on work_order_follow (community_id, person_id)`,
  `create table content_trace (
    trace_id text primary key,
    community_id text not null,
    order_id uuid not null,
    media_id uuid not null,
    asked_at timestamptz not null
  )`,
  `create index content_trace_of_order on content_trace (community_id, order_id)`,
  `alter table outbox drop constraint outbox_kind_check,
    add constraint outbox_kind_check check (kind in ('notice', 'timer', 'call'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
