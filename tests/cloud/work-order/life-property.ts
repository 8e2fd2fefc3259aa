/* eslint jest/no-standalone-expect: off -- judged inside the tests that use it */
import fc from 'fast-check'
import { sql } from 'kysely'
import { issueToken } from '../../../cloud/src/access/token'
import { demoPersonId } from '../../../cloud/src/import/demo-person'
import { lateWithoutAlert, openOrdersOutOfStep } from '../../support/alert-invariant'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import { type Phone, phoneOf } from '../../support/cloud-client'
import type { Row } from '../../../cloud/src/database/tables'
import { endsOf } from './life-handover'
import {
  type Command,
  EVERYBODY,
  expectEverybodyLateIsKnown,
  type Model,
  type Real,
} from './life-commands'
import type { ModelOrder } from './life-model'
import { commands } from './life-sequences'

/*
 * Everybody does anything to any order in any sequence, also with an old version, while time goes on
 * and colleagues come and go. The model keeps its own account of every order (life-model.ts).
 */
export interface Proving {
  cloud: TestCloud
  property: fc.IAsyncPropertyWithHooks<[Iterable<Command>]>
  /** events that any order has had so far */
  reached: ReadonlySet<string>
}

export async function proving(): Promise<Proving> {
  const cloud = await testCloud()
  const phones = await phonesOf(cloud)
  const reached = new Set<string>()
  let run = 0
  const property = fc.asyncProperty(commands, async (sequence) => {
    await startAnew(cloud)
    const model: Model = { orders: [], offDuty: new Set(), handovers: [] }
    const phone = (who: string) => phones.get(who) ?? cloud.stranger
    const real: Real = { cloud, phone, ids: [], handoverIds: [] }
    await fc.asyncModelRun(() => ({ model, real }), sequence)
    await expectTheSame(model, real)
    await expectMergedAreSeenTo(cloud)
    // The costly look: whatever it could find shows in a quarter of the runs too.
    if (run++ % 4 === 0) expect(await openOrdersOutOfStep(cloud.deps.db)).toEqual([])
    for (const { history } of model.orders) for (const event of history) reached.add(event)
  })
  return { cloud, property, reached }
}

/** Signed in for longer than any sequence lasts. */
async function phonesOf(cloud: TestCloud) {
  const phones = new Map<string, Phone>()
  const signedIn = new Date(START.getTime() + 365 * 24 * 3_600_000)
  for (const who of EVERYBODY) {
    await cloud.as(who)
    const { token } = issueToken(cloud.deps.secrets, demoPersonId(who), signedIn)
    phones.set(who, phoneOf(cloud.app, { authorization: `Bearer ${token}` }))
  }
  return phones
}

async function startAnew(cloud: TestCloud): Promise<void> {
  cloud.clock.set(START)
  cloud.statements.length = 0
  await sql`
    with a as (delete from outbox), b as (delete from inbox), c as (delete from media),
      d as (delete from work_order_event), e as (delete from work_order), f as (delete from work_order_follow),
      g as (delete from content_trace), h as (delete from handover_order), i as (delete from handover)
    update staff set off_duty_since = null where off_duty_since is not null`.execute(cloud.deps.db)
}

interface Kept {
  order: Row<'work_order'>
  events: { seq: number; version: number | null; type: string; state: string }[]
}

async function kept({ cloud, ids }: Real): Promise<Kept[]> {
  const { rows } = await sql<Kept & { id: string }>`
    select o.order_id as id, to_jsonb(o) as "order", (
      select jsonb_agg(jsonb_build_object('seq', e.seq, 'version', e.version, 'type', e.type,
        'state', e.state) order by e.seq)
      from work_order_event e
      where e.community_id = o.community_id and e.order_id = o.order_id) as events
    from work_order o`.execute(cloud.deps.db)
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

async function expectTheSame({ orders, handovers }: Model, real: Real): Promise<void> {
  expect(await endsOf(real)).toEqual(handovers.map(({ to, ended }) => ({ to, ended })))
  const rows = await kept(real)
  expect(rows.map(({ order, events }) => shown(order, events))).toEqual(orders.map(shownOfModel))
  for (const [index, { events }] of rows.entries()) {
    const { history, version, state } = orders[index] ?? { history: [], version: 0, state: '' }
    expect(events.map(({ seq }) => seq)).toEqual(history.map((_, n) => n + 1))
    expect(events.flatMap((event) => event.version ?? [])).toEqual(
      Array.from({ length: version }, (_, n) => n + 1),
    )
    expect(events[events.length - 1]?.state).toBe(state)
  }
  await expectEverybodyLateIsKnown(real.cloud)
}

/** A merged order hangs on one that is not merged, by however many steps; if that is open it has its alert. */
async function expectMergedAreSeenTo({ deps, clock }: TestCloud): Promise<void> {
  const { rows } = await sql<{ number: string }>`
    with recursive up as (
      select o.order_id as start, o.number, o.merged_into as at, 0 as steps from work_order o
      where o.state = 'merged'
      union all
      select up.start, up.number, o.merged_into, up.steps + 1 from up
      join work_order o on o.order_id = up.at where up.steps < 20
    )
    select number from up group by start, number
    having count(*) filter (where at is null) <> 1`.execute(deps.db)
  expect(rows).toEqual([])
  const { rows: timed } = await sql<{ number: string }>`
    select o.number from work_order o join outbox x on x.subject = o.order_id
    where o.state = 'merged' and x.kind = 'timer'`.execute(deps.db)
  expect(timed).toEqual([])
  expect(await lateWithoutAlert(deps.db, clock.now())).toEqual([])
}

const shown = (row: Kept['order'], events: Kept['events']) => ({
  state: row.state as string,
  version: row.version,
  owner: row.assignee_staff_id,
  trade: row.assignee_trade,
  pausedFrom: row.paused_from as string | null,
  price: row.price?.state ?? 'none',
  rated: row.rating !== null,
  mergedFrom: row.merged_from as string | null,
  merged: row.merged_into !== null,
  followers: row.followers,
  broken: row.still_broken,
  closedAt: row.closed_at && new Date(row.closed_at).getTime(),
  last: row.last_seq,
  history: events.map(({ type }) => type),
})

const shownOfModel = (order: ModelOrder): ReturnType<typeof shown> => ({
  state: order.state,
  version: order.version,
  owner: order.owner,
  trade: order.trade,
  pausedFrom: order.pausedFrom,
  price: order.price,
  rated: order.rated,
  mergedFrom: order.mergedFrom,
  merged: order.mergedInto !== null,
  followers: order.followers.size,
  broken: order.broken,
  closedAt: order.closedAt?.getTime() ?? null,
  last: order.history.length,
  history: order.history,
})
