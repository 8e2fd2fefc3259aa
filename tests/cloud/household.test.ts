import {
  getMe,
  getVisitorPass,
  getWorkOrder,
  HOUSEHOLD_CODE_DAYS,
  HOUSEHOLD_CODE_PEOPLE,
  HOUSEHOLD_CODE_TRIES,
  issueHouseholdCode,
  issueVisitorPass,
  joinHousehold,
  leaveHousehold,
  listMyWorkOrders,
  listVisitorPasses,
  submitWorkOrder,
} from '../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../support/cloud'
import { homeReport } from '../support/reports'

const params = { communityId: 'linhu-garden' }
const HOUR = 60 * 60_000
/** A room where nobody is registered yet. */
const EMPTY = 'linhu-2-2-502'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())
beforeEach(async () => {
  cloud.clock.set(START)
  await cloud.deps.db.deleteFrom('attempt').execute()
})

async function newCode(roomId = 'linhu-2-2-302'): Promise<string> {
  const desk = await cloud.as('desk')
  return (await desk.ok(issueHouseholdCode, { params, body: { roomId } })).code
}
let count = 0
const somebodyNew = () => cloud.as(`somebody-${String(++count)}`)

describe('a resident with a code from the desk', () => {
  it('becomes a verified member of that household', async () => {
    const newcomer = await somebodyNew()
    const code = await newCode()
    const joined = await newcomer.ok(joinHousehold, { params, body: { code } })
    expect(joined).toMatchObject({ address: '2栋2单元302', verified: true, relation: 'family' })
    expect((await newcomer.ok(getMe)).households).toEqual([joined])
  })

  it('may send it twice without taking two places', async () => {
    const newcomer = await somebodyNew()
    const code = await newCode()
    await newcomer.ok(joinHousehold, { params, body: { code } })
    await newcomer.ok(joinHousehold, { params, body: { code } })
    const left = await cloud.deps.db
      .selectFrom('household_code')
      .select('people_left')
      .orderBy('expires_at', 'desc')
      .execute()
    expect(left.some(({ people_left }) => people_left === HOUSEHOLD_CODE_PEOPLE - 1)).toBe(true)
  })

  it('leaves again when moving out, and sees nothing of the household any more', async () => {
    const newcomer = await somebodyNew()
    const { householdId } = await newcomer.ok(joinHousehold, {
      params,
      body: { code: await newCode() },
    })
    await newcomer.ok(leaveHousehold, { params: { ...params, householdId } })
    expect((await newcomer.ok(getMe)).households).toEqual([])
    expect(
      await newcomer.refused(leaveHousehold, { params: { ...params, householdId } }),
    ).toMatchObject({ code: 'object.unknown' })
  })
})

describe('a household code', () => {
  it('is over after seven days', async () => {
    const code = await newCode()
    const lifetime = HOUSEHOLD_CODE_DAYS * 24 * HOUR
    cloud.clock.advance(lifetime)
    const late = await somebodyNew()
    expect(await late.refused(joinHousehold, { params, body: { code } })).toMatchObject({
      code: 'household-code.wrong',
    })
    cloud.clock.set(new Date(START.getTime() + lifetime - 1))
    await late.ok(joinHousehold, { params, body: { code } })
  })

  it('admits as many people as it says and not one more, all at once', async () => {
    const code = await newCode('linhu-2-2-301')
    const people = await Promise.all(
      Array.from({ length: HOUSEHOLD_CODE_PEOPLE + 2 }, () => somebodyNew()),
    )
    const answers = await Promise.all(
      people.map((phone) => phone.call(joinHousehold, { params, body: { code } })),
    )
    const admitted = answers.filter(({ statusCode }) => statusCode === 201)
    expect(admitted).toHaveLength(HOUSEHOLD_CODE_PEOPLE)
  })

  it('does not work in another community', async () => {
    const newcomer = await somebodyNew()
    expect(
      await newcomer.refused(joinHousehold, {
        params: { communityId: 'yunqi-court' },
        body: { code: await newCode() },
      }),
    ).toMatchObject({ code: 'household-code.wrong' })
  })

  it('is issued by the desk of that community only', async () => {
    for (const who of ['resident', 'guard', 'other-desk']) {
      const phone = await cloud.as(who)
      expect(
        await phone.refused(issueHouseholdCode, { params, body: { roomId: 'linhu-1-1-101' } }),
      ).toMatchObject({ code: 'access.denied' })
    }
    const desk = await cloud.as('desk')
    expect(
      await desk.refused(issueHouseholdCode, { params, body: { roomId: 'yunqi-1-1-101' } }),
    ).toMatchObject({ code: 'object.unknown' })
  })

  it('is kept nowhere as it was told', async () => {
    const code = await newCode()
    const rows = await cloud.deps.db.selectFrom('household_code').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code)
  })
})

describe('somebody who guesses household codes', () => {
  it('is locked after five wrong tries, also when fifty come at once', async () => {
    const guesser = await somebodyNew()
    const wrong = { params, body: { code: 'ABCDEFGH' } }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => guesser.call(joinHousehold, wrong)),
    )
    const judged = answers.filter(({ statusCode }) => statusCode === 422)
    expect(judged).toHaveLength(HOUSEHOLD_CODE_TRIES)
    const right = { params, body: { code: await newCode() } }
    expect(await guesser.refused(joinHousehold, right)).toMatchObject({
      status: 429,
      code: 'household-code.locked',
    })
    cloud.clock.advance(HOUR)
    await guesser.ok(joinHousehold, right)
  })
})

describe('somebody who moves in', () => {
  it('does not read what the people before them reported, nor their visitors', async () => {
    const before = await somebodyNew()
    const home = await before.ok(joinHousehold, { params, body: { code: await newCode(EMPTY) } })
    const order = await before.ok(submitWorkOrder, {
      params,
      body: homeReport({ roomId: EMPTY }),
    })
    const pass = await before.ok(issueVisitorPass, {
      params,
      body: {
        householdId: home.householdId,
        visitorName: '旧租客的朋友',
        windowFrom: '2026-11-24T06:00:00.000Z',
        windowTo: '2026-11-24T08:00:00.000Z',
      },
    })
    cloud.clock.advance(HOUR)
    const after = await somebodyNew()
    await after.ok(joinHousehold, { params, body: { code: await newCode(EMPTY) } })
    expect(
      await after.refused(getWorkOrder, { params: { ...params, orderId: order.id } }),
    ).toMatchObject({ code: 'object.unknown' })
    expect(
      await after.refused(getVisitorPass, { params: { ...params, passId: pass.id } }),
    ).toMatchObject({ code: 'object.unknown' })
    const mine = { params, query: { group: 'open' as const } }
    expect(await after.ok(listMyWorkOrders, mine)).toMatchObject({
      orders: [],
      counts: { open: 0, passes: 0 },
    })
    expect((await after.ok(listVisitorPasses, { params, query: {} })).passes).toEqual([])

    const later = await before.ok(submitWorkOrder, { params, body: homeReport({ roomId: EMPTY }) })
    const { orders } = await after.ok(listMyWorkOrders, mine)
    expect(orders.map(({ id }) => id)).toEqual([later.id])
  })
})
