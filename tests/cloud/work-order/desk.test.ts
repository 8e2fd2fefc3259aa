import {
  deskChanges,
  findCaller,
  getWorkOrder,
  itemsOf,
  listAssignees,
  listDeskQueue,
  listMyWorkOrders,
  moveWorkOrder,
  replaceStaff,
  setOwnDuty,
  submitOnBehalf,
  submitWorkOrder,
} from '../../../cloud/src/contract'
import { demoPersonId } from '../../../cloud/src/import/demo-person'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import * as orders from '../../support/orders'
import { homeReport, LINHU, publicReport, statementsOf, stored } from '../../support/reports'

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

const queue = (phone = cast.desk, body = {}) => phone.ok(listDeskQueue, { params: LINHU, body })
const idsOf = ({ rows }: Awaited<ReturnType<typeof queue>>) => rows.map(({ summary }) => summary.id)

describe('the queue', () => {
  test('shows what is late first, each order under one tab, and counts them', async () => {
    const late = await orders.reported(cast.resident)
    cloud.clock.advance(60_000)
    const soon = await orders.reported(cast.resident, { urgency: 'emergency' })
    const taken = await orders.reported(cast.resident)
    await orders.staffMoves(cast, cast.plumber, taken, { move: 'take' })
    const waiting = await queue(cast.desk, { tab: 'waiting' })
    expect(idsOf(waiting).indexOf(soon.orderId)).toBeLessThan(idsOf(waiting).indexOf(late.orderId))
    expect(idsOf(waiting)).not.toContain(taken.orderId)
    const working = await queue(cast.desk, { tab: 'working' })
    expect(working.rows.find(({ summary }) => summary.id === taken.orderId)).toMatchObject({
      assigneeStaffId: 'linhu-t1',
      summary: { ownerName: expect.stringMatching(/师傅$/) as string },
    })
    expect(waiting.counts.waiting).toBe(waiting.rows.length)
    expect(working.counts).toEqual(waiting.counts)
    expect((await queue(cast.plumber, { mine: true })).rows.map((row) => row.summary.id)).toContain(
      taken.orderId,
    )
  })

  test('leads a page after a page to every order once', async () => {
    for (let n = 0; n < 23; n++) await orders.reported(cast.resident)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof queue>> = await queue(cast.desk, {
        tab: 'waiting',
        ...(cursor !== null && { cursor }),
      })
      seen.push(...idsOf(page))
      cursor = page.cursor
    } while (cursor !== null)
    const { counts } = await queue(cast.desk, { tab: 'waiting' })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(counts.waiting)
  })

  test('is searched by number, room, phone and plate, the closed ones of late too', async () => {
    const params = await orders.reported(cast.neighbour, {
      roomId: 'linhu-3-2-1001',
      contactPhone: '19900007777',
    })
    const { number } = (await stored(cloud, params.orderId)).order
    await orders.residentMoves(cast, cast.neighbour, params, { move: 'cancel' })
    for (const search of [number, '3-2-1001', '3栋2单元1001', '１９９ 0000 7777'])
      expect(idsOf(await queue(cast.desk, { search }))).toContain(params.orderId)
    expect(idsOf(await queue(cast.desk, { search: '3-2-1002' }))).not.toContain(params.orderId)
    const { rows } = await queue(cast.desk, { search: '沪a·0000x' })
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ summary }) => summary.place))).toEqual(new Set(['3栋2单元1101']))
  })

  test('shows a technician their own, their trade and what nobody has', async () => {
    const nobodys = await orders.reported(cast.resident)
    const plumbing = await orders.reported(cast.resident)
    await orders.staffMoves(cast, cast.desk, plumbing, {
      move: 'assign',
      assigneeTrade: 'plumbing',
    })
    const { number } = (await stored(cloud, plumbing.orderId)).order
    const { counts } = await queue(cast.electrician)
    for (const [phone, rows] of [
      [cast.plumber, 1],
      [cast.electrician, 0],
    ] as const)
      expect((await queue(phone, { search: number })).rows).toHaveLength(rows)
    expect(counts.waiting).toBeLessThan((await queue()).counts.waiting)
    const version = await orders.versionOf(cast.desk, nobodys)
    await cast.electrician.ok(moveWorkOrder, { params: nobodys, body: { move: 'take', version } })
  })

  test('takes the same three statements whoever asks, and the token changes with every entry', async () => {
    cloud.statements.length = 0
    await queue(cast.desk, { tab: 'waiting' })
    expect(statementsOf(cloud)).toHaveLength(3)
    const { token } = await cast.desk.ok(deskChanges, { params: LINHU })
    expect((await queue()).token).toBe(token)
    const params = await orders.reported(cast.resident)
    const reported = await cast.desk.ok(deskChanges, { params: LINHU })
    await orders.staffMoves(cast, cast.desk, params, { move: 'accept' })
    const accepted = await cast.desk.ok(deskChanges, { params: LINHU })
    expect(new Set([token, reported.token, accepted.token]).size).toBe(3)
  })
})

