/* eslint jest/no-standalone-expect: off -- the invariants are asked after each test */
import { randomUUID } from 'node:crypto'
import {
  confirmHandover,
  deleteMe,
  type DutyChange,
  exportMe,
  giveBackHandedOver,
  type HandoverView,
  listHandovers,
  listInbox,
  listWhatIHandOver,
  moveWorkOrder,
  replaceStaff,
  setOwnDuty,
} from '../../../cloud/src/contract'
import {
  change,
  forgetOldHandovers,
  insertHandover,
} from '../../../cloud/src/work-order/duty/handover.store'
import { lateWithoutAlert } from '../../support/alert-invariant'
import { testCloud, type TestCloud } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import { handoverBreaches } from '../../support/handover-invariant'
import { setDuty } from '../../support/notices'
import * as orders from '../../support/orders'
import { LINHU, stored } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
let third: Phone
const DESK = ['linhu-d1', 'linhu-d2', 'linhu-d3']
const TECHNICIANS = ['linhu-t1', 'linhu-t2', 'linhu-t3']
const ABOVE = ['linhu-l1', 'linhu-m1', 'heling-x1', 'heling-x2']
const MINUTE_MS = 60_000

beforeAll(async () => {
  cloud = await testCloud()
  cast = await orders.castOf(cloud)
  third = await cloud.as('linhu-t3')
}, 240_000)
afterAll(() => cloud.close())

beforeEach(async () => {
  await setDuty(cloud, [...DESK, ...TECHNICIANS, ...ABOVE], true)
  const { db } = cloud.deps
  for (const table of ['handover', 'handover_order', 'outbox', 'inbox'] as const)
    await db.deleteFrom(table).execute()
  for (const table of ['work_order_event', 'media', 'work_order'] as const)
    await db.deleteFrom(table).where('community_id', '=', 'linhu-garden').execute()
})
afterEach(async () => {
  expect(cloud.dispatchFaults).toEqual([])
  expect(await handoverBreaches(cloud.deps.db)).toEqual([])
  expect(await lateWithoutAlert(cloud.deps.db, cloud.clock.now())).toEqual([])
})

const goes = (who: Phone, body: Partial<DutyChange>) =>
  who.ok(setOwnDuty, {
    params: LINHU,
    body: { onDuty: false, replacementStaffId: null, ...body },
  })

/** An order that the plumber has. */
async function anOrder(): Promise<orders.Ref> {
  const params = await orders.reported(cast.resident)
  await orders.staffMoves(cast, cast.plumber, params, { move: 'take' })
  return params
}

const of = async (who: Phone) => (await who.ok(listHandovers, { params: LINHU })).handovers
const toConfirm = async (who: Phone) =>
  (await of(who)).filter(({ yours, confirmedAt }) => yours && confirmedAt === null)
async function onlyOne(who: Phone): Promise<HandoverView> {
  const [one, ...others] = await toConfirm(who)
  expect(others).toEqual([])
  if (!one) throw new Error('there is a hand-over')
  return one
}
const ref = ({ id }: { id: string }) => ({ params: { ...LINHU, handoverId: id }, body: {} })
const back = ({ id }: { id: string }, orderId: string, reason = '不归我管') => ({
  params: { ...LINHU, handoverId: id },
  body: { orderId, reason },
})
const ownerOf = async ({ orderId }: orders.Ref) =>
  (await stored(cloud, orderId)).order.assignee_staff_id
/** Whoever of them is in the running shift. */
const deskTold = async (order: orders.Ref) =>
  (await Promise.all(DESK.map((who) => orders.toldOf(cloud, who, order)))).flat()
const toldKinds = async (who: Phone) =>
  (await who.ok(listInbox, { params: LINHU })).notices.map(({ kind }) => kind)

