import { randomUUID } from 'node:crypto'
import {
  commentOnMyWorkOrder,
  commentOnWorkOrder,
  getStaffWorkOrder,
  getWorkOrder,
  moveWorkOrder,
  nudgeWorkOrder,
} from '../../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import * as orders from '../../support/orders'
import { statementsOf, stored } from '../../support/reports'

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

const HOUR_MS = 60 * 60_000
const MINUTE_MS = 60_000
const later = (hours: number) => new Date(START.getTime() + hours * HOUR_MS).toISOString()
const kindsFor = (who: string, params: orders.Ref) => orders.toldOf(cloud, who, params)
const stateOf = async ({ orderId }: orders.Ref) => (await stored(cloud, orderId)).order.state

test('a repair goes from the report to the rating, and everybody is told what concerns them', async () => {
  const params = await orders.finished(cast)
  const finished = await cast.resident.ok(getWorkOrder, { params })
  expect(finished).toMatchObject({
    state: 'awaiting-acceptance',
    owner: { name: expect.stringContaining('师傅') as string, trade: null },
  })
  await orders.residentMoves(cast, cast.resident, params, { move: 'confirm' })
  const rating = { solved: true, stars: 5, words: '很快' }
  await orders.residentMoves(cast, cast.resident, params, { move: 'rate', rating })
  const rated = await orders.residentMoves(cast, cast.resident, params, {
    move: 'add-feedback',
    words: '第二天又看了一下，没有再堵',
  })
  expect(rated).toMatchObject({
    state: 'rated',
    rating: { stars: 5, feedback: expect.any(String) as string },
  })
  expect(rated.events.map(({ type }) => type)).toEqual([
    'submitted',
    'assigned',
    'taken',
    'started',
    'finished',
    'confirmed',
    'rated',
    'fed-back',
  ])
  expect(rated.promises.every(({ metAt }) => metAt !== null)).toBe(true)
  await cloud.deliver()
  expect(cloud.dispatchFaults).toEqual([])
  expect((await kindsFor('linhu-r1', params)).sort()).toEqual(
    ['order-assigned', 'order-taken', 'order-started', 'order-finished'].sort(),
  )
  expect((await kindsFor('linhu-t1', params)).sort()).toEqual(
    ['order-yours', 'order-confirmed', 'order-rated'].sort(),
  )
  const again = { move: 'rate' as const, rating }
  expect(await orders.residentRefused(cast, cast.resident, params, again)).toMatchObject({
    status: 409,
    code: 'work-order.rated-already',
  })
})

test('work sent back is reworked, and a done order is reopened within fifteen days only', async () => {
  const params = await orders.finished(cast)
  expect(
    await orders.residentRefused(cast, cast.resident, params, { move: 'send-back' }),
  ).toMatchObject({ code: 'request.invalid', fields: [{ path: '/reason', rule: 'required' }] })
  await orders.residentMoves(cast, cast.resident, params, { move: 'send-back', reason: '还在漏' })
  expect(await stateOf(params)).toBe('rework')
  await orders.staffMoves(cast, cast.plumber, params, { move: 'finish', words: '换了接头' })
  await orders.residentMoves(cast, cast.resident, params, { move: 'confirm' })
  cloud.clock.advance(15 * 24 * HOUR_MS)
  const cast15 = await orders.castOf(cloud, 'fifteen')
  const reopened = await orders.residentMoves(cast15, cast15.resident, params, {
    move: 'reopen',
    reason: '又漏了',
  })
  expect(reopened).toMatchObject({ state: 'reopened', owner: null, closedAt: null })
  expect(reopened.promises[0]).toMatchObject({ step: 'accept', metAt: null })
  const other = await orders.finished(cast15)
  await orders.residentMoves(cast15, cast15.resident, other, { move: 'confirm' })
  cloud.clock.advance(15 * 24 * HOUR_MS + 1)
  const cast30 = await orders.castOf(cloud, 'thirty')
  expect(
    await orders.residentRefused(cast30, cast30.resident, other, {
      move: 'reopen',
      reason: '又漏了',
    }),
  ).toMatchObject({ code: 'work-order.too-late' })
})

