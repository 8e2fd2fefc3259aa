/** What is wrong with a set of promise rules before anybody is promised anything by them. */
import type { PromiseLimit, PromiseRule, PromiseRules } from '../../contract/replies/promise-types'
import { WORK_ORDER_KINDS, type WorkOrderKind } from '../../contract/work-order-names'

export const RULE_FAULT_SENTENCES = {
  'limit-zero': '时限要大于 0 分钟',
  'limits-none': '这一条没有写任何时限',
  'step-twice': '同一步写了两个时限',
  'step-unknown': '没有这一步',
  'order-impossible': '后一步的时限比前一步还短，谁也做不到',
  'item-unknown': '没有这一种，请重新选一样',
  'match-twice': '这种情况已经有一条时限了',
  'id-twice': '编号重复了',
  'pause-reason-unknown': '没有这个暂停原因',
  'pause-zero': '最长暂停时间要大于 0 分钟',
  'pausable-unknown': '这一步不能暂停计时',
  'summary-missing': '请写一句住户看得到的话',
  'kind-uncovered': '这一类还没有普通情况的时限',
} as const
export type RuleFaultCode = keyof typeof RULE_FAULT_SENTENCES

/** `path` is a JSON pointer into the rules: `/rules/3/steps/1/minutes`. */
export interface RuleFault {
  path: string
  code: RuleFaultCode
  /** of `kind-uncovered` */
  kind?: WorkOrderKind
}

/** A step cannot be promised before the one it follows. */
const FOLLOWS: readonly (readonly [PromiseLimit['step'], PromiseLimit['step']])[] = [
  ['accept', 'on-site'],
  ['accept', 'first-answer'],
  ['accept', 'plan'],
  ['accept', 'control'],
  ['accept', 'resolve'],
  ['on-site', 'specialist-on-site'],
  ['on-site', 'control'],
  ['on-site', 'resolve'],
  ['specialist-on-site', 'resolve'],
  ['control', 'resolve'],
  ['plan', 'resolve'],
  ['first-answer', 'result'],
  ['first-answer', 'resolve'],
]
/** Residents are answered and visited on time whatever holds the work up. */
const NEVER_PAUSED: readonly PromiseLimit['step'][] = [
  'accept',
  'on-site',
  'specialist-on-site',
  'first-answer',
]

/** Whether `later` surely falls due before `earlier`: fewer minutes on a clock that never runs slower. */
function comesTooSoon(earlier: PromiseLimit, later: PromiseLimit): boolean {
  if (earlier.basis !== later.basis || later.minutes >= earlier.minutes) return false
  const asFast = later.clock === '24x7' || earlier.clock === 'service-hours'
  return asFast && (!later.workdaysOnly || earlier.workdaysOnly)
}

function ofSteps({ steps }: PromiseRule, at: string, known: PromiseRules['steps']): RuleFault[] {
  const faults: RuleFault[] = []
  steps.forEach(({ step, minutes }, index) => {
    const path = `${at}/steps/${index}`
    if (!known.some(({ id }) => id === step)) faults.push({ path, code: 'step-unknown' })
    if (steps.findIndex((other) => other.step === step) < index)
      faults.push({ path, code: 'step-twice' })
    if (!(minutes > 0)) faults.push({ path: `${path}/minutes`, code: 'limit-zero' })
  })
  for (const [before, after] of FOLLOWS) {
    const earlier = steps.find(({ step }) => step === before)
    const later = steps.find(({ step }) => step === after)
    if (earlier && later && comesTooSoon(earlier, later))
      faults.push({ path: `${at}/steps/${steps.indexOf(later)}/minutes`, code: 'order-impossible' })
  }
  return faults
}

const matchKey = ({ kind, urgency, itemId }: PromiseRule['match']) =>
  `${kind} ${urgency ?? 'any'} ${itemId ?? 'any'}`

function ofRule(
  rule: PromiseRule,
  index: number,
  rules: PromiseRules,
  itemIds: readonly string[],
): RuleFault[] {
  const at = `/rules/${index}`
  const faults: RuleFault[] = []
  const add = (is: boolean, path: string, code: RuleFaultCode) => {
    if (is) faults.push({ path: `${at}${path}`, code })
  }
  const { id, match, pauseReasons, summary, steps } = rule
  const earlier = rules.rules.slice(0, index)
  add(
    earlier.some((other) => other.id === id),
    '/id',
    'id-twice',
  )
  add(
    earlier.some((other) => matchKey(other.match) === matchKey(match)),
    '/match',
    'match-twice',
  )
  add(match.itemId !== null && !itemIds.includes(match.itemId), '/match/itemId', 'item-unknown')
  add(steps.length === 0, '/steps', 'limits-none')
  add(summary.trim() === '', '/summary', 'summary-missing')
  pauseReasons.forEach((reason, place) =>
    add(
      !rules.pauseReasons.some((known) => known.id === reason),
      `/pauseReasons/${place}`,
      'pause-reason-unknown',
    ),
  )
  return faults.concat(ofSteps(rule, at, rules.steps))
}

/** Without one a report of that kind would be promised nothing, and nobody would be alerted. */
const uncovered = ({ rules }: PromiseRules) =>
  WORK_ORDER_KINDS.filter(
    (kind) =>
      !rules.some(
        ({ match }) =>
          match.kind === kind &&
          match.itemId === null &&
          (match.urgency === null || match.urgency === 'ordinary'),
      ),
  )

/** Every fault, in the order of the rules; empty: they can be stored. */
export function faultsOfRules(rules: PromiseRules, itemIds: readonly string[]): RuleFault[] {
  const faults: RuleFault[] = []
  rules.pauseReasons.forEach(({ maxMinutes }, index) => {
    if (!(maxMinutes > 0))
      faults.push({ path: `/pauseReasons/${index}/maxMinutes`, code: 'pause-zero' })
  })
  rules.pausableSteps.forEach((step, index) => {
    if (NEVER_PAUSED.includes(step))
      faults.push({ path: `/pausableSteps/${index}`, code: 'pausable-unknown' })
  })
  rules.rules.forEach((rule, index) => faults.push(...ofRule(rule, index, rules, itemIds)))
  for (const kind of uncovered(rules)) faults.push({ path: '/rules', code: 'kind-uncovered', kind })
  return faults
}