describe('whoever goes off duty', () => {
  test('sees beforehand what they hand over, the late ones first and marked', async () => {
    const late = await anOrder()
    cloud.clock.advance(80 * 60 * MINUTE_MS)
    const fresh = await anOrder()
    const { own, queue } = await cast.plumber.ok(listWhatIHandOver, { params: LINHU })
    expect(own.lines.map(({ orderId, late: isLate }) => [orderId, isLate])).toEqual([
      [late.orderId, true],
      [fresh.orderId, false],
    ])
    expect(own.lines[0]).toMatchObject({ title: '马桶堵了', place: '3栋2单元1101', state: 'taken' })
    expect(own.count).toBe(2)
    expect(queue).toBeNull()
  })

  test('hands all to one, single ones to somebody else or to the queue, each by name', async () => {
    const [all, other, queued] = [await anOrder(), await anOrder(), await anOrder()]
    const gone = await goes(cast.plumber, {
      replacementStaffId: 'linhu-t2',
      others: [
        { orderId: other.orderId, toStaffId: 'linhu-t3' },
        { orderId: queued.orderId, toStaffId: null },
      ],
      notes: [{ toStaffId: 'linhu-t2', words: '阀门在厨房水槽下面' }],
    })
    expect(gone).toMatchObject({ replaced: 2, returned: 1, unseen: [], gone: [] })
    expect(await Promise.all([all, other, queued].map(ownerOf))).toEqual([
      'linhu-t2',
      'linhu-t3',
      null,
    ])
    const given = await onlyOne(cast.electrician)
    expect(given).toMatchObject({ kind: 'orders', fromName: '韩师傅', toName: '丁师傅', count: 1 })
    expect(given.notes).toEqual([{ name: '韩师傅', words: '阀门在厨房水槽下面' }])
    expect(given.lines.map(({ orderId, since }) => [orderId, since])).toEqual([
      [all.orderId, 'here'],
    ])
    expect((await onlyOne(third)).notes).toEqual([])
    await cloud.deliver()
    expect(await toldKinds(cast.electrician)).toContain('handover-yours')
    expect(await deskTold(queued)).toContain('order-without-owner')
  })

  test('is told what came after they looked, and what had gone by then; nothing stays behind', async () => {
    const [taken, kept] = [await anOrder(), await anOrder()]
    const seen = [taken.orderId, kept.orderId]
    const assign = { move: 'assign', assigneeStaffId: 'linhu-t3', reason: '他更近' } as const
    await orders.staffMoves(cast, cast.desk, taken, assign)
    const came = await anOrder()
    const gone = await goes(cast.plumber, { replacementStaffId: 'linhu-t2', seen })
    expect(gone.unseen.map(({ orderId }) => orderId)).toEqual([came.orderId])
    expect(gone.gone).toEqual([taken.orderId])
    expect(await Promise.all([taken, kept, came].map(ownerOf))).toEqual([
      'linhu-t3',
      'linhu-t2',
      'linhu-t2',
    ])
  })

  test('cannot name somebody who is not there, not even for one order; then nothing has moved', async () => {
    const order = await anOrder()
    await setDuty(cloud, ['linhu-t3'], false)
    const refused = await cast.plumber.refused(setOwnDuty, {
      params: LINHU,
      body: {
        onDuty: false,
        replacementStaffId: 'linhu-t2',
        others: [{ orderId: order.orderId, toStaffId: 'linhu-t3' }],
      },
    })
    expect(refused).toMatchObject({ status: 422, code: 'assignee.unavailable' })
    expect(await ownerOf(order)).toBe('linhu-t1')
    expect(await of(cast.electrician)).toEqual([])
  })

  test('takes nothing before coming on duty again', async () => {
    await goes(cast.plumber, {})
    const params = await orders.reported(cast.resident)
    const body = { move: 'take', version: 1 } as const
    expect(await cast.plumber.refused(moveWorkOrder, { params, body })).toMatchObject({
      status: 409,
      code: 'duty.off',
    })
  })
})

