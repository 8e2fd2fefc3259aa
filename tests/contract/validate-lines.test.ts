import fc from 'fast-check'
import { isOpenAt } from '../../miniprogram/contract/opening-hours'
import { addMinutes } from '../../miniprogram/contract/shanghai-time'
import {
  uncoveredMinutes,
  validateLines,
  weekSpanWords,
} from '../../cloud/src/import/validate-lines'
import { cards, daily, line } from './demo-cards'

const messages = (lines: Parameters<typeof validateLines>[0]) =>
  validateLines(lines).map(({ path, message }) => `${path}: ${message}`)

test.each(Object.entries(cards))('the lines of %s are admitted', (_name, card) => {
  expect(messages(card.lines)).toEqual([])
})

test('a community whose only line is a short number is refused', () => {
  const faults = validateLines([line({ id: 'v', kind: 'v_net', dial: '8888' })])
  expect(faults.map(({ code }) => code)).toEqual(['full-number-missing', 'minutes-uncovered'])
})

test('one uncovered night is named by its hours', () => {
  const desk = line({ id: 'desk', hours: daily('08:00', '20:00') })
  const night = line({
    id: 'night',
    hours: [{ days: [1, 2, 3, 4, 5, 6], from: '20:00', to: '08:00' }],
  })
  expect(messages([desk, night])).toEqual([
    'lines: 周日 20:00 至 周一 08:00 没有一条谁都打得通、可以公开的线路有人接',
  ])
})

test('a mobile nobody may publish does not cover the night', () => {
  const desk = line({ id: 'desk', hours: daily('00:00', '23:00') })
  const own = line({ id: 'own', kind: 'mobile', dial: '19900000001', publishable: false })
  expect(uncoveredMinutes([desk, own])).toHaveLength(7)
})

test('a line written twice and hours that are no clock times are named by their path', () => {
  const faults = validateLines([
    line({ id: 'a' }),
    line({ id: 'a', hours: [{ days: [8], from: '8:00', to: '20:00' }] }),
  ])
  expect(faults.map(({ path }) => path)).toEqual(['lines[1].id', 'lines[1].hours[0]'])
})

test('no lines at all leave the whole week uncovered', () => {
  expect(uncoveredMinutes([]).map(weekSpanWords)).toEqual(['周一 00:00 至 周一 00:00'])
})

test('a minute is uncovered exactly when no line is open', () => {
  const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${h}`.padStart(2, '0') + ':00')
  const hours = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: hour,
    to: hour,
  })
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 5 }), (all) => {
      const lines = all.map((one, n) => line({ id: `${n}`, hours: [one] }))
      const gaps = uncoveredMinutes(lines)
      for (let minute = 0; minute < 10_080; minute += 60) {
        const at = addMinutes(new Date('2026-11-23T00:00:00+08:00'), minute)
        const open = lines.some((one) => isOpenAt(one.hours, at))
        const inGap = gaps.some(({ from, to }) =>
          [minute, minute + 10_080].some((m) => m >= from && m < to),
        )
        expect(inGap).toBe(!open)
      }
    }),
    { numRuns: 40 },
  )
})
