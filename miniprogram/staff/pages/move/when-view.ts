/** Times to choose in a tap, and the same in the phone's own pickers. Pure. */
import {
  addMinutes,
  clockTime,
  dateKey,
  dayLabel,
  minuteOfDay,
  momentLabel,
  parseMoment,
  startOfDay,
} from '../../../contract/shanghai-time'
import type { StaffWorkOrder } from '../../contract/desk'
import { spanWords } from '../../../words/time-words'
import { MINUTE_MS } from '../../../contract/shanghai-time'
import { untilOf } from './body'
import type { MoveForm, When } from './form'

const DAYS_AHEAD = 60
const HOUR = 60
const DAY = 24 * HOUR
/** Two hours each, as residents offer them. */
const USUAL_HOURS = [9, 14, 16]
const READY_MAX = 4

interface Ready<T> {
  id: string
  name: string
  value: T
}

const whenOf = (from: Date, to: Date): When => ({
  date: dateKey(from),
  from: clockTime(from),
  to: clockTime(to),
})

const windowName = (from: Date, to: Date, now: Date) =>
  `${dayLabel(from, now)} ${clockTime(from)}–${clockTime(to)}`

/** What the resident offered and has not passed comes first, then the next usual hours. */
export function readyWindows({ order }: StaffWorkOrder, now: Date): Ready<When>[] {
  const offered = order.windows.map(({ from, to }) => [new Date(from), new Date(to)] as const)
  const usualOn = (day: number) =>
    USUAL_HOURS.map((hour) => {
      const from = addMinutes(startOfDay(now), day * DAY + hour * HOUR)
      return [from, addMinutes(from, 2 * HOUR)] as const
    })
  const usual = usualOn(0).concat(usualOn(1))
  const ahead = offered
    .filter(([, to]) => to > now)
    .map(([from, to]) => ({ name: `住户方便：${windowName(from, to, now)}`, from, to }))
    .concat(
      usual
        .filter(([from]) => from > now)
        .map(([from, to]) => ({ name: windowName(from, to, now), from, to })),
    )
  return ahead
    .slice(0, Math.max(READY_MAX, offered.length))
    .map(({ name, from, to }, at) => ({ id: `w${at}`, name, value: whenOf(from, to) }))
}

const isSame = (a: When, b: When) => a.date === b.date && a.from === b.from && a.to === b.to

const calendar = (now: Date) => ({
  start: dateKey(now),
  end: dateKey(addMinutes(now, DAYS_AHEAD * DAY)),
})

const dayName = (date: string, now: Date) => {
  const day = parseMoment(date, '12:00')
  return day ? dayLabel(day, now) : ''
}

export function windowView(all: StaffWorkOrder, form: MoveForm, hasSoon: boolean, now: Date) {
  const { when, soon } = form
  return {
    ready: readyWindows(all, now).map(({ id, name, value }) => ({
      id,
      name,
      on: !soon && isSame(value, when),
    })),
    ...calendar(now),
    date: when.date || dateKey(now),
    day: dayName(when.date, now),
    from: when.from,
    to: when.to,
    soon: hasSoon ? soon : null,
  }
}

type Until = MoveForm['until']

const untilAt = (at: Date): Until => ({ date: dateKey(at), clock: clockTime(at) })

/** In an hour or two, tomorrow morning, in three days, in a week: what lies within the reason's longest. */
export function readyUntils(maxMinutes: number, now: Date): Ready<Until>[] {
  const quarter = addMinutes(now, 15 - (minuteOfDay(now) % 15))
  const morning = (days: number) => addMinutes(startOfDay(now), days * DAY + 9 * HOUR)
  return [addMinutes(quarter, 2 * HOUR), morning(1), morning(3), morning(7)]
    .filter((at) => at.getTime() - now.getTime() <= maxMinutes * MINUTE_MS)
    .map((at, index) => ({ id: `u${index}`, name: momentLabel(at, now), value: untilAt(at) }))
}

/** The longest pause of the chosen reason; the shortest of them all before one is chosen. */
export function longestPause({ pauseReasons }: StaffWorkOrder, { pauseReason }: MoveForm): number {
  const chosen = pauseReasons.find(({ id }) => id === pauseReason)
  return chosen?.maxMinutes ?? Math.min(...pauseReasons.map(({ maxMinutes }) => maxMinutes))
}

export function untilView(all: StaffWorkOrder, form: MoveForm, now: Date) {
  const most = longestPause(all, form)
  const chosen = untilOf(form)
  return {
    aside: form.pauseReason === '' ? '' : `最长 ${spanWords(most * MINUTE_MS)}`,
    ready: readyUntils(most, now).map(({ id, name, value }) => ({
      id,
      name,
      on: chosen !== null && value.date === form.until.date && value.clock === form.until.clock,
    })),
    ...calendar(now),
    date: form.until.date || dateKey(now),
    day: dayName(form.until.date, now),
    clock: form.until.clock,
  }
}