describe('whoever is handed something', () => {
  test('confirms it once, and whoever gave it reads so', async () => {
    await anOrder()
    await goes(cast.plumber, { replacementStaffId: 'linhu-t2' })
    const given = await onlyOne(cast.electrician)
    await cast.electrician.ok(confirmHandover, ref(given))
    expect(await toConfirm(cast.electrician)).toEqual([])
    expect(await cast.electrician.refused(confirmHandover, ref(given))).toMatchObject({
      status: 409,
      code: 'handover.confirmed',
    })
    const [mine] = await of(cast.plumber)
    expect(mine).toMatchObject({ given: true, yours: false, confirmedAt: expect.any(String) })
    cloud.clock.advance(40 * MINUTE_MS)
    await cloud.deliver()
    expect(await toldKinds(cast.lead)).not.toContain('handover-unconfirmed')
  })

  test('is the only one who can: to others it is not there', async () => {
    const order = await anOrder()
    await goes(cast.plumber, { replacementStaffId: 'linhu-t2' })
    const given = await onlyOne(cast.electrician)
    for (const who of [cast.plumber, third, cast.desk, cast.manager]) {
      const absent = { code: 'object.unknown' }
      expect(await who.refused(confirmHandover, ref(given))).toMatchObject(absent)
      expect(await who.refused(giveBackHandedOver, back(given, order.orderId))).toMatchObject(
        absent,
      )
    }
    expect(
      await cast.electrician.refused(confirmHandover, ref({ id: randomUUID() })),
    ).toMatchObject({ code: 'object.unknown' })
  })

  test('gives single ones back with a reason; the desk is alerted and the rest stays', async () => {
    const [stays, goesBack] = [await anOrder(), await anOrder()]
    await goes(cast.plumber, { replacementStaffId: 'linhu-t2' })
    const given = await onlyOne(cast.electrician)
    const { handovers } = await cast.electrician.ok(
      giveBackHandedOver,
      back(given, goesBack.orderId),
    )
    const since = new Map(handovers[0]?.lines.map((line) => [line.orderId, line.since]))
    expect([since.get(stays.orderId), since.get(goesBack.orderId)]).toEqual(['here', 'given-back'])
    const { order, events } = await stored(cloud, goesBack.orderId)
    expect(order.assignee_staff_id).toBeNull()
    expect(events[events.length - 1]).toMatchObject({ type: 'given-back', reason: '不归我管' })
    await cloud.deliver()
    expect(await deskTold(goesBack)).toContain('order-given-back')
    const again = await cast.electrician.refused(giveBackHandedOver, back(given, goesBack.orderId))
    expect(again).toMatchObject({ status: 409, code: 'handover.order-moved' })
    await cast.electrician.ok(confirmHandover, ref(given))
    const late = await cast.electrician.refused(giveBackHandedOver, back(given, stays.orderId))
    expect(late).toMatchObject({ code: 'handover.confirmed' })
  })

  test('confirms also what was taken away, merged or over by then', async () => {
    const [over, away] = [await anOrder(), await anOrder()]
    await goes(cast.plumber, { replacementStaffId: 'linhu-t2' })
    const given = await onlyOne(cast.electrician)
    await orders.residentMoves(cast, cast.resident, over, { move: 'cancel', reason: '好了' })
    const assign = { move: 'assign', assigneeStaffId: 'linhu-t3', reason: '他更近' } as const
    await orders.staffMoves(cast, cast.desk, away, assign)
    const shown = await onlyOne(cast.electrician)
    const since = new Map(shown.lines.map((line) => [line.orderId, line]))
    expect(since.get(over.orderId)).toMatchObject({ since: 'over' })
    // A colleague's order is no business of a technician's.
    expect(since.get(away.orderId)).toMatchObject({
      since: 'elsewhere',
      place: '',
      ownerName: null,
    })
    expect(
      await cast.electrician.refused(giveBackHandedOver, back(given, over.orderId)),
    ).toMatchObject({ code: 'handover.order-moved', state: 'cancelled' })
    cloud.clock.advance(40 * MINUTE_MS)
    await cloud.deliver()
    expect(await toldKinds(cast.lead)).not.toContain('handover-unconfirmed')
    await cast.electrician.ok(confirmHandover, ref(given))
  })

  test('is asked for once by the lead after half an hour without a word', async () => {
    await anOrder()
    await goes(cast.plumber, { replacementStaffId: 'linhu-t2' })
    cloud.clock.advance(29 * MINUTE_MS)
    await cloud.deliver()
    expect(await toldKinds(cast.lead)).not.toContain('handover-unconfirmed')
    cloud.clock.advance(2 * MINUTE_MS)
    await cloud.deliver()
    cloud.clock.advance(90 * MINUTE_MS)
    await cloud.deliver()
    const told = (await toldKinds(cast.lead)).filter((kind) => kind === 'handover-unconfirmed')
    expect(told).toHaveLength(1)
    expect((await of(cast.lead)).map(({ yours, toName }) => [yours, toName])).toEqual([
      [false, '丁师傅'],
    ])
  })

  test('who goes first passes it on with what was written, and cannot confirm it any more', async () => {
    const order = await anOrder()
    const notes = [{ toStaffId: 'linhu-t2', words: '晚上八点以后不要敲门' }]
    await goes(cast.plumber, { replacementStaffId: 'linhu-t2', notes })
    const given = await onlyOne(cast.electrician)
    await goes(cast.electrician, {
      replacementStaffId: 'linhu-t3',
      notes: [{ toStaffId: 'linhu-t3', words: '我还没去看' }],
    })
    expect(await cast.electrician.refused(confirmHandover, ref(given))).toMatchObject({
      status: 409,
      code: 'handover.passed-on',
    })
    const next = await onlyOne(third)
    expect(next.notes).toEqual([
      { name: '丁师傅', words: '我还没去看' },
      { name: '韩师傅', words: '晚上八点以后不要敲门' },
    ])
    expect(next.lines.map(({ orderId }) => orderId)).toEqual([order.orderId])
  })

  test('who leaves leaves nothing unconfirmed behind', async () => {
    const order = await anOrder()
    await goes(cast.plumber, { replacementStaffId: 'linhu-t2' })
    const given = await onlyOne(cast.electrician)
    await cast.lead.ok(replaceStaff, {
      params: { ...LINHU, staffId: 'linhu-t2' },
      body: { leaves: false, replacementStaffId: 'linhu-t3' },
    })
    expect(await cast.electrician.refused(confirmHandover, ref(given))).toMatchObject({
      code: 'handover.passed-on',
    })
    expect((await onlyOne(third)).fromName).toBe('丁师傅')
    expect(await ownerOf(order)).toBe('linhu-t3')
  })
})

