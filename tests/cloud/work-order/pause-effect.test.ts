import {
  deadlinesForStaff,
  getStaffWorkOrder,
  type NewWorkOrder,
  putCalendar,
  type StaffWorkOrder,
} from '../../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import * as orders from '../../support/orders'
import { LINHU } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
  const file = '2026-11-25~2026-11-26,放假\n2026-11-28,上班\n2026-10-01,放假'
  await cast.manager.ok(putCalendar, { params: LINHU, body: { version: 0, file } })
}, 240_000)
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.clock.set(START)
})

const HOUR_MS = 60 * 60_000
const inHours = (hours: number) => new Date(cloud.clock.now().getTime() + hours * HOUR_MS)
const instant = (hours: number) => inHours(hours).toISOString()
const read = (params: orders.Ref) => cast.desk.ok(getStaffWorkOrder, { params })
const wait = (hours: number) => {
  cloud.clock.advance(hours * HOUR_MS)
}

type Reason = StaffWorkOrder['pauseReasons'][number]['id']
const pauseOf = (reason: Reason, hours: number) => ({
  move: 'pause' as const,
  pause: { reason, words: '等一等', until: instant(hours) },
})

const asStored = (shown: StaffWorkOrder) =>
  shown.order.promises.map(({ step, dueAt, metAt }) => [step, dueAt, metAt])
const onThePhone = (...asked: Parameters<typeof deadlinesForStaff>) =>
  deadlinesForStaff(...asked).map(({ step, dueAt, metAt }) => [
    step,
    dueAt.toISOString(),
    metAt?.toISOString() ?? null,
  ])

/** What the form shows before, what the server stores after; and that the pause moved something. */
async function expectForetold(params: orders.Ref, reason: Reason, hours: number, moves: string[]) {
  const before = await read(params)
  expect(onThePhone(before)).toEqual(asStored(before))
  const at = cloud.clock.now()
  const foretold = onThePhone(before, { reason, at, until: inHours(hours) })
  const after = await orders.staffMoves(cast, cast.desk, params, pauseOf(reason, hours))
  expect(foretold).toEqual(asStored(after))
  const dueBefore = new Map(before.order.promises.map(({ step, dueAt }) => [step, dueAt]))
  const moved = after.order.promises.filter(
    ({ step, dueAt }) => dueBefore.has(step) && dueBefore.get(step) !== dueAt,
  )
  expect(moved.map(({ step }) => step)).toEqual(moves)
}

const assigned = async (changes: Partial<NewWorkOrder> = {}) => {
  const params = await orders.reported(cast.resident, changes)
  await orders.staffMoves(cast, cast.desk, params, { move: 'assign', assigneeStaffId: 'linhu-t1' })
  return params
}

describe('what the phone shows before a pause is sent is what the server stores after it', () => {
  test('for a repair in hand: when it is done moves, arriving does not', async () => {
    const params = await assigned()
    await orders.staffMoves(cast, cast.plumber, params, { move: 'take' })
    wait(1)
    const window = { from: instant(2), to: instant(4) }
    await orders.staffMoves(cast, cast.plumber, params, { move: 'schedule', window })
    await expectForetold(params, 'parts', 48, ['resolve'])
  })

  test('after pauses that ended in other ways, with remarks and answers while they lasted', async () => {
    const params = await assigned()
    await orders.staffMoves(cast, cast.desk, params, pauseOf('owner', 3))
    wait(1)
    await orders.staffMoves(cast, cast.desk, params, { move: 'answer', words: '明天去' })
    await orders.residentMoves(cast, cast.resident, params, { move: 'change-window', windows: [] })
    wait(1)
    await orders.staffMoves(cast, cast.desk, params, {
      ...{ move: 'assign', assigneeStaffId: 'linhu-t1', reason: '还是他' },
    })
    wait(1)
    await orders.staffMoves(cast, cast.desk, params, pauseOf('third-party', 1))
    wait(2)
    await orders.staffMoves(cast, cast.desk, params, { move: 'resume' })
    wait(1)
    await expectForetold(params, 'parts', 20, ['resolve'])
  })

  test('for an order with a window asked for beyond its limit, and for a reopened one', async () => {
    const windows = [{ from: instant(90), to: instant(92) }]
    await expectForetold(await assigned({ windows }), 'owner', 100, ['resolve'])
    const again = await orders.finished(cast)
    await orders.residentMoves(cast, cast.resident, again, { move: 'confirm' })
    wait(24)
    await orders.residentMoves(cast, cast.resident, again, { move: 'reopen', reason: '又堵了' })
    await orders.staffMoves(cast, cast.desk, again, { move: 'accept' })
    await expectForetold(again, 'parts', 30, ['resolve'])
  })

  test('for a complaint whose clock runs on working days by the holidays of the company', async () => {
    const params = await orders.reported(cast.resident, { itemId: 'complaint-noise' })
    await orders.staffMoves(cast, cast.desk, params, { move: 'accept' })
    await expectForetold(params, 'third-party', 70, ['result'])
    const { promisedBy } = await read(params)
    expect(promisedBy.holidays).toEqual(['2026-11-25', '2026-11-26'])
    expect(promisedBy.makeUpWorkdays).toEqual(['2026-11-28'])
  })
})
