import type { Notice } from '../../../miniprogram/mine/contract/inbox'
import { NO_SIGNAL } from '../../support/mount/answering'
import { at, atHome, card, id, known } from '../requests/garden'
import { asked, cloudOf, openMine } from './someone'

const LIST = 'GET /v1/communities/:id/inbox'
const UNREAD = 'GET /v1/communities/:id/inbox/unread'
const READ = 'PUT /v1/communities/:id/inbox/read'

const notice = (over: Partial<Notice> = {}): Notice => ({
  id: id(),
  kind: 'order-taken',
  at: at('14:20'),
  orderId: id(),
  forStaff: false,
  read: false,
  facts: { number: '1124-7', title: '马桶堵了', who: '陈师傅' },
  ...over,
})

const inbox = (notices: Notice[], cursor: string | null = null) => ({
  notices,
  cursor,
  unread: notices.filter(({ read }) => !read).length,
})

const open = async (table: Record<string, unknown>, storage: Record<string, unknown> = atHome) => {
  const cloud = cloudOf({ [READ]: { unread: 0 }, ...table })
  const page = await openMine('inbox', cloud, { storage })
  return { page, cloud }
}

describe('the inbox', () => {
  it('says what happened, of which order and when, and which are new in a word', async () => {
    const { page } = await open({ [LIST]: inbox([notice(), notice({ read: true })]) })
    await page.until(() => page.all('[data-test=notice]').length === 2)
    expect(page.all('[data-test=notice]').map((each) => each.getAttribute('aria-label'))).toEqual([
      '新消息，陈师傅接了，马桶堵了 1124-7，今天 14:20',
      '陈师傅接了，马桶堵了 1124-7，今天 14:20',
    ])
    expect(page.all('[data-test=fresh]').map((each) => each.textContent)).toEqual(['新'])
  })

  it('reads up to the newest by being opened, and keeps the marks while it is looked at', async () => {
    const newest = notice({ at: at('14:30') })
    const { page, cloud } = await open({ [LIST]: inbox([newest, notice()]) })
    await page.until(() => asked(cloud, 'PUT').length === 1)
    expect(asked(cloud, 'PUT')[0]?.body).toEqual({ upTo: at('14:30') })
    expect(page.all('[data-test=fresh]')).toHaveLength(2)
  })

  it('asks nothing of the server when there is nothing new', async () => {
    const { page, cloud } = await open({ [LIST]: inbox([notice({ read: true })]) })
    await page.until(() => page.has('[data-test=notice]'))
    await page.settle()
    expect(asked(cloud, 'PUT')).toHaveLength(0)
  })

  it('leads to the order, for staff to the page of the staff', async () => {
    const own = notice()
    const work = notice({ kind: 'order-new', forStaff: true })
    const { page } = await open({ [LIST]: inbox([own, work]) })
    await page.until(() => page.all('[data-test=notice]').length === 2)
    page.tap(`[data-id="${own.id}"]`)
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(page.query()).toEqual({ community: card.id, id: own.orderId })
    await wx.navigateBack()
    page.tap(`[data-id="${work.id}"]`)
    await page.until(() => page.routes().at(-1) === 'staff/pages/order/index')
  })

  it('brings twenty more when asked, each once', async () => {
    const first = notice()
    const older = notice({ at: at('13:00') })
    const answer = ({ query }: { query: Record<string, string> }) =>
      query['cursor'] === 'next' ? inbox([first, older]) : inbox([first], 'next')
    const { page } = await open({ [LIST]: answer })
    await page.until(() => page.has('[data-test=more]'))
    page.tap('[data-test=more]')
    await page.until(() => page.all('[data-test=notice]').length === 2)
    expect(page.has('[data-test=more]')).toBe(false)
  })

  it('says what will be here while there is nothing', async () => {
    const { page } = await open({ [LIST]: inbox([]) })
    await page.until(() => page.has('[data-test=empty]'))
    expect(page.hasText('还没有消息')).toBe(true)
  })

  it('without network shows the last copy, and since when', async () => {
    const first = await open({ [LIST]: inbox([notice()]) })
    await first.page.until(() => first.page.has('[data-test=notice]'))
    const copy = wx.getStorageSync<unknown>('inbox')
    const { page } = await open({ [LIST]: NO_SIGNAL }, { ...atHome, inbox: copy })
    expect(page.all('[data-test=notice]')).toHaveLength(1)
    await page.until(() => page.has('[data-test=stale]'))
  }, 20_000)

  it('without network and without a copy offers another try and the call', async () => {
    const { page, cloud } = await open({ [LIST]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=retry]'))
    expect(page.has('[data-test=bar-call]')).toBe(true)
    cloud.table[LIST] = inbox([notice()])
    page.tap('[data-test=retry]')
    await page.until(() => page.has('[data-test=notice]'))
  }, 20_000)
})

describe('我的', () => {
  it('counts what was not read, and leads there', async () => {
    const page = await openMine('mine', cloudOf({ [UNREAD]: { unread: 3 }, [LIST]: inbox([]) }))
    await page.until(() => page.hasText('3 条没看'))
    expect(page.find('[data-test=row-inbox]').getAttribute('aria-label')).toBe('消息，3 条没看')
    page.tap('[data-test=row-inbox]')
    await page.until(() => page.routes().at(-1) === 'mine/pages/inbox/index')
    expect(page.routes()).toHaveLength(2)
  })

  it.each([
    [0, '消息'],
    [100, '消息，99 多条没看'],
  ])('with %i unread says %s', async (unread, words) => {
    const page = await openMine('mine', cloudOf({ [UNREAD]: { unread } }))
    await page.until(() => page.hasText('何静宜'))
    await page.until(() => page.find('[data-test=row-inbox]').getAttribute('aria-label') === words)
    expect(page.text('[data-test=row-inbox]')).toContain('消息')
  })

  it('counts nothing for somebody who never signed in', async () => {
    const cloud = cloudOf({ [UNREAD]: { unread: 3 } })
    const page = await openMine('mine', cloud, { storage: known })
    await page.until(() => page.has('[data-test=row-inbox]'))
    await page.settle()
    expect(cloud.seen).toHaveLength(0)
  })
})
