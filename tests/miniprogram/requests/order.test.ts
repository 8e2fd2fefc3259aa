import type { WorkOrder } from '../../../miniprogram/requests/contract/work-order'
import { mountPage, type Mounted } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { arrivedPhoto, at, atHome, card, entry, NOW, order } from './garden'

const PAGE = 'requests/pages/order/index'
const GET = 'GET /v1/communities/:id/work-orders/:id'
const MOVE = 'POST /v1/communities/:id/work-orders/:id/moves'

const LATER = new Date('2026-11-24T14:53:00+08:00')

const open = async (
  shown: WorkOrder,
  table: Record<string, unknown> = {},
  now = LATER,
  storage: Record<string, unknown> = atHome,
  wx: object = {},
) => {
  const cloud = answering({ [GET]: shown, ...table })
  const query = { id: shown.id, community: card.id }
  const page = await mountPage(PAGE, query, { wx: { request: cloud.request, ...wx }, storage, now })
  return { page, cloud }
}

const accepted = () =>
  order({
    state: 'accepted',
    version: 2,
    promises: [
      { step: 'accept', dueAt: at('14:46'), metAt: at('14:40') },
      { step: 'on-site', dueAt: at('15:06'), metAt: null },
    ],
    events: [
      entry(),
      entry({ seq: 2, type: 'accepted', at: at('14:40'), actor: 'staff', name: '陆客服' }),
    ],
  })

const cancelIt = async (page: Mounted) => {
  page.tap('[data-test=cancel]')
  await page.until(() => page.has('[data-test=confirm-cancel]'))
  page.tap('[data-test=confirm-cancel]')
}

describe('an order, to the one who reported it', () => {
  it('says what was promised, what was kept and how much time is left', async () => {
    const { page } = await open(accepted())
    await page.until(() => page.has('[data-test=promises]'))
    expect(page.all('[data-test=time]')).toHaveLength(2)
    expect(page.text('[data-test=promises]')).toContain('14:40 做到了')
    expect(page.text('[data-test=pace]')).toBe('还来得及，剩 13 分')
  })

  it.each([
    ['15:00', '快到时间了，剩 6 分'],
    ['15:31', '晚了 25 分，已提醒物业'],
  ])('at %s says %s', async (clock, words) => {
    const { page } = await open(accepted(), {}, new Date(at(clock)))
    await page.until(() => page.has('[data-test=pace]'))
    expect(page.text('[data-test=pace]')).toBe(words)
  })

  it('tells the story newest first, the next step above it', async () => {
    const { page } = await open(accepted())
    await page.until(() => page.has('[data-test=trail-now]'))
    expect(page.text('[data-test=trail-next]')).toBe('接下来：安排师傅')
    expect(page.text('[data-test=trail-now]')).toContain('前台接单，用了 4 分')
    expect(page.text('[data-test=trail-now]')).toContain('14:40 · 陆客服')
    expect(page.text('[data-test=trail-past]')).toContain('您报的：水管漏水渗水')
  })

  it('can be cancelled before assignment, after one question', async () => {
    const { page, cloud } = await open(accepted(), {
      [MOVE]: order({ state: 'cancelled', version: 3 }),
    })
    await page.until(() => page.has('[data-test=cancel]'))
    page.tap('[data-test=cancel]')
    await page.until(() => page.has('[data-test=keep-order]'))
    page.tap('[data-test=keep-order]')
    expect(cloud.seen.filter(({ method }) => method === 'POST')).toHaveLength(0)
    await cancelIt(page)
    await page.until(() => page.hasText('您取消了'))
    expect(cloud.seen.at(-1)?.body).toEqual({ move: 'cancel', version: 2 })
    expect(page.has('[data-test=cancel]')).toBe(false)
  })

  it('that has moved on meanwhile is shown as it is now', async () => {
    const changed = { code: 'object.changed', message: '', requestId: 'r', state: 'assigned' }
    const { page, cloud } = await open(accepted(), { [MOVE]: new Reply(409, changed) })
    await page.until(() => page.has('[data-test=cancel]'))
    cloud.table[GET] = { ...accepted(), state: 'assigned', version: 3 }
    await cancelIt(page)
    await page.until(() => page.hasText('派了师傅'))
    expect(page.hasText('刚刚有变化，现在是：派了师傅')).toBe(true)
  })

  it('at home is everybody’s who lives there, and says who reported it', async () => {
    const { page } = await open({ ...accepted(), mine: false })
    await page.until(() => page.has('[data-test=not-mine]'))
    expect(page.text('[data-test=not-mine]')).toContain('您也能办')
    for (const key of ['cancel', 'comment', 'nudge'])
      expect(page.has(`[data-test=${key}]`)).toBe(true)
  })

  it('of another kind is only read by another of the household', async () => {
    const { page } = await open({ ...accepted(), mine: false, acts: false })
    await page.until(() => page.has('[data-test=not-mine]'))
    for (const key of ['cancel', 'comment', 'change-window', 'nudge'])
      expect(page.has(`[data-test=${key}]`)).toBe(false)
  })

  it('that was declined says whom to turn to', async () => {
    const { page } = await open(
      order({ state: 'declined', referral: '宽带由运营商负责，请拨 10000', closedAt: at('14:50') }),
    )
    await page.until(() => page.has('[data-test=note]'))
    expect(page.text('[data-test=note]')).toBe('宽带由运营商负责，请拨 10000')
    expect(page.text('[data-test=sentence]')).toContain('物业办不了')
    expect(page.has('[data-test=pace]')).toBe(false)
  })

  it('that nobody verified carries the mark', async () => {
    const { page } = await open(order({ verified: false }))
    await page.until(() => page.has('[data-test=unverified]'))
    expect(page.text('[data-test=unverified]')).toBe('未核实')
  })

  it('with unconfirmed times promises nothing', async () => {
    const { page } = await open({ ...accepted(), promisesConfirmed: false })
    await page.until(() => page.has('[data-test=promises]'))
    expect(page.text('[data-test=promises]')).toContain('一般会在')
    expect(page.hasText('答应')).toBe(false)
  })
})

