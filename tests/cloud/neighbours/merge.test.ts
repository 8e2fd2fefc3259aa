import { sql } from 'kysely'
import {
  getFollowedOrder,
  getWorkOrder,
  listMergeTargets,
  moveMyWorkOrder,
  moveWorkOrder,
  setOwnDuty,
  submitWorkOrder,
} from '../../../cloud/src/contract'
import { lateWithoutAlert, openOrdersOutOfStep } from '../../support/alert-invariant'
import { testCloud, type TestCloud } from '../../support/cloud'
import {
  aboutLift,
  follows,
  mergeBody,
  merges,
  reportsLift,
  seenByDesk,
  splits,
} from '../../support/neighbours'
import * as orders from '../../support/orders'
import { LINHU, stored } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
let session = 0
beforeAll(async () => {
  cloud = await testCloud()
}, 240_000)
beforeEach(async () => {
  cast = await orders.castOf(cloud, `s${String(session++)}`)
})
afterAll(() => cloud.close())

const HOUR_MS = 3_600_000

describe('merging', () => {
  it('ends the one in favour of the other, and both histories say so', async () => {
    const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
    const before = await seenByDesk(cast, theirs)
    const { order } = await merges(cast, mine, theirs)
    expect(order).toMatchObject({
      state: 'merged',
      goesOn: { orderId: theirs.orderId, state: 'submitted', closedAt: null },
    })
    expect(order.events.map(({ type }) => type)).toEqual(['submitted', 'merged'])
    const after = await seenByDesk(cast, theirs)
    expect(after.order.version).toBe(before.order.version + 1)
    expect(after.order.events[1]).toMatchObject({
      type: 'gained',
      actor: 'staff',
      facts: { otherNumber: order.number },
    })
    expect(after.mergedHere).toEqual([
      { orderId: mine.orderId, number: order.number, title: order.title },
    ])
    await cloud.deliver()
    expect(await orders.toldOf(cloud, 'linhu-r4', mine)).toEqual(['order-merged'])
  })

  it('keeps the promises of the one that goes on: nobody has said a word to its reporter yet', async () => {
    const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
    await merges(cast, mine, theirs)
    const { order } = await seenByDesk(cast, theirs)
    expect(order.promises.find(({ step }) => step === 'accept')?.metAt).toBeNull()
  })

  it('goes on telling the reporter, on their own order, what becomes of the other', async () => {
    const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
    await merges(cast, mine, theirs)
    await orders.staffMoves(cast, cast.desk, theirs, { move: 'accept' })
    await cloud.deliver()
    const { goesOn } = await cast.neighbour.ok(getWorkOrder, { params: mine })
    expect(goesOn).toMatchObject({ orderId: theirs.orderId, state: 'accepted' })
    expect(goesOn?.promises.find(({ step }) => step === 'accept')?.metAt).not.toBeNull()
    expect(await orders.toldOf(cloud, 'linhu-r4', mine)).toEqual(['followed-moved', 'order-merged'])
    expect((await cast.neighbour.ok(getFollowedOrder, { params: theirs })).state).toBe('accepted')
    // Nothing of the reporter, nor of who works for the property.
    const text = JSON.stringify(await cast.neighbour.ok(getFollowedOrder, { params: theirs }))
    expect(text).not.toMatch(/1101|1990000|何静宜|师傅/)
  })

  it('of a chain tells everybody what the last one does, and splits link by link', async () => {
    const [a, b, c] = [
      await reportsLift(cast.neighbour),
      await reportsLift(cast.resident),
      await reportsLift(cast.resident),
    ]
    await merges(cast, a, b)
    await merges(cast, b, c)
    await orders.staffMoves(cast, cast.desk, c, { move: 'accept' })
    expect((await cast.neighbour.ok(getWorkOrder, { params: a })).goesOn).toMatchObject({
      orderId: c.orderId,
      state: 'accepted',
    })
    const back = await splits(cast, b)
    expect(back.order).toMatchObject({ state: 'submitted', goesOn: null })
    expect((await cast.neighbour.ok(getWorkOrder, { params: a })).goesOn?.orderId).toBe(b.orderId)
  })

  it('tells the referral to whoever hangs on it when the property declines', async () => {
    const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
    await merges(cast, mine, theirs)
    const declined = { move: 'decline' as const, reason: '不归物业', referral: '请打维保 400 800' }
    await orders.staffMoves(cast, cast.desk, theirs, declined)
    const { goesOn } = await cast.neighbour.ok(getWorkOrder, { params: mine })
    expect(goesOn).toMatchObject({ state: 'declined', referral: '请打维保 400 800' })
  })

  it.each(['merged', 'followed'])(
    'is not cancelled by its reporter while it is %s by others',
    async (how) => {
      const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
      if (how === 'merged') await merges(cast, mine, theirs)
      else await follows(cast.neighbour, theirs)
      const refused = await orders.residentRefused(cast, cast.resident, theirs, { move: 'cancel' })
      expect(refused).toMatchObject({ code: 'work-order.others-wait', state: 'submitted' })
      expect((await stored(cloud, theirs.orderId)).order.state).toBe('submitted')
    },
  )

  it('of two reports of one person leaves that person free to cancel', async () => {
    const [one, two] = [await reportsLift(cast.resident), await reportsLift(cast.resident)]
    await merges(cast, one, two)
    const { version } = (await seenByDesk(cast, two)).order
    const params = two
    const answer = await cast.resident.call(moveMyWorkOrder, {
      params,
      body: { move: 'cancel', version },
    })
    expect(answer.statusCode).toBe(200)
  })
})

