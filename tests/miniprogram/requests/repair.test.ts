import type { NewWorkOrder } from '../../../miniprogram/requests/contract/work-order'
import { mountPage, type Mounted } from '../../support/mount'
import { answering, NO_SIGNAL, Reply, type SeenRequest } from '../../support/mount/answering'
import { phone, picture } from './camera'
import { atHome, buildings, card, known, NOW, order } from './garden'

const FORM = 'requests/pages/repair/index'
const RECEIPT = 'requests/pages/submitted/index'
const DANGER = 'requests/pages/danger/index'
const SUBMIT = 'POST /v1/communities/:id/work-orders'

const accepting = (request: { body: unknown }) =>
  order({
    media: (request.body as NewWorkOrder).media.map(({ id, kind }) => ({
      id,
      kind,
      purpose: 'report',
      state: 'waiting',
      url: null,
      thumbUrl: null,
    })),
  })

const cloudWith = (table: Record<string, unknown> = {}) =>
  answering({
    [SUBMIT]: accepting,
    'GET /v1/communities/:id/buildings': { buildings },
    'GET /v1/me': { personId: '', name: null, contactPhone: null, households: [], staff: [] },
    ...table,
  })

interface Opening {
  query?: Record<string, string>
  storage?: Record<string, unknown>
  wx?: Record<string, unknown>
}

const openForm = (
  cloud: ReturnType<typeof answering>,
  { query = {}, storage = atHome, wx = {} }: Opening = {},
) =>
  mountPage(FORM, query, {
    wx: { request: cloud.request, ...wx },
    storage,
    now: NOW,
    pages: [RECEIPT, DANGER],
  })

const reportsIn = (cloud: { seen: SeenRequest[] }) =>
  cloud.seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/work-orders'))

const bodyIn = (cloud: { seen: SeenRequest[] }) => reportsIn(cloud)[0]?.body as NewWorkOrder

const pick = (page: Mounted, itemId: string) => page.tap(`[data-test=pick][data-id=${itemId}]`)

const arrive = (page: Mounted) => page.until(() => page.routes().at(-1) === RECEIPT)