describe('photos of an order', () => {
  it('are loaded small, and large after a tap', async () => {
    const shown: { url: string }[] = []
    const previewMedia = ({ sources }: { sources: { url: string }[] }) => shown.push(...sources)
    const { page } = await open(order({ media: [arrivedPhoto('leak')] }), {}, LATER, atHome, {
      previewMedia,
    })
    await page.until(() => page.has('[data-test=photo-open]'))
    const image = page.find('[data-test=photo-open] img')
    expect(image.getAttribute('src')).toContain('/media/leak/thumb?')
    page.tap('[data-test=photo-open]')
    await page.until(() => shown.length > 0)
    expect(shown.map(({ url }) => url)).toEqual([
      expect.stringContaining('/media/leak?e=1&s=whole'),
    ])
  })
})

describe('photos of an order that stood open longer than their addresses last', () => {
  const leak = arrivedPhoto('leak')
  const opened = async (wx: object = {}) => {
    const { page, cloud } = await open(order({ media: [leak] }), {}, LATER, atHome, wx)
    await page.until(() => page.has('[data-test=photo-open] img'))
    const seen = cloud.seen.length
    const media = [{ ...leak, url: '/media/leak?e=2', thumbUrl: '/media/leak/thumb?e=2' }]
    cloud.table[GET] = order({ media })
    const opening = Date.now()
    jest.spyOn(Date, 'now').mockImplementation(() => opening + 11 * 60_000)
    return { page, asked: () => cloud.seen.length - seen }
  }
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('are drawn again by new ones, which one reading brings', async () => {
    const { page, asked } = await opened()
    const image = () => page.find('[data-test=photo-open] img')
    for (let broken = 0; broken < 4; broken++) image().dispatchEvent(new Event('error'))
    await page.until(() => image().getAttribute('src')?.includes('e=2') === true)
    expect(asked()).toBe(1)
  })

  it('open large by new ones', async () => {
    const shown: { url: string }[] = []
    const previewMedia = ({ sources }: { sources: { url: string }[] }) => shown.push(...sources)
    const { page } = await opened({ previewMedia })
    page.tap('[data-test=photo-open]')
    await page.until(() => shown.length > 0)
    expect(shown[0]?.url).toContain('e=2')
  })
})

describe('an order that cannot be read', () => {
  it('and is not theirs, or gone, says so and keeps the call key', async () => {
    const unknown = { code: 'object.unknown', message: '', requestId: 'r' }
    const { page } = await open(order(), { [GET]: new Reply(404, unknown) })
    await page.until(() => page.hasText('没有找到这一单'))
    expect(page.has('[data-test=bar-call]')).toBe(true)
    expect(page.has('[data-test=retry]')).toBe(false)
  })

  it('for want of network is shown as last seen', async () => {
    const seen = accepted()
    const first = await open(seen)
    await first.page.until(() => first.page.has('[data-test=promises]'))
    const copy = wx.getStorageSync<unknown>('my-records')
    const storage = { ...atHome, 'my-records': copy }
    const { page } = await open(seen, { [GET]: NO_SIGNAL }, NOW, storage)
    expect(page.has('[data-test=promises]')).toBe(true)
    await page.until(() => page.has('[data-test=stale]'))
    expect(page.text('[data-test=stale]')).toContain('没有网络')
  }, 20_000)
})
