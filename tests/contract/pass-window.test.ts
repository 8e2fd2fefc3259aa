import fc from 'fast-check'
import { isOvernight, passWindowFault } from '../../miniprogram/visitor/contract/pass-window'

/** Tuesday 2026-11-24, 10:00 in Shanghai. */
const now = new Date('2026-11-24T02:00:00.000Z')
const shanghai = (text: string) => new Date(`2026-${text}:00.000+08:00`)
const fault = (from: string, to: string, hasPlate = false) =>
  passWindowFault({ from: shanghai(from), to: shanghai(to), hasPlate }, now)

describe('when a visitor may come', () => {
  it('this afternoon is fine, without a plate', () => {
    expect(fault('11-24T14:00', '11-24T20:00')).toBeNull()
  })

  it('a visit that began while the form was filled in is fine, an hour ago is not', () => {
    expect(fault('11-24T09:50', '11-24T12:00')).toBeNull()
    expect(fault('11-24T09:00', '11-24T12:00')).toBe('pass.window-refused')
  })

  it('a visit lasts at most 24 hours and begins within 30 days', () => {
    expect(fault('11-24T14:00', '11-25T14:01', true)).toBe('pass.window-refused')
    expect(fault('12-24T09:59', '12-24T12:00')).toBeNull()
    expect(fault('12-24T10:01', '12-24T12:00')).toBe('pass.window-refused')
  })

  it('a visit that ends before it begins is refused', () => {
    expect(fault('11-24T14:00', '11-24T14:00')).toBe('pass.window-refused')
  })

  it('staying overnight needs a plate', () => {
    expect(fault('11-24T20:00', '11-25T08:00')).toBe('pass.overnight-needs-plate')
    expect(fault('11-24T20:00', '11-25T08:00', true)).toBeNull()
  })

  it('leaving at one in the morning or coming at five is not overnight', () => {
    expect(fault('11-24T20:00', '11-25T01:00')).toBeNull()
    expect(fault('11-25T05:00', '11-25T09:00')).toBeNull()
    expect(fault('11-25T04:59', '11-25T09:00')).toBe('pass.overnight-needs-plate')
  })

  it('is overnight exactly when some minute of the window lies in a night', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2880 }),
        fc.integer({ min: 1, max: 1440 }),
        (start, length) => {
          const midnight = shanghai('11-24T00:00').getTime()
          const minutes = Array.from({ length }, (_, i) => (start + i) % 1440)
          const expected = minutes.some((minute) => minute >= 60 && minute < 300)
          const from = new Date(midnight + start * 60_000)
          expect(isOvernight(from, new Date(from.getTime() + length * 60_000))).toBe(expected)
        },
      ),
    )
  })
})
