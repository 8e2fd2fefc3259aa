/** What storing a set of rules would change, said before it does. Pure. */
import type { ChangedLimit } from '../../contract/promise-rules'
import type { PromiseRules } from '../../../contract/replies/promise-types'
import { columnTime } from '../../../words/time-words'
import type { Preview, RulesDraft } from '../../services/rules-draft'
import { kindWords } from '../../words/desk-words'
import { minutesWords } from '../../words/limit-words'
import { ruleAt, type ShownFault } from '../../words/rule-fault-words'
import { matchWords, stepName } from '../../words/rule-words'

export interface FaultRow {
  key: string
  /** 报修 · 急 */
  where: string
  what: string
  /** the rule to open; empty for the community's own */
  ruleId: string
}

/** Each fault with the rule it is in. */
export function faultRows(faults: readonly ShownFault[], { rules }: PromiseRules): FaultRow[] {
  return faults.map((fault, index) => {
    const at = ruleAt(fault)
    const rule = at === null ? undefined : rules[at]
    const kind = fault.kind ? kindWords(fault.kind) : '所有时限'
    return {
      key: `${index}`,
      where: rule ? `${kindWords(rule.match.kind)} · ${matchWords(rule.match)}` : kind,
      what: fault.sentence,
      ruleId: rule?.id ?? '',
    }
  })
}

const spanWords = (minutes: number | null) => (minutes === null ? '不限' : minutesWords(minutes))

function limitRow(limit: ChangedLimit, rules: PromiseRules, index: number) {
  const { kind, urgency, itemId, step, before, after } = limit
  const where = `${kindWords(kind)} · ${matchWords({ kind, urgency, itemId })}`
  const change =
    before === after
      ? `${spanWords(after)}，改的是怎么算`
      : `${spanWords(before)} → ${spanWords(after)}`
  const name = stepName(rules, step)
  return { key: `${index}`, where, name, change, spoken: `${where}，${name}，${spokenOf(limit)}` }
}

const spokenOf = ({ before, after }: ChangedLimit) =>
  before === after
    ? `还是 ${spanWords(after)}，改的是怎么算`
    : `从 ${spanWords(before)} 改成 ${spanWords(after)}`

const STEP_AT = (at: string | null, now: Date) =>
  at === null ? '不答应' : columnTime(new Date(at), now)

function orderRow(order: Preview['orders'][number], rules: PromiseRules, now: Date) {
  const [before, after] = [STEP_AT(order.before, now), STEP_AT(order.after, now)]
  return {
    id: order.id,
    title: order.title,
    note: `${order.number} · ${stepName(rules, order.step)}`,
    change: `${before} → ${after}`,
    spoken: `${order.title}，${order.number}，${stepName(rules, order.step)}，从 ${before} 变成 ${after}`,
  }
}

/** What is drawn at once: a change of a reason for pausing changes a hundred limits. */
const LIMITS_DRAWN = 10
const ORDERS_DRAWN = 8

const NOTHING: Omit<Preview, 'faults'> = { limits: [], orders: [], ordersInAll: 0 }

/** Without an answer of the cloud where the phone itself sees what is wrong. */
export function previewView(
  { base, rules }: RulesDraft,
  faults: readonly ShownFault[],
  preview: Preview | null,
  now: Date,
) {
  const { limits, orders, ordersInAll } = preview ?? NOTHING
  const more = ordersInAll - Math.min(orders.length, ORDERS_DRAWN)
  const moreLimits = limits.length - LIMITS_DRAWN
  return {
    faults: faultRows(faults, rules),
    limits: limits.slice(0, LIMITS_DRAWN).map((limit, index) => limitRow(limit, rules, index)),
    moreLimits: moreLimits > 0 ? `还有 ${moreLimits} 处一样改了` : '',
    orders: orders.slice(0, ORDERS_DRAWN).map((order) => orderRow(order, rules, now)),
    ordersInAll,
    more: more > 0 ? `还有 ${more} 件没有列出` : '',
    words: wordsChange(base.rules.confirmedByCompany, rules.confirmedByCompany),
  }
}

function wordsChange(before: boolean, after: boolean): string {
  if (before === after) return ''
  return after ? '住户看到的会写成“本小区承诺”' : '住户看到的会写成“一般会在”'
}

export type PreviewView = ReturnType<typeof previewView>
