import { PAUSE_REASONS } from '../../miniprogram/contract/replies/work-order-names'
import fc from 'fast-check'
import { ALERTS } from '../../cloud/src/alerts/alerts'
import { PROMISE_RULES } from '../../miniprogram/requests/catalogue/promise-rules'
import {
  alertsAhead,
  alertsDue,
  alertsPassed,
  nextAlertAt,
} from '../../cloud/src/alerts/alert-times'
import { snapshotOf } from '../../cloud/src/promises/snapshot'
import {
  type DeadlineOrder,
  deadlinesOf,
  runningDeadlines,
} from '../../miniprogram/staff/contract/deadlines'
import { type MarkedEntry, marksOf } from '../../miniprogram/staff/contract/order-marks'
import type { PromisableOrder, PromiseCalendar } from '../../miniprogram/requests/contract/promise'
import { promisedTimes } from './promised-times'
import { addMinutes } from '../../miniprogram/contract/shanghai-time'
import { URGENCIES, WORK_ORDER_KINDS } from '../../miniprogram/contract/work-order-names'
import { daily } from './demo-cards'
import { withoutLocalTime } from './no-local-time'

const SENT = new Date('2026-11-24T06:36:00.000Z') // 14:36 on a Tuesday in Shanghai
const calendar: PromiseCalendar = {
  serviceHours: daily('08:00', '20:00'),
  holidays: ['2026-11-26'],
  makeUpWorkdays: ['2026-11-28'],
}
const after = (minutes: number) => addMinutes(SENT, minutes)
const entry = (
  type: MarkedEntry['type'],
  minutes: number,
  over: Partial<MarkedEntry> = {},
): MarkedEntry => ({
  type,
  at: after(minutes),
  byStaff: true,
  changesState: true,
  ...over,
})
const paused = (from: number, until: number, reason: (typeof PAUSE_REASONS)[number] = 'parts') =>
  entry('paused', from, { pause: { reason, until: after(until) } })

type Asked = Partial<DeadlineOrder & Pick<PromisableOrder, 'urgency'>>
function setting(entries: MarkedEntry[], { urgency = 'urgent', ...over }: Asked = {}) {
  const order: DeadlineOrder = { kind: 'repair', itemId: null, askedFrom: null, ...over }
  const marks = marksOf(SENT, entries)
  const snapshot = snapshotOf({ ...order, urgency }, PROMISE_RULES)
  return [order, marks, snapshot, calendar] as const
}
const deadlines = (entries: MarkedEntry[], asked: Asked = {}) =>
  deadlinesOf(...setting(entries, asked))
const due = (entries: MarkedEntry[], step: string, asked: Asked = {}) =>
  deadlines(entries, asked).find((one) => one.step === step)?.dueAt

