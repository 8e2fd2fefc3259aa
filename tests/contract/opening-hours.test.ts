import fc from 'fast-check'
import { isOpenAt, nextChange, opensAt } from '../../miniprogram/contract/opening-hours'
import type { OpenHours } from '../../miniprogram/contract/phone-line'
import { addMinutes } from '../../miniprogram/contract/shanghai-time'
import { ALWAYS, daily } from './demo-cards'

const at = (text: string) => new Date(`${text}+08:00`)
const MONDAY = at('2026-11-23T00:00:00')

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((n) => [Math.floor(n / 4), (n % 4) * 15].map((part) => `${part}`.padStart(2, '0')).join(':'))
const anyHours: fc.Arbitrary<OpenHours[]> = fc.array(
  fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: clock,
    to: fc.oneof(clock, fc.constant('24:00')),
  }),
  { maxLength: 4 },
)

test('a desk is open from its first minute and closed from its closing minute on', () => {
  const desk = daily('08:00', '20:30')
  expect(isOpenAt(desk, at('2026-11-24T07:59:59'))).toBe(false)
  expect(isOpenAt(desk, at('2026-11-24T08:00:00'))).toBe(true)
  expect(isOpenAt(desk, at('2026-11-24T20:29:59'))).toBe(true)
  expect(isOpenAt(desk, at('2026-11-24T20:30:00'))).toBe(false)
})

test('hours past midnight belong to the evening they began on', () => {
  const sundayNight = [{ days: [7], from: '20:30', to: '08:00' }]
  expect(isOpenAt(sundayNight, at('2026-11-29T23:00:00'))).toBe(true)
  expect(isOpenAt(sundayNight, at('2026-11-30T07:59:00'))).toBe(true)
  expect(isOpenAt(sundayNight, at('2026-11-29T07:59:00'))).toBe(false)
})

test('a line open round the clock never changes', () => {
  expect(nextChange(ALWAYS, MONDAY)).toBeNull()
  expect(nextChange(daily('08:00', '08:00'), MONDAY)).toBeNull()
})

test('the noon break of a desk is a change, two hours that touch are not', () => {
  const split = [...daily('08:00', '12:00'), ...daily('14:00', '18:00')]
  expect(nextChange(split, at('2026-11-24T09:00:00'))).toEqual(at('2026-11-24T12:00:00'))
  expect(opensAt(split, at('2026-11-24T12:30:00'))).toEqual(at('2026-11-24T14:00:00'))
  const touching = [...daily('08:00', '12:00'), ...daily('12:00', '18:00')]
  expect(nextChange(touching, at('2026-11-24T09:00:00'))).toEqual(at('2026-11-24T18:00:00'))
})

test('the company line closed on Friday evening opens on Monday', () => {
  const weekdays = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }]
  expect(opensAt(weekdays, at('2026-11-27T19:00:00'))).toEqual(at('2026-11-30T09:00:00'))
})

test('nothing changes before the next change, and the next change is a change', () => {
  fc.assert(
    fc.property(anyHours, fc.integer({ min: 0, max: 671 }), (hours, quarter) => {
      const now = addMinutes(MONDAY, quarter * 15)
      const open = isOpenAt(hours, now)
      const change = nextChange(hours, now)
      const end = change ?? addMinutes(now, 7 * 1440)
      for (let t = now; t < end; t = addMinutes(t, 15)) expect(isOpenAt(hours, t)).toBe(open)
      expect(change === null || isOpenAt(hours, change) !== open).toBe(true)
    }),
    { numRuns: 60 },
  )
})
