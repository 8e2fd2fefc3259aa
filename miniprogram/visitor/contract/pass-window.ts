/** When a pass may be for: the same on the phone and the server. */
import { MINUTES_PER_DAY, MINUTE_MS, startOfDay } from '../../contract/shanghai-time'

export const PASS_MAX_HOURS = 24
export const PASS_MAX_DAYS_AHEAD = 30
/** A window that holds any moment between these hours of Shanghai is overnight: it needs a plate. */
export const OVERNIGHT_FROM_HOUR = 1
export const OVERNIGHT_TO_HOUR = 5

/** Minutes a window may begin in the past: filling in a form takes time. */
export const PASS_GRACE_MINUTES = 15

/** Whether a window holds any moment of a night between OVERNIGHT_FROM_HOUR and OVERNIGHT_TO_HOUR. */
export function isOvernight(from: Date, to: Date): boolean {
  const day = MINUTES_PER_DAY * MINUTE_MS
  for (let start = startOfDay(from).getTime(); start < to.getTime(); start += day) {
    const begins = start + OVERNIGHT_FROM_HOUR * 60 * MINUTE_MS
    const ends = start + OVERNIGHT_TO_HOUR * 60 * MINUTE_MS
    if (from.getTime() < ends && to.getTime() > begins) return true
  }
  return false
}

/** What is wrong with a new pass's window at `now`, or null; the same on the phone and the server. */
export function passWindowFault(
  window: { from: Date; to: Date; hasPlate: boolean },
  now: Date,
): 'pass.window-refused' | 'pass.overnight-needs-plate' | null {
  const { from, to, hasPlate } = window
  const begins = Math.max(from.getTime(), now.getTime())
  const refused =
    from.getTime() < now.getTime() - PASS_GRACE_MINUTES * MINUTE_MS ||
    from.getTime() > now.getTime() + PASS_MAX_DAYS_AHEAD * MINUTES_PER_DAY * MINUTE_MS ||
    to.getTime() <= begins ||
    to.getTime() - from.getTime() > PASS_MAX_HOURS * 60 * MINUTE_MS
  if (refused) return 'pass.window-refused'
  return isOvernight(from, to) && !hasPlate ? 'pass.overnight-needs-plate' : null
}
