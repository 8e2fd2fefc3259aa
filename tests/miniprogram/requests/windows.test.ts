import fc from 'fast-check'
import {
  halfDays,
  leftOf,
  pickedWindow,
  pickerColumns,
  windowLabel,
} from '../../../miniprogram/requests/words/windows'
import { at } from './garden'

const labels = (clock: string) => halfDays(new Date(at(clock))).map(({ label }) => label)
const HOUR = 3_600_000
const moments = fc
  .integer({ min: 0, max: 366 * 24 * 60 })
  .map((minutes) => new Date(Date.parse(at('00:00', '2026-01-01')) + minutes * 60_000))

describe('the times a resident may ask for', () => {
  it.each([
    ['07:00', ['今天上午', '今天下午']],
    ['10:44', ['今天上午', '今天下午']],
    ['11:10', ['今天下午', '明天上午']],
    ['14:32', ['今天下午', '明天上午']],
    ['17:10', ['明天上午', '明天下午']],
    ['23:59', ['明天上午', '明天下午']],
  ])('at %s are %s', (clock, expected) => {
    expect(labels(clock)).toEqual(expected)
  })

  it('never begin in the past and leave an hour at least, at any minute of the year', () => {
    fc.assert(
      fc.property(moments, fc.nat(13), fc.nat(5), (now, day, slot) => {
        const picked = pickedWindow(day, slot, now)
        for (const { from, to } of [...halfDays(now), ...(picked ? [picked] : [])]) {
          expect(Date.parse(from)).toBeGreaterThan(now.getTime())
          expect(Date.parse(to) - Date.parse(from)).toBeGreaterThanOrEqual(HOUR)
          expect(Date.parse(to) - Date.parse(from)).toBeLessThanOrEqual(24 * HOUR)
        }
      }),
    )
  })

  it('show a row for every window that can be picked, and no other', () => {
    fc.assert(
      fc.property(moments, fc.nat(13), (now, day) => {
        const [days, slots] = pickerColumns(day, now)
        expect(days.length).toBeGreaterThan(12)
        slots.forEach((_label, slot) => {
          if (day < days.length) expect(pickedWindow(day, slot, now)).not.toBeNull()
        })
        expect(pickedWindow(day, slots.length, now)).toBeNull()
      }),
    )
  })

  it('chosen at 14:32 and sent at 15:20 begin at the next quarter; sent the next day they are gone', () => {
    const [afternoon] = halfDays(new Date(at('14:32')))
    if (!afternoon) throw new Error('no window')
    expect(leftOf(afternoon, new Date(at('15:20')))?.from).toBe(at('15:30'))
    expect(leftOf(afternoon, new Date(at('09:00', '2026-11-25')))).toBeNull()
  })

  it('are named by day and hours', () => {
    const window = { from: at('14:00', '2026-11-26'), to: at('16:00', '2026-11-26') }
    expect(windowLabel(window, new Date(at('14:32')))).toBe('11月26日 14:00–16:00')
  })
})