describe('merging is refused, and nothing changed', () => {
  async function refusal(from: orders.Ref, into: orders.Ref, version?: number) {
    const body = await mergeBody(cast, from, into)
    const before = await cloud.deps.db.selectFrom('work_order').selectAll().execute()
    const mergeInto = { ...body.mergeInto, ...(version !== undefined && { version }) }
    const refused = await cast.desk.refused(moveWorkOrder, {
      params: from,
      body: { ...body, mergeInto },
    })
    expect(await cloud.deps.db.selectFrom('work_order').selectAll().execute()).toEqual(before)
    return refused
  }

  it('into itself', async () => {
    const one = await reportsLift(cast.resident)
    expect(await refusal(one, one)).toMatchObject({ code: 'work-order.merge-itself', status: 422 })
  })

  it('in a ring', async () => {
    const [a, b] = [await reportsLift(cast.resident), await reportsLift(cast.neighbour)]
    await merges(cast, a, b)
    expect(await refusal(b, a)).toMatchObject({ code: 'work-order.merge-merged', state: 'merged' })
  })

  it('into one that is over, and of one that is', async () => {
    const [a, b] = [await reportsLift(cast.resident), await reportsLift(cast.neighbour)]
    await orders.residentMoves(cast, cast.neighbour, b, { move: 'cancel' })
    expect(await refusal(a, b)).toMatchObject({ code: 'work-order.merge-closed' })
    expect(await refusal(b, a)).toMatchObject({ code: 'work-order.move-refused' })
  })

  it('of two homes, or of a home and a public place', async () => {
    const home = await orders.reported(cast.resident)
    const lift = await reportsLift(cast.neighbour)
    expect(await refusal(home, lift)).toMatchObject({ code: 'work-order.merge-apart' })
    const sameHome = await orders.reported(cast.family)
    expect((await merges(cast, home, sameHome)).order.state).toBe('merged')
  })

  it('on an older version of the other', async () => {
    const [a, b] = [await reportsLift(cast.resident), await reportsLift(cast.neighbour)]
    await orders.staffMoves(cast, cast.desk, b, { move: 'accept' })
    expect(await refusal(a, b, 1)).toMatchObject({ code: 'object.changed', state: 'accepted' })
  })

  it('across communities, and by a technician', async () => {
    const a = await reportsLift(cast.resident)
    const { buildingId: _, ...there } = aboutLift()
    const elsewhere = await cloud.as('yunqi-d1')
    const { id: other } = await elsewhere.ok(submitWorkOrder, {
      params: { communityId: 'yunqi-court' },
      body: there,
    })
    const body = { move: 'merge' as const, version: 1, mergeInto: { orderId: other, version: 1 } }
    expect(await cast.desk.refused(moveWorkOrder, { params: a, body })).toMatchObject({
      code: 'object.unknown',
    })
    expect(await cast.plumber.refused(moveWorkOrder, { params: a, body })).toMatchObject({
      code: 'work-order.move-refused',
    })
  })
})

