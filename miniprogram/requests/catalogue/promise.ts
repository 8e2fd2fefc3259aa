import { weekSpans } from '../../contract/opening-hours'
import type { OpenHours } from '../../contract/phone-line'
import {
  addMinutes,
  dayNumber,
  dayOfDateKey,
  instantOfDay,
  MINUTE_MS,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  weekdayOfDay,
} from '../../contract/shanghai-time'
import type { PROMISE_STEPS, Urgency, WORK_ORDER_KINDS } from '../../contract/work-order'

type Kind = (typeof WORK_ORDER_KINDS)[number]
export type PromiseStep = Exclude<(typeof PROMISE_STEPS)[number], 'call-back'>
export type PauseReason = 'owner' | 'parts' | 'approval' | 'third-party'

/** One limit of a rule. */
export interface PromiseLimit {
  step: PromiseStep
  minutes: number
  /** `service-hours` runs only while the community's desk is open. */
  clock: '24x7' | 'service-hours'
  /** `appointment`: from the start of the agreed window, `minutes` being the tolerance. */
  basis: 'submission' | 'appointment'
  /** The clock stands still from 00:00 to 24:00 on weekends and public holidays. */
  workdaysOnly: boolean
}

export interface PromiseRule {
  id: string
  /** Null = any. A rule with an item replaces that of kind and urgency whole. */
  match: { kind: Kind; urgency: Urgency | null; itemId: string | null }
  steps: PromiseLimit[]
  /** What may stop the clock under this rule; empty = nothing may. */
  pauseReasons: PauseReason[]
  /** The sentence residents see. */
  summary: string
}

export interface PromiseRules {
  /** While false, no time may be worded as a promise: 一般会在. */
  confirmedByCompany: boolean
  steps: { id: PromiseStep; name: string }[]
  pauseReasons: {
    id: PauseReason
    name: string
    needsNewPromise: boolean
    /** A pause ends by itself after this long. */
    maxMinutes: number
    example: string
  }[]
  pausableSteps: PromiseStep[]
  rules: PromiseRule[]
}

/** The days and hours by which a community's clocks run. Dates are `YYYY-MM-DD` in Shanghai. */
export interface PromiseCalendar {
  serviceHours: OpenHours[]
  /** Public holidays on any day of the week. */
  holidays: string[]
  /** Saturdays and Sundays the State Council turned into working days. */
  makeUpWorkdays: string[]
}

export interface PromisableOrder {
  kind: Kind
  urgency: Urgency
  itemId: string | null
  submittedAt: Date
  /** Start of the agreed window; null until one is agreed: then limits from it are left out. */
  appointmentAt: Date | null
}

export interface PromisedTime {
  step: PromiseStep
  dueAt: Date
}

/** The rule of an order: its item's, else that of its kind and urgency, else none. */
export function promiseRuleFor(
  order: Pick<PromisableOrder, 'kind' | 'urgency' | 'itemId'>,
  { rules }: PromiseRules,
): PromiseRule | null {
  const fits = ({ match }: PromiseRule) =>
    match.kind === order.kind && (match.urgency === null || match.urgency === order.urgency)
  const ofItem = rules.find(
    (rule) => rule.match.itemId !== null && rule.match.itemId === order.itemId && fits(rule),
  )
  return ofItem ?? rules.find((rule) => rule.match.itemId === null && fits(rule)) ?? null
}

function isWorkday(day: number, { holidays, makeUpWorkdays }: PromiseCalendar): boolean {
  const isListed = (dates: string[]) => dates.some((date) => dayOfDateKey(date) === day)
  if (isListed(makeUpWorkdays)) return true
  return weekdayOfDay(day) <= 5 && !isListed(holidays)
}

/** The stretches of a day during which the clock runs, in minutes since its midnight, in order. */
function runsOfDay(day: number, limit: PromiseLimit, calendar: PromiseCalendar) {
  if (limit.workdaysOnly && !isWorkday(day, calendar)) return []
  const spans = limit.clock === '24x7' ? [] : weekSpans(calendar.serviceHours)
  // Without any service hours the clock would never run: then it runs always, the stricter reading.
  if (!spans.length) return [{ from: 0, to: MINUTES_PER_DAY }]
  const midnight = (weekdayOfDay(day) - 1) * MINUTES_PER_DAY
  return spans
    .concat(
      spans.map(({ from, to }) => ({ from: from - MINUTES_PER_WEEK, to: to - MINUTES_PER_WEEK })),
    )
    .map(({ from, to }) => ({
      from: Math.max(from - midnight, 0),
      to: Math.min(to - midnight, MINUTES_PER_DAY),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
}

/** Holidays in a row are a few weeks at most: beyond this the data are wrong. */
const MAX_DAYS = 3660

/** The instant at which a clock that runs by `limit` has counted its minutes since `start`. */
function dueAt(start: Date, limit: PromiseLimit, calendar: PromiseCalendar): Date {
  let left = limit.minutes * MINUTE_MS
  let reached = start.getTime()
  if (left <= 0) return start
  const first = dayNumber(start)
  for (let day = first; day < first + MAX_DAYS; day += 1) {
    for (const run of runsOfDay(day, limit, calendar)) {
      const from = Math.max(reached, instantOfDay(day, run.from).getTime())
      const to = instantOfDay(day, run.to).getTime()
      if (to <= from) continue
      if (left <= to - from) return new Date(from + left)
      left -= to - from
      reached = to
    }
  }
  return addMinutes(start, limit.minutes)
}

/**
 * By when each step of the order's rule is due, in the rule's order; empty without a rule. Pure: the
 * phone shows what the server stores.
 */
export function promisedTimes(
  order: PromisableOrder,
  rules: PromiseRules,
  calendar: PromiseCalendar,
): PromisedTime[] {
  const promised: PromisedTime[] = []
  for (const limit of promiseRuleFor(order, rules)?.steps ?? []) {
    const start = limit.basis === 'submission' ? order.submittedAt : order.appointmentAt
    if (start) promised.push({ step: limit.step, dueAt: dueAt(start, limit, calendar) })
  }
  return promised
}
