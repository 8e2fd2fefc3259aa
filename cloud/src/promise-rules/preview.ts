import {
  type ChangedLimit,
  deadlinesOf,
  marksOf,
  type PromiseRule,
  type PromiseRules,
  RULE_STEPS,
} from '../contract'
import { snapshotOf } from '../promises/snapshot'
import { calendarOf } from './current.store'
import type { findOpenOrders } from './rules.store'

const keyOf = ({ match }: PromiseRule) =>
  `${match.kind} ${match.urgency ?? 'any'} ${match.itemId ?? 'any'}`

const minutesOf = (rule: PromiseRule | undefined, step: ChangedLimit['step']) =>
  rule?.steps.find((limit) => limit.step === step) ?? null

/** Every limit that is not as it was, and those that come and go with a rule. */
export function changedLimits(before: PromiseRules, after: PromiseRules): ChangedLimit[] {
  const keys = [...new Set([...before.rules, ...after.rules].map(keyOf))]
  return keys.flatMap((key) => {
    const old = before.rules.find((rule) => keyOf(rule) === key)
    const next = after.rules.find((rule) => keyOf(rule) === key)
    return RULE_STEPS.flatMap((step) => changedLimit(old, next, step))
  })
}

function changedLimit(
  old: PromiseRule | undefined,
  next: PromiseRule | undefined,
  step: ChangedLimit['step'],
): ChangedLimit[] {
  const [was, is] = [minutesOf(old, step), minutesOf(next, step)]
  const rule = next ?? old
  // The clock and the basis are part of a limit: 60 minutes of service hours are not 60 minutes.
  if (!rule || JSON.stringify(was) === JSON.stringify(is)) return []
  const shown = (minutes: number | undefined) =>
    minutes === undefined ? null : Math.max(0, minutes)
  return [
    {
      ruleId: rule.id,
      ...rule.match,
      step,
      before: shown(was?.minutes),
      after: shown(is?.minutes),
    },
  ]
}

type OpenOrder = Awaited<ReturnType<typeof findOpenOrders>>[number]

/** Orders that would be promised something else if they came now, by the first step that differs. */
export const changedOrders = (orders: readonly OpenOrder[], rules: PromiseRules) =>
  orders.flatMap((row) => {
    const order = { kind: row.kind, urgency: row.urgency, itemId: row.item_id }
    const before = duesOf(row, row.rule)
    const after = duesOf(row, snapshotOf(order, rules))
    const step = [...before, ...after].find(
      (due) => dueOf(before, due.step) !== dueOf(after, due.step),
    )?.step
    if (step === undefined) return []
    const shown = { id: row.order_id, number: row.number, title: row.title, step }
    return [{ ...shown, before: dueOf(before, step), after: dueOf(after, step) }]
  })

type Dues = ReturnType<typeof duesOf>

const dueOf = (dues: Dues, step: Dues[number]['step']) =>
  dues.find((due) => due.step === step)?.dueAt.toISOString() ?? null

function duesOf(row: OpenOrder, snapshot: OpenOrder['rule']) {
  const [window] = row.windows
  const askedFrom = window ? new Date(window.from) : null
  const order = { kind: row.kind, itemId: row.item_id, askedFrom }
  const calendar = calendarOf(row.service_hours, row.calendar)
  return deadlinesOf(order, marksOf(row.submitted_at, []), snapshot, calendar)
}
