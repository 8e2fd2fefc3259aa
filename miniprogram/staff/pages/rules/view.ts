/** Every rule of a community by kind, in words, with what was changed and what is wrong. Pure. */
import type { PromiseRule, PromiseRules } from '../../../contract/replies/promise-types'
import { WORK_ORDER_KINDS, type WorkOrderKind } from '../../../contract/work-order-names'
import { phrases } from '../../../words/phrases'
import { columnTime } from '../../../words/time-words'
import { tradesOf } from '../../catalogue/find-item'
import { isChanged, isRuleChanged, type RulesDraft } from '../../services/rules-draft'
import { kindWords } from '../../words/desk-words'
import { limitWords, minutesWords } from '../../words/limit-words'
import { ruleAt, shownFaults, type ShownFault } from '../../words/rule-fault-words'
import { matchWords, stepName } from '../../words/rule-words'

export interface RuleRow {
  id: string
  title: string
  /** 响应 30 分，只算服务时间 */
  lines: string[]
  changed: boolean
  fault: string
  spoken: string
}

const sentence = (fault: ShownFault | undefined) => fault?.sentence ?? ''

function ruleRow(
  rule: PromiseRule,
  index: number,
  draft: RulesDraft,
  faults: ShownFault[],
): RuleRow {
  const title = matchWords(rule.match)
  const lines = rule.steps.map(
    (limit) => `${stepName(draft.rules, limit.step)} ${limitWords(limit)}`,
  )
  const changed = isRuleChanged(draft, rule.id)
  const fault = sentence(faults.find((each) => ruleAt(each) === index))
  const spoken = [title, fault, changed ? '改过' : '', ...lines, '点开改']
  return {
    ...{ id: rule.id, title, lines, changed, fault },
    spoken: spoken.filter((part) => part !== '').join('，'),
  }
}

function groupView(kind: WorkOrderKind, draft: RulesDraft, faults: ShownFault[]) {
  const uncovered = faults.find((fault) => fault.kind === kind)
  const rows: RuleRow[] = []
  draft.rules.rules.forEach((rule, index) => {
    if (rule.match.kind === kind) rows.push(ruleRow(rule, index, draft, faults))
  })
  return { kind, name: kindWords(kind), rows, fault: sentence(uncovered) }
}

function pauseRows({ rules }: RulesDraft, faults: ShownFault[]) {
  return rules.pauseReasons.map(({ id, name, maxMinutes, example }, index) => ({
    id,
    name,
    example: phrases(`如：${example}`),
    longest: maxMinutes > 0 ? `最长 ${minutesWords(maxMinutes)}` : '没有写多久',
    fault: sentence(faults.find(({ path }) => path === `/pauseReasons/${index}/maxMinutes`)),
  }))
}

export function rulesView(draft: RulesDraft, now: Date) {
  const faults = shownFaults(draft.rules)
  const { changedAt } = draft.base
  return {
    confirmed: draft.rules.confirmedByCompany,
    since: changedAt
      ? `${columnTime(new Date(changedAt), now)} 改的，现在照这个`
      : '还是起始值，没有改过',
    groups: WORK_ORDER_KINDS.map((kind) => groupView(kind, draft, faults)),
    pauses: pauseRows(draft, faults),
    changed: isChanged(draft),
    faults: faults.length > 0 ? `有 ${faults.length} 处不对，改好才能存` : '',
  }
}

export type RulesView = ReturnType<typeof rulesView>

/** Things of a kind that have no limits of their own yet. */
export function ownItemsOf(kind: WorkOrderKind, { rules }: PromiseRules) {
  const options: { id: string; name: string }[] = []
  for (const { items } of tradesOf([kind], null))
    for (const { id, name } of items)
      if (!rules.some(({ match }) => match.itemId === id)) options.push({ id, name })
  return { title: '给哪一样单独定', chosen: '', options, searchable: true }
}

/** The limits that hold for the item now, to be changed from there. */
export function ruleForItem(
  kind: WorkOrderKind,
  itemId: string,
  { rules }: PromiseRules,
): PromiseRule | null {
  const urgency = tradesOf([kind], null)
    .map(({ items }) => items.find(({ id }) => id === itemId)?.urgency)
    .find((found) => found !== undefined)
  const ofKind = rules.filter(({ match }) => match.kind === kind && match.itemId === null)
  const like =
    ofKind.find(({ match }) => match.urgency === urgency) ??
    ofKind.find(({ match }) => match.urgency === null) ??
    ofKind[0]
  if (!like) return null
  return {
    ...like,
    id: rules.some(({ id }) => id === itemId) ? `${itemId}-own` : itemId,
    match: { kind, urgency: null, itemId },
    steps: like.steps.map((limit) => ({ ...limit })),
    pauseReasons: like.pauseReasons.slice(),
  }
}
