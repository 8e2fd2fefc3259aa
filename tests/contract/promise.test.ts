import fc from 'fast-check'
import {
  promiseRuleFor,
  type PromisableOrder,
  type PromiseCalendar,
  type PromiseLimit,
  type PromiseRules,
} from '../../miniprogram/requests/contract/promise'
import { promisedTimes } from './promised-times'
import { promiseWords } from '../../miniprogram/contract/promise-words'
import { isOpenAt } from '../../miniprogram/contract/opening-hours'
import { addMinutes, weekday } from '../../miniprogram/contract/shanghai-time'
import { PROMISE_RULES } from '../../miniprogram/requests/catalogue/promise-rules'
import { ITEMS } from '../../miniprogram/requests/catalogue/taxonomy'
import { tradeOf } from '../../miniprogram/requests/catalogue/catalogue'
import { daily } from './demo-cards'
import { withoutLocalTime } from './no-local-time'

const at = (text: string) => new Date(`${text}+08:00`)
const calendar: PromiseCalendar = {
  serviceHours: daily('08:00', '20:00'),
  holidays: [],
  makeUpWorkdays: [],
}
const order = (over: Partial<PromisableOrder>): PromisableOrder => ({
  kind: 'repair',
  urgency: 'urgent',
  itemId: null,
  submittedAt: at('2026-11-24T14:36:00'),
  appointmentAt: null,
  ...over,
})
const limit = (over: Partial<PromiseLimit>): PromiseLimit => ({
  step: 'resolve',
  minutes: 60,
  clock: '24x7',
  basis: 'submission',
  workdaysOnly: false,
  ...over,
})

/** The due time under one limit alone. */
function due(one: PromiseLimit, over: Partial<PromisableOrder>, days = calendar): Date {
  const rules: PromiseRules = {
    ...PROMISE_RULES,
    rules: [
      {
        id: 'one',
        match: { kind: 'repair', urgency: null, itemId: null },
        steps: [one],
        pauseReasons: [],
        summary: '',
      },
    ],
  }
  const [only] = promisedTimes(order(over), rules, days)
  if (!only) throw new Error('no promise')
  return only.dueAt
}

test('an urgent repair is promised in ten minutes, half an hour and a day', () => {
  expect(promisedTimes(order({}), PROMISE_RULES, calendar)).toEqual([
    { step: 'accept', dueAt: at('2026-11-24T14:46:00') },
    { step: 'on-site', dueAt: at('2026-11-24T15:06:00') },
    { step: 'resolve', dueAt: at('2026-11-25T14:36:00') },
  ])
})

test('an ordinary repair sent at night is accepted half an hour after the desk opens', () => {
  const night = order({ urgency: 'ordinary', submittedAt: at('2026-11-24T22:41:00') })
  const accepted = promisedTimes(night, PROMISE_RULES, calendar)[0]
  expect(accepted).toEqual({ step: 'accept', dueAt: at('2026-11-25T08:30:00') })
})

test('minutes that do not fit before closing go on the next morning', () => {
  const service = limit({ clock: 'service-hours', minutes: 240 })
  expect(due(service, { submittedAt: at('2026-11-24T19:00:00') })).toEqual(
    at('2026-11-25T11:00:00'),
  )
})

test('a promise that just fits ends at closing time, not at the next opening', () => {
  const service = limit({ clock: 'service-hours', minutes: 60 })
  expect(due(service, { submittedAt: at('2026-11-24T19:00:00') })).toEqual(
    at('2026-11-24T20:00:00'),
  )
})

test('service hours past midnight count on the morning after', () => {
  const nights = { ...calendar, serviceHours: [{ days: [7], from: '22:00', to: '02:00' }] }
  const service = limit({ clock: 'service-hours', minutes: 60 })
  expect(due(service, { submittedAt: at('2026-11-30T00:30:00') }, nights)).toEqual(
    at('2026-11-30T01:30:00'),
  )
})

test('five working days from a Thursday afternoon end a week later', () => {
  const fiveDays = limit({ minutes: 7200, workdaysOnly: true })
  expect(due(fiveDays, { submittedAt: at('2026-11-26T15:00:00') })).toEqual(
    at('2026-12-03T15:00:00'),
  )
})

test('a public holiday stands still, a make-up Saturday runs', () => {
  const days = { ...calendar, holidays: ['2027-01-01'], makeUpWorkdays: ['2027-01-02'] }
  const oneDay = limit({ minutes: 1440, workdaysOnly: true })
  expect(due(oneDay, { submittedAt: at('2026-12-31T18:00:00') }, days)).toEqual(
    at('2027-01-02T18:00:00'),
  )
})

