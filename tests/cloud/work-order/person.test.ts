import {
  commentOnMyWorkOrder,
  commentOnWorkOrder,
  deleteMe,
  exportMe,
  getStaffWorkOrder,
} from '../../../cloud/src/contract'
import { demoPersonId } from '../../../cloud/src/import/demo-person'
import { lateWithoutAlert } from '../../support/alert-invariant'
import { testCloud, type TestCloud } from '../../support/cloud'
import * as orders from '../../support/orders'
import { stored } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(() => cloud.close())

const CANARY = '金丝雀'

test('what somebody said, rated and was told goes out with them, and is gone after deletion', async () => {
  const params = await orders.finished(cast)
  const said = { words: `${CANARY}说的`, media: [] }
  await cast.resident.ok(commentOnMyWorkOrder, { params, body: said })
  await orders.residentMoves(cast, cast.resident, params, { move: 'confirm' })
  const rating = { solved: true, stars: 4, words: `${CANARY}评的` }
  await orders.residentMoves(cast, cast.resident, params, { move: 'rate', rating })
  await orders.residentMoves(cast, cast.resident, params, {
    move: 'add-feedback',
    words: `${CANARY}补的`,
  })
  await cloud.deliver()
  const { tables } = await cast.resident.ok(exportMe)
  const exported = JSON.stringify(tables)
  for (const words of ['说的', '评的', '补的']) expect(exported).toContain(`${CANARY}${words}`)
  expect(tables['inbox']?.length).toBeGreaterThan(0)

  await cast.resident.ok(deleteMe)
  const { order, events } = await stored(cloud, params.orderId)
  expect(JSON.stringify([order, events])).not.toContain(CANARY)
  expect(order.rating).toMatchObject({ solved: true, stars: 4 })
  const inbox = await cloud.deps.db
    .selectFrom('inbox')
    .select('notice_id')
    .where('person_id', '=', demoPersonId('linhu-r1'))
    .execute()
  expect(inbox).toEqual([])
})

test('what a family member said on an order of another is blanked with them, the rest stays', async () => {
  const params = await orders.reported(cast.neighbour, { roomId: 'linhu-3-2-1001' })
  await cast.neighbour.ok(commentOnMyWorkOrder, {
    params,
    body: { words: `${CANARY}邻居`, media: [] },
  })
  await cast.desk.ok(commentOnWorkOrder, {
    params,
    body: { words: '前台的话', internal: false, media: [] },
  })
  await cast.family.ok(deleteMe)
  const { events } = await stored(cloud, params.orderId)
  expect(events.map(({ reason }) => reason)).toEqual([null, `${CANARY}邻居`, '前台的话'])
})

test('a colleague who deletes themselves leaves no order in their hands and no alert unheard', async () => {
  const params = await orders.reported(cast.neighbour, { roomId: 'linhu-3-2-1001' })
  await orders.staffMoves(cast, cast.plumber, params, { move: 'take' })
  const late = await orders.reported(cast.neighbour, { roomId: 'linhu-3-2-1001' })
  cloud.clock.advance(40 * 60_000)
  await cloud.deliver()
  // Whoever was alerted goes, one after another; the last of them by deleting themselves.
  for (const who of ['linhu-l1', 'linhu-m1', 'linhu-d1', 'linhu-t1']) {
    await (await cloud.as(who)).ok(deleteMe)
    expect(await lateWithoutAlert(cloud.deps.db, cloud.clock.now())).toEqual([])
    await cloud.deliver()
    expect(await lateWithoutAlert(cloud.deps.db, cloud.clock.now())).toEqual([])
  }
  const company = await cloud.as('heling-x1')
  const { order } = await company.ok(getStaffWorkOrder, { params })
  expect(order).toMatchObject({ state: 'accepted', owner: null })
  expect(order.events[order.events.length - 1]).toMatchObject({ type: 'owner-left' })
  expect((await stored(cloud, late.orderId)).order.state).toBe('submitted')
})
