import { sql } from 'kysely'
import type { Db } from '../database/tables'
import type { Delivery } from '../notify/notice'
import { outboxCtes } from '../notify/outbox.store'

/** The call of the outbox that sends one message. */
export const SEND_MESSAGE = 'send-message'

/** Ids and plain facts only; the words are read from the inbox when it is sent. */
export interface MessageCall {
  personId: string
  noticeId: string
  /** of the notice: the manager reads it in the dead letter */
  kind: string
  /** may go out at night */
  emergency: boolean
  /** the order, or the price, of which the desk tells by telephone when this does not arrive */
  about: string | null
}

export interface Unreached {
  personId: string
  orderId: string
}

/** The company's templates, where it has any, and the one that carries notices of this kind. */
const templateFor = ({ communityId, kind }: Delivery) => sql`
  known as (
    select co.templates from community c join company co using (company_id)
    where c.community_id = ${communityId} and co.templates <> '[]'::jsonb
  ), template as (
    select t.value ->> 'id' as id from known, jsonb_array_elements(known.templates) t
    where t.value -> 'kinds' @> to_jsonb(${kind}::text) limit 1
  )`

/** Each row of `spent` was held first, in one order for all: two notices never spend one message. */
const spentBy = ({ noticeId }: Delivery, personIds: readonly string[]) => sql`
  told as (
    select i.person_id, i.subject, i.facts ->> 'followed' is distinct from 'true' as own
    from inbox i
    where i.person_id = any(${[...personIds]}::uuid[]) and i.notice_id = ${noticeId}::uuid
      and exists (select from known)
      and not exists (select from message m
        where m.person_id = i.person_id and m.notice_id = i.notice_id)
  ), held as (
    select q.person_id, q.template_id from message_quota q
    join template on template.id = q.template_id join told on told.person_id = q.person_id
    where q.remaining > 0 order by q.person_id for update of q
  ), spent as (
    update message_quota q set remaining = q.remaining - 1 from held
    where q.person_id = held.person_id and q.template_id = held.template_id and q.remaining > 0
    returning q.person_id
  )`

/**
 * After a notice was put into inboxes, in the same transaction: whoever has a message of the template
 * left spends it and gets a call of the outbox, the others a record that there was none. One statement,
 * however many they are. Answers whom nothing leaves the app for, of those whose own report it is;
 * nobody where the company has set no messages up.
 */
export async function queueMessages(
  tx: Db,
  delivery: Delivery,
  personIds: readonly string[],
  about: string | null,
): Promise<Unreached[]> {
  const { noticeId, communityId, kind, emergency, at } = delivery
  const call: Omit<MessageCall, 'personId'> = { noticeId, kind, emergency, about }
  const { rows } = await sql<Unreached>`
    with ${templateFor(delivery)}, ${spentBy(delivery, personIds)}, recorded as (
      insert into message
        (person_id, notice_id, community_id, order_id, kind, template_id, outcome, at)
      select told.person_id, ${noticeId}::uuid, ${communityId}, told.subject, ${kind}, template.id,
        case when spent.person_id is null then 'no-quota' else 'on-its-way' end, ${at}::timestamptz
      from told cross join template left join spent on spent.person_id = told.person_id
    ), called as (
      insert into outbox
        (outbox_id, community_id, kind, name, subject, run_at, payload, created_at)
      select gen_random_uuid(), ${communityId}, 'call', ${SEND_MESSAGE}, told.subject,
        ${at}::timestamptz,
        ${JSON.stringify(call)}::jsonb || jsonb_build_object('personId', told.person_id),
        ${at}::timestamptz
      from spent join told on told.person_id = spent.person_id
    )
    select told.person_id as "personId", told.subject as "orderId" from told
    left join spent on spent.person_id = told.person_id
    where spent.person_id is null and told.own`.execute(tx)
  return rows
}

/** The desk is told to call these people, once about each thing; whoever was told of before is left out. */
export async function tellDeskToCall(
  tx: Db,
  communityId: string,
  people: readonly Unreached[],
  about: string,
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  const notices = [{ kind: 'resident-unreached', to: { level: 'desk' } }] as const
  await sql`
    with newly as (
      insert into unreached (community_id, order_id, person_id, about, told_at)
      select ${communityId}, p."orderId", p."personId", ${about}, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p ("orderId" uuid, "personId" uuid)
      on conflict do nothing
      returning community_id, order_id
    ), moved as (
      select community_id, order_id, o.number, o.title
      from newly join work_order o using (community_id, order_id)
    ) ${outboxCtes('moved', { notices }, now)}
    select 1`.execute(tx)
}
