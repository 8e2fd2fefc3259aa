import {
  listCarriedNotices,
  listInbox,
  moveWorkOrder,
  submitWorkOrder,
  type WorkOrder,
} from '../../cloud/src/contract'
import { aPhone, until } from '../support/e2e'
import {
  atTheForm,
  COMMUNITY,
  deskOpens,
  fillsInPublic,
  goesToOrder,
  LOBBY,
  ownWords,
  stranger,
  type Numbered,
} from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'
import { publicReport } from '../support/reports'

const phone = aPhone()

const PROGRESS = 'demo-progress-of-a-report'
/** 临湖花园's three, by the ids of the demo's file. */
const AT_THE_DESK = ['linhu-d1', 'linhu-d2', 'linhu-d3']
const INBOX = '/mine/pages/inbox/index'

/** WeChat's sheet cannot be tapped by an automator: it answers for every template as it is told. */
const wechatSays = (said: 'accept' | 'reject') =>
  phone.mock(
    'requestSubscribeMessage',
    function (options: { tmplIds: string[] }, answer: string) {
      const told: Record<string, string> = { errMsg: 'requestSubscribeMessage:ok' }
      options.tmplIds.forEach(function (id) {
        told[id] = answer
      })
      return told
    },
    said,
  )

/** Reports a dark corridor and answers WeChat's question on the receipt. */
async function reportsAndSays(persona: string, said: 'accept' | 'reject'): Promise<Numbered> {
  await wechatSays(said)
  await atTheForm(phone, persona)
  await fillsInPublic(phone, ownWords('5栋门口'))
  await phone.tap('submit')
  await phone.isOn('requests/pages/submitted/index')
  await phone.tap('ask-messages')
  await phone.find(
    `[data-test="messages"][data-state="${said === 'accept' ? 'agreed' : 'declined'}"]`,
  )
  return goesToOrder(phone)
}

async function deskAccepts(order: Numbered): Promise<void> {
  await deskOpens(phone, order)
  await phone.tap('accept')
  await phone.gone('accept')
}

const of = async (persona: string) => {
  const person = await Somebody.named(phone, persona)
  const params = COMMUNITY
  return {
    carried: async () => (await person.does(listCarriedNotices, { params })).notices,
    inbox: async () => (await person.does(listInbox, { params, query: {} })).notices,
  }
}

/** The resident takes the phone up again and looks in Mine why a message came, or did not. */
async function readsWhy(persona: string): Promise<string> {
  await phone.become(persona)
  await phone.open('/mine/pages/mine/index')
  await phone.tap('row-inbox')
  await phone.isOn('mine/pages/inbox/index')
  expect(await phone.text('notice')).toContain('前台接了')
  await phone.tap('why')
  await phone.isOn('mine/pages/carried/index')
  return phone.text('carried')
}

describe('somebody who reports', () => {
  it('agrees to a message on the receipt; the desk moves the order, and it is sent', async () => {
    const persona = stranger()
    const order = await reportsAndSays(persona, 'accept')
    const { carried } = await of(persona)
    await deskAccepts(order)
    await until('the message to be sent', async () => {
      const [notice] = await carried()
      return notice?.kind === 'order-accepted' && notice.how === 'sent'
    })
    expect(await readsWhy(persona)).toContain('微信发了')
    expect(await phone.isShown('missing')).toBe(false)
    await phone.tap('carried')
    await phone.isOn('requests/pages/order/index')
  })

  it('refuses, finds it in the inbox all the same, and reads why WeChat said nothing', async () => {
    const persona = stranger()
    const order = await reportsAndSays(persona, 'reject')
    const { inbox, carried } = await of(persona)
    await deskAccepts(order)
    await until('the notice', async () => (await inbox()).length > 0)
    expect(await readsWhy(persona)).toContain('没发微信')
    expect(await phone.text('missing')).toContain('有进展发微信告诉我')
    expect((await carried()).map(({ how }) => how)).toEqual(['no-quota'])
  })

  it('is asked for the templates of the company, by the tap alone', async () => {
    await phone.mock('requestSubscribeMessage', function (options: { tmplIds: string[] }) {
      getApp<{ asked?: string[] }>().asked = options.tmplIds
      return { errMsg: 'requestSubscribeMessage:fail', errCode: 10005 }
    })
    await atTheForm(phone, stranger())
    await fillsInPublic(phone, ownWords('5栋门口'))
    await phone.tap('submit')
    await phone.find('ask-messages')
    const asked = () => phone.device.evaluate(() => getApp<{ asked?: string[] }>().asked ?? [])
    expect(await asked()).toEqual([])
    await phone.tap('ask-messages')
    await until('WeChat to be asked', async () => (await asked()).includes(PROGRESS))
    expect(await phone.isShown('ask-messages')).toBe(true)
  })

  it('has switched WeChat’s messages off: reads so, and comes back from the settings', async () => {
    await phone.mock('requestSubscribeMessage', {
      errMsg: 'requestSubscribeMessage:fail The main switch is switched off',
      errCode: 20004,
    })
    const on = { mainSwitch: true, itemSettings: {} }
    await phone.mock('openSetting', { errMsg: 'openSetting:ok', subscriptionsSetting: on })
    await atTheForm(phone, stranger())
    await fillsInPublic(phone, ownWords('5栋门口'))
    await phone.tap('submit')
    await phone.tap('ask-messages')
    expect(await phone.text('messages')).toContain('您在微信里关掉了消息')
    await phone.tap('message-settings')
    await phone.find('ask-messages')
  })
})

/** The demo's roster turns with the days: whoever is at the desk now is told, and once. */
async function whoIsToCall({ id }: WorkOrder) {
  const told = async (persona: string) => {
    const { inbox } = await of(persona)
    const about = (await inbox()).filter(
      ({ kind, orderId }) => kind === 'resident-unreached' && orderId === id,
    )
    return about.map((notice) => ({ persona, noticeId: notice.id }))
  }
  const all = async () => (await Promise.all(AT_THE_DESK.map(told))).flat()
  await until('the desk to be told', async () => (await all()).length > 0)
  const [first, ...others] = await all()
  expect(others).toEqual([])
  return first ?? { persona: '', noticeId: '' }
}

describe('somebody whom no message reaches', () => {
  it('has an emergency: the desk is told to call, and opens the order from there', async () => {
    const resident = await Somebody.named(phone, stranger())
    const place = ownWords('2栋电梯')
    const body = publicReport({
      itemId: 'lift-entrapment',
      exactPlace: place,
      urgency: 'emergency',
    })
    const order: WorkOrder = await resident.does(submitWorkOrder, { params: COMMUNITY, body })
    const desk = await Somebody.named(phone, 'desk')
    await desk.does(moveWorkOrder, {
      params: { ...COMMUNITY, orderId: order.id },
      body: { move: 'accept', version: order.version },
    })
    const { persona, noticeId } = await whoIsToCall(order)

    await phone.fresh(persona)
    await phone.scan(LOBBY)
    await phone.find('call')
    await phone.open(INBOX)
    const row = `[data-test="notice"][data-id="${noticeId}"]`
    await phone.find(row)
    expect(await phone.text(row)).toContain('请打电话说一声')
    await phone.tap(row)
    await phone.isOn('staff/pages/order/index')
    await phone.sees(place)
  })
})
