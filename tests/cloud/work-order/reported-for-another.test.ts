import {
  deleteMe,
  exportMe,
  findCaller,
  getStaffWorkOrder,
  getWorkOrder,
  issueHouseholdCode,
  joinHousehold,
  listInbox,
  listMyWorkOrders,
  moveWorkOrder,
  type NewWorkOrder,
  submitWorkOrder,
} from '../../../cloud/src/contract'
import { testCloud, type TestCloud } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import * as orders from '../../support/orders'
import { homeReport, LINHU, publicReport, stored } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
/** lives elsewhere, in another city */
let daughter: Phone
beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
  daughter = await cloud.as('daughter')
}, 240_000)
afterAll(() => cloud.close())

const FATHER = { name: '何伯', phone: '13900001234' }

const forFather = (changes: Partial<NewWorkOrder> = {}) =>
  homeReport({ contactPhone: '13800005678', onBehalf: FATHER, ...changes })

const reportedForFather = async (changes: Partial<NewWorkOrder> = {}): Promise<orders.Ref> => {
  const { id } = await daughter.ok(submitWorkOrder, { params: LINHU, body: forFather(changes) })
  return { ...LINHU, orderId: id }
}

async function toldOf(phone: Phone, { orderId }: orders.Ref) {
  const { notices } = await phone.ok(listInbox, { params: LINHU })
  return notices.filter((notice) => notice.orderId === orderId)
}

const kindsOf = async (phone: Phone, params: orders.Ref) =>
  (await toldOf(phone, params)).map(({ kind }) => kind).sort()

describe('a daughter who reports for her father', () => {
  test('sees the order, and so does everybody who lives with him, phones masked', async () => {
    const params = await reportedForFather()
    const hers = await daughter.ok(getWorkOrder, { params })
    const onBehalf = { name: '何伯', phone: '139******34' }
    expect(hers).toMatchObject({ mine: true, acts: true, verified: false, onBehalf })
    const his = await cast.resident.ok(getWorkOrder, { params })
    expect(his).toMatchObject({ mine: false, acts: true, onBehalf })
    const query = { group: 'open' as const }
    const { orders: listed } = await cast.family.ok(listMyWorkOrders, { params: LINHU, query })
    expect(listed.map(({ id }) => id)).toContain(params.orderId)
    expect(await cast.neighbour.refused(getWorkOrder, { params })).toMatchObject({
      code: 'object.unknown',
    })
  })

  test('both are told of each step, and he of what she does with it', async () => {
    const params = await reportedForFather()
    await cloud.deliver()
    expect(await kindsOf(cast.resident, params)).toEqual(['reported-for-you'])
    await orders.staffMoves(cast, cast.desk, params, {
      move: 'assign',
      assigneeStaffId: 'linhu-t1',
    })
    await cloud.deliver()
    expect(await kindsOf(daughter, params)).toEqual(['order-assigned'])
    expect(await kindsOf(cast.resident, params)).toEqual(['order-assigned', 'reported-for-you'])
    const body = { move: 'cancel' as const, reason: '自己修好了' }
    await orders.residentMoves(cast, daughter, params, body)
    await cloud.deliver()
    const told = await toldOf(cast.family, params)
    expect(told.map(({ facts }) => facts.state)).toContain('cancelled')
    expect(await kindsOf(daughter, params)).toEqual(['order-assigned'])
  })

  test('is told what he does with it', async () => {
    const params = await reportedForFather()
    await orders.residentMoves(cast, cast.resident, params, { move: 'cancel' })
    await cloud.deliver()
    const told = await toldOf(daughter, params)
    expect(told).toMatchObject([{ kind: 'household-moved', facts: { state: 'cancelled' } }])
    expect(await kindsOf(cast.resident, params)).toEqual(['reported-for-you'])
  })

  test('lets nobody into his home; whoever lives there may', async () => {
    const body = forFather({ mayEnter: true })
    expect(await daughter.refused(submitWorkOrder, { params: LINHU, body })).toMatchObject({
      status: 422,
      code: 'work-order.not-yours-to-open',
    })
    const { mayEnter, verified } = await cast.family.ok(submitWorkOrder, { params: LINHU, body })
    expect({ mayEnter, verified }).toEqual({ mayEnter: true, verified: true })
  })

  test('is not told of in the records of whoever moves in later', async () => {
    const params = await reportedForFather()
    cloud.clock.advance(60_000)
    const later = await cloud.as('later-tenant')
    const body = { roomId: 'linhu-3-2-1101' }
    const { code } = await cast.desk.ok(issueHouseholdCode, { params: LINHU, body })
    await later.ok(joinHousehold, { params: LINHU, body: { code } })
    expect(await later.refused(getWorkOrder, { params })).toMatchObject({ code: 'object.unknown' })
    await orders.staffMoves(cast, cast.desk, params, { move: 'accept' })
    await cloud.deliver()
    expect(await kindsOf(later, params)).toEqual([])
  })
})

describe('the staff', () => {
  test('find both numbers whole, a technician only once the order is theirs', async () => {
    const params = await reportedForFather()
    const seen = await cast.desk.ok(getStaffWorkOrder, { params })
    expect(seen).toMatchObject({
      reporterPhone: '13800005678',
      onBehalf: FATHER,
      order: { onBehalf: { name: null, phone: null } },
    })
    await orders.staffMoves(cast, cast.desk, params, { move: 'assign', assigneeTrade: 'plumbing' })
    const before = await cast.plumber.ok(getStaffWorkOrder, { params })
    expect(before.onBehalf).toBeNull()
    const body = { move: 'take' as const, version: before.order.version }
    expect((await cast.plumber.ok(moveWorkOrder, { params, body })).onBehalf).toEqual(FATHER)
  })

  test('find the order by the number of the one it is about', async () => {
    const phone = '13900009911'
    const body = publicReport({ contactPhone: '13800005678', onBehalf: { phone } })
    const { number } = await daughter.ok(submitWorkOrder, { params: LINHU, body })
    const found = await cast.desk.ok(findCaller, { params: LINHU, body: { search: phone } })
    expect(found.strangerOrders.map((order) => order.number)).toEqual([number])
  })
})

test('neither name nor number of the father outlives the daughter’s deletion; her export has them', async () => {
  const going = await cloud.as('going-daughter')
  const { id } = await going.ok(submitWorkOrder, { params: LINHU, body: forFather() })
  expect(JSON.stringify(await going.ok(exportMe))).toContain(FATHER.phone)
  await going.ok(deleteMe)
  expect((await stored(cloud, id)).order.on_behalf).toEqual({ name: null, phone: null })
})
