/** The queue of the desk and the field: what is late, what is new, what is mine. */
import { communityParams } from './community'
import { field, staffSelf } from './desk'
import { endpoint } from './endpoint'
import { cursor, slug } from './ids'
import { arr, bool, instant, int, nullable, obj, oneOf, opt, str, text, type Infer } from './schema'
import { orderSummary } from './my-work-orders'
import type { OrderFacts } from './work-order-actors'
import { URGENCIES, WORK_ORDER_KINDS } from './work-order-names'
import { awaitsResident, isOpen, isPaused } from './work-order-states'

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

/** Changes whenever anything does that the caller's queue may show; compared, never read. */
const changeToken = () => str({ minLength: 1, maxLength: 64, pattern: '^[0-9A-Za-z_-]+$' })

export const queueRow = obj({
  summary: orderSummary,
  version: int(1, 1_000_000),
  urgency: oneOf(URGENCIES),
  verified: bool(),
  assigneeStaffId: nullable(slug()),
  assigneeTrade: nullable(slug()),
  /** 陈师傅 */
  assigneeName: nullable(text(0, 20)),
  appointmentFrom: nullable(instant()),
  /** reminders since the property last said or did something */
  nudges: int(0, 1000),
  /** as OrderFacts has it, so that the row's buttons are movesFor's */
  price: oneOf(['none', 'open', 'agreed', 'refused'] as const),
  hasReporter: bool(),
})
export type QueueRow = Infer<typeof queueRow>

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
 * Nearest promise first, so late ones lead; 20 a page. A technician gets only what `mayStaffSee`
 * says. A POST that changes nothing: `search` may be a telephone number, and addresses are logged.
 */
export const listDeskQueue = endpoint({
  name: 'listDeskQueue',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/queue',
  access: field,
  params: communityParams,
  body: obj({
    /** left out with `search`: every open order and those closed lately */
    tab: opt(oneOf(QUEUE_TABS)),
    mine: opt(bool()),
    kind: opt(oneOf(WORK_ORDER_KINDS)),
    tradeId: opt(slug()),
    buildingId: opt(slug()),
    /** number, room, phone or plate */
    search: opt(text(1, 30)),
    cursor: opt(cursor()),
  }),
  reply: obj({
    rows: arr(queueRow, { maxItems: 20 }),
    cursor: nullable(cursor()),
    counts: obj({
      waiting: int(0, 1_000_000),
      working: int(0, 1_000_000),
      paused: int(0, 1_000_000),
      accepting: int(0, 1_000_000),
    }),
    token: changeToken(),
    you: staffSelf,
  }),
})

/** Asked every few seconds while the queue is on the screen: one indexed look-up, no list. */
export const deskChanges = endpoint({
  name: 'deskChanges',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/changes',
  access: field,
  params: communityParams,
  reply: obj({ token: changeToken() }),
})
