import {
  dayNumber,
  instantOfDay,
  listDeadLetters,
  listInbox,
  markRead,
  resendDeadLetter,
} from '../../../cloud/src/contract'
import { describeError } from '../../../cloud/src/http/log'
import { wechatServers } from '../../../cloud/src/wechat/code2session'
import {
  STAND_IN_ACCOUNT,
  startWeChatStandIn,
  type StandIn,
} from '../../../cloud/src/wechat/stand-in'
import { testCloud, type TestCloud, throughStandIn } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import * as m from '../../support/messages'
import { COMMUNITY, outboxOf, someOrder } from '../../support/notices'
import { LINHU } from '../../support/reports'

let cloud: TestCloud
let wechat: StandIn
let resident: Phone
let manager: Phone
beforeAll(async () => {
  wechat = await startWeChatStandIn()
  const port = throughStandIn(wechat, { now: () => cloud.clock.now() })
  cloud = await testCloud({ deps: { wechat: port } })
  await m.setUpMessages(cloud)
  resident = await cloud.as('resident')
  manager = await cloud.as('manager')
}, 240_000)
afterAll(async () => {
  await cloud.close()
  await wechat.close()
})
beforeEach(async () => {
  await m.emptyMessages(cloud)
  // WeChat was away in the test before: the pause is over.
  cloud.clock.advance(60_000)
})

const sends = () => wechat.asked.filter(({ path }) => path === '/cgi-bin/message/subscribe/send')
const outcomes = async () => (await m.recordsOf(cloud)).map(({ outcome }) => outcome)
const later = async (ms: number) => {
  cloud.clock.advance(ms)
  await cloud.deliver()
}
const letters = async () => (await manager.ok(listDeadLetters, { params: LINHU })).letters

describe('a notice to a resident who has agreed to one', () => {
  it('is sent as WeChat documents it, within its limits, and spends one', async () => {
    await m.agrees(resident, 2)
    const before = sends().length
    const title = '主卧卫生间🚽马桶堵了水漫到客厅地板上来了还在流'
    const facts = { who: '陈师傅', when: '2026-11-24T07:00:00.000Z' }
    const order = await m.told(
      cloud,
      'order-taken',
      { facts },
      {
        ...{ communityId: COMMUNITY, orderId: '00000000-0000-4000-8000-000000000001' },
        ...{ number: '1124-7', title },
      },
    )
    await cloud.deliver()
    expect(sends().slice(before)).toEqual([
      {
        path: '/cgi-bin/message/subscribe/send',
        body: {
          touser: 'demo-linhu-r1',
          template_id: m.PROGRESS_TEMPLATE.id,
          page: `requests/pages/order/index?community=linhu-garden&id=${order.orderId}`,
          miniprogram_state: 'formal',
          lang: 'zh_CN',
          data: {
            thing1: { value: '主卧卫生间🚽马桶堵了水漫到客厅地板上来…' },
            character_string2: { value: '1124-7' },
            phrase3: { value: '已接单' },
            time4: { value: '2026年11月24日 15:00' },
            name5: { value: '陈师傅' },
            thing6: { value: '点开看看办到哪了' },
          },
        },
      },
    ])
    expect(await outcomes()).toEqual(['sent'])
    expect(await m.remaining(cloud)).toBe(1)
    expect((await resident.ok(listInbox, { params: LINHU })).notices).toHaveLength(1)
  })

  it('is recorded without its words', async () => {
    await m.agrees(resident, 1)
    const { title } = await m.told(cloud)
    await cloud.deliver()
    const rows = await cloud.deps.db.selectFrom('message').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(title)
  })

  it('is in the inbox alone once nothing is left, and alone for what has no template', async () => {
    await m.agrees(resident, 1)
    const before = sends().length
    await m.told(cloud)
    await cloud.deliver()
    await m.told(cloud)
    await m.told(cloud, 'staff-commented')
    await later(1000)
    expect(sends()).toHaveLength(before + 1)
    expect(await outcomes()).toEqual(['sent', 'no-quota'])
    expect((await resident.ok(listInbox, { params: LINHU })).notices).toHaveLength(3)
  })

  it('delivered to many at once is a constant number of statements', async () => {
    const count = async () => {
      cloud.statements.length = 0
      await m.told(cloud)
      await cloud.dispatcher.round()
      return cloud.statements.length
    }
    const one = await count()
    await m.emptyMessages(cloud)
    await m.agrees(resident, 3)
    expect(await count()).toBe(one)
  })
})

