/** How often a resident may remind the property of an order. */
import { FOLLOW_UP } from '../../contract/follow-up'
import { addMinutes, dayNumber, instantOfDay } from '../../contract/shanghai-time'

/**
 * Seconds until the next reminder may be sent, 0 when it may be now: half an hour apart and three in
 * a day of Shanghai. `nudges`: when the order was reminded of, by anybody.
 */
export function nudgeWaitSeconds(nudges: readonly Date[], now: Date): number {
  const today = nudges.filter((at) => dayNumber(at) === dayNumber(now)).length
  let free = now.getTime()
  for (const at of nudges)
    free = Math.max(free, addMinutes(at, FOLLOW_UP.nudgeIntervalMinutes).getTime())
  if (today >= FOLLOW_UP.nudgeMaxPerDay)
    free = Math.max(free, instantOfDay(dayNumber(now) + 1).getTime())
  return Math.ceil((free - now.getTime()) / 1000)
}
