import fc from 'fast-check'
import { answerWords } from '../../miniprogram/contract/answer-words'
import { dutyName, surname } from '../../cloud/src/directory/call-name'
import { validateDuty } from '../../cloud/src/import/validate-duty'
import { isOpenAt } from '../../miniprogram/contract/opening-hours'
import { addMinutes } from '../../miniprogram/contract/shanghai-time'
import { callingOrder, whoAnswers } from '../../miniprogram/contract/who-answers'
import type { Answer } from '../../miniprogram/contract/who-answers'
import { cards, daily, jiangwan, line, linhu, yunqi } from './demo-cards'
import { withoutLocalTime } from './no-local-time'

const at = (text: string) => new Date(`${text}+08:00`)
const MONDAY = at('2026-11-23T00:00:00')
const answer = (card: (typeof cards)[keyof typeof cards], now: Date): Answer => {
  const found = whoAnswers(card, now)
  if (!found) throw new Error('no line at all')
  return found
}

test('by day the desk answers, by name and until when', () => {
  const now = at('2026-11-24T14:32:00')
  const words = answerWords(answer(linhu, now), now)
  expect(words).toEqual({
    kicker: '物业短号',
    kickerNote: '服务中心',
    who: '现在由前台陆客服接听',
    until: ['接到今天 20:00，', '之后由贺客服接'],
    key: '拨打 8888',
    spokenKey: '拨打 8 8 8 8，物业短号',
  })
})

test('where the line changes hands, the caller reads which line takes over', () => {
  const now = at('2026-11-24T14:32:00')
  const found = answer(yunqi, now)
  expect(found.until).toEqual(at('2026-11-24T21:00:00'))
  expect(answerWords(found, now).until).toEqual(['接到今天 21:00，', '之后转值班经理'])
})

test('out of hours the button already points at the line that answers', () => {
  const now = at('2026-11-24T22:41:00')
  const found = answer(yunqi, now)
  expect(found).toMatchObject({ state: 'out-of-hours', dutyName: '龚班长' })
  expect(found.plan.dial).toBe('19900000102')
  expect(answerWords(found, now)).toEqual({
    kicker: '夜间值班',
    kickerNote: '服务中心已下班',
    who: '现在由值班的龚班长接听',
    until: ['服务中心 6666', '明早 8:00 开始接听'],
    key: '拨打夜间值班 6601',
    spokenKey: '拨打 6 6 0 1，夜间值班',
  })
})

test('after midnight the person who began the night still answers', () => {
  // Tuesday 2026-11-24 is day 2 of the roster: 古师傅 until Wednesday 8:00.
  expect(answer(jiangwan, at('2026-11-25T03:00:00')).dutyName).toBe('古师傅')
  expect(answer(jiangwan, at('2026-11-25T08:00:00')).dutyName).toBe('蓝客服')
  expect(answer(jiangwan, at('2026-11-25T20:30:00')).dutyName).toBe('屈师傅')
})

test('the roster repeats for ever, before its first day too', () => {
  expect(answer(jiangwan, at('2026-11-11T03:00:00')).dutyName).toBe('古师傅')
  expect(answer(jiangwan, at('2027-11-24T03:00:00')).dutyName).toBe('古师傅')
})

test('without a roster no name is made up', () => {
  const now = at('2026-11-24T14:32:00')
  const found = answer({ ...linhu, duty: null }, now)
  expect(found.until).toBeNull()
  expect(answerWords(found, now)).toMatchObject({
    who: '现在有人接听',
    until: ['全天都有人接听'],
  })
})

test('a stored card without network says what is usual, not who is there', () => {
  const now = at('2026-11-24T14:32:00')
  expect(answerWords(answer(linhu, now), now, true).who).toBe('这个时间一般由前台接听')
})

