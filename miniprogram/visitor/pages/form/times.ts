/**
 * The times of a visit. Shanghai time. They lie on quarters of an hour because a window may begin up
 * to 15 minutes ago: the last quarter is always one that lets a guest in at once.
 */
import { isOvernight, PASS_MAX_DAYS_AHEAD, PASS_MAX_HOURS } from '../../contract/pass-window'
import {
  addMinutes,
  clockTime,
  dateKey,
  dayNumber,
  instantOfDay,
  MINUTE_MS,
  minuteOfDay,
} from '../../../contract/shanghai-time'

export interface Window {
  from: Date
  to: Date
}

const HOUR = 60
const QUARTER = 15
const USUAL_HOURS = 6
/** Shortest stay that the wheel offers, and its step. */
const STEP = 30
const LENGTHS = (PASS_MAX_HOURS * HOUR) / STEP

const floorTo = (at: Date, minutes: number) =>
  new Date(Math.floor(at.getTime() / (minutes * MINUTE_MS)) * minutes * MINUTE_MS)

/** Six hours, cut at 1:00 rather than made an overnight stay that nobody asked for. */
function usualEnd(from: Date): Date {
  const usual = addMinutes(from, USUAL_HOURS * HOUR)
  const cut = instantOfDay(dayNumber(from) + (minuteOfDay(from) < HOUR ? 0 : 1), HOUR)
  return isOvernight(from, usual) && cut < usual ? cut : usual
}

/** From the next full hour. */
export function usualWindow(now: Date): Window {
  const from = addMinutes(floorTo(now, HOUR), HOUR)
  return { from, to: usualEnd(from) }
}

const earliest = (now: Date) => floorTo(now, QUARTER)

/** A draft found again later: a window that can no longer begin is replaced by the usual one. */
export const isPast = ({ from }: Window, now: Date) => from < earliest(now)

/** The same hours on another day (as dayNumber counts); a start that is past moves to the usual one. */
export function onDay(window: Window, day: number, now: Date): Window {
  const length = window.to.getTime() - window.from.getTime()
  const from = instantOfDay(day, minuteOfDay(window.from))
  if (from >= earliest(now)) return { from, to: new Date(from.getTime() + length) }
  const usual = usualWindow(now)
  if (dayNumber(usual.from) === day) return usual
  const last = earliest(now)
  return { from: last, to: usualEnd(last) }
}

/** The instants a visit may begin at on the window's day. */
function startsOn(day: number, now: Date): Date[] {
  const starts: Date[] = []
  for (let minute = 0; minute < 24 * HOUR; minute += QUARTER) {
    const start = instantOfDay(day, minute)
    if (start >= earliest(now)) starts.push(start)
  }
  return starts
}

const endOf = (from: Date, row: number) => addMinutes(from, (row + 1) * STEP)

const endLabel = (from: Date, row: number) => {
  const to = endOf(from, row)
  return `到 ${dayNumber(to) > dayNumber(from) ? '次日 ' : ''}${clockTime(to)}`
}

export interface Wheels {
  columns: string[][]
  rows: number[]
}

/** The two wheels: from, and until; the second keeps its length when the first turns. */
export function wheelsOf({ from, to }: Window, now: Date): Wheels {
  const starts = startsOn(dayNumber(from), now)
  const at = starts.map((start) => start.getTime()).indexOf(floorTo(from, QUARTER).getTime())
  const length = Math.round((to.getTime() - from.getTime()) / MINUTE_MS / STEP)
  return wheelsAt(starts, [Math.max(at, 0), Math.min(Math.max(length, 1), LENGTHS) - 1])
}

function wheelsAt(starts: Date[], rows: number[]): Wheels {
  const from = starts[rows[0] ?? 0]
  const ends: string[] = []
  if (from) for (let row = 0; row < LENGTHS; row += 1) ends.push(endLabel(from, row))
  return { columns: [starts.map(clockTime), ends], rows }
}

/** While the wheels turn: `day` as dayNumber counts. */
export const turnedWheels = (day: number, rows: number[], now: Date) =>
  wheelsAt(startsOn(day, now), rows)

/** What two rows of the wheels stand for; null for rows that are not there. */
export function windowAt(day: number, rows: number[], now: Date): Window | null {
  const from = startsOn(day, now)[rows[0] ?? 0]
  return from ? { from, to: endOf(from, rows[1] ?? 0) } : null
}

export type DayChoice = 'today' | 'tomorrow' | 'other'

export function dayChoice(from: Date, now: Date): DayChoice {
  const ahead = dayNumber(from) - dayNumber(now)
  return ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : 'other'
}

export const dayOfChoice = (choice: 'today' | 'tomorrow', now: Date) =>
  dayNumber(now) + (choice === 'today' ? 0 : 1)

/** First and last day of the calendar, `YYYY-MM-DD`. */
export const calendarOf = (now: Date) => ({
  start: dateKey(now),
  end: dateKey(instantOfDay(dayNumber(now) + PASS_MAX_DAYS_AHEAD)),
})
