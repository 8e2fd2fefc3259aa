import type { OpenHours } from './phone-line'
import {
  addMinutes,
  minuteOfWeek,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  minutesOfClock,
  startOfMinute,
} from './shanghai-time'

/** Half-open stretch of the week in minutes from Monday 00:00; `to` may pass the week's end. */
export interface WeekSpan {
  from: number
  to: number
}

/** The stretches of the week some hours cover. Hours that are no clock times cover nothing. */
export function weekSpans(hours: OpenHours[]): WeekSpan[] {
  const spans: WeekSpan[] = []
  for (const { days, from, to } of hours) {
    const start = minutesOfClock(from)
    const end = minutesOfClock(to)
    if (start === null || end === null || start === MINUTES_PER_DAY) continue
    for (const day of days) {
      const base = (day - 1) * MINUTES_PER_DAY
      spans.push({ from: base + start, to: base + (end > start ? end : end + MINUTES_PER_DAY) })
    }
  }
  return spans
}

const covers = (span: WeekSpan, minute: number) =>
  (minute >= span.from && minute < span.to) ||
  (minute + MINUTES_PER_WEEK >= span.from && minute + MINUTES_PER_WEEK < span.to)

/** Whether these hours are open at `at`. */
export function isOpenAt(hours: OpenHours[], at: Date): boolean {
  const minute = minuteOfWeek(at)
  return weekSpans(hours).some((span) => covers(span, minute))
}

/**
 * The first instant after `at` when the hours turn from open to closed or back; null when they
 * never do (round the clock, or never open).
 */
export function nextChange(hours: OpenHours[], at: Date): Date | null {
  const spans = weekSpans(hours)
  const now = minuteOfWeek(at)
  const openAt = (minute: number) => spans.some((span) => covers(span, minute % MINUTES_PER_WEEK))
  const open = openAt(now)
  let nearest: number | null = null
  for (const { from, to } of spans) {
    for (const edge of [from, to]) {
      const ahead = (((edge - now) % MINUTES_PER_WEEK) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK
      // Two spans may touch or overlap: only an edge where the answer really differs counts.
      if (ahead > 0 && (nearest === null || ahead < nearest) && openAt(now + ahead) !== open)
        nearest = ahead
    }
  }
  return nearest === null ? null : addMinutes(startOfMinute(at), nearest)
}

/** When these hours next open after `at` (null when already open or never). */
export const opensAt = (hours: OpenHours[], at: Date) =>
  isOpenAt(hours, at) ? null : nextChange(hours, at)

/** When these hours close (null when closed now, or open round the clock). */
export const closesAt = (hours: OpenHours[], at: Date) =>
  isOpenAt(hours, at) ? nextChange(hours, at) : null
