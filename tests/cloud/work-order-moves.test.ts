import {
  getStaffWorkOrder,
  getWorkOrder,
  moveMyWorkOrder,
  moveWorkOrder,
  submitWorkOrder,
  type WorkOrder,
} from '../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../support/cloud'
import type { Phone } from '../support/cloud-client'
import { homeReport, LINHU, publicReport, stored } from '../support/reports'

let cloud: TestCloud
let resident: Phone
let family: Phone
let neighbour: Phone
let newResident: Phone
let desk: Phone
let guard: Phone
beforeAll(async () => {
  cloud = await testCloud()
  resident = await cloud.as('resident')
  family = await cloud.as('family')
  neighbour = await cloud.as('linhu-r4')
  newResident = await cloud.as('new-resident')
  desk = await cloud.as('desk')
  guard = await cloud.as('guard')
}, 60_000)
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.clock.set(START)
})

const reported = (phone: Phone, body = homeReport()) =>
  phone.ok(submitWorkOrder, { params: LINHU, body })
const paramsOf = ({ id }: WorkOrder) => ({ ...LINHU, orderId: id })
const FOUR_MINUTES = 4 * 60_000

test('the desk accepts, and the resident sees who, when, and that the promise was kept', async () => {
  const order = await reported(resident)
  cloud.clock.advance(FOUR_MINUTES)
  const at = cloud.clock.now().toISOString()
  const params = paramsOf(order)
  const accepted = await desk.ok(moveWorkOrder, { params, body: { move: 'accept', version: 1 } })
  expect(accepted.order).toMatchObject({ state: 'accepted', version: 2, closedAt: null })
  const seen = await resident.ok(getWorkOrder, { params })
  expect(seen.events[1]).toMatchObject({ type: 'accepted', at, actor: 'staff', name: '陆客服' })
  expect(seen.promises[0]).toMatchObject({ step: 'accept', metAt: at })
  expect(seen.promises[1]).toMatchObject({ step: 'on-site', metAt: null })
  expect(await desk.ok(getStaffWorkOrder, { params })).toEqual(accepted)
})

test('the desk declines with a reason and says whom to turn to instead', async () => {
  const order = await reported(resident)
  const params = paramsOf(order)
  const body = {
    move: 'decline' as const,
    version: 1,
    reason: '这是供电公司的设备',
    referral: '请打 95598',
  }
  await desk.ok(moveWorkOrder, { params, body })
  const seen = await resident.ok(getWorkOrder, { params })
  expect(seen).toMatchObject({
    state: 'declined',
    referral: '请打 95598',
    closedAt: START.toISOString(),
  })
  expect(seen.events[1]).toMatchObject({ type: 'declined', reason: '这是供电公司的设备' })
})

test('the reporter takes an order back without a reason, also after it was accepted', async () => {
  const order = await reported(resident)
  const params = paramsOf(order)
  await desk.ok(moveWorkOrder, { params, body: { move: 'accept', version: 1 } })
  const cancelled = await resident.ok(moveMyWorkOrder, {
    params,
    body: { move: 'cancel', version: 2 },
  })
  expect(cancelled).toMatchObject({ state: 'cancelled', version: 3 })
  expect(cancelled.events.map(({ type, actor }) => [type, actor])).toEqual([
    ['submitted', 'self'],
    ['accepted', 'staff'],
    ['cancelled', 'self'],
  ])
})

test('whoever saw an older version is told what the order is now, and changes nothing', async () => {
  const order = await reported(resident)
  const params = paramsOf(order)
  await desk.ok(moveWorkOrder, { params, body: { move: 'accept', version: 1 } })
  const changed = { status: 409, code: 'object.changed', state: 'accepted' }
  expect(
    await resident.refused(moveMyWorkOrder, { params, body: { move: 'cancel', version: 1 } }),
  ).toMatchObject(changed)
  expect(
    await desk.refused(moveWorkOrder, { params, body: { move: 'accept', version: 1 } }),
  ).toMatchObject(changed)
  expect((await stored(cloud, order.id)).events).toHaveLength(2)
})

test('what is over cannot be moved again', async () => {
  const order = await reported(resident)
  const params = paramsOf(order)
  await resident.ok(moveMyWorkOrder, { params, body: { move: 'cancel', version: 1 } })
  const over = { status: 409, code: 'work-order.move-refused', state: 'cancelled' }
  expect(
    await resident.refused(moveMyWorkOrder, { params, body: { move: 'cancel', version: 2 } }),
  ).toMatchObject(over)
  expect(
    await desk.refused(moveWorkOrder, { params, body: { move: 'accept', version: 2 } }),
  ).toMatchObject(over)
})

