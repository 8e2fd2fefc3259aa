/** Every state of a work order, and the groups that only the cloud lists. */
import { FINAL_STATES, FINISHED_STATES, isOpen } from '../work-order-states'

export const WORK_ORDER_STATES = [
  'submitted',
  'accepted',
  'assigned',
  'taken',
  'scheduled',
  'in-progress',
  'paused',
  'awaiting-acceptance',
  'rework',
  'done',
  'rated',
  'archived',
  'reopened',
  'cancelled',
  'declined',
  'merged',
] as const
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number]

export const OPEN_STATES: readonly WorkOrderState[] = WORK_ORDER_STATES.filter(isOpen)
export const CLOSED_STATES: readonly WorkOrderState[] = FINISHED_STATES.concat(FINAL_STATES)
