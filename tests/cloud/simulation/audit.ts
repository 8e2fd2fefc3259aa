/** What must hold after every step, and what must hold once all is delivered. */
import { sql } from 'kysely'
import { MOVES, type NoticeKind } from '../../../cloud/src/contract'
import { lateWithoutAlert, openOrdersOutOfStep } from '../../support/alert-invariant'
import { handoverBreaches } from '../../support/handover-invariant'
import { TOWN } from './town'
import type { World } from './world'

const breach = (world: World, what: string) =>
  void world.breaches.push(`${world.now.toISOString()} ${what}`)

export async function afterStep(world: World): Promise<void> {
  world.count('checks')
  for (const late of await lateWithoutAlert(world.db, world.now))
    breach(world, `${late.number} (${late.state}) is late with ${late.step} and nobody knows`)
  for (const fault of await handoverBreaches(world.db)) breach(world, fault)
}

export async function afterHour(world: World): Promise<void> {
  for (const fault of await openOrdersOutOfStep(world.db)) breach(world, fault)
  const { rows } = await sql<{ number: string }>`
    select o.number from work_order o where last_seq <> (
      select count(*) from work_order_event e
      where e.community_id = o.community_id and e.order_id = o.order_id)`.execute(world.db)
  for (const { number } of rows) breach(world, `${number} has lost an entry`)
  const dead = await sql<{
    name: string
  }>`select name from outbox where dead_at is not null`.execute(world.db)
  const adrift = await sql<{ number: string }>`
    select o.number from work_order o
    left join work_order p on p.community_id = o.community_id and p.order_id = o.merged_into
    where (o.state = 'merged') <> (o.merged_into is not null)
      or (o.merged_into is not null and p.order_id is null)`.execute(world.db)
  for (const { number } of adrift.rows) breach(world, `${number} hangs on nothing`)
  for (const { name } of dead.rows) breach(world, `${name} was given up`)
}

/** What each entry of the history tells its reporter. */
const TOLD = new Map<string, NoticeKind>(
  MOVES.flatMap(({ event, tells }) => (tells.reporter ? [[event, tells.reporter]] : [])),
)
TOLD.set('commented', 'staff-commented')

interface Entry {
  number: string
  type: string
  reporterId: string
}

/** Nothing lost, nothing doubled: reporters have exactly what their orders' histories tell them. */
export async function inboxesAgainstHistory(world: World): Promise<void> {
  const { rows } = await sql<Entry>`
    select o.number, e.type, o.reporter_id as "reporterId"
    from work_order o join work_order_event e using (community_id, order_id)
    where o.community_id = ${TOWN} and o.reporter_id is not null
      and e.actor_id is distinct from o.reporter_id
      -- whoever leaves finished work leaves nothing to be done
      and not (e.type = 'owner-left' and e.state = 'awaiting-acceptance')`.execute(world.db)
  const owed = new Map<string, number>()
  for (const { number, type } of rows) {
    const kind = TOLD.get(type)
    if (kind) owed.set(`${number} ${kind}`, (owed.get(`${number} ${kind}`) ?? 0) + 1)
  }
  const had = await sql<{ number: string; kind: string; times: number }>`
    select o.number, i.kind, count(*)::integer as times
    from inbox i join work_order o on o.community_id = i.community_id and o.order_id = i.subject
    -- what becomes of the order that goes on is told besides, and is not in the history of this one
    where i.person_id = o.reporter_id and i.kind not like 'followed-%' group by o.number, i.kind`.execute(
    world.db,
  )
  const got = new Map(had.rows.map(({ number, kind, times }) => [`${number} ${kind}`, times]))
  for (const about of new Set([...owed.keys(), ...got.keys()])) {
    const [due, has] = [owed.get(about) ?? 0, got.get(about) ?? 0]
    if (due !== has) breach(world, `${about}: told ${String(has)} times, not ${String(due)}`)
  }
  world.count(
    'notices to reporters',
    had.rows.reduce((sum, { times }) => sum + times, 0),
  )
}
