import { randomUUID } from 'node:crypto'
import {
  getStaffWorkOrder,
  getWorkOrder,
  requestCallBack,
  startSession,
  submitWorkOrder,
  type NewWorkOrder,
} from '../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../support/cloud'
import { phoneOf, type Phone } from '../support/cloud-client'
import { homeReport, LINHU, publicReport, statementsOf, stored } from '../support/reports'

let cloud: TestCloud
let resident: Phone
let newResident: Phone
let desk: Phone
beforeAll(async () => {
  cloud = await testCloud()
  resident = await cloud.as('resident')
  newResident = await cloud.as('new-resident')
  desk = await cloud.as('desk')
}, 60_000)
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.clock.set(START)
})

const submit = (phone: Phone, body: NewWorkOrder) =>
  phone.ok(submitWorkOrder, { params: LINHU, body })
const refused = (phone: Phone, body: NewWorkOrder) =>
  phone.refused(submitWorkOrder, { params: LINHU, body })

const inMinutes = (minutes: number) => new Date(START.getTime() + minutes * 60_000).toISOString()

test('a resident reports a blocked toilet and is told what happens by when', async () => {
  const order = await submit(resident, homeReport())
  expect(order).toMatchObject({
    kind: 'repair',
    title: '马桶堵了',
    place: '3栋2单元1101',
    urgency: 'urgent',
    state: 'submitted',
    version: 1,
    verified: true,
    mine: true,
    contactPhone: '199******01',
    submittedAt: START.toISOString(),
  })
  expect(order.number).toMatch(/^1124-[1-9]\d*$/)
  expect(order.promises).toEqual([
    { step: 'accept', dueAt: inMinutes(10), metAt: null },
    { step: 'on-site', dueAt: inMinutes(30), metAt: null },
    { step: 'resolve', dueAt: inMinutes(24 * 60), metAt: null },
  ])
  expect(order.events).toMatchObject([{ type: 'submitted', actor: 'self', name: null }])
})

test('what the reporter reads later is what they were answered', async () => {
  const report = homeReport({
    exactPlace: '主卧卫生间',
    windows: [{ from: inMinutes(60), to: inMinutes(180) }],
    media: [{ id: randomUUID(), kind: 'photo' }],
  })
  const answered = await submit(resident, report)
  const read = await resident.ok(getWorkOrder, { params: { ...LINHU, orderId: answered.id } })
  expect(read).toEqual(answered)
  expect(read.place).toBe('3栋2单元1101 主卧卫生间')
  expect(read.media).toEqual([
    { ...report.media[0], purpose: 'report', state: 'waiting', url: null, thumbUrl: null },
  ])
})

test('an ordinary repair is promised from the window the resident offers', async () => {
  const window = { from: inMinutes(24 * 60), to: inMinutes(26 * 60) }
  const order = await submit(resident, homeReport({ itemId: 'socket-fault', windows: [window] }))
  expect(order.promises.find(({ step }) => step === 'on-site')?.dueAt).toBe(inMinutes(24 * 60 + 15))
})

test('a report at night is accepted by the clock of the service hours', async () => {
  cloud.clock.set(new Date('2026-11-24T15:00:00.000Z'))
  const order = await submit(resident, homeReport({ itemId: 'socket-fault' }))
  // 临湖花园 is open from 8:00 to 20:00 in Shanghai.
  expect(order.promises[0]).toMatchObject({ step: 'accept', dueAt: '2026-11-25T00:30:00.000Z' })
})

test('a resident may raise the urgency of an item and never lower it', async () => {
  const raised = await submit(resident, homeReport({ urgency: 'emergency' }))
  expect(raised.urgency).toBe('emergency')
  const lowered = await submit(
    resident,
    homeReport({ itemId: 'pipe-burst-home', urgency: 'ordinary' }),
  )
  expect(lowered.urgency).toBe('emergency')
})

test('a public place needs no household, and its words stand as they were typed', async () => {
  const order = await submit(newResident, publicReport())
  expect(order).toMatchObject({ place: '地下车库B2层23号车位附近', verified: true })
  const inBuilding = await submit(
    newResident,
    publicReport({ buildingId: 'linhu-3', unitId: 'linhu-3-2', exactPlace: '5楼电梯口' }),
  )
  expect(inBuilding.place).toBe('3栋2单元 5楼电梯口')
})

test('a complaint needs no place, a repair does', async () => {
  const { exactPlace: _, ...nowhere } = publicReport({ itemId: 'complaint-noise' })
  const order = await submit(newResident, nowhere)
  expect(order).toMatchObject({ kind: 'complaint', place: '' })
  expect(order.promises.map(({ step }) => step)).toEqual(['accept', 'first-answer', 'result'])
})

test('an incident has no fixed scope: it can happen at home and outside', async () => {
  const outside = await submit(newResident, publicReport({ itemId: 'fight' }))
  const inside = await submit(resident, homeReport({ itemId: 'fight' }))
  expect([outside.kind, inside.kind]).toEqual(['incident', 'incident'])
})

test('an in-home report by a stranger to that room is taken and marked as not verified', async () => {
  const order = await submit(newResident, homeReport())
  expect(order.verified).toBe(false)
  const neighbour = await submit(await cloud.as('linhu-r4'), homeReport())
  expect(neighbour.verified).toBe(false)
})

test('the desk reads the whole phone and the remarks on the household, the reporter does not', async () => {
  const order = await submit(await cloud.as('linhu-r6'), homeReport({ roomId: 'linhu-1-1-602' }))
  const seen = await desk.ok(getStaffWorkOrder, { params: { ...LINHU, orderId: order.id } })
  expect(seen).toMatchObject({
    reporterName: '唐老先生',
    reporterPhone: '19900001101',
    householdNotes: ['独居老人，请优先上门'],
  })
  expect(seen.order.mine).toBe(false)
  expect(JSON.stringify(order)).not.toContain('19900001101')
})

