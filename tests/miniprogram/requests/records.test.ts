import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL, type SeenRequest } from '../../support/mount/answering'
import { at, atHome, card, known, listed, NOW, order, summary } from './garden'

const RECORDS = 'requests/pages/records/index'
const LIST = 'GET /v1/communities/:id/my-work-orders'

const waiting = {
  id: 'entry-1',
  kind: 'work-order',
  holdsReply: true,
  communityId: card.id,
  title: '楼道灯不亮',
  request: { method: 'POST', path: '/v1/x', body: {}, needsSession: true, key: 'entry-1' },
  createdAt: at('14:20'),
  state: 'waiting',
  tries: 1,
  notBefore: at('23:00'),
  code: 'offline',
  reply: null,
}

const open = (
  table: Record<string, unknown>,
  storage: Record<string, unknown> = atHome,
  query: Record<string, string> = {},
) => {
  const cloud = answering(table)
  const page = mountPage(RECORDS, query, { wx: { request: cloud.request }, storage, now: NOW })
  return page.then((mounted) => ({ page: mounted, cloud }))
}

const titles = (page: { all: (selector: string) => HTMLElement[] }) =>
  page.all('[data-test=record] .name').map((each) => each.textContent.trim())

const late = summary({
  title: '快递柜坏了',
  nextPromise: { step: 'resolve', dueAt: at('12:00'), metAt: null },
})
const soon = summary({ title: '马桶堵了' })

