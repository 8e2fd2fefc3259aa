/** The facts that decide which moves there are, read from the order as the staff's phone shows it. */
import type { Actor, OrderFacts } from '../../contract/work-order-actors'
import { sharedFacts } from '../../contract/work-order-facts'
import type { StaffSelf, StaffWorkOrder } from './replies/desk'

export const factsForStaff = (shown: StaffWorkOrder): OrderFacts => ({
  ...sharedFacts(shown.order),
  assigneeStaffId: shown.assignee?.staffId ?? null,
  assigneeTrade: shown.assigneeTrade,
  hasReporter: shown.hasReporter,
})

export const staffActor = ({ staffId, role, trades }: StaffSelf): Actor => ({
  who: 'staff',
  staffId,
  role,
  trades,
})
