import { PGlite } from '@electric-sql/pglite'
import { Migrator, sql } from 'kysely'
import type { Connection } from '../../cloud/src/database/connect'
import { migrateToLatest } from '../../cloud/src/database/migrate'
import { migrations } from '../../cloud/src/database/migrations/migrations'
import { connectPGlite } from '../../cloud/src/database/pglite/pglite'
import { findOrder } from '../../cloud/src/work-order/find.store'
import { lateWithoutAlert } from '../support/alert-invariant'

const OPEN = '10000000-0000-4000-8000-000000000001'
const CLOSED = '10000000-0000-4000-8000-000000000002'
const PERSON = '20000000-0000-4000-8000-000000000001'

let connection: Connection
beforeAll(async () => {
  const pglite = await PGlite.create()
  connection = connectPGlite(pglite, { onConnectionError: () => undefined })
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db: connection.db, provider }).migrateTo(
    '0003_visitor_passes',
  )
  if (error instanceof Error) throw error
  for (const statement of BEFORE) await sql.raw(statement).execute(connection.db)
  await migrateToLatest(connection.db)
}, 240_000)
afterAll(() => connection.close())

const order = (id: string, number: string, state: string, closedAt: string) => `
  insert into work_order (community_id, order_id, year, number, kind, scope, item_id, title, place,
    reporter_id, contact_phone, urgency, state, version, submitted_at, closed_at, next_due_at,
    verified, windows, may_enter, promises, promises_confirmed)
  values ('old', '${id}', 2026, '${number}', 'repair', 'public', 'corridor-light-out', '灯不亮',
    '1栋', '${PERSON}', '19900001101', 'ordinary', '${state}', 2, '2026-11-20T02:00:00Z',
    ${closedAt}, '2026-11-23T02:00:00Z', true, '[]', false,
    '[{"step": "resolve", "dueAt": "2026-11-23T02:00:00.000Z", "metAt": null}]', false)`
const entry = (id: string, version: number, type: string) => `
  insert into work_order_event (community_id, order_id, version, event_id, type, at, actor_id)
  values ('old', '${id}', ${String(version)}, gen_random_uuid(), '${type}',
    '2026-11-20T02:0${String(version)}:00Z', '${PERSON}')`

/** A database as it was before an order had a life: one order open and late, one over. */
const BEFORE = [
  `insert into company (company_id, name) values ('old', '物业')`,
  `insert into community (community_id, company_id, name, city, address, short_number, service_hours,
    facts) values ('old', 'old', '老小区', '上海', '', '8888', '[]', '{}')`,
  `insert into person (person_id, created_at) values ('${PERSON}', '2026-01-01')`,
  order(OPEN, '1120-1', 'accepted', 'null'),
  entry(OPEN, 1, 'submitted'),
  entry(OPEN, 2, 'accepted'),
  order(CLOSED, '1120-2', 'cancelled', `'2026-11-20T02:02:00Z'`),
  entry(CLOSED, 1, 'submitted'),
  entry(CLOSED, 2, 'cancelled'),
  `insert into media (community_id, order_id, media_id, file_id, kind, position, state)
    values ('old', '${OPEN}', gen_random_uuid(), gen_random_uuid(), 'photo', 0, 'waiting')`,
]

test('orders of before keep their history, and are promised what they were told', async () => {
  const found = await findOrder(connection.db, 'old', OPEN)
  expect(found?.order).toMatchObject({
    state: 'accepted',
    version: 2,
    lastSeq: 2,
    assigneeStaffId: null,
    rule: { rule: { id: 'corridor-light-out' } },
    media: [{ purpose: 'report' }],
  })
  expect(
    found?.order.events.map(({ seq, version, type, state }) => [seq, version, type, state]),
  ).toEqual([
    [1, 1, 'submitted', 'submitted'],
    [2, 2, 'accepted', 'accepted'],
  ])
})

test('an order that was late before anybody was alerted alerts at once; one that is over does not', async () => {
  const { db } = connection
  const timers = await db.selectFrom('outbox').select(['name', 'subject']).execute()
  expect(timers).toEqual([{ name: 'alert', subject: OPEN }])
  expect(await lateWithoutAlert(db, new Date(Date.now() + 60_000))).toEqual([])
  await db.deleteFrom('outbox').execute()
  expect(await lateWithoutAlert(db, new Date(Date.now() + 60_000))).toMatchObject([
    { number: '1120-1', step: 'resolve' },
  ])
})
