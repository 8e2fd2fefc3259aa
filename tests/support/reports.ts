import type { NewWorkOrder } from '../../cloud/src/contract'
import type { TestCloud } from './cloud'

export const LINHU = { communityId: 'linhu-garden' }

/** A complete in-home report by the persona `resident` (3栋2单元1101), unless changed. */
export const homeReport = (changes: Partial<NewWorkOrder> = {}): NewWorkOrder => ({
  scope: 'in-home',
  itemId: 'toilet-clogged',
  roomId: 'linhu-3-2-1101',
  description: '马桶堵了，水漫出来',
  urgency: 'ordinary',
  windows: [],
  mayEnter: false,
  contactPhone: '19900001101',
  media: [],
  ...changes,
})

/** A complete report about a public place, unless changed. */
export const publicReport = (changes: Partial<NewWorkOrder> = {}): NewWorkOrder => ({
  scope: 'public',
  itemId: 'corridor-light-out',
  exactPlace: '地下车库B2层23号车位附近',
  urgency: 'ordinary',
  windows: [],
  mayEnter: false,
  contactPhone: '19900001101',
  media: [],
  ...changes,
})

/** What is stored of an order, past all views: for tests that judge what was kept. */
export async function stored(cloud: TestCloud, orderId: string) {
  const { db } = cloud.deps
  const order = await db
    .selectFrom('work_order')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  const events = await db
    .selectFrom('work_order_event')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('seq')
    .execute()
  return { order, events }
}

/** Statements of the last call: without the brackets of its transaction. */
export const statementsOf = (cloud: TestCloud): string[] =>
  cloud.statements.filter((sql) => !/^(begin|commit|rollback|start transaction)/i.test(sql))
