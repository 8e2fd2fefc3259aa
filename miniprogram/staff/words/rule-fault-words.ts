/** What is wrong with rules that are being edited, each fault in a sentence at its place. Pure. */
import type { PromiseRules } from '../../contract/replies/promise-types'
import type { WorkOrderKind } from '../../contract/work-order-names'
import { itemIds } from '../catalogue/find-item'
import { LIMIT_MAX_MINUTES } from '../contract/promise-rules'
import { faultsOfRules, RULE_FAULT_SENTENCES, type RuleFaultCode } from '../contract/rule-faults'

export const SUMMARY_MAX = 60

export interface ShownFault {
  /** a JSON pointer into the rules */
  path: string
  sentence: string
  kind?: WorkOrderKind
}

const isKnown = (code: string): code is RuleFaultCode => code in RULE_FAULT_SENTENCES

/** Also of a code that a newer server has and this app does not. */
export const faultSentence = (code: string) =>
  isKnown(code) ? RULE_FAULT_SENTENCES[code] : '这一处不对，请再看一遍'

/** What the schema of the contract refuses without a word: too long a time, too long a sentence. */
function beyondMeasure({ rules, pauseReasons }: PromiseRules): ShownFault[] {
  const faults: ShownFault[] = []
  const check = (minutes: number, path: string) => {
    if (minutes > LIMIT_MAX_MINUTES) faults.push({ path, sentence: '最长一年，再长就不是承诺了' })
  }
  pauseReasons.forEach(({ maxMinutes }, at) => {
    check(maxMinutes, `/pauseReasons/${at}/maxMinutes`)
  })
  rules.forEach(({ steps, summary }, at) => {
    steps.forEach(({ minutes }, step) => {
      check(minutes, `/rules/${at}/steps/${step}/minutes`)
    })
    if (summary.trim().length > SUMMARY_MAX)
      faults.push({ path: `/rules/${at}/summary`, sentence: '这句话太长，删短一些' })
  })
  return faults
}

export const shownFaults = (rules: PromiseRules): ShownFault[] =>
  faultsOfRules(rules, itemIds())
    .map(({ path, code, kind }) => ({ path, sentence: faultSentence(code), ...(kind && { kind }) }))
    .concat(beyondMeasure(rules))

/** Index of the rule that a fault is in; null for those of the whole. */
export function ruleAt({ path }: Pick<ShownFault, 'path'>): number | null {
  const match = /^\/rules\/(\d+)\//.exec(path)
  return match ? Number(match[1]) : null
}