describe('what an order is promised', () => {
  it('is what the form said, while nothing has happened', () => {
    for (const kind of WORK_ORDER_KINDS)
      for (const urgency of URGENCIES) {
        const promised = promisedTimes(
          { kind, urgency, itemId: 'none', submittedAt: SENT, appointmentAt: null },
          PROMISE_RULES,
          calendar,
        )
        const found = deadlines([], { kind, urgency, itemId: 'none' })
        expect(found.map(({ step, dueAt }) => ({ step, dueAt }))).toEqual(promised)
        expect(found.length).toBeGreaterThan(0)
      }
  })

  it('is kept step by step by what staff do, never by what a resident does', () => {
    const met = (entries: MarkedEntry[]) =>
      deadlines(entries)
        .filter(({ metAt }) => metAt !== null)
        .map(({ step }) => step)
    expect(met([entry('commented', 1, { byStaff: false })])).toEqual([])
    expect(met([entry('commented', 1)])).toEqual([])
    expect(met([entry('assigned', 3)])).toEqual(['accept'])
    expect(met([entry('assigned', 3), entry('started', 20)])).toEqual(['accept', 'on-site'])
    const done = [entry('taken', 3), entry('finished', 60)]
    expect(met(done)).toEqual(['accept', 'on-site', 'resolve'])
    expect(met([...done, entry('sent-back', 90, { byStaff: false })])).toEqual([
      'accept',
      'on-site',
    ])
  })

  it('an answer keeps the steps it names', () => {
    const answered = entry('answered', 60, { keeps: ['first-answer'], changesState: false })
    const found = deadlines([answered], { kind: 'complaint', urgency: 'ordinary' })
    expect(found.find(({ step }) => step === 'first-answer')?.metAt).toEqual(after(60))
    expect(found.find(({ step }) => step === 'result')?.metAt).toBeNull()
  })

  it('is promised anew when the order is reopened', () => {
    const again = [
      entry('taken', 5),
      entry('finished', 30),
      entry('reopened', 6000, { byStaff: false }),
    ]
    expect(due(again, 'accept')).toEqual(after(6010))
    expect(deadlines(again).every(({ metAt }) => metAt === null)).toBe(true)
  })

  it('a visit counts from the agreed window, before that from the one asked for', () => {
    const asked = { urgency: 'ordinary', askedFrom: after(1000) } as const
    expect(due([], 'on-site', asked)).toEqual(after(1015))
    const fixed = entry('scheduled', 10, { windowFrom: after(2000) })
    expect(due([fixed], 'on-site', asked)).toEqual(after(2015))
    expect(due([fixed, entry('window-changed', 20, { byStaff: false })], 'on-site', asked)).toEqual(
      after(1015),
    )
  })

  it('a call-back is promised a call and nothing else', () => {
    expect(deadlines([], { kind: 'inquiry', urgency: 'ordinary' })).toMatchObject([
      { step: 'call-back', dueAt: after(15), metAt: null },
    ])
  })
})

describe('a pause', () => {
  it('stops the steps that may stop and no other', () => {
    const entries = [paused(5, 500), entry('resumed', 105)]
    expect(due(entries, 'resolve')).toEqual(after(1540))
    expect(due(entries, 'accept')).toEqual(after(10))
    expect(due(entries, 'on-site')).toEqual(after(30))
  })

  it('for a reason that the rule does not allow stops nothing', () => {
    expect(due([paused(5, 500, 'approval')], 'resolve')).toEqual(after(1440))
  })

  it('is itself late when its new promise passes, and holds the clock no longer than that', () => {
    const entries = [paused(5, 100)]
    expect(due(entries, 'resume')).toEqual(after(100))
    expect(due(entries, 'resolve')).toEqual(after(1535))
    expect(due([...entries, entry('resumed', 300)], 'resolve')).toEqual(after(1535))
    expect(due([...entries, entry('resumed', 300)], 'resume')).toBeUndefined()
  })

  it('never holds the clock beyond the maximum of its reason', () => {
    expect(due([paused(5, 50_000)], 'resolve')).toEqual(after(1440 + 10_080))
  })

  it('ends with any move that changes the state, not with a remark', () => {
    expect(due([paused(5, 500), entry('assigned', 105)], 'resolve')).toEqual(after(1540))
    const note = entry('noted', 50, { changesState: false })
    expect(due([paused(5, 500), note], 'resolve')).toEqual(after(1935))
  })

  it('a window the resident asked for beyond the limit is one', () => {
    const asked = { urgency: 'ordinary', askedFrom: after(5000) } as const
    expect(due([], 'resolve', asked)).toEqual(after(5000 + 4320))
    expect(due([], 'resolve', { ...asked, askedFrom: after(4000) })).toEqual(after(4320))
  })
})

const pauses = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 600 }),
      length: fc.integer({ min: 1, max: 3000 }),
      promise: fc.integer({ min: 1, max: 4000 }),
      reason: fc.constantFrom(...PAUSE_REASONS),
    }),
    { maxLength: 4 },
  )
  .map((all) => {
    let at = 0
    const entries: MarkedEntry[] = []
    for (const { gap, length, promise, reason } of all) {
      at += gap
      entries.push(paused(at, at + promise, reason))
      at += length
      entries.push(entry('resumed', at))
    }
    return entries
  })
