import type { Actor, OrderFacts } from '../../miniprogram/contract/work-order-actors'

export const NOW = new Date('2026-11-24T06:40:00.000Z')

export const facts = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  kind: 'repair',
  state: 'submitted',
  closedAt: null,
  assigneeStaffId: null,
  assigneeTrade: null,
  price: 'none',
  rated: false,
  hasFeedback: false,
  hasReporter: true,
  ...over,
})

export const REPORTER: Actor = { who: 'reporter' }
export const SYSTEM: Actor = { who: 'system' }
export const DESK: Actor = { who: 'staff', staffId: 'd1', role: 'desk', trades: [] }
export const COMPANY: Actor = { who: 'staff', staffId: 'x1', role: 'company', trades: [] }
export const GUARD: Actor = { who: 'staff', staffId: 'g1', role: 'guard', trades: [] }
/** A plumber and an electrician. */
export const PLUMBER: Actor = {
  who: 'staff',
  staffId: 't1',
  role: 'technician',
  trades: ['plumbing'],
}
export const ELECTRICIAN: Actor = {
  who: 'staff',
  staffId: 't2',
  role: 'technician',
  trades: ['electrical'],
}
