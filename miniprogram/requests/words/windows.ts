/** The times a resident may ask for. Shanghai time; a window that has begun is cut to what is left. */
import type { TimeWindow } from '../../contract/requests/work-order'
import {
  addMinutes,
  clockInSentence,
  dayLabel,
  dayNumber,
  instantOfDay,
  MINUTE_MS,
} from '../../contract/shanghai-time'

const MORNING = { name: '上午', from: 8 * 60, to: 12 * 60 }
const AFTERNOON = { name: '下午', from: 13 * 60, to: 18 * 60 }
/** Too little of a half-day left to ask for it. */
const WORTH_MINUTES = 60
const DAYS = 14
const SLOTS = [8, 10, 12, 14, 16, 18].map((hour) => ({ from: hour * 60, to: (hour + 2) * 60 }))

export interface Choice extends TimeWindow {
  id: string
  label: string
}

const windowOn = (day: number, { from, to }: { from: number; to: number }, now: Date) => ({
  from: new Date(Math.max(instantOfDay(day, from).getTime(), nextQuarter(now).getTime())),
  to: instantOfDay(day, to),
})

/** Nobody comes this minute; a window starts at the next quarter of an hour. */
function nextQuarter(now: Date): Date {
  const quarter = 15 * MINUTE_MS
  return new Date(Math.ceil((now.getTime() + MINUTE_MS) / quarter) * quarter)
}

const hasWorth = ({ from, to }: { from: Date; to: Date }) => addMinutes(from, WORTH_MINUTES) <= to

/** The next two half-days: 今天下午 and 明天上午 at 14:32. */
export function halfDays(now: Date): Choice[] {
  const choices: Choice[] = []
  for (const ahead of [0, 1]) {
    const day = dayNumber(now) + ahead
    for (const half of [MORNING, AFTERNOON]) {
      const { from, to } = windowOn(day, half, now)
      if (!hasWorth({ from, to })) continue
      const label = dayLabel(instantOfDay(day), now) + half.name
      choices.push({
        id: `${String(day)}-${half.name}`,
        label,
        from: from.toISOString(),
        to: to.toISOString(),
      })
    }
  }
  return choices.slice(0, 2)
}

const slotsOn = (day: number, now: Date) =>
  SLOTS.map((slot) => windowOn(day, slot, now)).filter(hasWorth)

/** The days to choose from; today only while something of it is left. */
function daysFrom(now: Date): number[] {
  const today = dayNumber(now)
  const days: number[] = []
  for (let day = today; day < today + DAYS; day += 1) if (slotsOn(day, now).length) days.push(day)
  return days
}

const slotLabel = ({ from, to }: { from: Date; to: Date }) =>
  `${clockInSentence(from)}–${clockInSentence(to)}`

/** The two columns of the picker when the day in row `dayIndex` is chosen. */
export function pickerColumns(dayIndex: number, now: Date): [string[], string[]] {
  const days = daysFrom(now)
  const day = days[dayIndex] ?? days[0]
  return [
    days.map((each) => dayLabel(instantOfDay(each), now)),
    day === undefined ? [] : slotsOn(day, now).map(slotLabel),
  ]
}

/** What two rows of the picker stand for; null for rows that are not there. */
export function pickedWindow(dayIndex: number, slotIndex: number, now: Date): TimeWindow | null {
  const day = daysFrom(now)[dayIndex]
  const slot = day === undefined ? undefined : slotsOn(day, now)[slotIndex]
  return slot ? { from: slot.from.toISOString(), to: slot.to.toISOString() } : null
}

/**
 * What is left of a window by now: a form takes time, and a draft may be found again tomorrow. Null
 * when too little is left to ask for.
 */
export function leftOf({ from, to }: TimeWindow, now: Date): TimeWindow | null {
  const start = new Date(Math.max(Date.parse(from), nextQuarter(now).getTime()))
  return hasWorth({ from: start, to: new Date(to) }) ? { from: start.toISOString(), to } : null
}

/** 今天 16:00–18:00 */
export function windowLabel({ from, to }: TimeWindow, now: Date): string {
  const [start, end] = [new Date(from), new Date(to)]
  return `${dayLabel(start, now)} ${slotLabel({ from: start, to: end })}`
}