const SAME = { id: '7b0c4a52-9a3e-4c3f-8a55-0d5c0e9a2f11', kind: 'photo' } as const

describe('a report is refused', () => {
  const cases: [string, NewWorkOrder, object][] = [
    ['for a room of another community', homeReport({ roomId: 'yunqi-1-1-401' }), placeUnknown()],
    [
      'for a unit of another building',
      publicReport({ buildingId: 'linhu-1', unitId: 'linhu-3-2' }),
      placeUnknown(),
    ],
    ['for an unknown building', publicReport({ buildingId: 'linhu-99' }), placeUnknown()],
    ['for an item nobody knows', homeReport({ itemId: 'no-such-item' }), itemUnknown()],
    ['for a public item at home', homeReport({ itemId: 'corridor-light-out' }), itemUnknown()],
    ['at home without a room', homeReport({ roomId: undefined }), fieldWrong('/roomId')],
    [
      'in public without any place',
      publicReport({ exactPlace: undefined }),
      fieldWrong('/exactPlace'),
    ],
    [
      'for a window that is over',
      homeReport({ windows: [{ from: inMinutes(-120), to: inMinutes(-1) }] }),
      { status: 422, code: 'work-order.window-past' },
    ],
    [
      'for a window that ends before it begins',
      homeReport({ windows: [{ from: inMinutes(60), to: inMinutes(30) }] }),
      fieldWrong('/windows/0/to'),
    ],
    [
      'for a window of more than a day',
      homeReport({ windows: [{ from: inMinutes(60), to: inMinutes(60 + 24 * 60 + 1) }] }),
      fieldWrong('/windows/0/to'),
    ],
    [
      'with two clips',
      homeReport({ media: [video(), video()] }),
      { status: 409, code: 'media.too-many' },
    ],
    ['with the same photo twice', homeReport({ media: [SAME, SAME] }), fieldWrong('/media')],
  ]
  test.each(cases)('%s', async (_why, body, expected) => {
    expect(await refused(resident, body)).toMatchObject(expected)
  })
})

function video() {
  return { id: randomUUID(), kind: 'video' } as const
}
function placeUnknown() {
  return { status: 422, code: 'work-order.place-unknown' }
}
function itemUnknown() {
  return { status: 422, code: 'work-order.item-unknown' }
}
function fieldWrong(path: string) {
  return { status: 400, code: 'request.invalid', fields: [{ path }] }
}

test('a report to a community that does not exist names nothing but that', async () => {
  const answer = await resident.refused(submitWorkOrder, {
    params: { communityId: 'no-such-place' },
    body: publicReport(),
  })
  expect(answer).toMatchObject({ status: 404, code: 'community.unknown' })
})

test('a report takes four statements and its transaction, with no photo as with ten files', async () => {
  const media = [
    ...Array.from({ length: 9 }, () => ({ id: randomUUID(), kind: 'photo' as const })),
    video(),
  ]
  for (const report of [homeReport(), homeReport({ media })]) {
    cloud.statements.length = 0
    await submit(resident, report)
    expect(statementsOf(cloud)).toHaveLength(4)
  }
})

test('fifty taps on one button are one order, and every tap gets the same answer', async () => {
  const key = randomUUID()
  const body = homeReport({ description: '点了五十下' })
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => resident.call(submitWorkOrder, { params: LINHU, body, key })),
  )
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  const rows = await cloud.deps.db
    .selectFrom('work_order')
    .select('order_id')
    .where('description', '=', '点了五十下')
    .execute()
  expect(rows).toHaveLength(1)
})

test('orders sent at once get numbers of their own', async () => {
  const orders = await Promise.all(
    Array.from({ length: 20 }, () => submit(newResident, publicReport())),
  )
  expect(new Set(orders.map(({ number }) => number)).size).toBe(20)
})

test('numbers start again with the Shanghai day and may return in another year', async () => {
  const numberAt = async (at: string) => {
    cloud.clock.set(new Date(at))
    const { token } = await cloud.stranger.ok(startSession, { body: { code: 'demo:resident' } })
    const phone = phoneOf(cloud.app, { authorization: `Bearer ${token}` })
    return (await submit(phone, publicReport())).number
  }
  expect(await numberAt('2026-12-30T15:59:59.000Z')).toBe('1230-1')
  expect(await numberAt('2026-12-30T16:00:00.000Z')).toBe('1231-1')
  expect(await numberAt('2027-12-30T16:00:00.000Z')).toBe('1231-1')
})

test('a call-back needs only a phone, is due in 15 minutes and stays with the one who asked', async () => {
  const body = { phone: '19900001101', triedLineIds: ['linhu-service', 'linhu-duty'] }
  const order = await resident.ok(requestCallBack, { params: LINHU, body })
  expect(order).toMatchObject({ kind: 'inquiry', title: '请回电', place: '' })
  expect(order.nextPromise).toEqual({ step: 'call-back', dueAt: inMinutes(15), metAt: null })
  const family = await cloud.as('family')
  const params = { ...LINHU, orderId: order.id }
  expect(await family.refused(getWorkOrder, { params })).toMatchObject({ code: 'object.unknown' })
  const seen = await desk.ok(getStaffWorkOrder, { params })
  expect(seen.reporterPhone).toBe('19900001101')
  expect(seen.order.description).toContain('2 个电话')
})

test('a stored order holds its event: one statement writes both', async () => {
  const { id } = await submit(resident, homeReport())
  const { order, events } = await stored(cloud, id)
  expect(order.year).toBe(2026)
  expect(events).toMatchObject([{ version: 1, type: 'submitted', staff_id: null }])
})
