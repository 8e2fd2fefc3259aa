/** The queue of the desk and the field: what is late, what is new, what is mine. */
import { endpoint, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { OrderFacts } from '../../contract/work-order-actors'
import { awaitsResident, isOpen, isPaused } from '../../contract/work-order-states'
import { field } from './desk'
import type { QueuePage, QueueRow, QueueToken } from './replies/desk-queue'
import type { QueueQuestion } from './requests/desk-queue'

export type { QueueRow } from './replies/desk-queue'
export type { QueueQuestion } from './requests/desk-queue'

/** Rows with their buttons: more at once would be more nodes than a phone draws quickly. */
export const QUEUE_PAGE = 10

/** 待派 · 在办 · 暂停 · 待验收 */
export const QUEUE_TABS = ['waiting', 'working', 'paused', 'accepting'] as const
export type QueueTab = (typeof QUEUE_TABS)[number]

/** The tab an open order stands under; null once it is closed. `waiting`: no person has it. */
export function queueTabOf({
  state,
  assigneeStaffId,
}: Pick<OrderFacts, 'state' | 'assigneeStaffId'>): QueueTab | null {
  if (!isOpen(state)) return null
  if (isPaused(state)) return 'paused'
  if (awaitsResident(state)) return 'accepting'
  return assigneeStaffId === null ? 'waiting' : 'working'
}

/** The facts of a row; nothing in the queue is closed. */
export const factsOfRow = (row: QueueRow): OrderFacts => ({
  kind: row.summary.kind,
  state: row.summary.state,
  closedAt: null,
  assigneeStaffId: row.assigneeStaffId,
  assigneeTrade: row.assigneeTrade,
  price: row.price,
  rated: false,
  hasFeedback: false,
  hasReporter: row.hasReporter,
})

/**
 * Nearest promise first, so late ones lead; QUEUE_PAGE a page. A technician gets only what `mayStaffSee`
 * says. A POST that changes nothing: `search` may be a telephone number, and addresses are logged.
 */
export const listDeskQueue = endpoint({
  name: 'listDeskQueue',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/queue',
  access: field,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<QueueQuestion>(),
  reply: shapeOf<QueuePage>(),
})

/** Asked every few seconds while the queue is on the screen: one indexed look-up, no list. */
export const deskChanges = endpoint({
  name: 'deskChanges',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/changes',
  access: field,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<QueueToken>(),
})