describe('somebody on the telephone', () => {
  test('is found by room, number, name or plate, with names and numbers masked', async () => {
    for (const search of ['3-2-1101', '19900001001', '何静宜', '沪A0000X']) {
      const { households } = await cast.desk.ok(findCaller, { params: LINHU, body: { search } })
      expect(households[0]).toMatchObject({ roomId: 'linhu-3-2-1101', plates: ['沪A0000X'] })
      expect(JSON.stringify(households)).not.toContain('何静宜')
      expect(JSON.stringify(households)).not.toContain('19900001001')
    }
    const { households } = await cast.desk.ok(findCaller, {
      params: LINHU,
      body: { search: '19900001001' },
    })
    expect(households[0]?.members.filter(({ isCaller }) => isCaller)).toEqual([
      expect.objectContaining({ memberId: demoPersonId('linhu-r1'), name: '何*宜' }),
    ])
  })

  test("gets an order of the household's own, or one that the desk looks after", async () => {
    const memberId = demoPersonId('linhu-r1')
    const body = { ...homeReport(), memberId }
    const own = await cast.desk.ok(submitOnBehalf, { params: LINHU, body })
    expect(own).toMatchObject({ hasReporter: true, order: { verified: true } })
    const mine = await cast.resident.ok(listMyWorkOrders, {
      params: LINHU,
      query: { group: 'open' },
    })
    expect(mine.counts.open).toBeGreaterThan(0)
    const seen = await cast.resident.ok(getWorkOrder, {
      params: { ...LINHU, orderId: own.order.id },
    })
    expect(seen.events[0]).toMatchObject({ actor: 'staff' })
    const stranger = await cast.desk.ok(submitOnBehalf, {
      params: LINHU,
      body: publicReport({ contactPhone: '19900008888' }),
    })
    expect(stranger.hasReporter).toBe(false)
    const { strangerOrders } = await cast.desk.ok(findCaller, {
      params: LINHU,
      body: { search: '19900008888' },
    })
    expect(strangerOrders.map(({ id }) => id)).toEqual([stranger.order.id])
    const params = { ...LINHU, orderId: stranger.order.id }
    const cancelled = await orders.staffMoves(cast, cast.desk, params, { move: 'cancel' })
    expect(cancelled.order.state).toBe('cancelled')
    const elsewhere = { ...homeReport(), memberId: demoPersonId('yunqi-r1') }
    expect(
      await cast.desk.refused(submitOnBehalf, { params: LINHU, body: elsewhere }),
    ).toMatchObject({ code: 'object.unknown' })
  })

  test('need not repeat the number they left, which the desk sees masked', async () => {
    const { contactPhone: _, ...body } = homeReport()
    const memberId = demoPersonId('linhu-r1')
    const taken = await cast.desk.ok(submitOnBehalf, { params: LINHU, body: { ...body, memberId } })
    expect(taken.reporterPhone).toBe('19900001001')
    expect(await cast.desk.refused(submitOnBehalf, { params: LINHU, body })).toMatchObject({
      code: 'request.invalid',
      fields: [{ path: '/contactPhone', rule: 'required' }],
    })
  })

  test('complains, suggests and asks without naming a place', async () => {
    const { exactPlace: _, ...report } = publicReport()
    for (const tradeId of ['complaint', 'suggestion', 'inquiry']) {
      const itemId = itemsOf(tradeId)[0]?.id ?? ''
      const order = await cast.resident.ok(submitWorkOrder, {
        params: LINHU,
        body: { ...report, itemId },
      })
      expect(order).toMatchObject({ kind: tradeId, place: '', state: 'submitted' })
      expect(order.promises.length).toBeGreaterThan(0)
    }
  })
})

