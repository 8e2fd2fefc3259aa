import { PROMISE_RULES, type PromiseCalendar, type PromiseRules } from '../contract'
import { snapshotOf } from '../promises/snapshot'
import { clocksOf, promisesOf } from './life/promised'
import { timerChange, timersOf } from './life/timers'
import type { Order } from './order'

type Drafted = Omit<Order, 'number' | 'rule' | 'promises'>

/** By which rule the order is promised: a later change of the rules leaves it alone. */
export const ruleFor = (
  order: Pick<Order, 'kind' | 'urgency' | 'itemId'>,
  rules: PromiseRules | null,
) => snapshotOf(order, rules ?? PROMISE_RULES)

/** A new order with what it is promised, and the timer of its first alert. */
export function promised(draft: Drafted, rules: PromiseRules | null, calendar: PromiseCalendar) {
  const bare = { ...draft, rule: ruleFor(draft, rules), promises: [] }
  const clocks = clocksOf(bare, calendar)
  const order = { ...bare, promises: promisesOf(clocks) }
  return { order, timers: timerChange(null, timersOf(order, clocks)) }
}
