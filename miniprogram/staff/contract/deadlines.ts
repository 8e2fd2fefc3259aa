/**
 * Every deadline of an order, from what is known of it and its history: pure, and the same on phone
 * and server. Steps that may stand still do so while the order is paused for a reason its rule
 * allows, no longer than the reason's maximum and never past the new promise; a pause that outlives
 * its promise is late itself (`resume`).
 */
import { CALL_BACK_MINUTES } from '../../contract/call-ladder'
import type {
  PromisableOrder,
  PromiseCalendar,
  PromiseLimit,
  PromiseRule,
  PromiseStep,
} from '../../contract/replies/promise-types'
import { addMinutes, MINUTE_MS } from '../../contract/shanghai-time'
import type { PauseReason, Step } from '../../contract/work-order-names'
import type { OrderMarks, PauseSpan } from './order-marks'
import { limitEnds, type StandStill } from './promise-clock'

/** What an order was promised by when it was sent: later changes of the rules leave it alone. */
export interface RuleSnapshot {
  /** null: its kind has no limits */
  rule: Pick<PromiseRule, 'steps' | 'pauseReasons'> | null
  pausableSteps: readonly PromiseStep[]
  maxPauseMinutes: Partial<Record<PauseReason, number>>
}

export interface DeadlineOrder {
  kind: PromisableOrder['kind']
  itemId: string | null
  /** start of the first window the resident asked for; null: as soon as possible */
  askedFrom: Date | null
}

export interface Deadline {
  step: Step
  /** where its clock began */
  from: Date
  dueAt: Date
  metAt: Date | null
}

/** The instant at which `percent` of a step's limit has run; 100 is the deadline itself. */
export type DueAtPercent = (percent: number) => Date
export interface RunningDeadline extends Deadline {
  at: DueAtPercent
}

/** How long a pause may hold a clock: to its end, its maximum and its new promise, the first of them. */
function stillOf(span: PauseSpan, max: number): StandStill {
  const ends = [span.until.getTime(), span.from.getTime() + max * MINUTE_MS]
  if (span.to) ends.push(span.to.getTime())
  return { from: span.from, to: new Date(Math.min(...ends)) }
}

function stillsOf(pauses: readonly PauseSpan[], snapshot: RuleSnapshot): StandStill[] {
  const stills: StandStill[] = []
  for (const span of pauses) {
    const max = snapshot.maxPauseMinutes[span.reason]
    if (max !== undefined && snapshot.rule?.pauseReasons.includes(span.reason))
      stills.push(stillOf(span, max))
  }
  return stills
}

/** A window the resident asked for beyond the limit is a pause for the owner until it begins. */
function askedPause(order: DeadlineOrder, { startedAt }: OrderMarks, dueAt: Date): PauseSpan[] {
  const until = order.askedFrom
  if (!until || until <= dueAt) return []
  return [{ reason: 'owner', from: startedAt, to: until, until }]
}

function ofLimit(
  limit: PromiseLimit,
  order: DeadlineOrder,
  marks: OrderMarks,
  snapshot: RuleSnapshot,
  calendar: PromiseCalendar,
): RunningDeadline | null {
  const appointment = marks.agreedFrom ?? order.askedFrom
  const from = limit.basis === 'submission' ? marks.startedAt : appointment
  if (!from) return null
  const mayStand = snapshot.pausableSteps.includes(limit.step)
  const plain = limitEnds(from, limit, calendar)
  const pauses = mayStand ? marks.pauses.concat(askedPause(order, marks, plain)) : []
  const stills = stillsOf(pauses, snapshot)
  const at: DueAtPercent = (percent) =>
    limitEnds(from, { ...limit, minutes: (limit.minutes * percent) / 100 }, calendar, stills)
  return { step: limit.step, from, dueAt: at(100), metAt: marks.met[limit.step] ?? null, at }
}

/** A deadline on the plain clock. */
function plainDeadline(step: Step, from: Date, dueAt: Date, metAt: Date | null): RunningDeadline {
  const span = dueAt.getTime() - from.getTime()
  const at: DueAtPercent = (percent) => new Date(from.getTime() + (span * percent) / 100)
  return { step, from, dueAt, metAt, at }
}

/** In the rule's order, then the call-back, then the end of an open pause. */
export function runningDeadlines(
  order: DeadlineOrder,
  marks: OrderMarks,
  snapshot: RuleSnapshot,
  calendar: PromiseCalendar,
): RunningDeadline[] {
  const found: RunningDeadline[] = []
  const isCallBack = order.kind === 'inquiry' && order.itemId === null
  for (const limit of isCallBack ? [] : (snapshot.rule?.steps ?? [])) {
    const deadline = ofLimit(limit, order, marks, snapshot, calendar)
    if (deadline) found.push(deadline)
  }
  const { startedAt, met, pauses } = marks
  if (isCallBack) {
    const dueAt = addMinutes(startedAt, CALL_BACK_MINUTES)
    found.push(plainDeadline('call-back', startedAt, dueAt, met['call-back'] ?? null))
  }
  const last = pauses[pauses.length - 1]
  if (last?.to === null) found.push(plainDeadline('resume', last.from, last.until, null))
  return found
}

/** The deadlines as they are shown and stored. */
export const deadlinesOf = (...args: Parameters<typeof runningDeadlines>): Deadline[] =>
  runningDeadlines(...args).map(({ step, from, dueAt, metAt }) => ({ step, from, dueAt, metAt }))
