import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  deleteMe,
  exportMe,
  findSimilarOrders,
  followOrder,
  getFollowedOrder,
  getWorkOrder,
  listFollowedOrders,
  listInbox,
  sayStillBroken,
  showToNeighbours,
  type SimilarQuestion,
  STILL_BROKEN_MINUTES,
  submitWorkOrder,
  unfollowOrder,
} from '../../../cloud/src/contract'
import { testCloud, type TestCloud } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import { aboutLift, follows, reportsLift, seenByDesk } from '../../support/neighbours'
import * as orders from '../../support/orders'
import { LINHU, statementsOf, stored } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
let session = 0
beforeAll(async () => {
  cloud = await testCloud()
}, 240_000)
beforeEach(async () => {
  cast = await orders.castOf(cloud, `f${String(session++)}`)
})
afterAll(() => cloud.close())

const question = (changes: Partial<SimilarQuestion> = {}): SimilarQuestion => ({
  ...{ itemId: 'lift-stopped', buildingId: 'linhu-3' },
  ...changes,
})
const similar = async (who: Phone, body: SimilarQuestion = question()) =>
  (await who.ok(findSimilarOrders, { params: LINHU, body })).orders

/** Nobody else's report is in the way. */
const startAnew = () =>
  sql`update work_order set closed_at = now(), state = 'cancelled' where closed_at is null`.execute(
    cloud.deps.db,
  )

describe('before submitting', () => {
  beforeEach(startAnew)

  it('a neighbour finds the same thing at the same place, of the same trade and with how many wait', async () => {
    const lift = await reportsLift(cast.resident)
    await follows(cast.family, lift)
    const found = await similar(cast.neighbour)
    expect(found).toMatchObject([
      { id: lift.orderId, state: 'submitted', followers: 1, following: false, mine: false },
    ])
    expect(await similar(cast.neighbour, question({ itemId: 'lift-abnormal' }))).toHaveLength(1)
    expect(await similar(cast.neighbour, question({ itemId: 'corridor-light-out' }))).toEqual([])
    expect(await similar(cast.neighbour, question({ buildingId: 'linhu-1' }))).toEqual([])
    expect(await similar(cast.family)).toMatchObject([{ following: true, mine: false }])
    expect(await similar(cast.resident)).toMatchObject([{ following: false, mine: true }])
  })

  it('the same words for a place are the same place', async () => {
    const { buildingId: _, ...nowhere } = aboutLift({ exactPlace: '西门外的电梯' })
    await cast.resident.ok(submitWorkOrder, { params: LINHU, body: nowhere })
    const body = { itemId: 'lift-stopped', exactPlace: ' 西门外的电梯 ' }
    expect(await similar(cast.neighbour, body)).toHaveLength(1)
  })

  it('nothing is shown of somebody’s words until they are released, and never a name, room or phone', async () => {
    await reportsLift(cast.resident, { contactName: '何静宜' })
    const [before] = await similar(cast.neighbour)
    expect(before).toMatchObject({ place: '3栋', words: null, photo: null })
    await cloud.deliver()
    const [after] = await similar(cast.neighbour)
    expect(after).toMatchObject({ place: '3栋左边的电梯', words: '停在五楼不动了' })
    expect(JSON.stringify(after)).not.toMatch(/何静宜|1990000|1101/)
  })

  it('what is at home, over, of another community or a complaint is no neighbour’s business', async () => {
    const home = await orders.reported(cast.resident)
    const over = await reportsLift(cast.resident)
    await orders.residentMoves(cast, cast.resident, over, { move: 'cancel' })
    expect(await similar(cast.neighbour)).toEqual([])
    expect(await cast.neighbour.refused(followOrder, { params: home, body: {} })).toMatchObject({
      code: 'object.unknown',
      status: 404,
    })
  })

  it('whoever lives elsewhere finds none and follows none', async () => {
    const lift = await reportsLift(cast.resident)
    const elsewhere = await cloud.as('yunqi-d1')
    expect(await similar(elsewhere)).toEqual([])
    expect(await elsewhere.refused(followOrder, { params: lift, body: {} })).toMatchObject({
      code: 'object.unknown',
    })
    const path = { ...lift, communityId: 'yunqi-court' }
    expect(await cast.neighbour.refused(followOrder, { params: path, body: {} })).toMatchObject({
      code: 'object.unknown',
    })
    const newcomer = await cloud.as('new-resident')
    expect(await similar(newcomer)).toHaveLength(1)
  })

  it('five are shown and no more, the newest first, in one statement besides the caller’s', async () => {
    const refs = []
    for (let n = 0; n < 7; n++) {
      cloud.clock.advance(1000)
      refs.push(await reportsLift(cast.resident))
    }
    cloud.statements.length = 0
    const found = await similar(cast.neighbour)
    expect(statementsOf(cloud)).toHaveLength(2)
    expect(found.map(({ id }) => id)).toEqual(
      refs
        .slice(-5)
        .reverse()
        .map(({ orderId }) => orderId),
    )
  })
})