test('with nobody open the first line is still offered, and the truth is told', () => {
  const now = at('2026-11-24T22:00:00')
  const found = answer(
    { lines: [line({ id: 'only', hours: daily('08:00', '20:00') })], duty: null },
    now,
  )
  expect(found).toMatchObject({ state: 'closed', plan: { dial: '02145500000' } })
  expect(answerWords(found, now)).toMatchObject({
    who: '这个时间不一定有人接',
    until: ['服务中心 8888', '明早 8:00 开始接听'],
  })
})

test('a line nobody may publish never answers', () => {
  const own = line({ id: 'own', priority: 1, publishable: false })
  expect(answer({ lines: [own, ...linhu.lines], duty: null }, MONDAY).line.id).toBe('centre')
})

test('the gate and the company come after the duty manager, whatever their priority', () => {
  const lines = linhu.lines.map((one) => (one.role === 'gate' ? { ...one, priority: 1 } : one))
  expect(callingOrder({ lines, duty: null }).map(({ id }) => id)).toEqual([
    'centre',
    'duty',
    'gate',
    'company',
  ])
})

test('a card without any line has no answer', () => {
  expect(whoAnswers({ lines: [], duty: null }, MONDAY)).toBeNull()
})

test.each(Object.entries(cards))('%s is answered at every minute of two weeks', (_name, card) => {
  for (let minute = 0; minute < 14 * 1440; minute += 7) {
    const now = addMinutes(MONDAY, minute)
    const found = answer(card, now)
    expect(found.state).not.toBe('closed')
    expect(isOpenAt(found.line.hours, now)).toBe(true)
    expect(found.dutyName).toBeTruthy()
  }
})

test('until is the moment at which the answer changes, and not before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(cards)),
      fc.integer({ min: 0, max: 14 * 1440 - 1 }),
      (card, minute) => {
        const now = addMinutes(MONDAY, minute)
        const { line: current, dutyName: name, until, next } = answer(card, now)
        if (!until) throw new Error('the roster of the demo always changes')
        expect(until > now).toBe(true)
        const before = answer(card, addMinutes(until, -1))
        expect([before.line.id, before.dutyName]).toEqual([current.id, name])
        const after = answer(card, until)
        expect([after.line.id, after.dutyName]).toEqual([next?.line.id, next?.dutyName])
        expect([after.line.id, after.dutyName]).not.toEqual([current.id, name])
      },
    ),
  )
})

test('no answer depends on the zone of the machine', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(cards)),
      fc.integer({ min: 0, max: 20_000 }),
      (card, minute) => {
        const now = addMinutes(MONDAY, minute)
        expect(withoutLocalTime(() => whoAnswers(card, now))).toEqual(whoAnswers(card, now))
      },
    ),
    { numRuns: 30 },
  )
})

test.each([
  ['陆婉清', 'desk', '陆客服'],
  ['周明远', 'manager', '周经理'],
  ['沈国平', 'team-lead', '沈班长'],
  ['韩大勇', 'technician', '韩师傅'],
  ['马长顺', 'guard', '马师傅'],
  ['欧阳晓雯', 'desk', '欧阳客服'],
  ['司马光', 'manager', '司马经理'],
  ['冉冉', 'desk', '冉客服'],
] as const)('%s (%s) is known to residents as %s', (name, role, callName) => {
  expect(dutyName(name, role)).toBe(callName)
})

test('a two-character name that looks like a compound surname keeps a given name', () => {
  expect(surname('东方')).toBe('东')
})

test('a roster that names a lost line or shift is refused by its path', () => {
  expect(validateDuty(linhu.duty!, linhu.lines)).toEqual([])
  const paths = validateDuty(
    {
      anchorDate: '2026-02-30',
      cycleDays: 7,
      shifts: [{ id: 'day', name: '白班', from: '8:00', to: '20:00', lineId: 'lost' }],
      days: [{ day: 8, onDuty: [{ shiftId: 'night', callName: '陆客服' }] }],
    },
    linhu.lines,
  ).map(({ path }) => path)
  expect(paths).toEqual([
    'duty.anchorDate',
    'duty.shifts[0].from',
    'duty.shifts[0].lineId',
    'duty.days[0].day',
    'duty.days[0].onDuty[0].shiftId',
  ])
})
