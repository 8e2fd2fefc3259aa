import {
  getCalendar,
  getPromiseRules,
  getWorkOrder,
  previewPromiseRules,
  type PromiseRules,
  putCalendar,
  putPromiseRules,
} from '../../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import * as orders from '../../support/orders'
import { LINHU } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.clock.set(START)
})

const ask = () => cast.manager.ok(getPromiseRules, { params: LINHU })

/** The same rules, but every urgent repair is accepted within `minutes`. */
const acceptedWithin = (rules: PromiseRules, minutes: number): PromiseRules => ({
  ...rules,
  confirmedByCompany: true,
  rules: rules.rules.map((rule) => ({
    ...rule,
    steps: rule.steps.map((limit) =>
      rule.match.kind === 'repair' && rule.match.urgency === 'urgent' && limit.step === 'accept'
        ? { ...limit, minutes }
        : limit,
    ),
  })),
})

test('the manager sees what a change does, stores it, and what was told before stands', async () => {
  const before = await ask()
  expect(before).toMatchObject({ version: 0, changedAt: null })
  const old = await orders.reported(cast.resident)
  const rules = acceptedWithin(before.rules, 5)
  const preview = await cast.manager.ok(previewPromiseRules, { params: LINHU, body: { rules } })
  expect(preview.faults).toEqual([])
  expect(preview.limits).toContainEqual(
    expect.objectContaining({ kind: 'repair', step: 'accept', before: 10, after: 5 }),
  )
  expect(preview.orders.find(({ id }) => id === old.orderId)).toMatchObject({ step: 'accept' })
  expect((await ask()).version).toBe(0)
  const stored = await cast.manager.ok(putPromiseRules, {
    params: LINHU,
    body: { version: 0, rules },
  })
  expect(stored).toMatchObject({ version: 1, rules: { confirmedByCompany: true } })
  const dueOf = async (params: orders.Ref) =>
    (await cast.resident.ok(getWorkOrder, { params })).promises[0]?.dueAt
  expect(await dueOf(old)).toBe(new Date(START.getTime() + 10 * 60_000).toISOString())
  const fresh = await orders.reported(cast.resident)
  expect(await dueOf(fresh)).toBe(new Date(START.getTime() + 5 * 60_000).toISOString())
  expect(await cast.resident.ok(getWorkOrder, { params: fresh })).toMatchObject({
    promisesConfirmed: true,
  })
})

test('rules that nobody can keep, or that somebody changed meanwhile, change nothing', async () => {
  const { version, rules } = await ask()
  const faulty = acceptedWithin(rules, 0)
  expect(
    await cast.manager.refused(putPromiseRules, {
      params: LINHU,
      body: { version, rules: faulty },
    }),
  ).toMatchObject({
    status: 422,
    code: 'promise-rules.faulty',
    fields: expect.arrayContaining([expect.objectContaining({ rule: 'limit-zero' })]) as unknown,
  })
  expect(
    await cast.manager.refused(putPromiseRules, {
      params: LINHU,
      body: { version: version + 7, rules },
    }),
  ).toMatchObject({ status: 409, code: 'object.changed' })
  const body = { version, rules: acceptedWithin(rules, 12) }
  const answers = await Promise.all(
    [1, 2, 3].map(() => cast.manager.call(putPromiseRules, { params: LINHU, body })),
  )
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
  expect((await ask()).version).toBe(version + 1)
})

test('a file of holidays replaces the years it names and stops the clocks of working days', async () => {
  const file = '2026-11-25~2026-11-27,放假\n2026-11-28,上班'
  const put = (version: number, text: string) =>
    cast.manager.call(putCalendar, { params: LINHU, body: { version, file: text } })
  expect((await put(0, file)).statusCode).toBe(200)
  expect((await put(1, '2027-01-01,放假')).statusCode).toBe(200)
  const calendar = await cast.manager.ok(getCalendar, { params: LINHU })
  expect(calendar).toMatchObject({
    version: 2,
    holidays: ['2026-11-25', '2026-11-26', '2026-11-27', '2027-01-01'],
    makeUpWorkdays: ['2026-11-28'],
  })
  for (const [text, path, rule] of [
    ['2026-10-01,放假\nwhat is this', '/file/2', 'unreadable'],
    ['2026-10-10,放假\n2026-10-10,上班', '/file/2', 'both'],
    ['10-01,放假', '/file/1', 'year-missing'],
  ] as const)
    expect(
      await cast.manager.refused(putCalendar, { params: LINHU, body: { version: 2, file: text } }),
    ).toMatchObject({ status: 422, code: 'calendar.faulty', fields: [{ path, rule }] })
  expect((await put(1, file)).statusCode).toBe(409)
  expect(await cast.manager.ok(getCalendar, { params: LINHU })).toEqual(calendar)
  const other = await cloud.as('yunqi-m1')
  const elsewhere = { communityId: 'yunqi-court' }
  expect(await other.ok(getCalendar, { params: elsewhere })).toMatchObject({ version: 2 })
})
