import { limitEnds } from '../../miniprogram/staff/contract/promise-clock'
import { promiseRuleFor } from '../../miniprogram/requests/contract/promise'
import type {
  PromisableOrder,
  PromiseCalendar,
  PromisedTime,
  PromiseRules,
} from '../../miniprogram/contract/replies/promise-types'

/**
 * By when each step of the order's rule is due, in the rule's order; empty without a rule. Without a
 * history deadlinesOf must say the same.
 */
export function promisedTimes(
  order: PromisableOrder,
  rules: PromiseRules,
  calendar: PromiseCalendar,
): PromisedTime[] {
  const promised: PromisedTime[] = []
  for (const limit of promiseRuleFor(order, rules)?.steps ?? []) {
    const start = limit.basis === 'submission' ? order.submittedAt : order.appointmentAt
    if (start) promised.push({ step: limit.step, dueAt: limitEnds(start, limit, calendar) })
  }
  return promised
}
