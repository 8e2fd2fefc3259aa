import { listInbox } from '../../../cloud/src/contract'
import type { MessageSent } from '../../../cloud/src/ports'
import { Refusal } from '../../../cloud/src/refusal'
import { demoWeChat } from '../../../cloud/src/wechat/demo'
import { testCloud, type TestCloud } from '../../support/cloud'
import * as m from '../../support/messages'
import { change } from '../../support/notices'
import * as orders from '../../support/orders'
import { LINHU } from '../../support/reports'

let cloud: TestCloud
let cast: orders.Cast
let wechatSays: MessageSent | 'away' = 'sent'
beforeAll(async () => {
  const send = () =>
    wechatSays === 'away'
      ? Promise.reject(new Refusal('service.unavailable'))
      : Promise.resolve(wechatSays)
  cloud = await testCloud({ deps: { wechat: { ...demoWeChat, messages: { send } } } })
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(() => cloud.close())
beforeEach(async () => {
  await m.emptyMessages(cloud)
  await m.setUpMessages(cloud)
  wechatSays = 'sent'
})

async function tell(
  params: orders.Ref,
  kind: 'order-taken' | 'price-asked' | 'staff-commented',
  emergency = false,
) {
  const order = { ...params, number: '1124-1', title: '漏水' }
  const notices = [{ kind, to: { person: m.RESIDENT }, emergency }] as const
  await change(cloud, order, { notices })
  await cloud.deliver()
}

/** The orders that those at the desk were told to call about, the latest first. */
async function deskIsToCall(): Promise<string[]> {
  const rows = await cloud.deps.db
    .selectFrom('inbox as i')
    .innerJoin('staff as s', 's.person_id', 'i.person_id')
    .select(['i.notice_id', 'i.subject', 's.role'])
    .where('i.kind', '=', 'resident-unreached')
    .orderBy('i.created_at', 'desc')
    .execute()
  expect(rows.every(({ role }) => role === 'desk' || role === 'team-lead')).toBe(true)
  return [...new Map(rows.map(({ notice_id, subject }) => [notice_id, subject])).values()]
}

const report = async () => {
  const params = await orders.reported(cast.resident)
  await cloud.deliver()
  return params
}

describe('the desk is told to call', () => {
  it('of an emergency that no message tells of, once for one order', async () => {
    const first = await report()
    await tell(first, 'order-taken', true)
    await tell(first, 'order-taken', true)
    await tell(first, 'staff-commented', true)
    expect(await deskIsToCall()).toEqual([first.orderId])
    cloud.clock.advance(1000)
    const second = await report()
    await tell(second, 'order-taken', true)
    expect(await deskIsToCall()).toEqual([second.orderId, first.orderId])
    // The inbox has them all the same.
    const { notices } = await cast.resident.ok(listInbox, { params: LINHU })
    expect(notices.filter(({ forStaff }) => !forStaff)).toHaveLength(4)
  })

  it('of a price that waits, each time one is asked', async () => {
    const order = await report()
    await tell(order, 'price-asked')
    await tell(order, 'price-asked')
    expect(await deskIsToCall()).toEqual([order.orderId, order.orderId])
  })

  it('not of what can wait, and not where the message went out', async () => {
    const order = await report()
    await tell(order, 'order-taken')
    await m.agrees(cast.resident, 1)
    await m.agrees(cast.resident, 1, m.PRICE_TEMPLATE)
    await tell(order, 'order-taken', true)
    await tell(order, 'price-asked')
    expect(await deskIsToCall()).toEqual([])
  })

  it('where WeChat refuses it, or will never take it', async () => {
    const refused = await report()
    await m.agrees(cast.resident, 2)
    wechatSays = 'refused'
    await tell(refused, 'order-taken', true)
    expect(await deskIsToCall()).toEqual([refused.orderId])
    cloud.clock.advance(1000)
    const faulty = await report()
    await m.agrees(cast.resident, 1)
    wechatSays = { errcode: 47003, field: 'thing1' }
    await tell(faulty, 'order-taken', true)
    expect(await deskIsToCall()).toEqual([faulty.orderId, refused.orderId])
  })

  it('where WeChat stays away, within a minute; the message goes out all the same once it is back', async () => {
    const order = await report()
    await m.agrees(cast.resident, 1)
    wechatSays = 'away'
    await tell(order, 'order-taken', true)
    expect(await deskIsToCall()).toEqual([])
    for (let waited = 0; waited < 60; waited += 15) {
      cloud.clock.advance(15_000)
      await cloud.deliver()
    }
    expect(await deskIsToCall()).toEqual([order.orderId])
    wechatSays = 'sent'
    cloud.clock.advance(10 * 60_000)
    await cloud.deliver()
    expect(await m.recordsOf(cloud)).toMatchObject([{ outcome: 'sent' }])
    expect(await deskIsToCall()).toEqual([order.orderId])
  })

  it('after an hour of tries it is a dead letter, recorded as failed', async () => {
    const order = await report()
    await m.agrees(cast.resident, 1)
    wechatSays = 'away'
    await tell(order, 'order-taken')
    for (let tries = 0; tries < 14; tries++) {
      cloud.clock.advance(15 * 60_000)
      await cloud.deliver()
    }
    // In the night it waited; the morning tried on.
    cloud.clock.advance(24 * 60 * 60_000)
    for (let tries = 0; tries < 14; tries++) {
      cloud.clock.advance(15 * 60_000)
      await cloud.deliver()
    }
    expect(await m.recordsOf(cloud)).toMatchObject([{ outcome: 'failed' }])
    expect(await deskIsToCall()).toEqual([])
  })

  it('nowhere where the company has set no messages up', async () => {
    cast = await orders.castOf(cloud, 'later')
    await m.setUpMessages(cloud, [])
    const order = await report()
    await tell(order, 'order-taken', true)
    await tell(order, 'price-asked')
    expect(await deskIsToCall()).toEqual([])
    expect(await m.recordsOf(cloud)).toEqual([])
  })
})
