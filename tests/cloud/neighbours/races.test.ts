import {
  followOrder,
  moveMyWorkOrder,
  moveWorkOrder,
  setOwnDuty,
  unfollowOrder,
} from '../../../cloud/src/contract'
import { buildApp } from '../../../cloud/src/app'
import { lateWithoutAlert, openOrdersOutOfStep } from '../../support/alert-invariant'
import { testCloud, type TestCloud } from '../../support/cloud'
import { type Phone, phoneOf } from '../../support/cloud-client'
import { merges, reportsLift, seenByDesk } from '../../support/neighbours'
import * as orders from '../../support/orders'
import { LINHU, stored } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(() => cloud.close())

/** On PGlite one statement follows another: races are only as wild as its queue. */
const ROUNDS = process.env['TEST_DATABASE_URL'] === undefined ? 4 : 60

const merging = (who: Phone, from: orders.Ref, into: orders.Ref) =>
  who.call(moveWorkOrder, {
    params: from,
    body: { move: 'merge', version: 1, mergeInto: { orderId: into.orderId, version: 1 } },
  })

/** Where each order hangs; nobody hangs on themselves, however far one follows. */
async function expectNoRing(refs: readonly orders.Ref[]) {
  const into = new Map<string, string | null>()
  for (const { orderId } of refs)
    into.set(orderId, (await stored(cloud, orderId)).order.merged_into)
  for (const start of into.keys()) {
    let at: string | null = start
    for (let steps = 0; at !== null; steps++) {
      expect(steps).toBeLessThanOrEqual(refs.length)
      at = into.get(at) ?? null
    }
  }
}

test('two desks at two servers merge two orders crosswise: one is merged, the other goes on', async () => {
  const other = await buildApp(cloud.deps)
  await other.ready()
  const elsewhere = phoneOf(other, { authorization: await cloud.authorization('linhu-l1') })
  for (let round = 0; round < ROUNDS; round++) {
    const [a, b] = [await reportsLift(cast.resident), await reportsLift(cast.neighbour)]
    const answers = await Promise.all([merging(cast.desk, a, b), merging(elsewhere, b, a)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const states = [a, b].map(async ({ orderId }) => (await stored(cloud, orderId)).order.state)
    expect((await Promise.all(states)).sort()).toEqual(['merged', 'submitted'])
    await expectNoRing([a, b])
  }
  await other.close()
}, 600_000)

test('three merged in a circle at once never close it', async () => {
  for (let round = 0; round < ROUNDS / 2; round++) {
    const refs = [
      await reportsLift(cast.resident),
      await reportsLift(cast.neighbour),
      await reportsLift(cast.resident),
    ]
    const [a, b, c] = refs as [orders.Ref, orders.Ref, orders.Ref]
    const answers = await Promise.all([
      merging(cast.desk, a, b),
      merging(cast.lead, b, c),
      merging(cast.manager, c, a),
    ])
    for (const { statusCode } of answers) expect([200, 409]).toContain(statusCode)
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(0)
    await expectNoRing(refs)
  }
}, 600_000)

test('taking, assigning and cancelling while somebody merges: the losers are told the state', async () => {
  for (let round = 0; round < ROUNDS / 2; round++) {
    const [a, b] = [await reportsLift(cast.resident), await reportsLift(cast.neighbour)]
    const answers = await Promise.all([
      merging(cast.desk, a, b),
      cast.plumber.call(moveWorkOrder, { params: a, body: { move: 'take', version: 1 } }),
      cast.lead.call(moveWorkOrder, {
        params: a,
        body: { move: 'assign', version: 1, assigneeStaffId: 'linhu-t2' },
      }),
      cast.neighbour.call(moveMyWorkOrder, { params: b, body: { move: 'cancel', version: 1 } }),
    ])
    const [merged, ...others] = answers
    const [first, second] = [await stored(cloud, a.orderId), await stored(cloud, b.orderId)]
    if (merged.statusCode === 200) {
      expect(first.order.state).toBe('merged')
      // The one that goes on has not been taken away meanwhile.
      expect(second.order).toMatchObject({ state: 'submitted', version: 2 })
      for (const loser of others) expect([404, 409]).toContain(loser.statusCode)
    } else {
      expect([409]).toContain(merged.statusCode)
      expect(first.order.merged_into).toBeNull()
    }
    for (const loser of answers.filter(({ statusCode }) => statusCode === 409))
      expect(loser.json<{ state?: string }>().state).toBeTruthy()
  }
  expect(await openOrdersOutOfStep(cloud.deps.db)).toEqual([])
  expect(await lateWithoutAlert(cloud.deps.db, cloud.clock.now())).toEqual([])
}, 600_000)

test('nobody is left waiting for an order that its reporter cancelled at the same moment', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const lift = await reportsLift(cast.resident)
    const [followed, cancelled] = await Promise.all([
      cast.neighbour.call(followOrder, { params: lift, body: {} }),
      cast.resident.call(moveMyWorkOrder, { params: lift, body: { move: 'cancel', version: 1 } }),
    ])
    const { order } = await stored(cloud, lift.orderId)
    expect([followed.statusCode, cancelled.statusCode]).toEqual(
      order.state === 'cancelled' ? [409, 200] : [200, 409],
    )
    expect(order.followers).toBe(order.state === 'cancelled' ? 0 : 1)
    await cast.neighbour.ok(unfollowOrder, { params: lift })
  }
}, 600_000)

test('splitting while the one who had it goes off duty leaves it with nobody who is away', async () => {
  for (let round = 0; round < ROUNDS / 4; round++) {
    const [a, b] = [await reportsLift(cast.resident), await reportsLift(cast.neighbour)]
    await orders.staffMoves(cast, cast.plumber, a, { move: 'take' })
    await merges(cast, a, b)
    const duty = (onDuty: boolean) =>
      cast.plumber.ok(setOwnDuty, { params: LINHU, body: { onDuty, replacementStaffId: null } })
    const { version } = (await seenByDesk(cast, a)).order
    await Promise.all([
      cast.desk.ok(moveWorkOrder, { params: a, body: { move: 'split', version } }),
      duty(false),
    ])
    const { order } = await stored(cloud, a.orderId)
    expect([order.state, order.assignee_staff_id]).toEqual(['accepted', null])
    await duty(true)
  }
}, 600_000)
