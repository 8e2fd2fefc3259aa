import fc from 'fast-check'
import { readCalendar } from '../../miniprogram/staff/contract/calendar-file'
import { FOLLOW_UP } from '../../miniprogram/contract/follow-up'
import { nudgeWaitSeconds } from '../../miniprogram/requests/contract/nudge'
import type { PromiseRules } from '../../miniprogram/requests/contract/promise'
import { promiseRulesSchema } from '../../miniprogram/staff/contract/requests/promise-rules'
import { carriedAt, isQuiet } from '../../cloud/src/notify/quiet-hours'
import {
  RULE_FAULT_SENTENCES,
  type RuleFaultCode,
  faultsOfRules,
} from '../../miniprogram/staff/contract/rule-faults'
import { faultsIn } from '../../miniprogram/contract/replies/faults'
import { addMinutes, dayNumber } from '../../miniprogram/contract/shanghai-time'
import { ITEMS } from '../../miniprogram/requests/catalogue/taxonomy'
import { PROMISE_RULES } from '../../miniprogram/requests/catalogue/promise-rules'

const ITEM_IDS = ITEMS.map(({ id }) => id)
const copy = () => JSON.parse(JSON.stringify(PROMISE_RULES)) as PromiseRules

describe('rules of promises', () => {
  it('that ship have no fault and fit the schema', () => {
    expect(faultsOfRules(PROMISE_RULES, ITEM_IDS)).toEqual([])
    expect(faultsIn(promiseRulesSchema, PROMISE_RULES)).toEqual([])
  })

  const planted: [RuleFaultCode, string, (rules: PromiseRules) => void][] = [
    ['limit-zero', '/rules/0/steps/0/minutes', ({ rules }) => (rules[0]!.steps[0]!.minutes = 0)],
    ['limits-none', '/rules/0/steps', ({ rules }) => (rules[0]!.steps = [])],
    ['step-twice', '/rules/0/steps/3', ({ rules }) => rules[0]!.steps.push(rules[0]!.steps[2]!)],
    ['step-unknown', '/rules/0/steps/0', (rules) => rules.steps.shift()],
    [
      'order-impossible',
      '/rules/0/steps/1/minutes',
      ({ rules }) => (rules[0]!.steps[1]!.minutes = 4),
    ],
    [
      'order-impossible',
      '/rules/1/steps/2/minutes',
      ({ rules }) => (rules[1]!.steps[2]!.minutes = 29),
    ],
    ['item-unknown', '/rules/0/match/itemId', ({ rules }) => (rules[0]!.match.itemId = 'no-such')],
    ['match-twice', '/rules/1/match', ({ rules }) => (rules[1]!.match = rules[0]!.match)],
    ['id-twice', '/rules/1/id', ({ rules }) => (rules[1]!.id = rules[0]!.id)],
    ['pause-reason-unknown', '/rules/0/pauseReasons/0', (rules) => (rules.pauseReasons = [])],
    [
      'pause-zero',
      '/pauseReasons/1/maxMinutes',
      ({ pauseReasons }) => (pauseReasons[1]!.maxMinutes = 0),
    ],
    ['pausable-unknown', '/pausableSteps/0', (rules) => (rules.pausableSteps = ['accept'])],
    ['summary-missing', '/rules/0/summary', ({ rules }) => (rules[0]!.summary = ' ')],
    [
      'kind-uncovered',
      '/rules',
      (rules) => (rules.rules = rules.rules.filter(({ match }) => match.kind !== 'suggestion')),
    ],
  ]
  it.each(planted)('with %s at %s are refused in a sentence', (code, path, plant) => {
    const rules = copy()
    plant(rules)
    const found = faultsOfRules(rules, ITEM_IDS)
    expect(found).toContainEqual(expect.objectContaining({ path, code }))
    expect(RULE_FAULT_SENTENCES[code].length).toBeGreaterThan(4)
  })

  it('of any limits can be met: what passes never promises the arrival before the answer', () => {
    const minutes = fc.integer({ min: -5, max: 50 })
    fc.assert(
      fc.property(minutes, minutes, minutes, (...limits) => {
        const rules = copy()
        const steps = rules.rules[1]!.steps
        limits.forEach((value, index) => (steps[index]!.minutes = value))
        const [accept, onSite, resolve] = limits
        const isMeetable = accept > 0 && accept <= onSite && onSite <= resolve
        expect(faultsOfRules(rules, ITEM_IDS).length === 0).toBe(isMeetable)
      }),
    )
  })
})

