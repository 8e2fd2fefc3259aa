/** The clocks that promises run by: always, in service hours, on working days, with pauses. */
import { weekSpans } from '../../contract/opening-hours'
import type { PromiseCalendar, PromiseLimit } from '../../contract/replies/promise-types'
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

type Clock = Pick<PromiseLimit, 'clock' | 'workdaysOnly'>

/** A stretch during which a clock stands still. */
export interface StandStill {
  from: Date
  to: Date
}

function isWorkday(day: number, { holidays, makeUpWorkdays }: PromiseCalendar): boolean {
  const isListed = (dates: readonly string[]) => dates.some((date) => dayOfDateKey(date) === day)
  if (isListed(makeUpWorkdays)) return true
  return weekdayOfDay(day) <= 5 && !isListed(holidays)
}

/** The stretches of a day during which the clock runs, in minutes since its midnight, in order. */
function runsOfDay(day: number, limit: Clock, calendar: PromiseCalendar) {
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

interface Run {
  from: number
  to: number
}

/** What is left of a run, in milliseconds, when the still stretches are taken out of it. */
function without(run: Run, stills: readonly StandStill[]): Run[] {
  let left = [run]
  for (const still of stills) {
    const [from, to] = [still.from.getTime(), still.to.getTime()]
    const rest: Run[] = []
    for (const piece of left) {
      if (to <= from || to <= piece.from || from >= piece.to) rest.push(piece)
      else {
        if (from > piece.from) rest.push({ from: piece.from, to: from })
        if (to < piece.to) rest.push({ from: to, to: piece.to })
      }
    }
    left = rest
  }
  return left
}

/** Holidays in a row are a few weeks at most: beyond this the data are wrong. */
const MAX_DAYS = 3660

/**
 * The instant at which a clock that runs by `limit` and stands during `stills` has counted its
 * minutes since `start`.
 */
export function limitEnds(
  start: Date,
  limit: Clock & { minutes: number },
  calendar: PromiseCalendar,
  stills: readonly StandStill[] = [],
): Date {
  let left = limit.minutes * MINUTE_MS
  let reached = start.getTime()
  if (left <= 0) return start
  const first = dayNumber(start)
  for (let day = first; day < first + MAX_DAYS; day += 1) {
    for (const span of runsOfDay(day, limit, calendar)) {
      const from = Math.max(reached, instantOfDay(day, span.from).getTime())
      const to = instantOfDay(day, span.to).getTime()
      if (to <= from) continue
      for (const run of without({ from, to }, stills)) {
        if (left <= run.to - run.from) return new Date(run.from + left)
        left -= run.to - run.from
      }
      reached = to
    }
  }
  return addMinutes(start, limit.minutes)
}
