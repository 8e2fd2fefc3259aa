import type { NewWorkOrder } from '../../../miniprogram/requests/contract/work-order'
import { mountPage } from '../../support/mount'
import { answering } from '../../support/mount/answering'
import { atHome, buildings, NOW, order } from './garden'

const FORM = 'requests/pages/repair/index'
const RECEIPT = 'requests/pages/submitted/index'

async function formOfADaughter(storage: Record<string, unknown> = atHome) {
  const cloud = answering({
    'POST /v1/communities/:id/work-orders': () => order(),
    'GET /v1/communities/:id/buildings': { buildings },
    'GET /v1/me': { personId: '', name: null, contactPhone: null, households: [], staff: [] },
  })
  const page = await mountPage(
    FORM,
    {},
    { wx: { request: cloud.request }, storage, now: NOW, pages: [RECEIPT] },
  )
  const sent = () =>
    cloud.seen.find(({ method, path }) => method === 'POST' && path.endsWith('/work-orders'))
      ?.body as NewWorkOrder | undefined
  return { page, sent }
}

type Page = Awaited<ReturnType<typeof formOfADaughter>>['page']

async function turnsToOthers(page: Page) {
  page.tap('[data-test=behalf]')
  await page.until(() => page.has('[data-test=whose-others]'))
  page.tap('[data-test=whose-others]')
  await page.until(() => page.has('[data-test=their-phone]'))
}

async function choosesTheirHome(page: Page) {
  page.tap('[data-test=choose-place]')
  await page.until(() => page.hasText('哪一栋'))
  page.tap('3栋')
  await page.until(() => page.hasText('哪个单元'))
  page.tap('2单元')
  await page.until(() => page.hasText('哪一户'))
  page.tap('1101')
  await page.until(() => page.has('[data-test=place]'))
}

const arrives = (page: Page) => page.until(() => page.routes().at(-1) === RECEIPT)

describe('somebody who reports for another', () => {
  it('names them, their number and their home; nobody is let in, and the own address stays', async () => {
    const { page, sent } = await formOfADaughter()
    const before = wx.getStorageSync<unknown>('addresses')
    page.tap('[data-test=pick][data-id=pipe-leak-home]')
    page.tap('[data-test=may-enter]')
    await turnsToOthers(page)
    page.type('[data-test=their-name]', ' 何伯 ')
    page.type('[data-test=their-phone]', '139 0000 1234')
    page.tap('[data-test=behalf-done]')
    expect(page.has('[data-test=may-enter]')).toBe(false)
    expect(page.text('[data-test=behalf]')).toContain('何伯')
    expect(page.has('[data-test=unverified]')).toBe(false)
    await choosesTheirHome(page)
    page.tap('[data-test=submit]')
    await arrives(page)
    expect(sent()).toMatchObject({
      roomId: 'b3-2-1101',
      mayEnter: false,
      contactPhone: '13800000021',
      onBehalf: { name: '何伯', phone: '13900001234' },
    })
    expect(wx.getStorageSync<unknown>('addresses')).toEqual(before)
  })

  it('is asked whose home it is: the own one is not meant', async () => {
    const { page, sent } = await formOfADaughter()
    page.tap('[data-test=pick][data-id=pipe-leak-home]')
    await turnsToOthers(page)
    page.tap('[data-test=submit]')
    await page.until(() => page.has('[data-test=problem-place]'))
    expect(sent()).toBeUndefined()
  })

  it('reads that half a number is none, and may leave it empty', async () => {
    const { page, sent } = await formOfADaughter()
    page.tap('[data-test=pick][data-id=pipe-leak-home]')
    await turnsToOthers(page)
    await choosesTheirHome(page)
    page.type('[data-test=their-phone]', '1390000')
    page.tap('[data-test=submit]')
    await page.until(() => page.has('[data-test=problem-behalf]'))
    expect(sent()).toBeUndefined()
    page.type('[data-test=their-phone]', '')
    page.tap('[data-test=submit]')
    await arrives(page)
    expect(sent()?.onBehalf).toEqual({})
  })

  it('goes back to the own home, and nothing of the other is sent', async () => {
    const { page, sent } = await formOfADaughter()
    page.tap('[data-test=pick][data-id=pipe-leak-home]')
    await turnsToOthers(page)
    page.type('[data-test=their-name]', '何伯')
    page.tap('[data-test=whose-own]')
    page.tap('[data-test=submit]')
    await arrives(page)
    expect(sent()).not.toHaveProperty('onBehalf')
    expect(sent()?.roomId).toBe('b3-2-1101')
  })

  it('finds all of it again after the app was closed', async () => {
    const first = await formOfADaughter()
    await turnsToOthers(first.page)
    first.page.type('[data-test=their-name]', '何伯')
    await first.page.settle()
    const drafts = wx.getStorageInfoSync().keys.map((key) => [key, wx.getStorageSync(key)] as const)
    const again = await formOfADaughter(Object.fromEntries(drafts))
    expect(again.page.text('[data-test=behalf]')).toContain('何伯')
  })
})