describe('a holiday file', () => {
  it('is read from lines, in the words and dates that people write', () => {
    const file = [
      '\ufeff日期,安排',
      '# 国务院办公厅通知',
      '2026-10-01～2026-10-03，放假',
      '2026/10/10\t上班',
      '',
      '2027年1月1日 holiday',
    ].join('\r\n')
    expect(readCalendar(file)).toEqual({
      holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2027-01-01'],
      makeUpWorkdays: ['2026-10-10'],
      faults: [],
    })
  })

  it('is read from JSON, as a list and as two lists', () => {
    const days = { holidays: ['2026-10-01'], makeUpWorkdays: ['2026-10-10'] }
    const list = [
      { date: '2026-10-01', kind: 'holiday' },
      { date: '2026-10-10', kind: 'workday' },
    ]
    for (const value of [days, list])
      expect(readCalendar(JSON.stringify(value))).toEqual({ ...days, faults: [] })
  })

  it.each([
    ['', 'empty', 1],
    ['2026-10-01,holiday\nfoo', 'unreadable', 2],
    ['2026-10-01', 'unreadable', 1],
    ['{"holidays": [', 'unreadable', 1],
    ['[{"date": 20261001}]', 'unreadable', 1],
    ['[null]', 'unreadable', 1],
    ['10-01,放假', 'year-missing', 1],
    ['10月1日,放假', 'year-missing', 1],
    ['2026-02-30,放假', 'no-such-day', 1],
    ['2026-10-07~2026-10-01,放假', 'range-backwards', 1],
    ['2026-10-01,放假\n2026-10-01,休', 'twice', 2],
    ['2026-10-10,放假\n2026-10-10,上班', 'both', 2],
    ['2026-10-09,上班', 'not-weekend', 1],
  ])('%j is refused whole: %s', (file, code, line) => {
    expect(readCalendar(file)).toEqual({
      holidays: [],
      makeUpWorkdays: [],
      faults: [{ line, code }],
    })
  })

  it('of any text is read or refused, never half taken', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const { holidays, faults } = readCalendar(`2026-10-01,放假\n${noise}`)
        expect(holidays.length > 0).toBe(faults.length === 0)
      }),
    )
  })
})

describe('reminding the property', () => {
  const noon = new Date('2026-11-24T04:00:00.000Z')

  it('is possible at first, and again after half an hour', () => {
    expect(nudgeWaitSeconds([], noon)).toBe(0)
    expect(nudgeWaitSeconds([noon], addMinutes(noon, 10))).toBe(20 * 60)
    expect(nudgeWaitSeconds([noon], addMinutes(noon, 30))).toBe(0)
  })

  it('is over for a day of Shanghai after three times', () => {
    const three = [0, 40, 80].map((minutes) => addMinutes(noon, minutes))
    expect(nudgeWaitSeconds(three, addMinutes(noon, 200))).toBe((12 * 60 - 200) * 60)
    expect(nudgeWaitSeconds(three, new Date('2026-11-24T16:00:00.000Z'))).toBe(0)
  })

  it('whoever waits as told gets through, and never a fourth time in a day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 20 }), (gaps) => {
        const sent: Date[] = []
        let now = noon
        for (const gap of gaps) {
          now = addMinutes(now, gap)
          const wait = nudgeWaitSeconds(sent, now)
          now = new Date(now.getTime() + wait * 1000)
          expect(nudgeWaitSeconds(sent, now)).toBe(0)
          sent.push(now)
        }
        for (const at of sent) {
          const sameDay = sent.filter((other) => dayNumber(other) === dayNumber(at))
          expect(sameDay.length).toBeLessThanOrEqual(FOLLOW_UP.nudgeMaxPerDay)
        }
      }),
    )
  })
})

describe('the quiet hours', () => {
  const at = (clock: string) => new Date(`2026-11-24T${clock}:00+08:00`)

  it('keep residents asleep from ten to seven, unless it is an emergency', () => {
    expect(carriedAt(at('21:59'), false)).toEqual(at('21:59'))
    expect(carriedAt(at('22:00'), false)).toEqual(new Date('2026-11-25T07:00:00+08:00'))
    expect(carriedAt(at('03:00'), false)).toEqual(at('07:00'))
    expect(carriedAt(at('03:00'), true)).toEqual(at('03:00'))
    expect(isQuiet(at('07:00'))).toBe(false)
  })
})