describe('the desk at the end of a shift', () => {
  test('hands over by name what nobody has and what is late, not what somebody has in time', async () => {
    const late = await anOrder()
    cloud.clock.advance(80 * 60 * MINUTE_MS)
    const [waiting, inTime] = [await orders.reported(cast.resident), await anOrder()]
    const { queue } = await cast.desk.ok(listWhatIHandOver, { params: LINHU })
    const listed = queue?.lines.map((line) => [line.orderId, line.late])
    expect(listed).toEqual([
      [late.orderId, true],
      [waiting.orderId, false],
    ])
    const gone = await goes(cast.desk, { queueToStaffId: 'linhu-l1' })
    expect(gone.queue).toEqual({ toName: expect.stringMatching(/班长$/), count: 2 })
    const given = await onlyOne(cast.lead)
    expect(given).toMatchObject({ kind: 'queue', count: 2 })
    expect(given.lines.map(({ orderId }) => orderId)).not.toContain(inTime.orderId)
    expect(await cast.lead.refused(giveBackHandedOver, back(given, waiting.orderId))).toMatchObject(
      { code: 'handover.order-moved' },
    )
    await cast.lead.ok(confirmHandover, ref(given))
  })

  test('cannot hand the queue to a technician', async () => {
    await orders.reported(cast.resident)
    expect(
      await cast.desk.refused(setOwnDuty, {
        params: LINHU,
        body: { onDuty: false, replacementStaffId: null, queueToStaffId: 'linhu-t2' },
      }),
    ).toMatchObject({ code: 'assignee.unavailable' })
  })

  test('leaves it to the first who comes when nobody of the desk is there', async () => {
    await orders.reported(cast.resident)
    await setDuty(cloud, ['linhu-d2', 'linhu-d3', ...ABOVE], false)
    expect((await goes(cast.desk, {})).queue).toEqual({ toName: null, count: 1 })
    await cloud.deliver()
    expect(await onlyOne(cast.lead)).toMatchObject({ toName: null })
    const [waiting] = await toConfirm(cast.lead)
    expect(await cast.lead.refused(confirmHandover, ref(waiting ?? { id: '' }))).toMatchObject({
      code: 'duty.off',
    })
    await cast.lead.ok(setOwnDuty, {
      params: LINHU,
      body: { onDuty: true, replacementStaffId: null },
    })
    cloud.clock.advance(6 * MINUTE_MS)
    await cloud.deliver()
    expect((await onlyOne(cast.lead)).toName).toMatch(/班长$/)
    expect(await toldKinds(cast.lead)).toContain('handover-yours')
  })
})

test('what somebody wrote to colleagues goes out with them, and is gone after deletion', async () => {
  await anOrder()
  const notes = [{ toStaffId: 'linhu-t2', words: '金丝雀在阳台' }]
  await goes(cast.plumber, { replacementStaffId: 'linhu-t2', notes })
  const { tables } = await cast.plumber.ok(exportMe)
  expect(tables['handover']).toMatchObject([{ words: '金丝雀在阳台' }])
  await cast.plumber.ok(deleteMe)
  expect((await onlyOne(cast.electrician)).notes).toEqual([])
})

test('an ended hand-over is forgotten after half a year, one that waits never', async () => {
  const { db } = cloud.deps
  const given = { communityId: 'linhu-garden', kind: 'orders', notes: [], orderIds: [] } as const
  const from = { from: 'linhu-t2', to: 'linhu-t3' }
  const id = await insertHandover(db, { ...given, ...from }, cloud.clock.now())
  const row = { community_id: 'linhu-garden', handover_id: id }
  const days = (count: number) => new Date(cloud.clock.now().getTime() + count * 86_400_000)
  const isThere = async () =>
    (await db.selectFrom('handover').select('handover_id').execute()).length
  await forgetOldHandovers(db, days(400))
  expect(await isThere()).toBe(1)
  await change(db, row, { ended: 'confirmed', ended_at: cloud.clock.now() })
  await forgetOldHandovers(db, days(179))
  expect(await isThere()).toBe(1)
  await forgetOldHandovers(db, days(181))
  expect(await isThere()).toBe(0)
})
