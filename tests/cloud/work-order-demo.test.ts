import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  getWorkOrder,
  listDeskQueue,
  listMyWorkOrders,
  type WorkOrder,
} from '../../cloud/src/contract'
import { diskStore } from '../../cloud/src/media/disk-store'
import { workOrders } from '../../cloud/src/work-order/work-order.capability'
import { testCloud, type TestCloud } from '../support/cloud'
import { LINHU } from '../support/reports'

const folder = mkdtempSync(join(tmpdir(), 'wuye-demo-'))
let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({ deps: { media: diskStore(folder) } })
  await workOrders.seedDemo?.(cloud.deps)
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the demo has an order in every state of this stage, of every kind that is offered', async () => {
  const rows = await cloud.deps.db
    .selectFrom('work_order')
    .select(['state', 'kind', 'verified', 'scope'])
    .execute()
  const states = new Set(rows.map(({ state }) => state))
  expect([...states].sort()).toEqual([
    'accepted',
    'assigned',
    'awaiting-acceptance',
    'cancelled',
    'declined',
    'paused',
    'rated',
    'scheduled',
    'submitted',
    'taken',
  ])
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(
    new Set(['repair', 'incident', 'complaint', 'inquiry']),
  )
  expect(rows.some(({ verified }) => !verified)).toBe(true)
  expect(new Set(rows.map(({ scope }) => scope)).size).toBe(2)
})

test('the demo resident finds open and closed orders, and photos that open', async () => {
  const resident = await cloud.as('resident')
  const list = (group: 'open' | 'closed') =>
    resident.ok(listMyWorkOrders, { params: LINHU, query: { group } })
  const open = await list('open')
  expect(open.counts).toMatchObject({ open: 3, closed: 3 })
  const orders: WorkOrder[] = []
  for (const { id } of open.orders)
    orders.push(await resident.ok(getWorkOrder, { params: { ...LINHU, orderId: id } }))
  const photos = orders.flatMap(({ media }) => media)
  expect(photos.map(({ state }) => state)).toEqual(['ready', 'ready'])
  const get = (url?: string | null) => cloud.stranger.send({ method: 'GET', url: url ?? '' })
  const [whole, small] = [await get(photos[0]?.url), await get(photos[0]?.thumbUrl)]
  expect(whole.headers['content-type']).toBe('image/jpeg')
  expect(small.headers['content-type']).toBe('image/jpeg')
  expect(small.rawPayload.length).toBeLessThan(whole.rawPayload.length / 2)
})

test('every demo desk has something to do', async () => {
  for (const [who, communityId] of [
    ['desk', 'linhu-garden'],
    ['jiangwan-d1', 'jiangwan-residence'],
  ] as const) {
    const desk = await cloud.as(who)
    const body = { tab: 'waiting' } as const
    const { rows } = await desk.ok(listDeskQueue, { params: { communityId }, body })
    expect(rows.length).toBeGreaterThan(0)
  }
})
