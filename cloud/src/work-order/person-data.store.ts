import { sql } from 'kysely'
import { isInternal, WORK_ORDER_EVENTS } from '../contract'
import type { Db } from '../database/tables'

const INTERNAL = WORK_ORDER_EVENTS.filter(isInternal)

/** As the export shows it: text, in the order of submission. */
export async function ordersOf(db: Db, personId: string) {
  const { rows } = await sql<Record<string, string | null>>`
    select o.community_id as "communityId", o.order_id::text as "orderId", o.number, o.kind,
      o.scope, o.title, o.place, o.exact_place as "exactPlace", o.description, o.urgency, o.state,
      o.contact_name as "contactName", o.contact_phone as "contactPhone",
      o.on_behalf::text as "onBehalf",
      to_json(o.submitted_at) #>> '{}' as "submittedAt", to_json(o.closed_at) #>> '{}' as "closedAt",
      o.windows::text as windows, o.may_enter::text as "mayEnter", o.referral,
      to_json(o.appointment_from) #>> '{}' as "appointmentFrom",
      to_json(o.appointment_to) #>> '{}' as "appointmentTo",
      o.pause::text as pause, o.price::text as price, o.rating::text as rating
    from community c join work_order o using (community_id)
    where o.reporter_id = ${personId} order by o.submitted_at`.execute(db)
  return rows
}

/**
 * What the person did, and what was done with the person's orders. Colleagues are not named, and
 * notes of the staff are the property's own.
 */
export async function eventsOf(db: Db, personId: string) {
  const { rows } = await sql<Record<string, string | null>>`
    select e.community_id as "communityId", e.order_id::text as "orderId", e.type,
      to_json(e.at) #>> '{}' as at, e.reason,
      case when e.actor_id = ${personId} then 'self'
        when e.staff_id is not null then 'staff'
        when e.actor_id is null then 'system'
        when e.type = 'still-broken' then 'neighbour' else 'household' end as actor
    from community c
    join work_order o using (community_id)
    join work_order_event e using (community_id, order_id)
    where (o.reporter_id = ${personId} and (e.type <> all(${INTERNAL}) or e.actor_id = ${personId}))
      or e.actor_id = ${personId}
    order by e.at, e.seq`.execute(db)
  return rows
}

/**
 * Blanks contact and free text; who did what and when stays, by the person's id alone. Waits for
 * orders that are being sent this moment (they hold the person's row) and lets none through after.
 */
export async function blankOrdersOf(tx: Db, personId: string): Promise<void> {
  await sql`select from person where person_id = ${personId} for update`.execute(tx)
  await sql`
    update work_order w set contact_name = null, contact_phone = null, description = null,
      on_behalf = on_behalf || '{"name": null, "phone": null}',
      exact_place = null, referral = null, words_showing = null,
      rating = rating || '{"words": null, "feedback": null}',
      pause = pause || '{"words": ""}'
    from community c
    where w.community_id = c.community_id and w.reporter_id = ${personId}`.execute(tx)
  await sql`
    update work_order_event e set reason = null, facts = e.facts - 'referral'
    from community c join work_order o using (community_id)
    where o.reporter_id = ${personId} and e.community_id = o.community_id
      and e.order_id = o.order_id`.execute(tx)
  await blankRemarksOf(tx, personId)
}

/** What a resident said about the household's orders; what a colleague wrote is the property's. */
async function blankRemarksOf(tx: Db, personId: string): Promise<void> {
  await sql`
    update work_order_event e set reason = null
    from community c
    where e.community_id = c.community_id and e.actor_id = ${personId}
      and e.staff_id is null and e.reason is not null`.execute(tx)
}
