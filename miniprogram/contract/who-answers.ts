import { connectsFromAnyPhone, dialPlan } from './dial-plan'
import type { DialPlan } from './dial-plan'
import { nextShiftEdge, onDutyAt } from './duty'
import { isOpenAt, nextChange, opensAt } from './opening-hours'
import type { AnsweringCard, PhoneLine } from './phone-line'
import { addMinutes, MINUTES_PER_WEEK } from './shanghai-time'

/** `out-of-hours`: another line answers for the first one. `closed`: nobody is sure to answer. */
export type AnswerState = 'open' | 'out-of-hours' | 'closed'

export interface Answerer {
  line: PhoneLine
  plan: DialPlan
  /** 夜间值班, the running shift; null without a roster. */
  shiftName: string | null
  /** Surname and title (陆客服) if the roster says so. */
  dutyName: string | null
}

export interface Answer extends Answerer {
  state: AnswerState
  /** The line residents know, answering now or not. */
  primary: PhoneLine
  /** When somebody else takes over; null when nobody ever does. */
  until: Date | null
  /** Who takes over at `until`: perhaps the same line with another name. */
  next: Answerer | null
  /** When out of hours or closed: which line opens, and when. */
  reopens: { line: PhoneLine; plan: DialPlan; at: Date } | null
}

/** A gate or the supervising company is asked only after the property's own desk and duty. */
const isLastResort = ({ role }: PhoneLine) => role === 'gate' || role === 'company-supervision'

/**
 * The lines a resident may be sent to, in calling order. Lines that do not connect from every phone
 * are left out while any other exists: only a card that bypassed validation has none.
 */
export function callingOrder(card: AnsweringCard): PhoneLine[] {
  const published = card.lines.filter(({ publishable }) => publishable)
  const connecting = published.filter(connectsFromAnyPhone)
  const usable = connecting.length ? connecting : published.length ? published : card.lines
  // Position breaks ties: old engines do not sort stably.
  return usable
    .map((line, position) => ({ line, position, last: isLastResort(line) ? 1 : 0 }))
    .sort((a, b) => a.last - b.last || a.line.priority - b.line.priority || a.position - b.position)
    .map(({ line }) => line)
}

function answererOf(card: AnsweringCard, line: PhoneLine, at: Date): Answerer {
  const duty = onDutyAt(card.duty, line.id, at)
  return {
    line,
    plan: dialPlan(line),
    shiftName: duty?.shift.name ?? null,
    dutyName: duty?.callName ?? null,
  }
}

const openAnswerer = (card: AnsweringCard, order: PhoneLine[], at: Date): Answerer | null => {
  const line = order.find(({ hours }) => isOpenAt(hours, at))
  return line ? answererOf(card, line, at) : null
}

const earliest = (instants: (Date | null)[]): Date | null =>
  instants.reduce((first, at) => (at && (!first || at < first) ? at : first), null)

/** The next instant at which a line opens or closes, or a shift of the answering line turns. */
function nextBoundary(card: AnsweringCard, order: PhoneLine[], from: Answerer | null, at: Date) {
  const changes = order.map(({ hours }) => nextChange(hours, at))
  return earliest([...changes, from ? nextShiftEdge(card.duty, from.line.id, at) : null])
}

const isSame = (a: Answerer | null, b: Answerer | null) =>
  a?.line.id === b?.line.id && a?.dutyName === b?.dutyName

/** When the answerer changes, and to whom; looks one week ahead, in which all hours repeat. */
function handOver(card: AnsweringCard, order: PhoneLine[], current: Answerer | null, now: Date) {
  const horizon = addMinutes(now, MINUTES_PER_WEEK)
  let at = nextBoundary(card, order, current, now)
  while (at && at <= horizon) {
    const next = openAnswerer(card, order, at)
    if (!isSame(current, next)) return { until: at, next }
    at = nextBoundary(card, order, next, at)
  }
  return { until: null, next: null }
}

function reopening(lines: PhoneLine[], now: Date): Answer['reopens'] {
  let first: { line: PhoneLine; at: Date } | null = null
  for (const line of lines) {
    const at = opensAt(line.hours, now)
    if (at && (!first || at < first.at)) first = { line, at }
  }
  return first && { ...first, plan: dialPlan(first.line) }
}

/**
 * Who answers the community's number at `now`. Never a dead button: with nothing open it still gives
 * the first line. Null only for a card without any line. `now` must be the corrected time (the
 * server's Date), not the phone's clock.
 */
export function whoAnswers(card: AnsweringCard, now: Date): Answer | null {
  const order = callingOrder(card)
  const primary = order[0]
  if (!primary) return null
  const open = openAnswerer(card, order, now)
  const { until, next } = handOver(card, order, open, now)
  if (!open) {
    const reopens = reopening(order, now)
    return { ...answererOf(card, primary, now), state: 'closed', primary, until, next, reopens }
  }
  const inHours = open.line.id === primary.id
  const state = inHours ? 'open' : 'out-of-hours'
  const reopens = inHours ? null : reopening([primary], now)
  return { ...open, state, primary, until, next, reopens }
}
