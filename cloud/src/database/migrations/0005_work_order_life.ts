import { type Kysely, sql } from 'kysely'
import { PROMISE_RULES, type WorkOrderKind, type Urgency } from '../../contract'
import { snapshotOf } from '../../promises/snapshot'

/*
 * The whole life of an order. The history gets its own numbering, because remarks are entries that
 * move nothing: `seq` counts entries, `version` stays with those that were moves. `state` is the
 * state after the entry, so that promises can be told from the history alone.
 */
const STATEMENTS = [
  `alter table work_order
    add column assignee_staff_id text,
    add column assignee_trade text,
    add column last_seq integer,
    add column appointment_from timestamptz,
    add column appointment_to timestamptz,
    add column paused_from text,
    add column pause jsonb,
    add column price jsonb,
    add column rating jsonb,
    add column rule jsonb,
    add column alerts_sent jsonb not null default '[]',
    add column reopened_count integer not null default 0,
    add column nudges integer not null default 0,
    add column changed_at timestamptz,
    alter column reporter_id drop not null`,
  `update work_order set last_seq = version, changed_at = coalesce(closed_at, submitted_at)`,
  `alter table work_order
    alter column last_seq set not null,
    alter column changed_at set not null`,
  `alter table work_order_event rename column version to seq`,
  `alter table work_order_event
    add column version integer,
    add column state text,
    add column facts jsonb not null default '{}'`,
  `update work_order_event set version = seq, state = type`,
  `alter table work_order_event alter column state set not null`,
  `alter table media
    add column purpose text not null default 'report'
      check (purpose in ('report', 'before', 'after', 'comment')),
    add column named_by uuid`,
  `update media m set named_by = o.reporter_id from work_order o
    where o.community_id = m.community_id and o.order_id = m.order_id`,
  `alter table household add column plates jsonb not null default '[]'`,
  `create index work_order_open on work_order (community_id, next_due_at, order_id)
    where closed_at is null`,
  `create index work_order_changed on work_order (community_id, changed_at)`,
  `create index work_order_of_assignee on work_order (community_id, assignee_staff_id)
    where assignee_staff_id is not null and closed_at is null`,
  `create index work_order_of_room on work_order (community_id, room_id) where room_id is not null`,
  `create index work_order_of_phone on work_order (community_id, contact_phone)
    where contact_phone is not null`,
  `create index work_order_by_number on work_order (community_id, number)`,
  `create index work_order_event_of_actor on work_order_event (community_id, actor_id)
    where actor_id is not null`,
  `create index media_of_person on media (community_id, named_by) where named_by is not null`,
  // Who knows of a late order: asked when somebody of the staff goes.
  `create index inbox_alerts on inbox (community_id, subject)
    where kind in ('promise-late', 'promise-very-late')`,
  `create index outbox_notices on outbox (community_id, subject) where kind = 'notice'`,
  // Orders of before had no alerts: each of their timers fires at once and finds what is due.
  `insert into outbox (outbox_id, community_id, kind, name, subject, run_at, payload, created_at)
    select gen_random_uuid(), community_id, 'timer', 'alert', order_id, now(), '{}', now()
    from work_order where closed_at is null`,
  `create table promise_rules (
    community_id text not null references community,
    version integer not null check (version > 0),
    rules jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (community_id, version)
  )`,
  `create table company_calendar (
    company_id text not null references company,
    version integer not null check (version > 0),
    holidays jsonb not null,
    make_up_workdays jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (company_id, version)
  )`,
]

interface Promised {
  kind: WorkOrderKind
  urgency: Urgency
  item_id: string | null
}

/** Orders of before keep what they were told: the starting values, which were all there was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  const { rows } = await sql<Promised>`
    select distinct kind, urgency, item_id from work_order`.execute(db)
  for (const { kind, urgency, item_id: itemId } of rows) {
    const rule = JSON.stringify(snapshotOf({ kind, urgency, itemId }, PROMISE_RULES))
    await sql`update work_order set rule = ${rule}::jsonb
      where kind = ${kind} and urgency = ${urgency} and item_id is not distinct from ${itemId}`.execute(
      db,
    )
  }
  await sql`alter table work_order alter column rule set not null`.execute(db)
}