describe('following', () => {
  it('counts everybody once, however often they tap, and lets go again', async () => {
    const lift = await reportsLift(cast.resident)
    await Promise.all([1, 2, 3].map(() => follows(cast.neighbour, lift)))
    await follows(cast.resident, lift)
    expect((await seenByDesk(cast, lift)).followers).toBe(1)
    const { orders: mine } = await cast.neighbour.ok(listFollowedOrders, { params: LINHU })
    expect(mine.map(({ id }) => id)).toContain(lift.orderId)
    await cast.neighbour.ok(unfollowOrder, { params: lift })
    await cast.neighbour.ok(unfollowOrder, { params: lift })
    expect((await seenByDesk(cast, lift)).followers).toBe(0)
    expect(await cast.neighbour.refused(getFollowedOrder, { params: lift })).toMatchObject({
      code: 'object.unknown',
    })
  })

  it('tells of every change the reporter is told of, and of none after letting go', async () => {
    const lift = await reportsLift(cast.resident)
    await follows(cast.neighbour, lift)
    await orders.staffMoves(cast, cast.desk, lift, { move: 'assign', assigneeStaffId: 'linhu-t1' })
    await orders.staffMoves(cast, cast.desk, lift, { move: 'answer', words: '马上来' })
    await cloud.deliver()
    expect(await orders.toldOf(cloud, 'linhu-r4', lift)).toEqual([
      'followed-answered',
      'followed-moved',
    ])
    const { notices } = await cast.neighbour.ok(listInbox, { params: LINHU })
    expect(
      notices.filter(({ facts }) => facts.state === 'assigned' && facts.followed),
    ).toHaveLength(2)
    expect(JSON.stringify(notices)).not.toMatch(/师傅|陈/)
    await cast.neighbour.ok(unfollowOrder, { params: lift })
    await orders.staffMoves(cast, cast.plumber, lift, { move: 'take' })
    await cloud.deliver()
    expect(await orders.toldOf(cloud, 'linhu-r4', lift)).toHaveLength(2)
  })

  it('sees what happened and by when, without names, rooms, phones and other people’s words', async () => {
    const lift = await reportsLift(cast.resident, { contactName: '何静宜' })
    await follows(cast.neighbour, lift)
    await orders.staffMoves(cast, cast.desk, lift, { move: 'assign', assigneeStaffId: 'linhu-t1' })
    await orders.staffMoves(cast, cast.desk, lift, { move: 'answer', words: '何女士您好' })
    const seen = await cast.neighbour.ok(getFollowedOrder, { params: lift })
    expect(seen.steps.map(({ type }) => type)).toEqual(['submitted', 'assigned', 'answered'])
    expect(seen.promises.length).toBeGreaterThan(0)
    expect(JSON.stringify(seen)).not.toMatch(/何|师傅|1990000|停在五楼/)
    expect(await cast.neighbour.refused(getWorkOrder, { params: lift })).toMatchObject({
      code: 'object.unknown',
    })
  })

  it('begins with nothing that is over', async () => {
    const lift = await reportsLift(cast.resident)
    await orders.residentMoves(cast, cast.resident, lift, { move: 'cancel' })
    expect(await cast.neighbour.refused(followOrder, { params: lift, body: {} })).toMatchObject({
      code: 'work-order.move-refused',
      state: 'cancelled',
    })
  })

  it('ends with the person: exported before, gone afterwards, and the count with it', async () => {
    const lift = await reportsLift(cast.resident)
    const leaver = await cloud.as('somebody-who-goes')
    await follows(leaver, lift)
    await leaver.ok(sayStillBroken, { params: lift, body: {} })
    const { tables } = await leaver.ok(exportMe)
    expect(tables['work_order_follow']).toHaveLength(1)
    await leaver.ok(deleteMe)
    expect((await seenByDesk(cast, lift)).followers).toBe(0)
    const left = await cloud.deps.db
      .selectFrom('work_order_follow')
      .selectAll()
      .where('order_id', '=', lift.orderId)
      .execute()
    expect(left).toEqual([])
  })
})