describe('whoever goes', () => {
  test('hands every open order to a colleague in one step, or back to the queue', async () => {
    const first = await orders.reported(cast.resident)
    const second = await orders.reported(cast.resident)
    for (const params of [first, second]) {
      const version = await orders.versionOf(cast.desk, params)
      await cast.electrician.ok(moveWorkOrder, { params, body: { move: 'take', version } })
    }
    const own = await cast.electrician.ok(setOwnDuty, {
      params: LINHU,
      body: { onDuty: false, replacementStaffId: 'linhu-t1' },
    })
    expect(own).toMatchObject({ you: { onDuty: false }, returned: 0 })
    expect(own.replaced).toBeGreaterThanOrEqual(2)
    expect((await stored(cloud, first.orderId)).order).toMatchObject({
      state: 'assigned',
      assignee_staff_id: 'linhu-t1',
    })
    const gone = await cast.lead.ok(replaceStaff, {
      params: { ...LINHU, staffId: 'linhu-t1' },
      body: { leaves: true, replacementStaffId: null },
    })
    expect(gone.replaced).toBe(0)
    expect(gone.returned).toBeGreaterThanOrEqual(2)
    const { order, events } = await stored(cloud, second.orderId)
    expect(order).toMatchObject({ state: 'accepted', assignee_staff_id: null })
    expect(events[events.length - 1]?.type).toBe('owner-left')
    await cloud.deliver()
    const told = await Promise.all(
      ['linhu-d1', 'linhu-d2', 'linhu-d3'].map((who) => orders.toldOf(cloud, who, second)),
    )
    expect(told.flat()).toContain('order-without-owner')
    const left = await cloud.deps.db
      .selectFrom('work_order')
      .select('order_id')
      .where('assignee_staff_id', '=', 'linhu-t1')
      .where('closed_at', 'is', null)
      .execute()
    expect(left).toEqual([])
  })

  test('cannot be replaced by somebody who is off duty, and nothing has changed then', async () => {
    const refused = await cast.lead.refused(replaceStaff, {
      params: { ...LINHU, staffId: 'linhu-t3' },
      body: { leaves: true, replacementStaffId: 'linhu-t2' },
    })
    expect(refused).toMatchObject({ status: 422, code: 'assignee.unavailable' })
    const { people } = await cast.desk.ok(listAssignees, { params: LINHU })
    expect(people.find(({ staffId }) => staffId === 'linhu-t3')).toMatchObject({ onDuty: true })
    expect(people.map(({ staffId }) => staffId)).not.toContain('linhu-t1')
    expect(people[people.length - 1]).toMatchObject({ staffId: 'linhu-t2', onDuty: false })
  })

  test('is not sent home by somebody below them', async () => {
    expect(
      await cast.lead.refused(replaceStaff, {
        params: { ...LINHU, staffId: 'linhu-m1' },
        body: { leaves: true, replacementStaffId: null },
      }),
    ).toMatchObject({ status: 403 })
  })
})
