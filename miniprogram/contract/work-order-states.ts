/**
 * The states of a work order (PRODUCT.md §2.3) and the questions asked of them by name. Returned and
 * escalated are entries of the history, not states. The moves are in work-order-moves.ts.
 */

import type { WorkOrderState } from './replies/work-order-states'

export type { WorkOrderState } from './replies/work-order-states'

/** Nothing leads out of these. */
export const FINAL_STATES: readonly WorkOrderState[] = ['cancelled', 'declined', 'merged']
/** Done: it may still be rated, reopened and archived. */
export const FINISHED_STATES: readonly WorkOrderState[] = ['done', 'rated', 'archived']

export const isFinal = (state: WorkOrderState) => FINAL_STATES.includes(state)
export const isFinished = (state: WorkOrderState) => FINISHED_STATES.includes(state)

/** Somebody still has to do something about it. */
export const isOpen = (state: WorkOrderState) => !isFinal(state) && !isFinished(state)

/** Waits for the desk's first word. */
export const needsDesk = (state: WorkOrderState) => state === 'submitted' || state === 'reopened'

/** Open, and nobody of the property answers for it by name: the queue's 待派. */
export const needsOwner = (order: { state: WorkOrderState; assigneeStaffId: string | null }) =>
  isOpen(order.state) &&
  !awaitsResident(order.state) &&
  !isPaused(order.state) &&
  order.assigneeStaffId === null

/** Somebody has it in hand. */
export const isAtWork = (state: WorkOrderState) =>
  state === 'taken' || state === 'scheduled' || state === 'in-progress' || state === 'rework'

export const isPaused = (state: WorkOrderState) => state === 'paused'

/** The work is done, the resident's word is missing. */
export const awaitsResident = (state: WorkOrderState) => state === 'awaiting-acceptance'

/** The property has the next step, so reminding it makes sense. */
export const canNudge = (state: WorkOrderState) => isOpen(state) && !awaitsResident(state)

/** Comments and notes are taken until the order is out of everybody's sight. */
export const canRemark = (state: WorkOrderState) => !isFinal(state) && state !== 'archived'
