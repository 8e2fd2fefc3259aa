import {
  type PromisableOrder,
  promiseRuleFor,
  type PromiseRules,
  type RuleSnapshot,
} from '../contract'

/** Taken when an order is sent, and anew when its urgency changes: the one place that reads the rules. */
export function snapshotOf(
  order: Pick<PromisableOrder, 'kind' | 'urgency' | 'itemId'>,
  rules: PromiseRules,
): RuleSnapshot {
  const maxPauseMinutes: RuleSnapshot['maxPauseMinutes'] = {}
  for (const { id, maxMinutes } of rules.pauseReasons) maxPauseMinutes[id] = maxMinutes
  return {
    rule: promiseRuleFor(order, rules),
    pausableSteps: rules.pausableSteps,
    maxPauseMinutes,
  }
}
