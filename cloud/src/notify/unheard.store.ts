import { sql } from 'kysely'
import { DESK_ROLES } from '../contract'
import type { Db } from '../database/tables'

/** A promise of an open order that has run out. */
export interface LatePromise {
  readonly orderId: string
  readonly step: string
  readonly dueAt: Date
  readonly assigneeStaffId: string | null
}

/**
 * Those of `late` that nobody who can act has been told of and nobody is about to be: whoever was
 * told has gone since. The order's own timer sees to those for which it has not fired yet.
 */
export async function findUnheard<T extends LatePromise>(
  tx: Db,
  communityId: string,
  late: readonly T[],
): Promise<T[]> {
  if (late.length === 0) return []
  const asked = late.map(({ orderId, step, dueAt, assigneeStaffId }, place) => ({
    place,
    orderId,
    step,
    dueAt,
    assigneeStaffId,
  }))
  const { rows } = await sql<{ place: number }>`
    select l.place from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as l (
      place integer, "orderId" uuid, step text, "dueAt" timestamptz, "assigneeStaffId" text)
    where not exists (
      select from inbox i
      join staff s on s.person_id = i.person_id and s.community_id = i.community_id
      where i.community_id = ${communityId} and i.subject = l."orderId"
        and i.kind in ('promise-late', 'promise-very-late')
        and i.facts ->> 'step' = l.step and (i.facts ->> 'when')::timestamptz = l."dueAt"
        and s.left_at is null and s.off_duty_since is null
        and (s.role = any(${DESK_ROLES}) or s.staff_id = l."assigneeStaffId"))
    and not exists (
      select from outbox x
      where x.community_id = ${communityId} and x.subject = l."orderId" and x.kind = 'notice'
        and x.name in ('promise-late', 'promise-very-late') and x.dead_at is null
        and x.payload -> 'facts' ->> 'step' = l.step
        and (x.payload -> 'facts' ->> 'when')::timestamptz = l."dueAt")`.execute(tx)
  return rows.flatMap(({ place }) => late[place] ?? [])
}