describe('my records', () => {
  it('show what is late first, then what waits to be sent, then the nearest promise', async () => {
    const outbox = { v: 1, value: [waiting] }
    const { page } = await open({ [LIST]: listed([late, soon]) }, { ...atHome, outbox })
    await page.until(() => page.all('[data-test=record]').length === 3)
    expect(page.all('[data-test=record]').map((each) => each.getAttribute('aria-label'))).toEqual([
      '晚了 2 小时 32 分，已提醒物业，快递柜坏了，应在 12:00 前修好',
      '等着发出，楼道灯不亮，连上网就自动发',
      '前台接了，马桶堵了，15:06 前到您家',
    ])
    expect(page.find('[data-test=tab-open]').getAttribute('aria-label')).toBe('在办，3 件')
  })

  it('put first what waits for the person, before what is late', async () => {
    const asking = summary({ title: '门锁坏了', state: 'awaiting-acceptance', nextPromise: null })
    const { page } = await open({ [LIST]: listed([late, soon, asking]) })
    await page.until(() => page.all('[data-test=record]').length === 3)
    expect(page.all('[data-test=record]')[0]?.getAttribute('aria-label')).toBe(
      '请您看看修好没有，门锁坏了，看过了点一下，好了还是没好',
    )
    expect(titles(page)).toEqual(['门锁坏了', '快递柜坏了', '马桶堵了'])
  })

  it('say of a paused order by when it goes on', async () => {
    const resume = { step: 'resume' as const, dueAt: at('18:00', '2026-11-25'), metAt: null }
    const paused = summary({ state: 'paused', nextPromise: resume })
    const { page } = await open({ [LIST]: listed([paused]) })
    await page.until(() => page.has('[data-test=record]'))
    expect(page.find('[data-test=record]').getAttribute('aria-label')).toBe(
      '先停一停，水管漏水渗水，明天 18:00 前接着办',
    )
  })

  const chen = (over: object) =>
    summary({
      state: 'scheduled',
      ownerName: '陈师傅',
      appointmentFrom: at('15:00'),
      nextPromise: { step: 'on-site', dueAt: at('17:00'), metAt: null },
      ...over,
    })

  it.each([
    ['who comes when, before the promise', {}, '师傅已定，水管漏水渗水，陈师傅 今天 15:00 到您家'],
    [
      'that it is not in the home when it is not',
      { scope: 'public', appointmentFrom: at('09:30', '2026-11-25') },
      '师傅已定，水管漏水渗水，陈师傅 明早 9:30 到现场',
    ],
    [
      'the promise once that time has come',
      { appointmentFrom: at('14:30') },
      '师傅已定，水管漏水渗水，17:00 前到您家',
    ],
    [
      'first of all that it is late',
      { nextPromise: { step: 'on-site', dueAt: at('14:00'), metAt: null } },
      '晚了 32 分，已提醒物业，水管漏水渗水，应在 14:00 前到您家',
    ],
    [
      'the promise while nobody has it by name',
      { ownerName: null },
      '约好了时间，水管漏水渗水，17:00 前到您家',
    ],
    [
      'the promise while a time was agreed and the work has begun',
      { state: 'in-progress' },
      '正在修，水管漏水渗水，17:00 前到您家',
    ],
  ])('say %s', async (_what, over, words) => {
    const { page } = await open({ [LIST]: listed([chen(over)]) })
    await page.until(() => page.has('[data-test=record]'))
    expect(page.find('[data-test=record]').getAttribute('aria-label')).toBe(words)
  })

  it('offer a repair or a word to the property from the same key', async () => {
    const { page } = await open({ [LIST]: listed([soon]) })
    await page.until(() => page.has('[data-test=new]'))
    page.tap('[data-test=new]')
    await page.until(() => page.all('[data-test=new-door]').length === 2)
    page.tap('投诉建议')
    await page.until(() => page.routes().at(-1) === 'requests/pages/talk/index')
    expect(page.routes()).toHaveLength(2)
  })

  it('never show a zero', async () => {
    const { page } = await open({ [LIST]: listed([soon]) })
    await page.until(() => page.hasText('马桶堵了'))
    expect(page.text('[data-test=tab-closed]')).toBe('办完')
    expect(page.text('[data-test=tab-passes]')).toBe('访客')
  })

  it('call unconfirmed times a habit, not a promise', async () => {
    const habit = summary({ promisesConfirmed: false })
    const slow = summary({ ...late, promisesConfirmed: false })
    const { page } = await open({ [LIST]: listed([slow, habit]) })
    await page.until(() => page.all('[data-test=record]').length === 2)
    expect(page.hasText('一般 15:06 前到您家')).toBe(true)
    expect(page.hasText('比一般慢了 2 小时 32 分')).toBe(true)
    expect(page.hasText('应在')).toBe(false)
  })

  it('bring 20 more when asked', async () => {
    const first = listed([soon], { cursor: 'next' })
    const answer = ({ query }: SeenRequest) =>
      query['cursor'] === 'next' ? listed([summary({ title: '门锁坏了' })]) : first
    const { page } = await open({ [LIST]: answer })
    await page.until(() => page.has('[data-test=more]'))
    page.tap('[data-test=more]')
    await page.until(() => titles(page).length === 2)
    expect(titles(page)).toEqual(['马桶堵了', '门锁坏了'])
    expect(page.has('[data-test=more]')).toBe(false)
  })

  it('say what will be here while there is nothing, with a door', async () => {
    const { page } = await open({ [LIST]: listed([]) })
    await page.until(() => page.hasText('还没有在办的事'))
    page.tap('[data-url="/requests/pages/repair/index"]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/repair/index')
    expect(page.routes()).toHaveLength(2)
  })

  it('without network show the last copy and say so', async () => {
    const first = await open({ [LIST]: listed([soon]) })
    await first.page.until(() => first.page.hasText('马桶堵了'))
    const copy = wx.getStorageSync<unknown>('my-records')
    const { page } = await open({ [LIST]: NO_SIGNAL }, { ...atHome, 'my-records': copy })
    expect(titles(page)).toEqual(['马桶堵了'])
    await page.until(() => page.has('[data-test=stale]'))
    expect(page.text('[data-test=stale]')).toContain('没有网络，这是 14:3')
  }, 20_000)

  it('read on this visit say since when they stand once the network is gone', async () => {
    const { page, cloud } = await open({ [LIST]: listed([soon]) })
    await page.until(() => page.hasText('马桶堵了'))
    cloud.table[LIST] = NO_SIGNAL
    page.tap('[data-test=new]')
    await page.until(() => page.has('[data-test=new-door]'))
    page.tap('[data-url="/requests/pages/repair/index"]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/repair/index')
    await wx.navigateBack()
    await page.until(() => page.has('[data-test=stale]'))
    expect(page.text('[data-test=stale]')).toContain('没有网络，这是 14:3')
  }, 20_000)

  it('without network and without a copy offer another try and the call', async () => {
    const { page, cloud } = await open({ [LIST]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=retry]'))
    expect(page.has('[data-test=bar-call]')).toBe(true)
    cloud.table[LIST] = listed([soon])
    page.tap('[data-test=retry]')
    await page.until(() => page.hasText('马桶堵了'))
    expect(page.has('[data-test=retry]')).toBe(false)
  }, 20_000)

  it('list passes newest first, as the server orders them, with what each is good for', async () => {
    const pass = {
      id: 'p1',
      visitorName: '王',
      windowFrom: at('14:00'),
      windowTo: at('20:00'),
      plate: '浙A00000',
      uses: 1,
      used: 0,
      state: 'live',
    }
    const passes = { passes: [pass], cursor: null }
    const { page } = await open(
      { [LIST]: listed([]), 'GET /v1/communities/:id/visitor-passes': passes },
      atHome,
      { tab: 'passes' },
    )
    await page.until(() => titles(page).length === 1)
    expect(page.find('[data-test=record]').getAttribute('aria-label')).toBe(
      '现在能用，王，今天 14:00 到 20:00',
    )
  })

  it('turn a report that waited into an order as soon as it has been sent', async () => {
    const due = { ...waiting, notBefore: null }
    const sent = order({ title: '楼道灯不亮' })
    const { page, cloud } = await open(
      { [LIST]: NO_SIGNAL, 'POST /v1/x': NO_SIGNAL },
      { ...atHome, outbox: { v: 1, value: [due] } },
    )
    await page.until(() => page.has('[data-test=stale]'))
    cloud.table[LIST] = listed([summary({ id: sent.id, title: '楼道灯不亮' })])
    cloud.table['POST /v1/x'] = sent
    void wx.navigateTo({ url: '/requests/pages/repair/index' })
    await page.until(() => page.routes().length === 2)
    void wx.navigateBack()
    await page.until(() => page.has('[data-kind=order]') && !page.has('[data-kind=entry]'))
    expect(titles(page)).toEqual(['楼道灯不亮'])
  }, 20_000)

  it('of a report the server refused keep it, with the reason and a way to mend it', async () => {
    const refused = { ...waiting, state: 'refused', code: 'work-order.window-past' }
    const outbox = { v: 1, value: [refused] }
    const { page } = await open({ [LIST]: listed([]) }, { ...known, outbox })
    await page.until(() => page.hasText('还没交上'))
    expect(page.hasText('选的时间已经过了')).toBe(true)
    page.tap('[data-test=record]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/submitted/index')
    expect(page.query()['entry']).toBe('entry-1')
  })
})
