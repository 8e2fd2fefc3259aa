import fc from 'fast-check'
import { rungWords } from '../../miniprogram/contract/answer-words'
import { callBackDue, nextRung } from '../../miniprogram/contract/call-ladder'
import { isOpenAt } from '../../miniprogram/contract/opening-hours'
import type { AnsweringCard } from '../../miniprogram/contract/phone-line'
import { addMinutes } from '../../miniprogram/contract/shanghai-time'
import { whoAnswers } from '../../miniprogram/contract/who-answers'
import { cards, daily, line, linhu, yunqi } from './demo-cards'

const at = (text: string) => new Date(`${text}+08:00`)
const AFTERNOON = at('2026-11-24T14:32:00')

/** Every line a caller is offered who never gets through. */
function climb(card: AnsweringCard, now: Date): string[] {
  const tried: string[] = []
  for (let rung = nextRung(card, now, tried); rung.kind === 'line';) {
    tried.push(rung.plan.dial)
    rung = nextRung(card, now, tried)
    if (tried.length > card.lines.length) throw new Error('the ladder does not end')
  }
  return tried
}

test('after the desk come duty manager, gate and company, then a call-back', () => {
  expect(climb(linhu, AFTERNOON)).toEqual([
    '02145500000',
    '19900000001',
    '02145520000',
    '4002000000',
  ])
})

test('an extension of the number just tried is skipped', () => {
  expect(climb(yunqi, AFTERNOON)).toEqual([
    '057145500000',
    '19900000102',
    '02145520000',
    '4002000000',
  ])
})

test('at night only lines that are open are offered', () => {
  expect(climb(cards.jiangwan, at('2026-11-24T23:00:00'))).toEqual(['19900000202', '02145520000'])
})

test('the next line is offered with its number and who is on duty', () => {
  const rung = nextRung(yunqi, AFTERNOON, ['057145500000'])
  if (rung.kind !== 'line') throw new Error('expected a line')
  expect(rungWords(rung)).toEqual({ title: '打给值班经理 6601', note: '现在有人接听' })
  const night = nextRung(yunqi, at('2026-11-24T23:00:00'), [])
  if (night.kind !== 'line') throw new Error('expected a line')
  expect(rungWords(night).note).toBe('龚班长，现在值班')
})

test('with nothing open the first call is offered once, then a call-back', () => {
  const card = { lines: [line({ id: 'only', hours: daily('08:00', '09:00') })], duty: null }
  expect(climb(card, AFTERNOON)).toEqual(['02145500000'])
})

test('the ladder begins with who answers, repeats no number, offers open lines only, and ends', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(cards)),
      fc.integer({ min: 0, max: 14 * 1440 }),
      (card, minute) => {
        const now = addMinutes(at('2026-11-23T00:00:00'), minute)
        const dials = climb(card, now)
        expect(dials[0]).toBe(whoAnswers(card, now)?.plan.dial)
        expect(new Set(dials).size).toBe(dials.length)
        for (const dial of dials)
          expect(card.lines.some((one) => one.dial === dial && isOpenAt(one.hours, now))).toBe(true)
      },
    ),
  )
})

test('a call-back is due in whole minutes, never sooner than promised', () => {
  expect(callBackDue(at('2026-11-24T14:30:00'), 15)).toEqual(at('2026-11-24T14:45:00'))
  expect(callBackDue(at('2026-11-24T14:30:01'), 15)).toEqual(at('2026-11-24T14:46:00'))
})
