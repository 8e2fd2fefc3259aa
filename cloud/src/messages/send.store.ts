import { sql } from 'kysely'
import type { NoticeFacts } from '../contract'
import type { Db } from '../database/tables'
import type { Template } from './facts'
import type { MessageOutcome } from './messages.tables'
import type { ResidentNoticeKind } from './progress'

export interface MessageRef {
  personId: string
  noticeId: string
}

export interface FoundMessage {
  outcome: MessageOutcome
  template: Template | null
  kind: ResidentNoticeKind
  facts: NoticeFacts
  at: Date
  readAt: Date | null
  orderId: string
  community: string
  shortNumber: string
  openid: string | null
}

/** A message with all it needs to be sent; undefined once the person or the notice is gone. */
export async function findMessage(
  db: Db,
  { personId, noticeId }: MessageRef,
): Promise<FoundMessage | undefined> {
  const { rows } = await sql<FoundMessage>`
    select m.outcome, m.kind, i.facts, i.created_at as at, i.read_at as "readAt",
      i.subject as "orderId", c.name as community, c.short_number as "shortNumber",
      (select t.value from jsonb_array_elements(co.templates) t
        where t.value ->> 'id' = m.template_id limit 1) as template,
      (select l.openid from login l where l.person_id = m.person_id
        order by l.last_seen_at desc limit 1) as openid
    from message m
    join inbox i on i.person_id = m.person_id and i.notice_id = m.notice_id
    join community c on c.community_id = m.community_id
    join company co on co.company_id = c.company_id
    where m.person_id = ${personId} and m.notice_id = ${noticeId}`.execute(db)
  return rows[0]
}

export interface Recorded {
  outcome: MessageOutcome
  errcode?: number
  at: Date
}

/** What became of it. */
export async function record(
  tx: Db,
  { personId, noticeId }: MessageRef,
  { outcome, errcode, at }: Recorded,
): Promise<void> {
  await tx
    .updateTable('message')
    .set({ outcome, errcode: errcode ?? null, at })
    .where('person_id', '=', personId)
    .where('notice_id', '=', noticeId)
    .execute()
}

/** WeChat says that nothing of this template may be sent: whatever we had counted. */
export const emptyQuota = (tx: Db, ref: MessageRef) => setQuota(tx, ref, sql<number>`0`)

/** The message was not needed: the person has it to spend again. */
export const giveBack = (tx: Db, ref: MessageRef) =>
  setQuota(tx, ref, sql<number>`message_quota.remaining + 1`)

const setQuota = async (
  tx: Db,
  { personId, noticeId }: MessageRef,
  to: ReturnType<typeof sql<number>>,
) => {
  await sql`
    update message_quota set remaining = ${to} from message m
    where m.person_id = ${personId} and m.notice_id = ${noticeId}
      and message_quota.person_id = m.person_id and message_quota.template_id = m.template_id`.execute(
    tx,
  )
}