test('nobody finishes while the resident has not agreed to the price', async () => {
  const params = await orders.reported(cast.resident)
  await orders.staffMoves(cast, cast.plumber, params, { move: 'take' })
  const quote = { materials: [{ name: '角阀', count: 2, unitFen: 3500 }], labourFen: 5000 }
  const quoted = await orders.staffMoves(cast, cast.plumber, params, { move: 'quote', quote })
  expect(quoted.order.price).toMatchObject({ totalFen: 12_000, state: 'open' })
  const finish = { move: 'finish' as const, words: '换好了' }
  expect(await orders.staffRefused(cast, cast.plumber, params, finish)).toMatchObject({
    status: 409,
    code: 'work-order.price-open',
  })
  await orders.residentMoves(cast, cast.resident, params, { move: 'refuse-price', reason: '太贵' })
  expect(await orders.staffRefused(cast, cast.plumber, params, finish)).toMatchObject({
    code: 'work-order.price-open',
  })
  await orders.staffMoves(cast, cast.plumber, params, {
    move: 'quote',
    quote: { materials: [], labourFen: 5000 },
  })
  await orders.residentMoves(cast, cast.resident, params, { move: 'agree-price' })
  await orders.staffMoves(cast, cast.plumber, params, finish)
  expect(await stateOf(params)).toBe('awaiting-acceptance')
})

test('finished work is confirmed after three days, and archived when a week has been quiet', async () => {
  const params = await orders.finished(cast)
  cloud.clock.advance(72 * HOUR_MS - 1)
  await cloud.deliver()
  expect(await stateOf(params)).toBe('awaiting-acceptance')
  cloud.clock.advance(1)
  await cloud.deliver()
  const done = await cast.resident.ok(getWorkOrder, { params })
  expect(done).toMatchObject({ state: 'done' })
  expect(done.events[done.events.length - 1]).toMatchObject({ type: 'confirmed', actor: 'system' })
  await cloud.deliver()
  expect(await kindsFor('linhu-r1', params)).toContain('order-confirmed-itself')
  cloud.clock.advance(6 * 24 * HOUR_MS)
  const afterwards = await orders.castOf(cloud, 'afterwards')
  await afterwards.resident.ok(commentOnMyWorkOrder, {
    params,
    body: { words: '谢谢', media: [] },
  })
  cloud.clock.advance(6 * 24 * HOUR_MS)
  await cloud.deliver()
  expect(await stateOf(params)).toBe('done')
  cloud.clock.advance(24 * HOUR_MS)
  await cloud.deliver()
  expect(await stateOf(params)).toBe('archived')
  expect(cloud.dispatchFaults).toEqual([])
})

test('a pause has a reason the rule allows and a new promise, and ends by itself', async () => {
  const params = await orders.reported(cast.resident)
  await orders.staffMoves(cast, cast.plumber, params, { move: 'take' })
  const pause = { reason: 'parts' as const, words: '等配件', until: later(48) }
  for (const until of [later(-1), later(24 * 365)])
    expect(
      await orders.staffRefused(cast, cast.plumber, params, {
        move: 'pause',
        pause: { ...pause, until },
      }),
    ).toMatchObject({ status: 422, code: 'work-order.pause-refused' })
  const paused = await orders.staffMoves(cast, cast.plumber, params, { move: 'pause', pause })
  expect(paused.order).toMatchObject({ state: 'paused', pause: { reason: 'parts' } })
  expect(paused.order.promises.map(({ step }) => step)).toContain('resume')
  cloud.clock.advance(48 * HOUR_MS)
  await cloud.deliver()
  expect(cloud.dispatchFaults).toEqual([])
  const resumed = await cast.desk.ok(getStaffWorkOrder, { params })
  expect(resumed.order).toMatchObject({ state: 'taken', pause: null })
  await cloud.deliver()
  expect(await kindsFor('linhu-t1', params)).toContain('pause-over')
})

test('an order that nobody takes alerts the desk, then the manager, then the company', async () => {
  const params = await orders.reported(cast.resident)
  const told = async (kind: string) => {
    const found: string[] = []
    for (const who of ['linhu-d1', 'linhu-d2', 'linhu-d3', 'linhu-m1', 'heling-x1'])
      if ((await kindsFor(who, params)).includes(kind)) found.push(who)
    return found
  }
  const levels: [minutes: number, kind: string, who: RegExp[]][] = [
    [24, 'promise-soon', [/linhu-d/]],
    [30, 'promise-late', [/linhu-d/, /linhu-m1/]],
    [45, 'promise-very-late', [/linhu-m1/, /heling-x1/]],
  ]
  for (const [minutes, kind, who] of levels) {
    cloud.clock.set(new Date(START.getTime() + minutes * MINUTE_MS))
    await cloud.deliver()
    const names = (await told(kind)).join(' ')
    for (const one of who) expect(names).toMatch(one)
    await cloud.deliver()
    expect((await told(kind)).join(' ')).toBe(names)
  }
  expect(await told('promise-very-late')).not.toContain('linhu-d1')
})

