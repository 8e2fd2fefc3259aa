import { sql } from 'kysely'
import type { Db } from '../../cloud/src/database/tables'

/** Open orders that are with somebody who is off duty or has left: there may be none, ever. */
export async function openWithSomebodyGone(db: Db): Promise<string[]> {
  const { rows } = await sql<{ number: string; staff_id: string }>`
    select o.number, s.staff_id from work_order o
    join staff s on s.community_id = o.community_id and s.staff_id = o.assignee_staff_id
    where o.closed_at is null and (s.off_duty_since is not null or s.left_at is not null)
    order by o.number`.execute(db)
  return rows.map(({ number, staff_id }) => `${number} is with ${staff_id}, who is not there`)
}

/**
 * The second half: a hand-over that waits is with somebody on duty, or on its way to the first of the
 * desk who comes; and unless the level above has been told it will be. Its orders are those of the
 * receiver, or have an owner, or are the desk's. Answers with what breaks it.
 */
export async function handoversAdrift(db: Db): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with waiting as (
      select h.*, s.off_duty_since, s.left_at,
        exists (select from outbox x where x.community_id = h.community_id
          and x.subject = h.handover_id and x.kind = 'timer' and x.name = 'handover'
          and x.dead_at is null) as timed
      from handover h
      left join staff s on s.community_id = h.community_id and s.staff_id = h.to_staff_id
      where h.ended is null
    )
    select from_staff_id || ' gave ' || to_staff_id || ', who is not there' as fault from waiting
    where to_staff_id is not null and (off_duty_since is not null or left_at is not null)
    union all
    select from_staff_id || ' gave nobody, and nobody looks for somebody' from waiting
    where to_staff_id is null and not timed
    union all
    -- without anything left of it there is nothing to tell the level above
    select from_staff_id || ' gave ' || to_staff_id || ', and nobody will ask' from waiting w
    where to_staff_id is not null and not timed and told_at is null and exists (
      select from handover_order h
      join work_order o on o.community_id = h.community_id and o.order_id = h.order_id
      where h.community_id = w.community_id and h.handover_id = w.handover_id
        and o.closed_at is null and (w.kind = 'queue' or o.assignee_staff_id = w.to_staff_id))
    union all
    select handover_id::text || ' ended and still has a timer' from handover h
    where ended is not null and exists (select from outbox x where x.subject = h.handover_id
      and x.community_id = h.community_id and x.kind = 'timer')`.execute(db)
  return rows.map(({ fault }) => fault)
}

/** Both, for whoever asks after every step. */
export const handoverBreaches = async (db: Db): Promise<string[]> => [
  ...(await openWithSomebodyGone(db)),
  ...(await handoversAdrift(db)),
]
