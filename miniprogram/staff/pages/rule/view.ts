/** One rule as a form. Pure. */
import type { PromiseLimit, PromiseRule } from '../../../contract/replies/promise-types'
import { RULE_STEPS } from '../../contract/promise-rules'
import type { RulesDraft } from '../../services/rules-draft'
import { kindWords } from '../../words/desk-words'
import { lengthView } from '../../words/length-words'
import {
  faultSentence,
  shownFaults,
  SUMMARY_MAX,
  type ShownFault,
} from '../../words/rule-fault-words'
import { matchWords, stepName, summaryOf } from '../../words/rule-words'

function limitView(limit: PromiseLimit, name: string, [fault]: ShownFault[]) {
  return {
    step: limit.step,
    name,
    minutes: limit.minutes,
    serviceHours: limit.clock === 'service-hours',
    appointment: limit.basis === 'appointment',
    workdaysOnly: limit.workdaysOnly,
    fault: fault?.sentence ?? '',
  }
}

function summaryView(rule: PromiseRule, before: PromiseRule | undefined, draft: RulesDraft) {
  const { rules } = draft
  const length = lengthView(rule.summary, SUMMARY_MAX)
  const stepsDiffer = JSON.stringify(before?.steps) !== JSON.stringify(rule.steps)
  return {
    note: length.note,
    over: length.over,
    missing: rule.summary.trim() === '' ? faultSentence('summary-missing') : '',
    /** the limits say something else now and the residents' sentence does not */
    behind: stepsDiffer && before?.summary === rule.summary,
    /** what the limits say, if that is not what is written */
    offer: summaryOf(rule, rules) === rule.summary ? '' : summaryOf(rule, rules),
  }
}

/** Null when the draft has no such rule any more. */
export function ruleView(id: string, draft: RulesDraft) {
  const { rules, base } = draft
  const index = rules.rules.findIndex((rule) => rule.id === id)
  const rule = rules.rules[index]
  if (!rule) return null
  const faults = shownFaults(rules)
  const at = (path: string) =>
    faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}/`))
  const own = `/rules/${index}`
  const before = base.rules.rules.find((each) => each.id === id)
  return {
    kind: kindWords(rule.match.kind),
    title: matchWords(rule.match),
    ofItem: rule.match.itemId !== null,
    limits: rule.steps.map((limit, place) =>
      limitView(limit, stepName(rules, limit.step), at(`${own}/steps/${place}`)),
    ),
    /** of the rule as a whole */
    faults: faults
      .filter(({ path }) => path === `${own}/steps` || path.startsWith(`${own}/match`))
      .map(({ sentence }) => sentence),
    more: RULE_STEPS.filter((step) => !rule.steps.some((limit) => limit.step === step)).map(
      (step) => ({ step, name: stepName(rules, step) }),
    ),
    pauses: rules.pauseReasons.map((reason) => ({
      id: reason.id,
      name: reason.name,
      on: rule.pauseReasons.includes(reason.id),
    })),
    summary: summaryView(rule, before, draft),
  }
}

export type RuleView = ReturnType<typeof ruleView>
