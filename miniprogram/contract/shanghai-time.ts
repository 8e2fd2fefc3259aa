/*
 * All clock and calendar logic of the product. China keeps one zone without daylight saving, so
 * Shanghai is UTC+8 by arithmetic: never `Intl` (old phone engines lack it) and never the zone of
 * the phone or the server, which may be anywhere.
 */
export const MINUTE_MS = 60_000
export const MINUTES_PER_DAY = 1440
export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY

const DAY_MS = MINUTES_PER_DAY * MINUTE_MS
const OFFSET_MS = 8 * 60 * MINUTE_MS
const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`)

/** A Date whose UTC fields read as Shanghai's wall clock. Never let it out of this file. */
const wallClock = (at: Date) => new Date(at.getTime() + OFFSET_MS)

/** Whole days since 1970-01-01 in Shanghai: two instants of one day share it. */
export const dayNumber = (at: Date) => Math.floor((at.getTime() + OFFSET_MS) / DAY_MS)

/** 00:00 in Shanghai of a day counted as in dayNumber. */
export const instantOfDay = (day: number, minute = 0) =>
  new Date(day * DAY_MS - OFFSET_MS + minute * MINUTE_MS)

/** 1 (Monday) to 7 (Sunday). 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

export const weekday = (at: Date) => weekdayOfDay(dayNumber(at))

/** The last 00:00 in Shanghai at or before `at`. */
export const startOfDay = (at: Date) => instantOfDay(dayNumber(at))

/** 0 to 1439. */
export function minuteOfDay(at: Date): number {
  const wall = wallClock(at)
  return wall.getUTCHours() * 60 + wall.getUTCMinutes()
}

/** 0 (Monday 00:00) to 10079 (Sunday 23:59). */
export const minuteOfWeek = (at: Date) => (weekday(at) - 1) * MINUTES_PER_DAY + minuteOfDay(at)

export const addMinutes = (at: Date, minutes: number) =>
  new Date(at.getTime() + minutes * MINUTE_MS)

/** The start of the running minute: promises and hand-overs are counted in whole minutes. */
export const startOfMinute = (at: Date) =>
  new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS)

/** Minutes since midnight of `HH:mm` (00:00 to 24:00), or null when it is no clock time. */
export function minutesOfClock(clock: string): number | null {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock)
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return minutes <= MINUTES_PER_DAY ? minutes : null
}

/** `2026-11-25` in Shanghai. */
export function dateKey(at: Date): string {
  const wall = wallClock(at)
  return `${wall.getUTCFullYear()}-${pad(wall.getUTCMonth() + 1)}-${pad(wall.getUTCDate())}`
}

/** Days since 1970-01-01 of `YYYY-MM-DD`, or null when there is no such day. */
export function dayOfDateKey(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const utc = new Date(0)
  utc.setUTCFullYear(year, month - 1, day)
  // Date rolls 2026-02-30 over to March: a day that does not come back unchanged does not exist.
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day) return null
  return Math.floor(utc.getTime() / DAY_MS)
}

/** The instant of a Shanghai date (`YYYY-MM-DD`) and clock (`HH:mm`, also 24:00), or null. */
export function parseMoment(date: string, clock: string): Date | null {
  const day = dayOfDateKey(date)
  const minute = minutesOfClock(clock)
  return day === null || minute === null ? null : instantOfDay(day, minute)
}

/** `08:00`: for data, pickers and columns of times. */
export function clockTime(at: Date): string {
  const wall = wallClock(at)
  return `${pad(wall.getUTCHours())}:${pad(wall.getUTCMinutes())}`
}

/** `8:00`: a clock time inside a sentence. */
export const clockInSentence = (at: Date) => clockTime(at).replace(/^0/, '')

/** `11月25日`; with the year when it is not this one. */
export function monthDay(at: Date, now = at): string {
  const wall = wallClock(at)
  const year = wall.getUTCFullYear()
  const prefix = year === wallClock(now).getUTCFullYear() ? '' : `${year}年`
  return `${prefix}${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日`
}

const NEAR_DAYS: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' }

/** 昨天, 今天, 明天, else `11月25日`. */
export const dayLabel = (at: Date, now: Date) =>
  NEAR_DAYS[dayNumber(at) - dayNumber(now)] ?? monthDay(at, now)

/**
 * A moment as a sentence says it: `今天 20:00`, `明早 8:00`, `11月25日 9:30`. 明早 is tomorrow from
 * 5:00 to 9:59; the small hours stay 明天, since 明早 2:00 would be misunderstood.
 */
export function momentLabel(at: Date, now: Date): string {
  const hour = Math.floor(minuteOfDay(at) / 60)
  const tomorrow = dayNumber(at) - dayNumber(now) === 1
  const day = tomorrow && hour >= 5 && hour < 10 ? '明早' : dayLabel(at, now)
  return `${day} ${clockInSentence(at)}`
}