describe('a resident who reports a repair', () => {
  it('needs one pick and the button, and gets a number and clock times', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    pick(page, 'pipe-leak-home')
    page.tap('[data-test=submit]')
    await arrive(page)
    await page.until(() => page.hasText('收到了'))
    expect(page.text()).toContain('1124-7')
    expect(page.all('[data-test=time]')).toHaveLength(3)
    expect(bodyIn(cloud)).toMatchObject({
      scope: 'in-home',
      itemId: 'pipe-leak-home',
      roomId: 'b3-2-1101',
      urgency: 'urgent',
      contactPhone: '13800000021',
      windows: [],
      mayEnter: false,
      media: [],
    })
  })

  it('sends one order however often the button is tapped', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    pick(page, 'toilet-clogged')
    page.tap('[data-test=submit]')
    page.tap('[data-test=submit]')
    await arrive(page)
    await page.settle()
    expect(reportsIn(cloud)).toHaveLength(1)
  })

  it('is told what is missing, and nothing is sent', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud, { storage: known })
    page.tap('[data-test=submit]')
    await page.until(() => page.has('[data-test=problem-item]'))
    expect(page.text('[data-test=problem-item]')).toBe('请选一样')
    expect(page.has('[data-test=problem-place]')).toBe(true)
    expect(page.has('[data-test=problem-phone]')).toBe(true)
    expect(reportsIn(cloud)).toHaveLength(0)
  })

  it('chooses building, entrance and door from the list, and it is remembered', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud, { storage: known })
    page.tap('[data-test=choose-place]')
    await page.until(() => page.hasText('哪一栋'))
    page.tap('3栋')
    await page.until(() => page.hasText('哪个单元'))
    page.tap('2单元')
    await page.until(() => page.hasText('哪一户'))
    page.tap('1101')
    await page.until(() => page.has('[data-test=place]'))
    expect(page.text('[data-test=place]')).toBe('3栋2单元1101')
    expect(wx.getStorageSync<unknown>('addresses')).toMatchObject({
      value: { [card.id]: { roomId: 'b3-2-1101' } },
    })
  })

  it('finds by another word what the tiles do not show', async () => {
    const page = await openForm(cloudWith())
    page.tap('[data-test=all-items]')
    await page.until(() => page.has('[data-test=item-search]'))
    page.type('[data-test=item-search]', '花洒坏了')
    await page.until(() => page.all('[data-test=item]').length < 20)
    page.tap('[data-test=item][data-id=faucet-shower-fault]')
    await page.until(() => page.text('[data-test=all-items]').includes('花洒'))
    expect(page.text('[data-test=promise]')).toContain('这算一般')
  })

  it('may ask for a time that is still to come, in Shanghai', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    pick(page, 'toilet-clogged')
    await page.until(() => page.hasText('明天上午'))
    expect(page.hasText('今天上午')).toBe(false)
    page.tap('明天上午')
    page.tap('[data-test=may-enter]')
    await page.until(
      () => page.find('[data-test=may-enter]').getAttribute('aria-checked') === 'true',
    )
    page.tap('[data-test=submit]')
    await arrive(page)
    expect(bodyIn(cloud).mayEnter).toBe(true)
    expect(bodyIn(cloud).windows).toEqual([
      { from: '2026-11-25T00:00:00.000Z', to: '2026-11-25T04:00:00.000Z' },
    ])
  })

  it('may say that it is more urgent, never less', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    pick(page, 'toilet-clogged')
    await page.until(() => page.has('[data-test=more-urgent]'))
    page.tap('[data-test=more-urgent]')
    await page.until(() => page.has('[data-test=urgency-emergency]'))
    expect(page.has('[data-test=urgency-ordinary]')).toBe(false)
    page.tap('[data-test=urgency-emergency]')
    await page.until(() => page.text('[data-test=promise]').includes('应急'))
    page.tap('[data-test=submit]')
    await arrive(page)
    expect(bodyIn(cloud).urgency).toBe('emergency')
  })

  it('is told that an address nobody has verified is marked so, and may report all the same', async () => {
    const page = await openForm(cloudWith())
    expect(page.text('[data-test=unverified]')).toContain('未核实')
  })

  it('hears of no mark at a home that is verified', async () => {
    const home = {
      communityId: card.id,
      communityName: card.name,
      householdId: 'h1',
      roomId: 'b3-2-1101',
      address: '3栋2单元1101',
      relation: 'owner',
      verified: true,
      members: 2,
    }
    const me = { personId: '', name: null, contactPhone: null, households: [home], staff: [] }
    const page = await openForm(cloudWith({ 'GET /v1/me': me }))
    await page.until(() => !page.has('[data-test=unverified]'))
    expect(page.text('[data-test=place]')).toBe('3栋2单元1101')
  })

  it('finds an unfinished report again, and may start over', async () => {
    const first = await openForm(cloudWith())
    pick(first, 'power-trip')
    first.type('[data-test=description]', '一合闸就跳')
    await first.settle()
    const draft = wx.getStorageSync<unknown>(`draft:repair:${card.id}`)
    const again = await openForm(cloudWith(), {
      storage: { ...atHome, [`draft:repair:${card.id}`]: draft },
    })
    await again.until(() => again.has('[data-test=resumed]'))
    expect(again.text()).toContain('一合闸就跳')
    expect(again.find('[data-test=pick][data-id=power-trip]').getAttribute('aria-checked')).toBe(
      'true',
    )
    again.tap('[data-test=start-over]')
    await again.until(() => !again.hasText('一合闸就跳'))
  })

  it('may write 500 characters; one more is told while typing and is not cut', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    pick(page, 'toilet-clogged')
    page.type('[data-test=description]', '水'.repeat(460))
    await page.until(() => page.hasText('还能写 40 个字'))
    page.type('[data-test=description]', '水'.repeat(501))
    await page.until(() => page.hasText('多了 1 个字'))
    page.tap('[data-test=submit]')
    await page.settle()
    expect(reportsIn(cloud)).toHaveLength(0)
  })
})

