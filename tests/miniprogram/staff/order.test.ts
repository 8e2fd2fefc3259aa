import { arrivedPhoto, at } from '../requests/garden'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { ACCEPT, acceptedBy, DECLINE, openStaff, ORDER, ORDER_ID, reported } from './desk-day'

const openOrder = (table: Record<string, unknown>, wx = {}) => {
  const cloud = answering(table)
  return openStaff('order', { id: ORDER_ID }, cloud, { wx }).then((page) => ({ cloud, page }))
}

const posts = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ method }) => method === 'POST')

describe('the desk with one order', () => {
  it('sees whom to ring, what the household needs, and when they are at home', async () => {
    const all = reported(
      {
        urgency: 'emergency',
        verified: false,
        mayEnter: true,
        description: '水已经流到走廊',
        windows: [{ from: at('15:00'), to: at('18:00') }],
      },
      { householdNotes: ['独居老人，请优先上门'] },
    )
    const { page } = await openOrder({ [ORDER]: all })
    await page.until(() => page.has('[data-test=accept]'))
    expect(page.text('[data-test=phone]')).toBe('138 0000 0021')
    expect(page.text('[data-test=notes]')).toContain('独居老人')
    expect(page.text('[data-test=window]')).toContain('今天 15:00–18:00')
    expect(page.text('[data-test=urgency]')).toContain('紧急')
    expect(page.has('[data-test=unverified]')).toBe(true)
    expect(page.has('[data-test=may-enter]')).toBe(true)
    expect(page.text()).toContain('水已经流到走廊')
  })

  it('sees photos small, and large after a tap', async () => {
    const shown: { url: string }[] = []
    const previewMedia = ({ sources }: { sources: { url: string }[] }) => shown.push(...sources)
    const all = reported({ media: [arrivedPhoto('leak')] })
    const { page } = await openOrder({ [ORDER]: all }, { previewMedia })
    await page.until(() => page.has('[data-test=photo]'))
    expect(page.find('[data-test=photo] img').getAttribute('src')).toContain('/media/leak/thumb?')
    page.tap('[data-test=photo]')
    expect(shown.map(({ url }) => url)).toEqual([
      expect.stringContaining('/media/leak?e=1&s=whole'),
    ])
  })

  it('rings the resident in one tap', async () => {
    const dialled: string[] = []
    const makePhoneCall = (call: { phoneNumber: string; success: () => void }) => {
      dialled.push(call.phoneNumber)
      call.success()
    }
    const { page } = await openOrder({ [ORDER]: reported() }, { makePhoneCall })
    await page.until(() => page.has('[data-test=call-reporter]'))
    page.tap('[data-test=call-reporter]')
    await page.until(() => dialled.length === 1)
    expect(dialled).toEqual(['13800000021'])
  })

  it('accepts it in one tap, once, on the version it saw', async () => {
    const { cloud, page } = await openOrder({ [ORDER]: reported(), [ACCEPT]: acceptedBy('陆客服') })
    await page.until(() => page.has('[data-test=accept]'))
    page.tap('[data-test=accept]')
    page.tap('[data-test=accept]')
    await page.until(() => !page.has('[data-test=accept]'))
    expect(posts(cloud).map(({ body }) => body)).toEqual([{ version: 1 }])
    expect(page.text('[data-test=state]')).toContain('已受理')
    expect(page.has('[data-test=decline]')).toBe(true)
  })

  it('hears who was faster', async () => {
    const refused = new Reply(409, { code: 'object.changed', state: 'accepted' })
    const { cloud, page } = await openOrder({ [ORDER]: reported(), [ACCEPT]: refused })
    await page.until(() => page.has('[data-test=accept]'))
    cloud.table[ORDER] = acceptedBy('王客服')
    page.tap('[data-test=accept]')
    await page.until(() => page.has('[data-test=changed]'))
    expect(page.text('[data-test=changed]')).toContain('王客服 14:31 受理了')
    expect(page.has('[data-test=accept]')).toBe(false)
  })

  it('keeps the button when there was no network', async () => {
    const { page } = await openOrder({ [ORDER]: reported(), [ACCEPT]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=accept]'))
    page.tap('[data-test=accept]')
    await page.until(() => page.hasText('没连上网络'))
    await page.until(() => page.text('[data-test=accept]') === '受理')
  })

  it('of another community is simply not found', async () => {
    const { page } = await openOrder({ [ORDER]: new Reply(404, { code: 'object.unknown' }) })
    await page.until(() => page.hasText('没有找到这一单'))
    expect(page.has('[data-test=accept]')).toBe(false)
  })
})

describe('what is not the property’s to do', () => {
  const openDecline = (table: Record<string, unknown>, storage?: Record<string, unknown>) => {
    const cloud = answering(table)
    const options = storage ? { storage } : {}
    const query = { id: ORDER_ID, version: '1' }
    return openStaff('decline', query, cloud, options).then((page) => ({ cloud, page }))
  }

  it('is declined with a reason and whom to turn to', async () => {
    const cloud = answering({ [ORDER]: reported(), [DECLINE]: acceptedBy('陆客服') })
    const pages = ['staff/pages/decline/index']
    const page = await openStaff('order', { id: ORDER_ID }, cloud, { pages })
    await page.until(() => page.has('[data-test=decline]'))
    page.tap('[data-test=decline]')
    await page.until(() => page.has('[data-test=send]'))
    page.tap('这一处不归物业管，是专业单位的设施')
    page.type('[data-test=referral]', ' 请打厂家售后 ')
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/order/index')
    expect(posts(cloud)[0]?.body).toEqual({
      version: 1,
      reason: '这一处不归物业管，是专业单位的设施',
      referral: '请打厂家售后',
    })
    expect(wx.getStorageSync(`draft:decline:${ORDER_ID}`)).toBe('')
  })

  it('is not sent without either', async () => {
    const { cloud, page } = await openDecline({})
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=missing-reason]'))
    expect(page.has('[data-test=missing-referral]')).toBe(true)
    expect(cloud.seen).toHaveLength(0)
  })

  it('may be said in 200 characters; more is told while typing', async () => {
    const { cloud, page } = await openDecline({})
    page.type('[data-test=reason]', '长'.repeat(203))
    await page.until(() => page.hasText('多了 3 字'))
    page.tap('[data-test=send]')
    await page.settle()
    expect(cloud.seen).toHaveLength(0)
  })

  it('keeps the words when a colleague was faster', async () => {
    const refused = new Reply(409, { code: 'object.changed', state: 'cancelled' })
    const { page } = await openDecline({ [DECLINE]: refused })
    page.type('[data-test=reason]', '不归物业')
    page.type('[data-test=referral]', '请打厂家')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(wx.getStorageSync<unknown>(`draft:decline:${ORDER_ID}`)).toMatchObject({
      value: { value: { reason: '不归物业', referral: '请打厂家' } },
    })
  })
})
