import fc from 'fast-check'
import { sql } from 'kysely'
import { MOVES } from '../../../cloud/src/contract'
import { issueToken } from '../../../cloud/src/access/token'
import { demoPersonId } from '../../../cloud/src/import/demo-person'
import { openOrdersOutOfStep } from '../../support/alert-invariant'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import { type Phone, phoneOf } from '../../support/cloud-client'
import { stored } from '../../support/reports'
import {
  commands,
  EVERYBODY,
  expectEverybodyLateIsKnown,
  type Model,
  type Real,
} from './life-commands'
import { ALL_EVENTS } from './life-model'

/*
 * Everybody does anything to any order in any sequence, also with an old version, while time goes on
 * and colleagues come and go. The model keeps its own account of every order (life-model.ts).
 */
let cloud: TestCloud
const phones = new Map<string, Phone>()
beforeAll(async () => {
  cloud = await testCloud()
  // Good for longer than any sequence lasts.
  const signedIn = new Date(START.getTime() + 365 * 24 * 3_600_000)
  for (const who of EVERYBODY) {
    await cloud.as(who)
    const { token } = issueToken(cloud.deps.secrets, demoPersonId(who), signedIn)
    phones.set(who, phoneOf(cloud.app, { authorization: `Bearer ${token}` }))
  }
}, 240_000)
afterAll(() => cloud.close())

async function startAnew(): Promise<Real> {
  cloud.clock.set(START)
  cloud.statements.length = 0
  const { db } = cloud.deps
  for (const table of ['outbox', 'inbox', 'media', 'work_order_event', 'work_order'] as const)
    await db.deleteFrom(table).execute()
  await db
    .updateTable('staff')
    .set({ off_duty_since: null })
    .where('off_duty_since', 'is not', null)
    .execute()
  return { cloud, phone: (who) => phones.get(who) ?? cloud.stranger, ids: [] }
}

async function expectTheSame({ orders }: Model, { ids }: Real, reached: Set<string>) {
  for (const [index, order] of orders.entries()) {
    const { order: row, events } = await stored(cloud, ids[index] ?? '')
    expect({
      state: row.state,
      version: row.version,
      owner: row.assignee_staff_id,
      trade: row.assignee_trade,
      pausedFrom: row.paused_from,
      price: row.price?.state ?? 'none',
      rated: row.rating !== null,
      closedAt: row.closed_at,
      last: row.last_seq,
      history: events.map(({ type }) => type),
    }).toEqual({
      state: order.state,
      version: order.version,
      owner: order.owner,
      trade: order.trade,
      pausedFrom: order.pausedFrom,
      price: order.price,
      rated: order.rated,
      closedAt: order.closedAt,
      last: order.history.length,
      history: order.history,
    })
    expect(events.map(({ seq }) => seq)).toEqual(order.history.map((_, n) => n + 1))
    expect(events.flatMap(({ version }) => version ?? [])).toEqual(
      Array.from({ length: order.version }, (_, n) => n + 1),
    )
    expect(events[events.length - 1]?.state).toBe(order.state)
    for (const event of order.history) reached.add(event)
  }
  await expectEverybodyLateIsKnown(cloud)
  expect(await openOrdersOutOfStep(cloud.deps.db)).toEqual([])
}

const reached = new Set<string>()
const property = fc.asyncProperty(commands, async (sequence) => {
  const real = await startAnew()
  const model: Model = { orders: [], offDuty: new Set() }
  await fc.asyncModelRun(() => ({ model, real }), sequence)
  await expectTheSame(model, real, reached)
})

test('whatever people try, the order is what the model says, and its history only grows', async () => {
  await fc.assert(property, { numRuns: Number(process.env['MODEL_RUNS'] ?? 1000) })
  // A model that never gets anywhere would agree with anything.
  const all = [...ALL_EVENTS, 'submitted', 'commented', 'noted', 'nudged']
  expect([...reached].sort()).toEqual(all.sort())
}, 900_000)

/** Whether the property notices; the database is mended afterwards. */
async function notices(plant: () => unknown, mend: () => unknown): Promise<boolean> {
  await plant()
  try {
    return (await fc.check(property, { numRuns: 300, endOnFailure: true })).failed
  } finally {
    await mend()
  }
}

describe('the model would notice', () => {
  test('a row of the table that lets a resident cancel while somebody works', async () => {
    const states = MOVES.filter(({ name }) => name === 'cancel').map(({ from }) => from as string[])
    const noticed = await notices(
      () => states[1]?.push('in-progress'),
      () => states[1]?.pop(),
    )
    expect(noticed).toBe(true)
  }, 300_000)

  const plantTrigger = (table: string, body: string) => async () => {
    await sql
      .raw(
        `create function planted() returns trigger language plpgsql as $$ begin ${body} return new; end $$`,
      )
      .execute(cloud.deps.db)
    await sql
      .raw(
        `create trigger planted before insert or update on ${table} for each row execute function planted()`,
      )
      .execute(cloud.deps.db)
  }
  const mend = () => sql.raw('drop function planted cascade').execute(cloud.deps.db)

  test.each([
    [
      'an order that stays with whoever gave it back',
      'work_order',
      `if tg_op = 'UPDATE' and old.state <> 'accepted' and new.state = 'accepted' then
        new.assignee_staff_id := old.assignee_staff_id; end if;`,
    ],
    [
      'an entry that says less than happened',
      'work_order_event',
      `if new.type = 'resumed' then new.type := 'answered'; end if;`,
    ],
    [
      'an alert that is not sent for paused orders',
      'outbox',
      `if new.name = 'promise-late' and exists (select from work_order
        where order_id = new.subject and state = 'paused') then return null; end if;`,
    ],
  ])(
    '%s',
    async (_what, table, body) => {
      expect(await notices(plantTrigger(table, body), mend)).toBe(true)
    },
    300_000,
  )
})