test('notes of the staff never reach a resident, nor do their photos', async () => {
  const params = await orders.reported(cast.resident)
  const photo = { id: randomUUID(), kind: 'photo' as const }
  await cast.desk.ok(commentOnWorkOrder, {
    params,
    body: { words: '这户上次很凶', internal: true, media: [photo] },
  })
  await cast.desk.ok(commentOnWorkOrder, {
    params,
    body: { words: '师傅下午到', internal: false, media: [] },
  })
  for (const phone of [cast.resident, cast.family]) {
    const answer = await phone.call(getWorkOrder, { params })
    expect(answer.body).toContain('师傅下午到')
    expect(answer.body).not.toContain('很凶')
    expect(answer.body).not.toContain(photo.id)
  }
  const own = await cast.resident.ok(commentOnMyWorkOrder, {
    params,
    body: { words: '好的', media: [] },
  })
  expect(JSON.stringify(own)).not.toContain('很凶')
  const seen = await cast.desk.ok(getStaffWorkOrder, { params })
  expect(seen.order.events.map(({ type, seq }) => [type, seq])).toEqual([
    ['submitted', 1],
    ['noted', 2],
    ['commented', 3],
    ['commented', 4],
  ])
  await cloud.deliver()
  expect(await kindsFor('linhu-r1', params)).toEqual(['staff-commented'])
})

test("a comment does not make the technician's move fail", async () => {
  const params = await orders.reported(cast.resident)
  const version = await orders.versionOf(cast.desk, params)
  await cast.family.ok(commentOnMyWorkOrder, { params, body: { words: '家里有人', media: [] } })
  await cast.plumber.ok(moveWorkOrder, { params, body: { move: 'take', version } })
  const { events } = await stored(cloud, params.orderId)
  expect(events.map(({ seq, version: moved }) => [seq, moved])).toEqual([
    [1, 1],
    [2, null],
    [3, 2],
  ])
})

test('a household reminds the desk every half hour at most, and three times a day', async () => {
  const params = await orders.reported(cast.resident)
  await cast.resident.ok(nudgeWorkOrder, { params, body: {} })
  cloud.clock.advance(10 * MINUTE_MS)
  expect(await cast.family.refused(nudgeWorkOrder, { params, body: {} })).toMatchObject({
    status: 429,
    code: 'work-order.nudged-recently',
    retryAfter: 20 * 60,
  })
  for (let more = 0; more < 2; more++) {
    cloud.clock.advance(30 * MINUTE_MS)
    await cast.family.ok(nudgeWorkOrder, { params, body: {} })
  }
  cloud.clock.advance(31 * MINUTE_MS)
  const { retryAfter } = await cast.resident.refused(nudgeWorkOrder, { params, body: {} })
  expect(retryAfter).toBeGreaterThan(10 * 60 * 60)
  const at = new Date(START.getTime() + 3 * 24 * HOUR_MS)
  cloud.clock.set(at)
  const answers = await Promise.all(
    [cast.resident, cast.family, cast.resident].map((phone) =>
      phone.call(nudgeWorkOrder, { params, body: {} }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 429, 429])
})

test('a technician neither sees nor moves what belongs to another trade or colleague', async () => {
  const params = await orders.reported(cast.resident)
  await orders.staffMoves(cast, cast.desk, params, { move: 'assign', assigneeTrade: 'plumbing' })
  const mine = await cast.plumber.ok(getStaffWorkOrder, { params })
  expect(mine).toMatchObject({ reporterPhone: null, assigneeTrade: 'plumbing' })
  for (const body of [{ move: 'take' as const, version: 2 }])
    expect(await cast.electrician.refused(moveWorkOrder, { params, body })).toMatchObject({
      status: 404,
      code: 'object.unknown',
    })
  const taken = await orders.staffMoves(cast, cast.plumber, params, { move: 'take' })
  expect(taken).toMatchObject({ reporterPhone: '19900001101', assignee: { staffId: 'linhu-t1' } })
  expect(await cast.electrician.refused(getStaffWorkOrder, { params })).toMatchObject({
    status: 404,
  })
  expect(await cast.guard.refused(getStaffWorkOrder, { params })).toMatchObject({ status: 403 })
})

test('a move takes three statements: who calls, what is there, and everything that is written', async () => {
  const params = await orders.reported(cast.resident)
  const body = { move: 'assign' as const, assigneeStaffId: 'linhu-t1', version: 1 }
  cloud.statements.length = 0
  await cast.desk.ok(moveWorkOrder, { params, body })
  expect(statementsOf(cloud)).toHaveLength(3)
})

test('a person who has left or is off duty cannot be given an order', async () => {
  const params = await orders.reported(cast.resident)
  for (const assigneeStaffId of ['linhu-g1', 'nobody-1', 'yunqi-t1'])
    expect(
      await orders.staffRefused(cast, cast.desk, params, { move: 'assign', assigneeStaffId }),
    ).toMatchObject({ status: 422, code: 'assignee.unavailable' })
  expect(
    await orders.staffRefused(cast, cast.desk, params, {
      move: 'assign',
      assigneeTrade: 'no-such-trade',
    }),
  ).toMatchObject({ code: 'assignee.unavailable' })
})
