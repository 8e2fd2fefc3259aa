/** At night residents are told nothing but emergencies; staff are told whenever it is. */
import { dayNumber, instantOfDay, minuteOfDay } from '../contract'

export const QUIET_FROM_HOUR = 22
export const QUIET_TO_HOUR = 7

export function isQuiet(at: Date): boolean {
  const minute = minuteOfDay(at)
  return minute >= QUIET_FROM_HOUR * 60 || minute < QUIET_TO_HOUR * 60
}

/** When a resident's notice that arises at `at` is carried out of the app: at once, or at 7:00. */
export function carriedAt(at: Date, isEmergency: boolean): Date {
  if (isEmergency || !isQuiet(at)) return at
  const isEvening = minuteOfDay(at) >= QUIET_FROM_HOUR * 60
  return instantOfDay(dayNumber(at) + (isEvening ? 1 : 0), QUIET_TO_HOUR * 60)
}
