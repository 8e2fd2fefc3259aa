import {
  type AskMoment,
  getMessagesToAsk,
  listCarriedNotices,
  QUOTA_MOST,
  reportMessageSettings,
} from '../../../cloud/src/contract'
import { demoWeChat } from '../../../cloud/src/wechat/demo'
import { testCloud, type TestCloud } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import * as m from '../../support/messages'
import { LINHU } from '../../support/reports'

const DAY = 24 * 60 * 60_000
let cloud: TestCloud
let resident: Phone
beforeAll(async () => {
  cloud = await testCloud()
  resident = await cloud.as('resident')
}, 240_000)
afterAll(() => cloud.close())
beforeEach(async () => {
  await m.emptyMessages(cloud)
  await m.setUpMessages(cloud)
})

const ids = [m.PROGRESS_TEMPLATE.id, m.PRICE_TEMPLATE.id]
const ask = (at: AskMoment, phone = resident) =>
  phone.ok(getMessagesToAsk, { params: LINHU, query: { at } })
const settings = (on: boolean, said: Record<string, 'accept' | 'reject' | 'ban'> = {}) =>
  resident.ok(reportMessageSettings, {
    params: LINHU,
    body: {
      on,
      templates: Object.entries(said).map(([templateId, answer]) => ({
        templateId,
        said: answer,
      })),
    },
  })

describe('who is asked whether messages may come', () => {
  it('is asked by the button and at 我知道了 always, for what they have least of first', async () => {
    expect(await ask('submitted')).toEqual({ templateIds: ids, why: null })
    await m.agrees(resident, 1)
    for (const at of ['submitted', 'got-it'] as const)
      expect(await ask(at)).toEqual({ templateIds: [...ids].reverse(), why: null })
  })

  it('is asked elsewhere once in seven days, and only for what they have none of', async () => {
    expect(await ask('elsewhere')).toEqual({ templateIds: ids, why: null })
    await m.answers(resident, 'reject')
    expect(await ask('elsewhere')).toEqual({ templateIds: [], why: 'asked-lately' })
    cloud.clock.advance(6 * DAY)
    const phone = await cloud.as('resident.week')
    expect((await ask('elsewhere', phone)).why).toBe('asked-lately')
    cloud.clock.advance(DAY)
    expect(await ask('elsewhere', phone)).toEqual({ templateIds: ids, why: null })
    await m.agrees(phone, 1)
    await m.agrees(phone, 1, m.PRICE_TEMPLATE)
    cloud.clock.advance(8 * DAY)
    resident = await cloud.as('resident.later')
    expect(await ask('elsewhere')).toEqual({ templateIds: [], why: 'enough' })
  })

  it('is never asked after a ban until WeChat’s settings say otherwise', async () => {
    await m.answers(resident, 'ban')
    expect((await ask('submitted')).templateIds).toEqual([m.PRICE_TEMPLATE.id])
    cloud.clock.advance(30 * DAY)
    resident = await cloud.as('resident.month')
    expect((await ask('elsewhere')).templateIds).toEqual([m.PRICE_TEMPLATE.id])
    // Only settings count: an accept may be an old answer that took its time.
    await m.answers(resident, 'accept')
    expect((await ask('submitted')).templateIds).toEqual([m.PRICE_TEMPLATE.id])
    await settings(true)
    expect((await ask('submitted')).templateIds.sort()).toEqual([...ids].sort())
  })

  it('is not asked while WeChat’s settings decline, one of them or all', async () => {
    await settings(true, { [m.PRICE_TEMPLATE.id]: 'reject' })
    expect((await ask('submitted')).templateIds).toEqual([m.PROGRESS_TEMPLATE.id])
    await settings(false)
    await settings(false)
    expect(await ask('submitted')).toEqual({ templateIds: [], why: 'switched-off' })
    await settings(true, { [m.PRICE_TEMPLATE.id]: 'accept' })
    expect((await ask('submitted')).templateIds).toHaveLength(2)
  })

  it('is asked for three at once at most, and for no more than may wait', async () => {
    const more = ['c', 'd', 'e'].map((letter) => ({
      ...{ id: `another-template-${letter}`, kinds: [] },
      fields: { thing1: { fact: 'title' as const } },
    }))
    await m.setUpMessages(cloud, [...m.TEMPLATES, ...more])
    expect((await ask('submitted')).templateIds).toHaveLength(3)
    await m.setUpMessages(cloud, [m.PRICE_TEMPLATE])
    await m.agrees(resident, QUOTA_MOST, m.PRICE_TEMPLATE)
    expect(await ask('submitted')).toEqual({ templateIds: [], why: 'enough' })
  })

  it('is asked nothing where the company has no templates', async () => {
    await m.setUpMessages(cloud, [])
    expect(await ask('submitted')).toEqual({ templateIds: [], why: 'not-set-up' })
  })

  it('is a person by themselves: what one answers changes nothing for another', async () => {
    const neighbour = await cloud.as('linhu-r4')
    await m.answers(resident, 'ban')
    expect((await ask('submitted', neighbour)).templateIds).toEqual(ids)
  })
})

describe('why a message did not come', () => {
  const how = async (phone = resident) => {
    const { notices } = await phone.ok(listCarriedNotices, { params: LINHU })
    return notices.map((notice) => `${notice.kind} ${notice.how}`)
  }
  const tell = async (...kinds: Parameters<typeof m.told>[1][]) => {
    for (const kind of kinds) {
      cloud.clock.advance(1000)
      await m.told(cloud, kind)
      await cloud.deliver()
    }
  }

  it('is said of each of the last notices, the newest first', async () => {
    await m.agrees(resident, 1)
    await tell('order-taken', 'order-finished', 'staff-commented')
    expect(await how()).toEqual([
      'staff-commented inbox-only',
      'order-finished no-quota',
      'order-taken sent',
    ])
    expect(await how(await cloud.as('linhu-r4'))).toEqual([])
  })

  it('is that it waits for the morning, and when that is', async () => {
    cloud.clock.set(new Date(cloud.clock.now().getTime() + 14 * 60 * 60_000))
    await tell('order-taken')
    const { notices } = await resident.ok(listCarriedNotices, { params: LINHU })
    expect(notices).toMatchObject([{ how: 'quiet-hours', kind: 'order-taken' }])
    expect(notices[0]?.at.slice(11, 16)).toBe('23:00')
  })

  it('is that nothing was set up: by the company, or by whoever runs the server', async () => {
    cloud.clock.advance(10 * 60 * 60_000)
    await m.setUpMessages(cloud, [])
    await tell('order-taken')
    expect(await how()).toEqual(['order-taken not-set-up'])
    const elsewhere = await testCloud({ deps: { wechat: { ...demoWeChat, messages: null } } })
    try {
      await m.setUpMessages(elsewhere)
      const phone = await elsewhere.as('resident')
      expect((await ask('submitted', phone)).why).toBe('not-set-up')
      await m.told(elsewhere, 'staff-commented')
      await elsewhere.deliver()
      expect(await how(phone)).toEqual(['staff-commented not-set-up'])
    } finally {
      await elsewhere.close()
    }
  })

  it('shows twenty at most', async () => {
    for (let notice = 0; notice < 23; notice++) await m.told(cloud)
    await cloud.deliver()
    expect(await how()).toHaveLength(20)
  })
})
