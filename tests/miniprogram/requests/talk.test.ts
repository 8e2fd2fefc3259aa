import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { phone, picture } from './camera'
import { atHome, known, NOW, order } from './garden'

const TALK = 'requests/pages/talk/index'
const SUBMIT = 'POST /v1/communities/:id/work-orders'

const open = async (
  table: Record<string, unknown> = {},
  storage: Record<string, unknown> = atHome,
  { query = {}, wx = {} }: { query?: Record<string, string>; wx?: object } = {},
) => {
  const cloud = answering(table)
  const page = await mountPage(TALK, query, {
    wx: { request: cloud.request, ...wx },
    storage,
    pages: ['requests/pages/submitted/index', 'requests/pages/danger/index'],
    now: NOW,
  })
  await page.until(() => page.has('[data-test=submit]'))
  return { page, cloud }
}

const posts = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ method }) => method === 'POST').map(({ body }) => body)

const complaint = () =>
  order({
    kind: 'complaint',
    itemId: 'complaint-other',
    title: '其他投诉',
    scope: 'public',
    place: '',
  })

describe('a word to the property', () => {
  it('takes some words and one key, the phone being known', async () => {
    const { page, cloud } = await open({ [SUBMIT]: complaint() })
    page.type('[data-test=description]', '楼上半夜拖椅子')
    page.tap('[data-test=submit]')
    await page.until(() => page.hasText('收到了'))
    expect(posts(cloud)).toEqual([
      {
        scope: 'public',
        itemId: 'complaint-other',
        description: '楼上半夜拖椅子',
        urgency: 'ordinary',
        windows: [],
        mayEnter: false,
        contactPhone: '13800000021',
        media: [],
      },
    ])
    expect(page.hasText('投诉单 1124-7')).toBe(true)
    expect(page.title()).toBe('投诉')
  })

  it.each([
    ['suggestion', '设施改善建议', 'suggestion-facility'],
    ['inquiry', '费用和票据咨询', 'inquiry-fees'],
    ['complaint', '养狗不文明', 'complaint-dog'],
  ])('may be a %s about one thing, without a word', async (talk, name, itemId) => {
    const { page, cloud } = await open({ [SUBMIT]: complaint() })
    page.tap(`[data-test=talk-${talk}]`)
    await page.until(() => page.hasText(name))
    page.tap(name)
    page.tap('[data-test=submit]')
    await page.until(() => page.hasText('收到了'))
    expect(posts(cloud)[0]).toMatchObject({ itemId, scope: 'public' })
  })

  it('of nothing at all asks for one or the other, and for a phone', async () => {
    const { page, cloud } = await open({}, known)
    page.tap('[data-test=submit]')
    await page.until(() => page.has('[data-test=problem-words]'))
    expect(page.text('[data-test=problem-words]')).toBe('请写几句，或在下面选一样')
    expect(page.has('[data-test=problem-phone]')).toBe(true)
    page.tap('养狗不文明')
    await page.until(() => !page.has('[data-test=problem-words]'))
    expect(posts(cloud)).toHaveLength(0)
  })

  it('that speaks of danger shows whom to call first, and asks before it goes', async () => {
    const { page, cloud } = await open({ [SUBMIT]: complaint() })
    page.type('[data-test=description]', '楼道里着火了')
    await page.until(() => page.has('[data-test=strip-119]'))
    page.tap('[data-test=submit]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/danger/index')
    expect(posts(cloud)).toHaveLength(0)
    expect(page.hasText('您写到了')).toBe(true)
    page.tap('没有危险，继续交')
    await page.until(() => page.hasText('收到了'))
    expect(posts(cloud)).toHaveLength(1)
  })

  it('waits where there is no network, and is sent once when there is', async () => {
    const { page, cloud } = await open({ [SUBMIT]: NO_SIGNAL })
    page.type('[data-test=description]', '垃圾没人收')
    page.tap('[data-test=submit]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/submitted/index')
    await page.until(() => page.hasText('等着发出'))
    cloud.table[SUBMIT] = complaint()
    await wx.navigateTo({ url: '/requests/pages/records/index' })
    await wx.navigateBack()
    await page.until(() => page.hasText('收到了'))
  }, 20_000)

  it('that the server refuses comes back into this form to be mended', async () => {
    const refusal = { code: 'work-order.item-unknown', message: '', requestId: 'r' }
    const { page } = await open({ [SUBMIT]: new Reply(422, refusal) })
    page.type('[data-test=description]', '垃圾没人收')
    page.tap('[data-test=submit]')
    await page.until(() => page.has('[data-test=refusal]'))
    expect(page.text('[data-test=refusal]')).toContain('没有找到这一种')
    expect(wx.getStorageSync<unknown>('draft:talk:linhu-garden')).toMatchObject({
      value: { value: { description: '垃圾没人收' } },
    })
  })

  it('half written is found again, and can be begun anew', async () => {
    const first = await open()
    first.page.tap('[data-test=talk-inquiry]')
    first.page.type('[data-test=description]', '车位怎么租')
    const draft = wx.getStorageSync<unknown>('draft:talk:linhu-garden')
    const { page } = await open({}, { ...atHome, 'draft:talk:linhu-garden': draft })
    expect(page.has('[data-test=resumed]')).toBe(true)
    expect(page.data['description']).toBe('车位怎么租')
    expect(page.find('[data-test=talk-inquiry]').getAttribute('aria-checked')).toBe('true')
    page.tap('[data-test=start-over]')
    await page.until(() => !page.has('[data-test=resumed]'))
    expect(wx.getStorageSync<unknown>('draft:talk:linhu-garden')).toBe('')
  })

  it('brings its photos', async () => {
    const camera = phone([picture('a.jpg')])
    const { page, cloud } = await open({ [SUBMIT]: complaint() }, atHome, { wx: camera.wx })
    page.type('[data-test=description]', '楼道堆满了')
    page.tap('[data-test=add-photo]')
    await page.until(() => page.all('[data-test=photo]').length === 1)
    page.tap('[data-test=submit]')
    await page.until(() => camera.uploads.length === 1)
    expect((posts(cloud)[0] as { media: unknown[] }).media).toHaveLength(1)
  })

  it('opens at what another page suggests', async () => {
    const { page } = await open({}, atHome, { query: { itemId: 'inquiry-cctv' } })
    expect(page.find('[data-test=talk-inquiry]').getAttribute('aria-checked')).toBe('true')
    expect(page.find('[data-id=inquiry-cctv]').getAttribute('aria-checked')).toBe('true')
  })
})