const anyOrder = fc.record({
  kind: fc.constantFrom(...WORK_ORDER_KINDS),
  urgency: fc.constantFrom(...URGENCIES),
  itemId: fc.constantFrom(
    'none',
    ...PROMISE_RULES.rules.map(({ match }) => match.itemId ?? 'none'),
  ),
})

describe('every order with any pauses', () => {
  it('is never due before its clock has run, and steps that never stop are not moved', () => {
    fc.assert(
      fc.property(anyOrder, pauses, (order, entries) => {
        const [, , snapshot] = setting([], order)
        const plain = deadlines([], order)
        const promised = deadlines(entries, order).filter(({ step }) => step !== 'resume')
        promised.forEach(({ step, dueAt }, index) => {
          const limit = snapshot.rule!.steps.find((one) => one.step === step)!
          expect(dueAt >= after(limit.minutes)).toBe(true)
          if (PROMISE_RULES.pausableSteps.includes(limit.step))
            expect(dueAt >= plain[index]!.dueAt).toBe(true)
          else expect([step, dueAt]).toEqual([plain[index]!.step, plain[index]!.dueAt])
        })
      }),
    )
  })

  it('is never due earlier because a pause was longer', () => {
    fc.assert(
      fc.property(anyOrder, pauses, fc.nat(3000), (order, entries, more) => {
        const longer = entries
          .slice(0, -1)
          .concat(entries.slice(-1).map((last) => ({ ...last, at: addMinutes(last.at, more) })))
        const before = deadlines(entries, order)
        deadlines(longer, order).forEach(({ dueAt }, index) =>
          expect(dueAt >= before[index]!.dueAt).toBe(true),
        )
      }),
    )
  })

  it('is due at the same instant in every zone', () => {
    fc.assert(
      fc.property(anyOrder, pauses, (order, entries) => {
        expect(withoutLocalTime(() => deadlines(entries, order))).toEqual(deadlines(entries, order))
      }),
      { numRuns: 30 },
    )
  })
})

describe('alerts', () => {
  const ahead = (entries: MarkedEntry[], sent: ReturnType<typeof alertsAhead> = []) => {
    const [order, marks, snapshot, days] = setting(entries)
    return alertsAhead(runningDeadlines(order, marks, snapshot, days), ALERTS, sent, marks)
  }

  it('come at 80, 100 and 150 per cent of each limit, the next first', () => {
    expect(ahead([]).slice(0, 3)).toEqual([
      { step: 'accept', percent: 80, at: after(8) },
      { step: 'accept', percent: 100, at: after(10) },
      { step: 'accept', percent: 150, at: after(15) },
    ])
    expect(nextAlertAt(ahead([]))).toEqual(after(8))
  })

  it('tell the highest level that was overtaken, and are over once all that passed are recorded', () => {
    const all = ahead([])
    expect(alertsDue(all, after(12))).toEqual([{ step: 'accept', percent: 100, at: after(10) }])
    const left = ahead([], alertsPassed(all, after(12)))
    expect(nextAlertAt(left)).toEqual(after(15))
  })

  it('also come for a paused order whose new promise passes', () => {
    const late = ahead([entry('taken', 1), paused(5, 105)]).filter(({ step }) => step === 'resume')
    expect(late.map(({ at }) => at)).toEqual([after(85), after(105), after(155)])
  })

  it('come again when a pause has moved the deadline, and not when it has not', () => {
    const sent = alertsPassed(ahead([]), after(1200))
    expect(sent.filter(({ step }) => step === 'resolve')).toHaveLength(1)
    const early = ahead([paused(5, 500), entry('resumed', 105)], sent)
    expect(early.find(({ step }) => step === 'resolve')).toMatchObject({
      percent: 80,
      at: after(1252),
    })
    const lateOn = ahead([paused(1250, 2000), entry('resumed', 1300)], sent)
    expect(lateOn.find(({ step }) => step === 'resolve')).toMatchObject({ percent: 100 })
  })

  it('stop when the work is finished and start again when it is sent back', () => {
    const done = [entry('taken', 1), entry('finished', 50)]
    expect(ahead(done)).toEqual([])
    expect(ahead([...done, entry('sent-back', 90, { byStaff: false })])[0]?.step).toBe('resolve')
  })
})
