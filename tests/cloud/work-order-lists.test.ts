import { randomUUID } from 'node:crypto'
import {
  listDeskQueue,
  listMyWorkOrders,
  moveMyWorkOrder,
  moveWorkOrder,
  PAGE_SIZE,
  submitWorkOrder,
  type NewWorkOrder,
  type OrderSummary,
} from '../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../support/cloud'
import type { Phone } from '../support/cloud-client'
import { homeReport, LINHU, publicReport, statementsOf } from '../support/reports'

let cloud: TestCloud
let resident: Phone
let desk: Phone
beforeAll(async () => {
  cloud = await testCloud()
}, 60_000)
afterAll(() => cloud.close())
beforeEach(async () => {
  cloud.clock.set(START)
  const { db } = cloud.deps
  for (const table of ['media', 'work_order_event', 'work_order'] as const)
    await db.deleteFrom(table).execute()
  resident = await cloud.as('resident')
  desk = await cloud.as('desk')
})

const submit = (phone: Phone, body: NewWorkOrder) =>
  phone.ok(submitWorkOrder, { params: LINHU, body })
const page = (phone: Phone, group: 'open' | 'closed', cursor?: string) =>
  phone.ok(listMyWorkOrders, { params: LINHU, query: { group, ...(cursor && { cursor }) } })

async function whole(phone: Phone, group: 'open' | 'closed'): Promise<OrderSummary[][]> {
  const pages: OrderSummary[][] = []
  let cursor: string | null = null
  do {
    const { orders, cursor: next } = await page(phone, group, cursor ?? undefined)
    pages.push(orders)
    cursor = next
  } while (cursor !== null)
  return pages
}

test('open orders come with the nearest promise first, whatever was sent first', async () => {
  const later = await submit(resident, homeReport({ itemId: 'socket-fault' }))
  const soon = await submit(resident, homeReport({ itemId: 'pipe-burst-home' }))
  const middle = await submit(resident, homeReport({ itemId: 'toilet-clogged' }))
  const { orders, counts } = await page(resident, 'open')
  expect(orders.map(({ id }) => id)).toEqual([soon.id, middle.id, later.id])
  expect(orders[0]?.nextPromise).toEqual(soon.promises[0])
  expect(counts).toMatchObject({ open: 3, closed: 0 })
})

