import type { Carried, CarriedNotice } from '../../../miniprogram/mine/contract/carried'
import { NO_SIGNAL } from '../../support/mount/answering'
import { at, card, id } from '../requests/garden'
import { cloudOf, openMine } from './someone'

const LIST = 'GET /v1/communities/:id/inbox/carried'
const INBOX = 'GET /v1/communities/:id/inbox'

const notice = (how: Carried, over: Partial<CarriedNotice> = {}): CarriedNotice => ({
  id: id(),
  kind: 'order-taken',
  at: at('14:20'),
  orderId: id(),
  facts: { number: '1124-7', title: '马桶堵了', who: '陈师傅' },
  how,
  ...over,
})

type Callbacks = Record<'success' | 'fail', (result: object) => void>

const withSwitch = (mainSwitch: boolean) => ({
  getSetting: ({ success }: Callbacks) => {
    success({ subscriptionsSetting: { mainSwitch, itemSettings: {} } })
  },
})

const open = async (answer: unknown, wx: object = withSwitch(true)) => {
  const cloud = cloudOf({ [LIST]: answer })
  return { cloud, page: await openMine('carried', cloud, { wx }) }
}

const listed = (...notices: CarriedNotice[]) => ({ notices })

describe('为什么没收到微信', () => {
  it.each<[Carried, string]>([
    ['inbox-only', '这一种不发微信，只写在消息里'],
    ['not-set-up', '物业还没有开通微信消息'],
    ['no-quota', '没发微信，要您先点一次同意'],
    ['on-its-way', '正在发微信'],
    ['sent', '微信发了'],
    ['read-first', '您先在这里看过了，没再发微信'],
    ['refused', '微信没有收，可能关掉了，或者同意的用完了'],
    ['failed', '微信没发出去，物业知道了'],
  ])('of %s it says %s, also aloud', async (how, words) => {
    const { page } = await open(listed(notice(how)))
    await page.until(() => page.has('[data-test=carried]'))
    expect(page.text('[data-test=carried]')).toContain(words)
    expect(page.find('[data-test=carried]').getAttribute('aria-label')).toBe(
      `陈师傅接了，马桶堵了 1124-7，今天 14:20，${words}`,
    )
  })

  it('says when the one that waits for the morning comes', async () => {
    const { page } = await open(listed(notice('quiet-hours', { at: at('07:00', '2026-11-25') })))
    await page.until(() => page.hasText(/明早 7:00 送到/))
    expect(page.text('[data-test=carried]')).toContain('夜里不打扰，早上7点再告诉您')
  })

  it.each<[Carried, boolean]>([
    ['no-quota', true],
    ['refused', true],
    ['sent', false],
    ['inbox-only', false],
  ])('after %s it tells what to tap next time: %s', async (how, told) => {
    const { page } = await open(listed(notice(how)))
    await page.until(() => page.has('[data-test=carried]'))
    expect(page.has('[data-test=missing]')).toBe(told)
  })

  it('leads to the order, of a neighbour’s to what is followed', async () => {
    const own = notice('sent')
    const { page } = await open(listed(own))
    await page.until(() => page.has('[data-test=carried]'))
    page.tap('[data-test=carried]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(page.query()).toEqual({ community: card.id, id: own.orderId })
    const facts = { number: '1124-8', title: '电梯停了', followed: true }
    const other = await open(listed(notice('sent', { kind: 'followed-moved', facts })))
    await other.page.until(() => other.page.has('[data-test=carried]'))
    other.page.tap('[data-test=carried]')
    await other.page.until(() => other.page.routes().at(-1) === 'requests/pages/followed/index')
  })

  it('who switched messages off in WeChat is led to its settings and back', async () => {
    let isOn = false
    const switched = ({ success }: Callbacks) => {
      success({ subscriptionsSetting: { mainSwitch: isOn, itemSettings: {} } })
    }
    const openSetting = (callbacks: Callbacks) => {
      isOn = true
      switched(callbacks)
    }
    const { page } = await open(listed(notice('refused')), { getSetting: switched, openSetting })
    await page.until(() => page.has('[data-test=off]'))
    expect(page.has('[data-test=missing]')).toBe(false)
    page.tap('[data-test=settings]')
    await page.until(() => !page.has('[data-test=off]'))
    expect(page.has('[data-test=missing]')).toBe(true)
  })

  it('says nothing of the switch where WeChat does not tell', async () => {
    const getSetting = ({ fail }: Callbacks) => {
      fail({ errMsg: 'getSetting:fail' })
    }
    const { page } = await open(listed(notice('sent')), { getSetting })
    await page.until(() => page.has('[data-test=carried]'))
    expect(page.has('[data-test=off]')).toBe(false)
  })

  it('says what will be here while there is nothing', async () => {
    const { page } = await open(listed())
    await page.until(() => page.has('[data-test=empty]'))
  })

  it('without network offers another try and the call', async () => {
    const { page, cloud } = await open(NO_SIGNAL)
    await page.until(() => page.has('[data-test=retry]'))
    expect(page.has('[data-test=bar-call]')).toBe(true)
    cloud.table[LIST] = listed(notice('sent'))
    page.tap('[data-test=retry]')
    await page.until(() => page.has('[data-test=carried]'))
  }, 20_000)

  it('is found from the messages', async () => {
    const line = { ...notice('sent'), forStaff: false, read: true }
    const { how: _how, ...told } = line
    const cloud = cloudOf({
      [INBOX]: { notices: [told], cursor: null, unread: 0 },
      [LIST]: listed(notice('sent')),
    })
    const page = await openMine('inbox', cloud)
    await page.until(() => page.has('[data-test=why]'))
    page.tap('[data-test=why]')
    await page.until(() => page.routes().at(-1) === 'mine/pages/carried/index')
  })
})
