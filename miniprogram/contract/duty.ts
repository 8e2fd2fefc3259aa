import type { Duty, DutyDay, DutyShift } from './phone-line'
import { dayNumber, dayOfDateKey, instantOfDay, minutesOfClock } from './shanghai-time'
import { MINUTES_PER_DAY } from './shanghai-time'

/** A shift as it runs at one moment. */
export interface ShiftNow {
  shift: DutyShift
  /** 陆客服; null when the roster leaves the shift empty that day. */
  callName: string | null
}

const rosterDay = (duty: Duty, day: number): DutyDay | undefined => {
  const anchor = dayOfDateKey(duty.anchorDate)
  if (anchor === null || duty.cycleDays < 1) return undefined
  // The roster also holds before its anchor date: the remainder must not be negative.
  const inCycle = (((day - anchor) % duty.cycleDays) + duty.cycleDays) % duty.cycleDays
  return duty.days.find((entry) => entry.day === inCycle + 1)
}

/** From when until when the shift that begins on `day` runs; null when its hours are no clock times. */
function shiftRun(shift: DutyShift, day: number): { from: Date; to: Date } | null {
  const from = minutesOfClock(shift.from)
  const to = minutesOfClock(shift.to)
  if (from === null || to === null) return null
  const end = to > from ? to : to + MINUTES_PER_DAY
  return { from: instantOfDay(day, from), to: instantOfDay(day, end) }
}

const shiftsOf = (duty: Duty | null, lineId: string) =>
  duty ? duty.shifts.filter((shift) => shift.lineId === lineId) : []

/** Who is on duty for a line at `at`; null without a roster or a shift at that hour. */
export function onDutyAt(duty: Duty | null, lineId: string, at: Date): ShiftNow | null {
  if (!duty) return null
  const today = dayNumber(at)
  for (const day of [today, today - 1]) {
    for (const shift of shiftsOf(duty, lineId)) {
      const run = shiftRun(shift, day)
      if (!run || at < run.from || at >= run.to) continue
      const person = rosterDay(duty, day)?.onDuty.find(({ shiftId }) => shiftId === shift.id)
      return { shift, callName: person?.callName ?? null }
    }
  }
  return null
}

/** The first instant after `at` at which a shift of the line begins or ends; null without shifts. */
export function nextShiftEdge(duty: Duty | null, lineId: string, at: Date): Date | null {
  const today = dayNumber(at)
  let nearest: Date | null = null
  for (const shift of shiftsOf(duty, lineId)) {
    for (const day of [today - 1, today, today + 1]) {
      const run = shiftRun(shift, day)
      for (const edge of run ? [run.from, run.to] : [])
        if (edge > at && (!nearest || edge < nearest)) nearest = edge
    }
  }
  return nearest
}
