/** The facts that decide which moves there are, read from the order as the phone shows it. */
import type { WorkOrder } from './replies/work-order'
import type { Actor, OrderFacts } from './work-order-actors'

export const sharedFacts = ({ kind, state, closedAt, price, rating }: WorkOrder) => ({
  kind,
  state,
  closedAt: closedAt === null ? null : new Date(closedAt),
  price: price?.state ?? ('none' as const),
  rated: rating !== null,
  hasFeedback: rating !== null && rating.feedback !== null,
})

/** For its reporter; ids of staff never reach a resident, who has no move that asks for them. */
export const factsForReporter = (order: WorkOrder): OrderFacts => ({
  ...sharedFacts(order),
  assigneeStaffId: null,
  assigneeTrade: order.owner?.trade ?? null,
  hasReporter: true,
})

export const REPORTER: Actor = { who: 'reporter' }
export const SYSTEM: Actor = { who: 'system' }