test('an accepted order moves back: its nearest promise is the next one', async () => {
  const first = await submit(resident, homeReport({ itemId: 'toilet-clogged' }))
  cloud.clock.advance(60_000)
  const second = await submit(resident, homeReport({ itemId: 'toilet-clogged' }))
  await desk.ok(moveWorkOrder, {
    params: { ...LINHU, orderId: first.id },
    body: { move: 'accept', version: 1 },
  })
  const { orders } = await page(resident, 'open')
  expect(orders.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(orders[1]?.nextPromise?.step).toBe('on-site')
})

test('pages hold twenty, and together every order once, also where moments are equal', async () => {
  const total = 2 * PAGE_SIZE + 5
  for (let n = 0; n < total; n++) await submit(resident, publicReport())
  const pages = await whole(resident, 'open')
  expect(pages.map(({ length }) => length)).toEqual([PAGE_SIZE, PAGE_SIZE, 5])
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(total)
})

test('orders without any promise left come last, and pages still end', async () => {
  for (let n = 0; n < PAGE_SIZE + 2; n++) await submit(resident, publicReport())
  const { db } = cloud.deps
  await db.updateTable('work_order').set({ promises: '[]', next_due_at: 'infinity' }).execute()
  const urgent = await submit(resident, homeReport())
  const pages = await whole(resident, 'open')
  expect(pages[0]?.[0]?.id).toBe(urgent.id)
  expect(pages.map(({ length }) => length)).toEqual([PAGE_SIZE, 3])
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(PAGE_SIZE + 3)
})

test('what is over comes with the latest first, twenty a page', async () => {
  const ended: string[] = []
  for (let n = 0; n < PAGE_SIZE + 3; n++) {
    cloud.clock.advance(1000)
    const { id } = await submit(resident, publicReport())
    const params = { ...LINHU, orderId: id }
    await resident.ok(moveMyWorkOrder, { params, body: { move: 'cancel', version: 1 } })
    ended.unshift(id)
  }
  const pages = await whole(resident, 'closed')
  expect(pages.flat().map(({ id }) => id)).toEqual(ended)
  expect(pages[0]?.[0]).toMatchObject({ nextPromise: null, mediaWaiting: 0 })
  expect((await page(resident, 'open')).orders).toEqual([])
})

test('the family finds the household’s orders, a neighbour and another community none', async () => {
  await submit(resident, homeReport())
  expect((await page(await cloud.as('family'), 'open')).counts.open).toBe(1)
  expect((await page(await cloud.as('linhu-r4'), 'open')).counts.open).toBe(0)
  const elsewhere = await resident.ok(listMyWorkOrders, {
    params: { communityId: 'yunqi-court' },
    query: { group: 'open' },
  })
  expect(elsewhere).toMatchObject({ orders: [], cursor: null, counts: { open: 0 } })
})

test('the desk sees what waits for somebody, and what is in work apart', async () => {
  const order = await submit(await cloud.as('new-resident'), homeReport())
  const list = (tab: 'waiting' | 'working', phone = desk, communityId = 'linhu-garden') =>
    phone.ok(listDeskQueue, { params: { communityId }, body: { tab } })
  const waiting = await list('waiting')
  expect(waiting.rows).toMatchObject([{ verified: false, urgency: 'urgent' }])
  expect(waiting.counts).toEqual({ waiting: 1, working: 0, paused: 0, accepting: 0 })
  const params = { ...LINHU, orderId: order.id }
  const technician = await cloud.as('linhu-t1')
  await technician.ok(moveWorkOrder, { params, body: { move: 'take', version: 1 } })
  expect((await list('waiting')).rows).toEqual([])
  expect((await list('working')).rows.map(({ summary }) => summary.id)).toEqual([order.id])
  const otherDesk = await cloud.as('other-desk')
  expect((await list('working', otherDesk, 'yunqi-court')).rows).toEqual([])
})

test('a line says who comes and from when, by surname and title, to the resident and the desk', async () => {
  const { id } = await submit(resident, homeReport())
  const params = { ...LINHU, orderId: id }
  const lines = async () => {
    const own = (await page(resident, 'open')).orders[0]
    const { rows } = await desk.ok(listDeskQueue, { params: LINHU, body: {} })
    return [own, rows[0]?.summary]
  }
  const nobody = { scope: 'in-home', ownerName: null, appointmentFrom: null }
  expect(await lines()).toMatchObject([nobody, nobody])
  const technician = await cloud.as('linhu-t1')
  await technician.ok(moveWorkOrder, { params, body: { move: 'take', version: 1 } })
  const from = new Date(START.getTime() + 3_600_000).toISOString()
  const to = new Date(START.getTime() + 7_200_000).toISOString()
  const body = { move: 'schedule' as const, version: 2, window: { from, to } }
  await technician.ok(moveWorkOrder, { params, body })
  const agreed = { ownerName: expect.stringMatching(/^.师傅$/) as string, appointmentFrom: from }
  expect(await lines()).toMatchObject([agreed, agreed])
})

test('a list names no phone and takes as many statements with twenty orders as with one', async () => {
  const media = [{ id: randomUUID(), kind: 'photo' as const }]
  await submit(resident, homeReport({ media }))
  const count = async () => {
    cloud.statements.length = 0
    const body = JSON.stringify(await page(resident, 'open'))
    expect(body).not.toContain('1990000')
    return statementsOf(cloud).length
  }
  const withOne = await count()
  const technician = await cloud.as('linhu-t1')
  for (let n = 0; n < PAGE_SIZE; n++) {
    const { id } = await submit(resident, homeReport())
    const params = { ...LINHU, orderId: id }
    await technician.ok(moveWorkOrder, { params, body: { move: 'take', version: 1 } })
  }
  expect(await count()).toBe(withOne)
  expect(withOne).toBeLessThanOrEqual(4)
})

test('a cursor nobody gave out is refused by name', async () => {
  for (const cursor of ['x', '-_', `zzzzzzzzzzz_${'0'.repeat(32)}`, `1_${'g'.repeat(32)}`]) {
    const answer = await resident.refused(listMyWorkOrders, {
      params: LINHU,
      query: { group: 'open', cursor },
    })
    expect(answer).toMatchObject({ code: 'request.invalid', fields: [{ path: '/cursor' }] })
  }
})