describe('还没好', () => {
  it('is counted for the desk, told to whoever has the order, and names no neighbour', async () => {
    const lift = await reportsLift(cast.resident)
    await follows(cast.neighbour, lift)
    const said = await cast.neighbour.ok(sayStillBroken, { params: lift, body: {} })
    expect(said).toMatchObject({ stillBroken: 1, stillBrokenAfter: STILL_BROKEN_MINUTES * 60 })
    expect((await seenByDesk(cast, lift)).stillBroken).toBe(1)
    const { events } = await cast.resident.ok(getWorkOrder, { params: lift })
    expect(events[1]).toMatchObject({ type: 'still-broken', actor: 'neighbour', name: null })
    await cloud.deliver()
    const told = await cloud.deps.db
      .selectFrom('inbox')
      .select('kind')
      .where('subject', '=', lift.orderId)
      .execute()
    expect(told).toContainEqual({ kind: 'neighbour-waits' })
    // It moves nothing: a technician's move on the version before still counts.
    expect((await stored(cloud, lift.orderId)).order.version).toBe(1)
    await orders.staffMoves(cast, cast.desk, lift, { move: 'accept' })
    expect((await seenByDesk(cast, lift)).stillBroken).toBe(0)
  })

  it('is taken once in half a day from each, also from two taps at once', async () => {
    const lift = await reportsLift(cast.resident)
    await follows(cast.neighbour, lift)
    const taps = await Promise.all(
      [1, 2, 3].map(() => cast.neighbour.call(sayStillBroken, { params: lift, body: {} })),
    )
    expect(taps.map(({ statusCode }) => statusCode).sort()).toEqual([201, 429, 429])
    expect(await cast.neighbour.refused(sayStillBroken, { params: lift, body: {} })).toMatchObject({
      code: 'work-order.waited-recently',
      retryAfter: STILL_BROKEN_MINUTES * 60,
    })
    expect((await seenByDesk(cast, lift)).stillBroken).toBe(1)
  })

  it('is for who waits: not for a passer-by, nor once it is over', async () => {
    const lift = await reportsLift(cast.resident)
    expect(await cast.neighbour.refused(sayStillBroken, { params: lift, body: {} })).toMatchObject({
      code: 'object.unknown',
    })
    await follows(cast.neighbour, lift)
    await orders.staffMoves(cast, cast.desk, lift, {
      ...{ move: 'decline', reason: '不归物业', referral: '请打 12345' },
    })
    expect(await cast.neighbour.refused(sayStillBroken, { params: lift, body: {} })).toMatchObject({
      code: 'work-order.move-refused',
      state: 'declined',
    })
    const { referral } = await cast.neighbour.ok(getFollowedOrder, { params: lift })
    expect(referral).toBe('请打 12345')
  })
})

test('five hundred followers are told in as many statements as five', async () => {
  const count = async (followers: number) => {
    const lift = await reportsLift(cast.resident)
    await sql`
      with people as (
        insert into person (person_id, created_at)
        select gen_random_uuid(), now() from generate_series(1, ${followers}) returning person_id
      ), waits as (
        insert into work_order_follow (community_id, order_id, person_id, since)
        select ${lift.communityId}, ${lift.orderId}::uuid, person_id, now() from people
      )
      update work_order set followers = ${followers} where order_id = ${lift.orderId}::uuid`.execute(
      cloud.deps.db,
    )
    await cloud.deliver()
    await orders.staffMoves(cast, cast.desk, lift, { move: 'accept' })
    cloud.statements.length = 0
    await cloud.deliver()
    const { rows } = await sql<{ told: number }>`select count(*)::integer as told from inbox
      where subject = ${lift.orderId}::uuid and kind = 'followed-moved'`.execute(cloud.deps.db)
    expect(rows[0]?.told).toBe(followers)
    return statementsOf(cloud).length
  }
  expect(await count(500)).toBe(await count(5))
})

describe('the desk', () => {
  it('lets neighbours see words, or not, and the history says who did so to the staff alone', async () => {
    const lift = await reportsLift(cast.resident, { description: '请打 13800138000 找我' })
    await follows(cast.neighbour, lift)
    await cloud.deliver()
    // WeChat would let a telephone number pass; we do not.
    expect((await seenByDesk(cast, lift)).showing).toEqual({ words: 'review', media: [] })
    const show = (words: boolean) =>
      cast.desk.ok(showToNeighbours, { params: lift, body: { words } })
    expect((await show(true)).showing?.words).toBe('released')
    expect((await cast.neighbour.ok(getFollowedOrder, { params: lift })).words).toContain('请打')
    await show(true)
    expect((await show(false)).showing?.words).toBe('withheld')
    expect((await cast.neighbour.ok(getFollowedOrder, { params: lift })).words).toBeNull()
    const { order } = await seenByDesk(cast, lift)
    expect(order.events.slice(1)).toMatchObject([
      { type: 'released', actor: 'staff', facts: { ofWords: true } },
      { type: 'withheld', actor: 'staff', facts: { ofWords: true } },
    ])
    const theirs = await cast.resident.ok(getWorkOrder, { params: lift })
    expect(theirs.events).toHaveLength(1)
  })

  it('releases nothing that is not there', async () => {
    const lift = await reportsLift(cast.resident)
    for (const body of [{}, { media: [{ id: randomUUID(), show: true }] }])
      expect(await cast.desk.refused(showToNeighbours, { params: lift, body })).toMatchObject({
        code: 'request.invalid',
      })
    const home = await orders.reported(cast.resident)
    expect(
      await cast.desk.refused(showToNeighbours, { params: home, body: { words: true } }),
    ).toMatchObject({ code: 'work-order.move-refused' })
  })
})