test('when accepting and cancelling meet, one of them happens and the other is told', async () => {
  for (let round = 0; round < 12; round++) {
    const order = await reported(resident)
    const params = paramsOf(order)
    const accept = { params, body: { move: 'accept' as const, version: 1 } }
    const cancel = { params, body: { move: 'cancel' as const, version: 1 } }
    const answers = await Promise.all([
      desk.call(moveWorkOrder, accept),
      resident.call(moveMyWorkOrder, cancel),
      desk.call(moveWorkOrder, accept),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
    const { order: row, events } = await stored(cloud, order.id)
    expect(row.version).toBe(2)
    expect(events.map(({ type }) => type)).toEqual(['submitted', row.state])
    const losers = answers.filter(({ statusCode }) => statusCode === 409)
    for (const loser of losers)
      expect(loser.json()).toMatchObject({ code: 'object.changed', state: row.state })
  }
})

describe('who sees a report', () => {
  test('the family of a verified reporter reads along and cannot take back what is not of their home', async () => {
    const order = await reported(resident, publicReport())
    const params = paramsOf(order)
    const seen = await family.ok(getWorkOrder, { params })
    expect(seen).toMatchObject({ mine: false, contactPhone: '199******01' })
    expect(seen.events[0]).toMatchObject({ actor: 'household', name: null })
    expect(
      await family.refused(moveMyWorkOrder, { params, body: { move: 'cancel', version: 1 } }),
    ).toMatchObject({
      code: 'work-order.move-refused',
    })
  })

  test('a neighbour cannot see it, nor tell it from one that never was', async () => {
    const order = await reported(resident)
    const answers = [
      await neighbour.refused(getWorkOrder, { params: paramsOf(order) }),
      await neighbour.refused(getWorkOrder, {
        params: { ...LINHU, orderId: '00000000-0000-4000-8000-000000000000' },
      }),
      await neighbour.refused(moveMyWorkOrder, {
        params: paramsOf(order),
        body: { move: 'cancel', version: 1 },
      }),
    ].map(({ requestId: _, ...answer }) => answer)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404, code: 'object.unknown' })
  })

  test('a report for a room by somebody not verified there stays hidden from that room', async () => {
    const order = await reported(newResident)
    const params = paramsOf(order)
    expect(await family.refused(getWorkOrder, { params })).toMatchObject({ status: 404 })
    expect(await newResident.ok(getWorkOrder, { params })).toMatchObject({ verified: false })
    expect((await desk.ok(getStaffWorkOrder, { params })).order.verified).toBe(false)
  })

  test('a member whose household is not confirmed reads nothing of it', async () => {
    const order = await reported(
      await cloud.as('linhu-r10'),
      homeReport({ roomId: 'linhu-5-1-802' }),
    )
    expect(order.verified).toBe(false)
  })

  test('a guard and the desk of another community see no order', async () => {
    const order = await reported(resident)
    const otherDesk = await cloud.as('other-desk')
    const params = paramsOf(order)
    for (const phone of [guard, otherDesk]) {
      expect(await phone.refused(getStaffWorkOrder, { params })).toMatchObject({ status: 403 })
      expect(
        await phone.refused(moveWorkOrder, { params, body: { move: 'accept', version: 1 } }),
      ).toMatchObject({
        status: 403,
      })
    }
    const elsewhere = { communityId: 'yunqi-court', orderId: order.id }
    expect(await otherDesk.refused(getStaffWorkOrder, { params: elsewhere })).toMatchObject({
      status: 404,
      code: 'object.unknown',
    })
  })

  test('a public report is seen by nobody but its reporter, the own family and the desk', async () => {
    const order = await reported(neighbour, publicReport())
    const params = paramsOf(order)
    expect(await resident.refused(getWorkOrder, { params })).toMatchObject({ status: 404 })
    expect(await (await cloud.as('linhu-r5')).ok(getWorkOrder, { params })).toMatchObject({
      mine: false,
    })
  })
})

test('a request cannot smuggle in a state, an owner or a verification', async () => {
  for (const extra of [{ state: 'accepted' }, { verified: true }, { reporterId: 'x' }]) {
    const answer = await newResident.call(submitWorkOrder, {
      params: LINHU,
      body: { ...homeReport(), ...extra },
    })
    expect(answer.statusCode).toBe(400)
  }
})
