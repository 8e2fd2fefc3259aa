import { sql } from 'kysely'
import { DESK_ROLES, deadlinesForStaff } from '../../cloud/src/contract'
import type { Db } from '../../cloud/src/database/tables'
import { secretsFrom } from '../../cloud/src/secrets'
import { findOrder, type Found } from '../../cloud/src/work-order/find.store'
import { clocksOf, nextAlert, promisesOf } from '../../cloud/src/work-order/life/promised'
import { staffView } from '../../cloud/src/work-order/staff-view'

export interface Breach {
  number: string
  state: string
  step: string
  dueAt: string
}

/**
 * The invariant: an order past a limit has an alert, delivered or queued, to a person who can act.
 * Delivered: in the inbox of somebody who has not left, is on duty, and assigns or has the order.
 * Queued: the notice waits in the outbox, or the order's timer is due. Answers with what breaks it.
 */
export async function lateWithoutAlert(db: Db, now: Date): Promise<Breach[]> {
  const { rows } = await sql<Breach>`
    select o.number, o.state, p.step, to_json(p."dueAt") #>> '{}' as "dueAt"
    from work_order o
    cross join lateral jsonb_to_recordset(o.promises) as p (
      step text, "dueAt" timestamptz, "metAt" timestamptz)
    where o.closed_at is null and o.state <> 'awaiting-acceptance'
      and p."metAt" is null and p."dueAt" <= ${now}
      and not exists (
        select from outbox x
        where x.community_id = o.community_id and x.subject = o.order_id and x.dead_at is null
          and ((x.kind = 'timer' and x.name = 'alert' and x.run_at <= ${now})
            or (x.kind = 'notice' and x.name in ('promise-late', 'promise-very-late')
              and x.payload -> 'facts' ->> 'step' = p.step
              and (x.payload -> 'facts' ->> 'when')::timestamptz = p."dueAt")))
      and not exists (
        select from inbox i
        join staff s on s.community_id = i.community_id and s.person_id = i.person_id
        where i.community_id = o.community_id and i.subject = o.order_id
          and i.kind in ('promise-late', 'promise-very-late')
          and i.facts ->> 'step' = p.step and (i.facts ->> 'when')::timestamptz = p."dueAt"
          and s.left_at is null and s.off_duty_since is null
          and (s.role = any(${DESK_ROLES}) or s.staff_id = o.assignee_staff_id))
    order by o.number, p.step`.execute(db)
  return rows
}

const secrets = secretsFrom('of no deployment: only addresses of files need it')
const duty = {
  communityId: '',
  staffId: '',
  name: '',
  role: 'desk',
  trades: [],
  onDuty: true,
} as const

/** What the staff's phone makes of the answer it gets. */
function onThePhone(found: Found): string {
  const shown = staffView({ found, duty }, { personId: '', secrets, now: found.order.changedAt })
  return JSON.stringify(
    deadlinesForStaff(shown).map(({ step, dueAt, metAt }) => ({ step, dueAt, metAt })),
  )
}

/**
 * Open orders whose stored promises are not what their history says, or whose alert timer is not set
 * to the next alert: what `lateWithoutAlert` trusts. And those that the phone would work out otherwise.
 */
export async function openOrdersOutOfStep(db: Db): Promise<string[]> {
  const { rows } = await sql<{ community_id: string; order_id: string; alert_at: Date | null }>`
    select o.community_id, o.order_id, x.run_at as alert_at from work_order o
    left join outbox x on x.community_id = o.community_id and x.subject = o.order_id
      and x.kind = 'timer' and x.name = 'alert'
    where o.closed_at is null order by o.number`.execute(db)
  const faults: string[] = []
  for (const { community_id, order_id, alert_at } of rows) {
    const found = await findOrder(db, community_id, order_id)
    if (!found) continue
    const { order, around } = found
    const clocks = clocksOf(order, around.calendar)
    const told = JSON.stringify(order.promises)
    if (told !== JSON.stringify(promisesOf(clocks)))
      faults.push(`${order.number} (${order.state}) promises ${told}`)
    const seen = onThePhone(found)
    if (told !== seen) faults.push(`${order.number} (${order.state}) on the phone ${seen}`)
    const next = nextAlert(clocks, order.alertsSent)
    if (next?.getTime() !== alert_at?.getTime())
      faults.push(`${order.number} (${order.state}) alerts at ${String(alert_at)}`)
  }
  return faults
}
