import type { PickerMode } from './picker'
import { between, pad } from './picker-time'

/** Year, month from 1, day. */
type Day = readonly [year: number, month: number, day: number]

const PARTS: Record<string, number> = { year: 1, month: 2, day: 3 }

/** Dates between `start` and `end` (YYYY-MM-DD, both included); `fields` says how exact. */
export function datePicker(data: Record<string, unknown>, nowMs: number): PickerMode {
  const first = dayOf(data['start']) ?? [1900, 1, 1]
  const last = dayOf(data['end']) ?? [2100, 12, 31]
  const parts = PARTS[String(data['fields'])] ?? 3
  const start = clamp(dayOf(data['value']) ?? shanghaiDay(nowMs), first, last)
  const years = between(first[0], last[0])
  const yearAt = (row = 0) => years[row] ?? first[0]
  const monthsIn = (year: number) =>
    between(year === first[0] ? first[1] : 1, year === last[0] ? last[1] : 12)
  const daysIn = (year: number, month: number) =>
    between(
      year === first[0] && month === first[1] ? first[2] : 1,
      year === last[0] && month === last[1] ? last[2] : new Date(year, month, 0).getDate(),
    )
  const at = (chosen: readonly number[]): Day => {
    const year = yearAt(chosen[0])
    const month = monthsIn(year)[chosen[1] ?? 0] ?? 1
    return [year, month, daysIn(year, month)[chosen[2] ?? 0] ?? 1]
  }
  return {
    chosen: [
      years.indexOf(start[0]),
      monthsIn(start[0]).indexOf(start[1]),
      daysIn(start[0], start[1]).indexOf(start[2]),
    ].slice(0, parts),
    columns(chosen) {
      const [year, month] = at(chosen)
      return [
        years.map((value) => `${String(value)}年`),
        monthsIn(year).map((value) => `${String(value)}月`),
        daysIn(year, month).map((value) => `${String(value)}日`),
      ].slice(0, parts)
    },
    value: (chosen) => at(chosen).slice(0, parts).map(pad).join('-'),
  }
}

function dayOf(text: unknown): Day | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?/.exec(String(text ?? ''))
  return match ? [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)] : undefined
}

function clamp(day: Day, first: Day, last: Day): Day {
  const order = ([year, month, date]: Day) => (year * 100 + month) * 100 + date
  if (order(day) < order(first)) return first
  return order(day) > order(last) ? last : day
}

/** The phone's calendar in China, whatever zone the browser is in. */
function shanghaiDay(nowMs: number): Day {
  const [year = 1970, month = 1, date = 1] = new Date(nowMs + 8 * 3600_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number)
  return [year, month, date]
}