describe('splitting', () => {
  it('gives back the state, the pause and the promises, as if nothing had been', async () => {
    const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
    await orders.staffMoves(cast, cast.desk, mine, { move: 'take' })
    const until = new Date(cloud.clock.now().getTime() + 40 * HOUR_MS).toISOString()
    const pause = { reason: 'parts' as const, words: '等配件', until }
    await orders.staffMoves(cast, cast.desk, mine, { move: 'pause', pause })
    const before = await seenByDesk(cast, mine)
    await merges(cast, mine, theirs)
    const merged = await seenByDesk(cast, mine)
    expect(merged.order.pause).toBeNull()
    cloud.clock.advance(HOUR_MS)
    const { order, assignee } = await splits(cast, mine)
    expect(assignee?.staffId).toBe('linhu-d1')
    expect(order).toMatchObject({ state: 'paused', pause: before.order.pause, goesOn: null })
    expect(order.promises).toEqual(before.order.promises)
    expect(await openOrdersOutOfStep(cloud.deps.db)).toEqual([])
  })

  it('of an order that is late by then alerts somebody at once', async () => {
    const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
    await cloud.deliver()
    await merges(cast, mine, theirs)
    cloud.clock.advance(30 * HOUR_MS)
    await cloud.deliver()
    const alerts = async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::integer as n from inbox
        where subject = ${mine.orderId} and kind like 'promise-%'`.execute(cloud.deps.db)
      return rows[0]?.n
    }
    cast = await orders.castOf(cloud, 'late')
    expect(await alerts()).toBe(0)
    await splits(cast, mine)
    expect(await lateWithoutAlert(cloud.deps.db, cloud.clock.now())).toEqual([])
    await cloud.deliver()
    expect(await alerts()).toBeGreaterThan(0)
    expect(await lateWithoutAlert(cloud.deps.db, cloud.clock.now())).toEqual([])
  })

  it('never leaves an order with somebody who has gone off duty meanwhile', async () => {
    const [mine, theirs] = [await reportsLift(cast.neighbour), await reportsLift(cast.resident)]
    await orders.staffMoves(cast, cast.plumber, mine, { move: 'take' })
    await merges(cast, mine, theirs)
    const duty = (onDuty: boolean) =>
      cast.plumber.ok(setOwnDuty, { params: LINHU, body: { onDuty, replacementStaffId: null } })
    await duty(false)
    const { order, assignee } = await splits(cast, mine)
    await duty(true)
    expect(order.state).toBe('accepted')
    expect(assignee).toBeNull()
    expect(order.events.map(({ type }) => type).slice(-2)).toEqual(['split', 'owner-left'])
  })
})

test('the desk is offered the likeliest orders to merge into, and none that does not fit', async () => {
  await sql`update work_order set closed_at = now(), state = 'cancelled'
    where closed_at is null`.execute(cloud.deps.db)
  const one = await reportsLift(cast.resident)
  const like = await reportsLift(cast.neighbour)
  const home = await orders.reported(cast.resident)
  const { orders: offered } = await cast.desk.ok(listMergeTargets, { params: one })
  const ids = offered.map(({ orderId }) => orderId)
  // The reporter's only household is the lift's too.
  expect(ids).toEqual([like.orderId, home.orderId])
  for (const { orderId, version } of offered) {
    const body = { move: 'merge' as const, version: 99, mergeInto: { orderId, version } }
    // Only the version is in the way.
    expect(await cast.desk.refused(moveWorkOrder, { params: one, body })).toMatchObject({
      code: 'object.changed',
    })
  }
})
