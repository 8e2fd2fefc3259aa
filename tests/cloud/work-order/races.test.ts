import {
  confirmHandover,
  getStaffWorkOrder,
  listHandovers,
  moveMyWorkOrder,
  moveWorkOrder,
  replaceStaff,
  setOwnDuty,
} from '../../../cloud/src/contract'
import { buildApp } from '../../../cloud/src/app'
import { testCloud, type TestCloud } from '../../support/cloud'
import { type Phone, phoneOf } from '../../support/cloud-client'
import { handoverBreaches } from '../../support/handover-invariant'
import { setDuty } from '../../support/notices'
import * as orders from '../../support/orders'
import { LINHU, stored } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(() => cloud.close())

const onPostgres = process.env['TEST_DATABASE_URL'] !== undefined
/** On PGlite one statement follows another: races are only as wild as its queue. */
const ROUNDS = onPostgres ? 200 : 12

test('two technicians at two servers take one order: one of them has it, each time', async () => {
  const other = await buildApp(cloud.deps)
  await other.ready()
  const elsewhere: Phone = phoneOf(other, { authorization: await cloud.authorization('linhu-t2') })
  const wins = { 'linhu-t1': 0, 'linhu-t2': 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const params = await orders.reported(cast.resident)
    const input = { params, body: { move: 'take' as const, version: 1 } }
    const answers = await Promise.all([
      cast.plumber.call(moveWorkOrder, input),
      elsewhere.call(moveWorkOrder, input),
    ])
    // Whoever is later finds it changed, or no longer theirs to see.
    const codes = answers.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(1)
    expect(codes.filter((code) => code === 409 || code === 404)).toHaveLength(1)
    const { order, events } = await stored(cloud, params.orderId)
    const winner = codes[0] === 200 ? 'linhu-t1' : 'linhu-t2'
    expect(order).toMatchObject({ state: 'taken', assignee_staff_id: winner, version: 2 })
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'taken'])
    wins[winner]++
  }
  await other.close()
  expect(wins['linhu-t1'] + wins['linhu-t2']).toBe(ROUNDS)
}, 600_000)

test('taking, assigning, cancelling and accepting at once: one happens, the others are told', async () => {
  for (let round = 0; round < ROUNDS / 4; round++) {
    const params = await orders.reported(cast.resident)
    const version = 1
    const answers = await Promise.all([
      cast.plumber.call(moveWorkOrder, { params, body: { move: 'take', version } }),
      cast.desk.call(moveWorkOrder, {
        params,
        body: { move: 'assign', version, assigneeStaffId: 'linhu-t2' },
      }),
      cast.resident.call(moveMyWorkOrder, { params, body: { move: 'cancel', version } }),
      cast.lead.call(moveWorkOrder, { params, body: { move: 'accept', version } }),
    ])
    const codes = answers.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(1)
    const { order, events } = await stored(cloud, params.orderId)
    expect(order.version).toBe(2)
    expect(events).toHaveLength(2)
    const telling = answers.filter(({ statusCode }) => statusCode === 409)
    for (const loser of telling)
      expect(loser.json()).toMatchObject({ code: 'object.changed', state: order.state })
  }
}, 600_000)

test('nobody keeps an order that was given to them while they were leaving', async () => {
  for (let round = 0; round < ROUNDS / 4; round++) {
    await cloud.deps.db
      .updateTable('staff')
      .set({ off_duty_since: null, left_at: null })
      .where('staff_id', '=', 'linhu-t3')
      .execute()
    const params = await orders.reported(cast.resident)
    const [assigned] = await Promise.all([
      cast.desk.call(moveWorkOrder, {
        params,
        body: { move: 'assign', version: 1, assigneeStaffId: 'linhu-t3' },
      }),
      cast.manager.ok(replaceStaff, {
        params: { communityId: params.communityId, staffId: 'linhu-t3' },
        body: { leaves: true, replacementStaffId: null },
      }),
    ])
    expect([200, 422]).toContain(assigned.statusCode)
    const { order } = await cast.desk.ok(getStaffWorkOrder, { params })
    expect(['submitted', 'accepted']).toContain(order.state)
    expect(order.owner).toBeNull()
  }
}, 600_000)

const goesTo = (who: Phone, replacementStaffId: string) =>
  who.call(setOwnDuty, { params: LINHU, body: { onDuty: false, replacementStaffId } })

test('two hand over to each other at once: one goes, the other is told that nobody is there', async () => {
  for (let round = 0; round < ROUNDS / 4; round++) {
    await setDuty(cloud, ['linhu-t1', 'linhu-t2'], true)
    const [first, second] = [
      await orders.reported(cast.resident),
      await orders.reported(cast.resident),
    ]
    await orders.staffMoves(cast, cast.plumber, first, { move: 'take' })
    await orders.staffMoves(cast, cast.electrician, second, { move: 'take' })
    const answers = await Promise.all([
      goesTo(cast.plumber, 'linhu-t2'),
      goesTo(cast.electrician, 'linhu-t1'),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect(await handoverBreaches(cloud.deps.db)).toEqual([])
  }
}, 600_000)

test('confirmed twice at once, and while its receiver goes: it ends once, and nothing is lost', async () => {
  for (let round = 0; round < ROUNDS / 4; round++) {
    await setDuty(cloud, ['linhu-t1', 'linhu-t2'], true)
    const params = await orders.reported(cast.resident)
    await orders.staffMoves(cast, cast.plumber, params, { move: 'take' })
    await goesTo(cast.plumber, 'linhu-t2')
    const { handovers } = await cast.electrician.ok(listHandovers, { params: LINHU })
    const given = handovers.find(({ yours, confirmedAt }) => yours && confirmedAt === null)
    const input = { params: { ...LINHU, handoverId: given?.id ?? '' }, body: {} }
    const [once, twice, goes] = await Promise.all([
      cast.electrician.call(confirmHandover, input),
      cast.electrician.call(confirmHandover, input),
      cast.electrician.call(setOwnDuty, {
        params: LINHU,
        body: { onDuty: false, replacementStaffId: null },
      }),
    ])
    const codes = [once.statusCode, twice.statusCode].sort()
    expect([
      [200, 409],
      [409, 409],
    ]).toContainEqual(codes)
    expect(goes.statusCode).toBe(200)
    expect((await stored(cloud, params.orderId)).order.assignee_staff_id).toBeNull()
    expect(await handoverBreaches(cloud.deps.db)).toEqual([])
  }
}, 600_000)
