/** Who moves an order, what is known of the order, and in what capacity the one may move the other. */
import type { StaffRole } from './endpoint'
import type { Party } from './work-order-move'
import type { WorkOrderKind } from './work-order-names'
import type { WorkOrderState } from './work-order-states'

/** Those who assign. The company is among them: when a whole shift is off it is alerted and can act. */
export const DESK_ROLES = ['desk', 'team-lead', 'manager', 'company'] as const
/** Those who may have an order. */
export const FIELD_ROLES = ['desk', 'technician', 'team-lead', 'manager', 'company'] as const

export const isDeskRole = (role: StaffRole) => (DESK_ROLES as readonly StaffRole[]).includes(role)

/** What decides which moves there are; the phone makes it of the order it shows, the server of its row. */
export interface OrderFacts {
  kind: WorkOrderKind
  state: WorkOrderState
  closedAt: Date | null
  assigneeStaffId: string | null
  /** a trade's group, while nobody of it has taken the order */
  assigneeTrade: string | null
  price: 'none' | 'open' | 'agreed' | 'refused'
  rated: boolean
  hasFeedback: boolean
  /** false: taken down by the desk for somebody who is not in the app */
  hasReporter: boolean
}

export type Actor =
  | { readonly who: 'reporter' }
  | {
      readonly who: 'staff'
      readonly staffId: string
      readonly role: StaffRole
      readonly trades: readonly string[]
    }
  | { readonly who: 'system' }

type Assignment = Pick<OrderFacts, 'assigneeStaffId' | 'assigneeTrade'>

/** Nobody's, of one of these trades, or this person's own. */
function isOpenTo(
  { assigneeStaffId, assigneeTrade }: Assignment,
  { staffId, trades }: { staffId: string; trades: readonly string[] },
): boolean {
  if (assigneeStaffId !== null) return assigneeStaffId === staffId
  return assigneeTrade === null || trades.includes(assigneeTrade)
}

/** The desk sees every order of its community; a technician what is or could become theirs. */
export function mayStaffSee(order: Assignment, actor: Actor): boolean {
  if (actor.who !== 'staff') return false
  return isDeskRole(actor.role) || (actor.role === 'technician' && isOpenTo(order, actor))
}

export function actsAs(party: Party, order: OrderFacts, actor: Actor): boolean {
  if (party === 'reporter') return actor.who === 'reporter'
  if (party === 'system') return actor.who === 'system'
  if (actor.who !== 'staff') return false
  switch (party) {
    case 'desk':
      return isDeskRole(actor.role)
    case 'by-phone':
      return isDeskRole(actor.role) && !order.hasReporter
    case 'owner':
      return order.assigneeStaffId === actor.staffId
    case 'field':
      return actor.role === 'technician' && isOpenTo(order, actor)
  }
}
