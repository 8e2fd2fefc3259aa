import { sql } from 'kysely'
import { QUOTA_MOST, type TemplateAnswer } from '../contract'
import type { Db } from '../database/tables'

/** The templates of a community's company, in its order. */
const templatesOf = (communityId: string) => sql`
  select t.value ->> 'id' as id, t.position from community c
  join company co using (company_id),
  jsonb_array_elements(co.templates) with ordinality as t (value, position)
  where c.community_id = ${communityId}`

/** Held until it is written: a deletion either comes first, or finds it. */
const livingPerson = (personId: string) =>
  sql`join person p on p.person_id = ${personId}::uuid and p.deleted_at is null`

export interface Askable {
  templateId: string
  remaining: number
  switchedOff: boolean
}

/** What somebody could be asked for, the least left first, and when they were asked last. */
export async function findAskable(db: Db, communityId: string, personId: string) {
  const { rows } = await sql<Askable & { lastAsked: Date | null }>`
    with t as (${templatesOf(communityId)})
    select t.id as "templateId", coalesce(q.remaining, 0) as remaining,
      q.switched_off_at is not null as "switchedOff",
      (select max(asked_at) from message_quota where person_id = ${personId}) as "lastAsked"
    from t left join message_quota q on q.person_id = ${personId} and q.template_id = t.id
    order by remaining, t.position`.execute(db)
  return rows
}

export interface Answer {
  templateId: string
  said: TemplateAnswer
}

/**
 * One accept is one message more. It is what the phone says: should it not be so, WeChat refuses to send.
 * Templates that are not the company's count nothing.
 */
export async function countAnswers(
  tx: Db,
  communityId: string,
  personId: string,
  answers: readonly Answer[],
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ accepted: boolean }>`
    with t as (${templatesOf(communityId)}), a as (
      select distinct on (x."templateId") x."templateId" as id, x.said
      from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as x ("templateId" text, said text)
      join t on t.id = x."templateId" order by x."templateId"
    )
    insert into message_quota as q
      (person_id, template_id, remaining, asked_at, answered, switched_off_at)
    select ${personId}::uuid, a.id, (a.said = 'accept')::integer, ${now}::timestamptz, a.said,
      case when a.said = 'ban' then ${now}::timestamptz end
    from a ${livingPerson(personId)} for key share of p
    on conflict (person_id, template_id) do update set
      remaining = least(${QUOTA_MOST}::integer, q.remaining + excluded.remaining),
      asked_at = excluded.asked_at, answered = excluded.answered,
      switched_off_at = coalesce(q.switched_off_at, excluded.switched_off_at)
    returning answered = 'accept' as accepted`.execute(tx)
  return rows.filter(({ accepted }) => accepted).length
}

/** What WeChat's settings say: off is what is declined there for good, or all of it. */
export async function keepSettings(
  db: Db,
  communityId: string,
  personId: string,
  { on, declined }: { on: boolean; declined: readonly string[] },
  now: Date,
): Promise<void> {
  await sql`
    with t as (${templatesOf(communityId)}), s as (
      select t.id, not ${on}::boolean or t.id = any(${[...declined]}::text[]) as off from t
    ), cleared as (
      update message_quota q set switched_off_at = null from s
      where q.person_id = ${personId} and q.template_id = s.id and not s.off
    )
    insert into message_quota as q (person_id, template_id, switched_off_at)
    select ${personId}::uuid, s.id, ${now}::timestamptz from s ${livingPerson(personId)}
    where s.off for key share of p
    on conflict (person_id, template_id) do update set
      switched_off_at = coalesce(q.switched_off_at, excluded.switched_off_at)`.execute(db)
}
