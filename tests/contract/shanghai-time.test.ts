import fc from 'fast-check'
import {
  addMinutes,
  clockTime,
  dateKey,
  dayLabel,
  minuteOfDay,
  minuteOfWeek,
  minutesOfClock,
  momentLabel,
  monthDay,
  parseMoment,
  startOfDay,
  weekday,
} from '../../miniprogram/contract/shanghai-time'
import { withoutLocalTime } from './no-local-time'

const anyInstant = fc.date({
  min: new Date('1971-01-01'),
  max: new Date('2099-12-31'),
  noInvalidDate: true,
})
const at = (text: string) => new Date(`${text}+08:00`)

test('the small hours in Shanghai belong to the new day although it is still yesterday in UTC', () => {
  const halfPastMidnight = at('2026-11-25T00:30:00')
  expect(dateKey(halfPastMidnight)).toBe('2026-11-25')
  expect(weekday(halfPastMidnight)).toBe(3)
  expect(minuteOfDay(halfPastMidnight)).toBe(30)
  expect(startOfDay(halfPastMidnight)).toEqual(at('2026-11-25T00:00:00'))
})

test('the week begins on Monday at midnight', () => {
  expect(minuteOfWeek(at('2026-11-23T00:00:00'))).toBe(0)
  expect(minuteOfWeek(at('2026-11-29T23:59:59'))).toBe(10_079)
})

test('a date and a clock time give the instant they name in Shanghai', () => {
  expect(parseMoment('2026-11-25', '14:30')).toEqual(at('2026-11-25T14:30:00'))
  expect(parseMoment('2026-11-25', '24:00')).toEqual(at('2026-11-26T00:00:00'))
  expect(parseMoment('2028-02-29', '00:00')).toEqual(at('2028-02-29T00:00:00'))
})

test.each([
  ['2026-02-29', '08:00'],
  ['2026-13-01', '08:00'],
  ['2026-1-1', '08:00'],
  ['2026-11-25', '24:01'],
  ['2026-11-25', '8:00'],
])('%s %s is no moment', (date, clock) => {
  expect(parseMoment(date, clock)).toBeNull()
})

test.each([
  ['2026-11-24T20:00:00', '今天 20:00'],
  ['2026-11-25T08:00:00', '明早 8:00'],
  ['2026-11-25T02:00:00', '明天 2:00'],
  ['2026-11-25T15:06:00', '明天 15:06'],
  ['2026-11-23T15:06:00', '昨天 15:06'],
  ['2026-11-27T09:30:00', '11月27日 9:30'],
  ['2027-01-02T09:30:00', '2027年1月2日 9:30'],
])('seen on the evening of 24 November, %s is called %s', (moment, label) => {
  expect(momentLabel(at(moment), at('2026-11-24T19:00:00'))).toBe(label)
})

test('just after midnight, this morning is today', () => {
  expect(dayLabel(at('2026-11-25T08:00:00'), at('2026-11-25T00:10:00'))).toBe('今天')
})

test('dates are said as month and day', () => {
  expect(monthDay(at('2026-11-05T08:00:00'))).toBe('11月5日')
})

test('every minute survives being written down and read again', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
      expect(parseMoment(dateKey(minute), clockTime(minute))).toEqual(minute)
      expect(minutesOfClock(clockTime(minute))).toBe(minuteOfDay(minute))
    }),
  )
})

test('a week later it is the same minute of the week', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      expect(minuteOfWeek(addMinutes(instant, 7 * 1440))).toBe(minuteOfWeek(instant))
    }),
  )
})

test('no answer depends on the zone of the machine', () => {
  const now = at('2026-11-24T19:00:00')
  expect(withoutLocalTime(() => momentLabel(addMinutes(now, 780), now))).toBe('明早 8:00')
})
