import { sql } from 'kysely'
import { type NoticeFacts, RESIDENT_NOTICE_KINDS } from '../contract'
import type { Db } from '../database/tables'
import type { MessageOutcome } from './messages.tables'
import type { ResidentNoticeKind } from './progress'

export interface CarriedRow {
  id: string
  kind: ResidentNoticeKind
  at: Date
  orderId: string
  facts: NoticeFacts
  outcome: MessageOutcome | null
  /** it waits for the morning */
  waits: boolean
  /** the company has a template for it; for anything at all */
  hasTemplate: boolean
  isSetUp: boolean
}

/** The last notices to a resident with what became of each outside the app; what waits stands first. */
export async function findCarried(
  db: Db,
  communityId: string,
  personId: string,
  most: number,
): Promise<CarriedRow[]> {
  const { rows } = await sql<CarriedRow>`
    with t as (
      select co.templates from community c join company co using (company_id)
      where c.community_id = ${communityId}
    ), told as (
      (select outbox_id as id, name as kind, run_at as at, subject, payload -> 'facts' as facts,
        true as waits
      from outbox
      where community_id = ${communityId} and kind = 'notice' and last_error = 'quiet-hours'
        and name = any(${[...RESIDENT_NOTICE_KINDS]}::text[]) and dead_at is null
        and payload -> 'to' ->> 'person' = ${personId}
      order by run_at desc limit ${most})
      union all
      (select notice_id, kind, created_at, subject, facts, false from inbox
      where person_id = ${personId} and community_id = ${communityId}
        and kind = any(${[...RESIDENT_NOTICE_KINDS]}::text[])
      order by created_at desc limit ${most})
    )
    select told.id, told.kind, told.at, told.subject as "orderId", told.facts, told.waits, m.outcome,
      t.templates <> '[]'::jsonb as "isSetUp",
      exists (select from jsonb_array_elements(t.templates) e
        where e.value -> 'kinds' @> to_jsonb(told.kind)) as "hasTemplate"
    from told cross join t
    left join message m on m.person_id = ${personId} and m.notice_id = told.id
    order by told.waits desc, told.at desc, told.id limit ${most}`.execute(db)
  return rows
}
