import {
  commentOnMyWorkOrder,
  getMe,
  getWorkOrder,
  leaveHousehold,
  listInbox,
  moveMyWorkOrder,
  nudgeWorkOrder,
} from '../../../cloud/src/contract'
import { testCloud, type TestCloud } from '../../support/cloud'
import * as orders from '../../support/orders'
import { LINHU, publicReport } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(() => cloud.close())

const versionOf = (params: orders.Ref) => orders.versionOf(cast.desk, params)

async function familyMoves(params: orders.Ref, move: 'cancel' | 'confirm') {
  const body = { move, version: await versionOf(params) }
  return cast.family.ok(moveMyWorkOrder, { params, body })
}

describe('what is broken at home is everybody’s who lives there', () => {
  test('a family member accepts finished work; the reporter is told and reads who it was', async () => {
    const params = await orders.finished(cast)
    const seen = await cast.family.ok(getWorkOrder, { params })
    expect(seen).toMatchObject({ mine: false, acts: true })
    expect((await familyMoves(params, 'confirm')).state).toBe('done')
    const own = await cast.resident.ok(getWorkOrder, { params })
    expect(own.events.at(-1)).toMatchObject({ type: 'confirmed', actor: 'household' })
    await cloud.deliver()
    const { notices } = await cast.resident.ok(listInbox, { params: LINHU })
    const told = notices.filter(({ orderId }) => orderId === params.orderId)
    expect(told.find(({ kind }) => kind === 'household-moved')?.facts).toMatchObject({
      state: 'done',
    })
  })

  test('two of one household at once: one move stands, the other is told what is', async () => {
    const params = await orders.reported(cast.resident)
    const body = { move: 'cancel' as const, version: await versionOf(params) }
    const answers = await Promise.all(
      [cast.resident, cast.family].map((phone) => phone.call(moveMyWorkOrder, { params, body })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })

  test('whoever lives elsewhere has no part in it', async () => {
    const params = await orders.reported(cast.resident)
    const body = { move: 'cancel' as const, version: await versionOf(params) }
    expect(await cast.neighbour.refused(moveMyWorkOrder, { params, body })).toMatchObject({
      code: 'object.unknown',
    })
  })
})

describe('what somebody said themselves stays theirs', () => {
  test('a complaint of one is read by the household, and moved by its writer alone', async () => {
    const params = await orders.reported(cast.resident, { itemId: 'complaint-noise' })
    const seen = await cast.family.ok(getWorkOrder, { params })
    expect(seen.acts).toBe(false)
    const body = { move: 'cancel' as const, version: seen.version }
    expect(await cast.family.refused(moveMyWorkOrder, { params, body })).toMatchObject({
      code: 'work-order.move-refused',
    })
  })

  test('a report of a public place is its reporter’s', async () => {
    const params = await orders.reported(cast.resident, publicReport())
    const seen = await cast.resident.ok(getWorkOrder, { params })
    expect(seen).toMatchObject({ mine: true, acts: true })
    const answer = await cast.family.call(getWorkOrder, { params })
    if (answer.statusCode === 200)
      expect((JSON.parse(answer.body) as { acts: boolean }).acts).toBe(false)
    else expect(answer.statusCode).toBe(404)
  })
})

describe('who leaves the household', () => {
  test('neither reads, moves, comments nor reminds from that moment', async () => {
    const params = await orders.reported(cast.resident)
    const version = await versionOf(params)
    await cast.family.ok(getWorkOrder, { params })
    const { households } = await cast.family.ok(getMe)
    const [home] = households
    await cast.family.ok(leaveHousehold, {
      params: { ...LINHU, householdId: home?.householdId ?? '' },
    })
    const body = { move: 'cancel' as const, version }
    for (const refused of [
      await cast.family.refused(getWorkOrder, { params }),
      await cast.family.refused(moveMyWorkOrder, { params, body }),
      await cast.family.refused(commentOnMyWorkOrder, { params, body: { words: '我', media: [] } }),
      await cast.family.refused(nudgeWorkOrder, { params, body: {} }),
    ])
      expect(refused).toMatchObject({ code: 'object.unknown' })
  })
})
