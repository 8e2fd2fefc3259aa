/*
 * Writing to the outbox. What a move tells and which timers it sets are part of its one statement:
 *
 *   with moved as (
 *     update work_order set … where … returning community_id, order_id, number, title
 *   ) ${outboxCtes('moved', { notices, timers }, now)}
 *   insert into work_order_event … select … from moved
 *
 * A move that loses its race returns no row, so it tells nobody and sets no timer. Outside such a
 * statement `changeOutbox` does the same. A timer has one row for each (community, order, name):
 * setting it again replaces it, also while an instance is about to fire the old one.
 *
 * Whoever sets a timer must hold the lock of the order first, as a conditional update or an insert
 * does; the dispatcher takes the two in the same order (decision 0020).
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/tables'
import type { NoticePayload, QueuedNotice } from './notice'

export interface OutboxChange {
  readonly notices?: readonly QueuedNotice[]
  /** by name: when to fire, or null to forget it. A timer that is not named stays as it is. */
  readonly timers?: Readonly<Record<string, Armed | null>>
  /** to ask of other servers; several of one name stand beside each other */
  readonly calls?: readonly (Armed & { name: string })[]
}

export interface Armed {
  readonly at: Date
  /** ids and plain facts only */
  readonly payload?: object
}

/** What the notices are about; a CTE of this shape stands for it in a move's statement. */
export interface Subject {
  readonly communityId: string
  readonly orderId: string
  readonly number: string
  readonly title: string
}

/**
 * CTEs to stand after `moved` (with their leading comma; nothing where there is nothing to do).
 * `moved` names the CTE that returns community_id, order_id, number, title of every row that moved.
 */
export function outboxCtes(moved: string, change: OutboxChange, now: Date): RawBuilder<unknown> {
  const { notices = [], timers = {}, calls = [] } = change
  const armed = Object.entries(timers).flatMap(([name, timer]) =>
    timer ? [{ name, ...timer }] : [],
  )
  const dropped = Object.keys(timers).filter((name) => timers[name] === null)
  const ctes = [
    ...(notices.length > 0 ? [sql`, outbox_told as (${toldNotices(moved, notices, now)})`] : []),
    ...(armed.length > 0 ? [sql`, outbox_armed as (${armedTimers(moved, armed, now)})`] : []),
    ...(calls.length > 0 ? [sql`, outbox_called as (${queuedCalls(moved, calls, now)})`] : []),
    ...(dropped.length > 0 ? [sql`, outbox_dropped as (${droppedTimers(moved, dropped)})`] : []),
  ]
  return ctes.length === 0 ? sql`` : sql.join(ctes, sql` `)
}

/** The body of a CTE, for statements made with Kysely's `with`; `notices` may not be empty. */
export function toldNotices(
  moved: string,
  notices: readonly QueuedNotice[],
  now: Date,
): RawBuilder<unknown> {
  const rows = notices.map(({ kind, to, facts = {}, emergency = false }) => {
    const payload: Omit<NoticePayload, 'facts'> & Pick<QueuedNotice, 'facts'> = {
      to,
      emergency,
      facts,
    }
    return sql`(${kind}::text, ${JSON.stringify(payload)}::jsonb)`
  })
  return sql`
    insert into outbox
      (outbox_id, community_id, kind, name, subject, run_at, payload, created_at)
    select gen_random_uuid(), m.community_id, 'notice', n.name, m.order_id, ${now}::timestamptz,
      jsonb_set(n.payload, '{facts}',
        n.payload -> 'facts' || jsonb_build_object('number', m.number, 'title', m.title)),
      ${now}::timestamptz
    from ${sql.ref(moved)} m cross join (values ${sql.join(rows)}) as n (name, payload)`
}

/** The body of a CTE: sets timers, each replacing the one of its name; `timers` may not be empty. */
export function armedTimers(
  moved: string,
  timers: readonly (Armed & { name: string })[],
  now: Date,
): RawBuilder<unknown> {
  const rows = timers.map(
    ({ name, at, payload = {} }) =>
      sql`(${name}::text, ${at}::timestamptz, ${JSON.stringify(payload)}::jsonb)`,
  )
  return sql`
    insert into outbox
      (outbox_id, community_id, kind, name, subject, run_at, payload, created_at)
    select gen_random_uuid(), m.community_id, 'timer', t.name, m.order_id, t.run_at, t.payload,
      ${now}::timestamptz
    from ${sql.ref(moved)} m cross join (values ${sql.join(rows)}) as t (name, run_at, payload)
    on conflict (community_id, subject, name) where kind = 'timer' do update set
      outbox_id = excluded.outbox_id, run_at = excluded.run_at, payload = excluded.payload,
      attempts = 0, lease_until = null, dead_at = null, last_error = null`
}

/** The body of a CTE: what other servers are to be asked; `calls` may not be empty. */
export function queuedCalls(
  moved: string,
  calls: readonly (Armed & { name: string })[],
  now: Date,
): RawBuilder<unknown> {
  const rows = calls.map(
    ({ name, at, payload = {} }) =>
      sql`(${name}::text, ${at}::timestamptz, ${JSON.stringify(payload)}::jsonb)`,
  )
  return sql`
    insert into outbox
      (outbox_id, community_id, kind, name, subject, run_at, payload, created_at)
    select gen_random_uuid(), m.community_id, 'call', c.name, m.order_id, c.run_at, c.payload,
      ${now}::timestamptz
    from ${sql.ref(moved)} m cross join (values ${sql.join(rows)}) as c (name, run_at, payload)`
}

/** The body of a CTE: forgets the timers of these names. */
export const droppedTimers = (moved: string, names: readonly string[]): RawBuilder<unknown> => sql`
  delete from outbox o using ${sql.ref(moved)} m
  where o.kind = 'timer' and o.community_id = m.community_id and o.subject = m.order_id
    and o.name = any(${names})`

/** The same for what is no move: one statement, in the transaction of `db` if there is one. */
export async function changeOutbox(
  db: Db,
  { communityId, orderId, number, title }: Subject,
  change: OutboxChange,
  now: Date,
): Promise<void> {
  await sql`
    with subject as (
      select ${communityId}::text as community_id, ${orderId}::uuid as order_id,
        ${number}::text as number, ${title}::text as title
    ) ${outboxCtes('subject', change, now)}
    select 1`.execute(db)
}