describe('a report from outside the home', () => {
  it('needs no room, only the place in one’s own words', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud, { query: { scope: 'public' } })
    pick(page, 'corridor-light-out')
    page.type('[data-test=exact-place]', '地下车库B2层23号车位附近')
    page.tap('[data-test=submit]')
    await arrive(page)
    const body = bodyIn(cloud)
    expect(body.exactPlace).toBe('地下车库B2层23号车位附近')
    expect(body.roomId).toBeUndefined()
    expect(page.has('[data-test=may-enter]')).toBe(false)
  })

  it('does not keep an item that only happens at home', async () => {
    const page = await openForm(cloudWith())
    pick(page, 'toilet-clogged')
    page.tap('[data-test=scope-public]')
    await page.until(() => page.hasText('楼道灯不亮'))
    page.tap('[data-test=submit]')
    await page.until(() => page.has('[data-test=problem-item]'))
    expect(page.routes()).toEqual([FORM])
  })
})

describe('somebody in danger', () => {
  it('sees 119 above the field while writing of gas, and its page once on submit', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    pick(page, 'pipe-leak-home')
    page.type('[data-test=description]', '厨房有煤气味')
    await page.until(() => page.has('[data-test=strip-119]'))
    page.tap('[data-test=submit]')
    await page.until(() => page.routes().at(-1) === DANGER)
    expect(page.text('[data-test=number]')).toBe('119')
    expect(page.hasText('别开灯')).toBe(true)
    expect(reportsIn(cloud)).toHaveLength(0)
    page.tap('[data-test=no-danger]')
    await arrive(page)
    expect(reportsIn(cloud)).toHaveLength(1)
  })

  it('is not asked twice: back on the form, the button sends', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    pick(page, 'pipe-leak-home')
    page.type('[data-test=description]', '厨房有煤气味')
    page.tap('[data-test=submit]')
    await page.until(() => page.routes().at(-1) === DANGER)
    await wx.navigateBack()
    await page.until(() => page.routes().at(-1) === FORM)
    expect(page.text()).toContain('厨房有煤气味')
    page.tap('[data-test=submit]')
    await arrive(page)
    expect(reportsIn(cloud)).toHaveLength(1)
  })

  it('caught in a lift is sent to the desk first, to 119 second', async () => {
    const page = await openForm(cloudWith(), { query: { scope: 'public' } })
    pick(page, 'lift-stopped')
    page.type('[data-test=exact-place]', '3栋')
    page.type('[data-test=description]', '有人困在电梯里了')
    page.tap('[data-test=submit]')
    await page.until(() => page.routes().at(-1) === DANGER)
    expect(page.has('[data-test=call-desk-first]')).toBe(true)
    expect(page.has('[data-test=call-119]')).toBe(true)
    expect(page.has('[data-test=call-main]')).toBe(false)
  })

  it('with gas at home gets the gas company and 119 first, and no camera', async () => {
    const page = await openForm(cloudWith(), { query: { itemId: 'gas-smell-home' } })
    await page.until(() => page.has('[data-test=call-first]'))
    expect(page.has('[data-test=first-119]')).toBe(true)
    expect(page.has('[data-test=first-057145510000]')).toBe(true)
    expect(page.has('[data-test=add-photo]')).toBe(false)
    expect(page.text('[data-test=no-photo]')).toContain('不必拍照')
  })
})