describe('what WeChat answers', () => {
  it('43101 is a refusal: nothing is left, and nothing is tried again', async () => {
    await m.agrees(resident, 3)
    wechat.failMessages(43101)
    await m.told(cloud)
    await cloud.deliver()
    expect(await outcomes()).toEqual(['refused'])
    expect(await m.remaining(cloud)).toBe(0)
    expect(await outboxOf(cloud)).toEqual([])
    expect(await letters()).toEqual([])
  })

  it.each([
    [47003, 'wechat-47003-thing1'],
    [40003, 'wechat-40003'],
    [40037, 'wechat-40037'],
  ])(
    '%d will never do: a dead letter at once, which the manager may send again',
    async (code, why) => {
      await m.agrees(resident, 1)
      wechat.failMessages(code)
      const order = await m.told(cloud)
      await cloud.deliver()
      expect(await m.recordsOf(cloud)).toMatchObject([{ outcome: 'failed', errcode: code }])
      const [letter] = await letters()
      expect(letter).toMatchObject({ kind: 'message', noticeKind: 'order-taken', lastError: why })
      expect(letter?.orderId).toBe(order.orderId)
      const params = { ...LINHU, letterId: letter?.id ?? '' }
      await manager.ok(resendDeadLetter, { params, body: {} })
      await cloud.deliver()
      expect(await outcomes()).toEqual(['sent'])
      expect(await m.remaining(cloud)).toBe(0)
    },
  )

  it.each(['hang', 'http-500', 'not-json', -1, 45009, 45011] as const)(
    '%s is tried again later, and arrives once',
    async (fault) => {
      await m.agrees(resident, 1)
      const before = sends().length
      wechat.failMessages(fault)
      await m.told(cloud)
      await cloud.deliver()
      expect(await outcomes()).toEqual(['on-its-way'])
      await later(60_000)
      expect(await outcomes()).toEqual(['sent'])
      // A server that breaks may have heard us: what it was asked twice is the same.
      const asked = sends().slice(before)
      for (const one of asked) expect(one).toEqual(asked[0])
    },
    60_000,
  )

  it.each([40001, 42001])('%d renews the token and is sent at once', async (code) => {
    await m.agrees(resident, 1)
    wechat.failMessages(code)
    await m.told(cloud)
    await cloud.deliver()
    expect(await outcomes()).toEqual(['sent'])
  })

  it('slowly is still an answer', async () => {
    await m.agrees(resident, 1)
    wechat.failMessages('slow')
    await m.told(cloud)
    await cloud.deliver()
    expect(await outcomes()).toEqual(['sent'])
  })

  it('nothing at all holds up the rest of a round for one wait only', async () => {
    await m.agrees(resident, 3)
    wechat.failMessages('hang')
    for (let time = 0; time < 3; time++) await m.told(cloud)
    const started = performance.now()
    await cloud.deliver()
    expect(performance.now() - started).toBeLessThan(6500)
    expect(await outcomes()).toEqual(['on-its-way', 'on-its-way', 'on-its-way'])
    await later(60_000)
    expect(await outcomes()).toEqual(['sent', 'sent', 'sent'])
  }, 60_000)
})

describe('at night', () => {
  const today = (hour: number) => instantOfDay(dayNumber(cloud.clock.now()), hour * 60)
  const morning = () =>
    new Date(instantOfDay(dayNumber(cloud.clock.now()) + 1, 7 * 60).getTime() + 1)
  it('a message that failed in the evening waits for the morning', async () => {
    cloud.clock.set(new Date(today(22).getTime() - 2000))
    await m.agrees(resident, 1)
    wechat.failMessages(-1)
    await m.told(cloud)
    await cloud.deliver()
    await later(60_000)
    expect(await outcomes()).toEqual(['on-its-way'])
    cloud.clock.set(morning())
    await cloud.deliver()
    expect(await outcomes()).toEqual(['sent'])
  })

  it('an emergency passes', async () => {
    cloud.clock.set(today(23))
    await m.agrees(resident, 1)
    await m.told(cloud, 'order-taken', { emergency: true })
    await cloud.deliver()
    expect(await outcomes()).toEqual(['sent'])
  })

  it('what was read in the app meanwhile is not sent, and may be spent again', async () => {
    cloud.clock.set(new Date(today(22).getTime() - 2000))
    await m.agrees(resident, 1)
    wechat.failMessages(-1)
    await m.told(cloud)
    await cloud.deliver()
    await resident.ok(markRead, { params: LINHU, body: { upTo: cloud.clock.now().toISOString() } })
    cloud.clock.set(morning())
    await cloud.deliver()
    expect(await outcomes()).toEqual(['read-first'])
    expect(await m.remaining(cloud)).toBe(1)
  })
})

describe('whatever went wrong', () => {
  it('leaves no openid, no token and no word of a message in what is logged or shown', async () => {
    await m.agrees(resident, 3)
    wechat.failMessages('http-500', 47003, 40003)
    const title = '燃气表在鞋柜里面'
    for (let notice = 0; notice < 3; notice++)
      await m.told(cloud, 'order-taken', {}, { ...someOrder(), title })
    await cloud.deliver()
    await later(60_000)
    await later(60_000)
    const rows = (await outboxOf(cloud)).map(({ last_error, payload }) => ({ last_error, payload }))
    const seen = JSON.stringify([cloud.dispatchFaults.map(describeError), rows])
    expect(seen).toContain('wechat-47003')
    for (const secret of ['demo-linhu-r1', title, 'stand-in-token', 'stand-in-secret'])
      expect(seen).not.toContain(secret)
  })

  it('nothing is sent with a secret that is not ours', async () => {
    const { messages } = wechatServers(
      { ...STAND_IN_ACCOUNT, appSecret: 'guessed', baseUrl: wechat.baseUrl, publicUrl: null },
      cloud.clock,
    )
    const before = sends().length
    const message = { openid: 'any', templateId: 'any', page: 'any', data: {} }
    const sending = messages?.send(message)
    await expect(sending).rejects.toMatchObject({ code: 'service.unavailable' })
    expect(sends()).toHaveLength(before)
  })
})
