/** Changes a manager makes to one rule; each answers with a new one. Pure. */
import type {
  PromiseLimit,
  PromiseRule,
  PromiseStep,
} from '../../../contract/replies/promise-types'
import type { PauseReason } from '../../../contract/work-order-names'
import { RULE_STEPS } from '../../contract/promise-rules'

export const withLimit = (
  rule: PromiseRule,
  step: PromiseStep,
  patch: Partial<PromiseLimit>,
): PromiseRule => ({
  ...rule,
  steps: rule.steps.map((limit) => (limit.step === step ? { ...limit, ...patch } : limit)),
})

export const withoutStep = (rule: PromiseRule, step: PromiseStep): PromiseRule => ({
  ...rule,
  steps: rule.steps.filter((limit) => limit.step !== step),
})

/** Where it belongs in the course of the work, a day long until it is changed. */
export function withStep(rule: PromiseRule, step: PromiseStep): PromiseRule {
  const limit: PromiseLimit = {
    ...{ step, minutes: 1440, clock: '24x7', basis: 'submission', workdaysOnly: false },
  }
  const order = (each: PromiseLimit) => RULE_STEPS.indexOf(each.step)
  const steps = rule.steps.concat(limit).sort((a, b) => order(a) - order(b))
  return { ...rule, steps }
}

export const withPause = (rule: PromiseRule, reason: PauseReason): PromiseRule => ({
  ...rule,
  pauseReasons: rule.pauseReasons.includes(reason)
    ? rule.pauseReasons.filter((each) => each !== reason)
    : rule.pauseReasons.concat(reason),
})