describe('photos', () => {
  const withPhotos = async (
    pictures: Parameters<typeof phone>[0],
    answers: Parameters<typeof phone>[1] = [],
  ) => {
    const cloud = cloudWith()
    const camera = phone(pictures, answers)
    const page = await openForm(cloud, { wx: camera.wx })
    pick(page, 'pipe-leak-home')
    page.tap('[data-test=add-photo]')
    await page.settle()
    return { cloud, camera, page }
  }

  it('are named in the order at once and follow it one by one', async () => {
    const { cloud, camera, page } = await withPhotos([picture('a.jpg'), picture('b.jpg')])
    await page.until(() => page.all('[data-test=photo]').length === 2)
    expect(camera.kept.size).toBe(2)
    page.tap('[data-test=submit]')
    await arrive(page)
    const ids = bodyIn(cloud).media.map(({ id }) => id)
    await page.until(() => page.hasText('照片都传好了'))
    expect(camera.uploads.map((url) => url.split('/').pop())).toEqual(ids)
    expect(camera.kept.size).toBe(0)
  })

  it('that fail never lose the order: the rest go, and 再传 sends the one again', async () => {
    const { camera, page } = await withPhotos([picture('a.jpg'), picture('b.jpg')], [422])
    page.tap('[data-test=submit]')
    await arrive(page)
    await page.until(() => page.has('[data-test=photo-retry]'))
    expect(page.hasText('收到了')).toBe(true)
    await page.until(() => page.hasText('1 张照片没传上'))
    page.tap('[data-test=photo-retry]')
    await page.until(() => page.hasText('照片都传好了'))
    expect(camera.uploads).toHaveLength(3)
  })

  it('that met no network are tried again by themselves', async () => {
    const { camera, page } = await withPhotos([picture('a.jpg')], ['no-signal'])
    page.tap('[data-test=submit]')
    await arrive(page)
    await page.until(() => page.has('[data-test=photo][data-state=failed]'))
    expect(page.hasText('1 张照片还在传，会自动补上')).toBe(true)
    page.tap('[data-test=photo-retry]')
    await page.until(() => page.hasText('照片都传好了'))
    expect(camera.uploads).toHaveLength(2)
  })

  it('of a kind or size nobody can take are told in a sentence', async () => {
    const heic = await withPhotos([picture('a.heic')])
    expect(heic.page.text('[data-test=photo-trouble]')).toContain('兼容格式')
    const large = await withPhotos([picture('a.jpg', 11 * 1024 * 1024)])
    expect(large.page.text('[data-test=photo-trouble]')).toContain('10 MB')
    expect(large.page.all('[data-test=photo]')).toHaveLength(0)
  })

  it.each([103, 104, 112])(
    'refused by WeChat (errno %i) leave the form to be sent',
    async (errno) => {
      const { cloud, page } = await withPhotos({ errno })
      expect(page.text('[data-test=photo-trouble]')).toContain('文字照样能交')
      page.tap('[data-test=submit]')
      await arrive(page)
      expect(reportsIn(cloud)).toHaveLength(1)
    },
  )

  it('may be taken away again, and leave nothing on the phone', async () => {
    const { camera, page } = await withPhotos([picture('a.jpg')])
    page.tap('[data-test=photo-remove]')
    await page.until(() => page.all('[data-test=photo]').length === 0)
    expect(camera.kept.size).toBe(0)
  })
})

describe('without network', () => {
  it('a report waits and says so, outlives the app, then goes once with the same key', async () => {
    const cloud = cloudWith({ [SUBMIT]: NO_SIGNAL })
    const page = await openForm(cloud)
    pick(page, 'toilet-clogged')
    page.tap('[data-test=submit]')
    await arrive(page)
    await page.until(() => page.hasText('等着发出'))
    expect(page.has('[data-test=time]')).toBe(false)
    expect(wx.getStorageSync<unknown>(`draft:repair:${card.id}`)).toBeFalsy()
    const entry = page.query()['entry'] ?? ''
    const outbox = wx.getStorageSync<unknown>('outbox')
    const later = cloudWith()
    const again = await mountPage(
      RECEIPT,
      { entry },
      { wx: { request: later.request }, storage: { ...atHome, outbox }, now: NOW },
    )
    await again.until(() => again.hasText('收到了'))
    expect(reportsIn(later)).toHaveLength(1)
    const keys = [...reportsIn(cloud), ...reportsIn(later)].map(
      ({ header }) => header['idempotency-key'],
    )
    expect(new Set(keys)).toEqual(new Set([entry]))
  }, 20_000)
})

describe('a report the server refuses', () => {
  it('comes back whole, with the sentence that says why', async () => {
    const refusal = { code: 'work-order.place-unknown', message: '', requestId: 'r' }
    const cloud = cloudWith({ [SUBMIT]: new Reply(422, refusal) })
    const page = await openForm(cloud)
    pick(page, 'toilet-clogged')
    page.type('[data-test=description]', '水漫出来了')
    page.tap('[data-test=submit]')
    await page.until(() => page.has('[data-test=refusal]'))
    expect(page.text('[data-test=refusal]')).toContain('没有找到这个房间')
    expect(page.routes()).toEqual([FORM])
    cloud.table[SUBMIT] = accepting
    page.tap('[data-test=submit]')
    await arrive(page)
    const bodies = reportsIn(cloud).map(({ body }) => body as NewWorkOrder)
    expect(bodies.map(({ description }) => description)).toEqual(['水漫出来了', '水漫出来了'])
  })
})