test('the on-site promise of an ordinary repair waits for an agreed window', () => {
  const steps = (over: Partial<PromisableOrder>) =>
    promisedTimes(order({ urgency: 'ordinary', ...over }), PROMISE_RULES, calendar)
  expect(steps({}).map(({ step }) => step)).toEqual(['accept', 'resolve'])
  expect(steps({ appointmentAt: at('2026-11-25T09:00:00') })[1]).toEqual({
    step: 'on-site',
    dueAt: at('2026-11-25T09:15:00'),
  })
})

test("an item's rule replaces that of its kind and urgency", () => {
  const lift = order({ kind: 'incident', urgency: 'emergency', itemId: 'lift-entrapment' })
  expect(promiseRuleFor(lift, PROMISE_RULES)?.id).toBe('lift-entrapment')
  expect(promiseRuleFor({ ...lift, itemId: 'no-such' }, PROMISE_RULES)?.id).toBe(
    'incident-emergency',
  )
})

test('every item of the catalogue has a promise at its own urgency', () => {
  const without = ITEMS.filter((item) => {
    const kind = tradeOf(item)?.kind
    return (
      !kind ||
      !promiseRuleFor({ kind, urgency: item.defaultUrgency, itemId: item.id }, PROMISE_RULES)
    )
  })
  expect(without.map(({ id }) => id)).toEqual([])
})

test('a community without service hours is held to the stricter clock', () => {
  const never = { ...calendar, serviceHours: [] }
  expect(due(limit({ clock: 'service-hours' }), {}, never)).toEqual(at('2026-11-24T15:36:00'))
})

const anyLimit = fc
  .record({
    clock: fc.constantFrom('24x7', 'service-hours'),
    minutes: fc.integer({ min: 1, max: 8000 }),
    workdaysOnly: fc.boolean(),
  })
  .map((over) => limit(over as Partial<PromiseLimit>))
const anySubmission = fc
  .integer({ min: 0, max: 400_000 })
  .map((minutes) => addMinutes(at('2026-01-01T00:00:00'), minutes))

test('no promise falls due before its minutes have passed, nor while its clock stands still', () => {
  fc.assert(
    fc.property(anyLimit, anySubmission, (one, submittedAt) => {
      const dueAt = due(one, { submittedAt })
      expect(dueAt >= addMinutes(submittedAt, one.minutes)).toBe(true)
      const lastMinute = addMinutes(dueAt, -1)
      if (one.clock === 'service-hours')
        expect(isOpenAt(calendar.serviceHours, lastMinute)).toBe(true)
      if (one.workdaysOnly) expect(weekday(lastMinute)).toBeLessThanOrEqual(5)
    }),
  )
})

test('the clock counts exactly the minutes it runs', () => {
  fc.assert(
    fc.property(anyLimit, anySubmission, (one, submittedAt) => {
      const dueAt = due(one, { submittedAt })
      let counted = 0
      for (let t = submittedAt; t < dueAt; t = addMinutes(t, 1)) {
        const open = one.clock === '24x7' || isOpenAt(calendar.serviceHours, t)
        if (open && !(one.workdaysOnly && weekday(t) > 5)) counted += 1
      }
      expect(counted).toBe(one.minutes)
    }),
    { numRuns: 15 },
  )
})

test('more minutes never fall due earlier', () => {
  fc.assert(
    fc.property(anyLimit, anySubmission, fc.nat(3000), (one, submittedAt, more) => {
      const longer = { ...one, minutes: one.minutes + more }
      expect(due(longer, { submittedAt }) >= due(one, { submittedAt })).toBe(true)
    }),
  )
})

test('no promise depends on the zone of the machine', () => {
  const times = () => promisedTimes(order({ urgency: 'ordinary' }), PROMISE_RULES, calendar)
  expect(withoutLocalTime(times)).toEqual(times())
})

test('unconfirmed limits are worded as usual, never as a promise', () => {
  const now = at('2026-11-24T14:36:00')
  const times = promisedTimes(order({}), PROMISE_RULES, calendar)
  const about = { kind: 'repair', scope: 'in-home' } as const
  expect(promiseWords(times, about, false, now)).toEqual({
    lead: '一般会在',
    lines: [
      { step: 'accept', when: '14:46 前', what: '有人受理' },
      { step: 'on-site', when: '15:06 前', what: '到您家' },
      { step: 'resolve', when: '明天 14:36 前', what: '修好' },
    ],
  })
  expect(promiseWords(times, about, true, now).lead).toBe('物业答应您')
  expect(PROMISE_RULES.confirmedByCompany).toBe(false)
})
