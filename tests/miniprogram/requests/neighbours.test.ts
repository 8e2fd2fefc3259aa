import type { NeighbourOrder } from '../../../miniprogram/requests/contract/neighbours'
import { mountPage, type Mounted } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, atHome, buildings, card, followedOrder, id, listed, NOW, order } from './garden'

const FORM = 'requests/pages/repair/index'
const FOLLOWED = 'requests/pages/followed/index'
const HOME = 'pages/home/index'
const ORDER = 'requests/pages/order/index'
const SIMILAR = 'POST /v1/communities/:id/similar-work-orders'
const ONE = '/v1/communities/:id/followed-work-orders/:order'

const neighbour = (over: Partial<NeighbourOrder> = {}): NeighbourOrder => ({
  id: id(),
  number: '1124-3',
  kind: 'repair',
  itemId: 'corridor-light-out',
  title: '楼道灯不亮',
  place: '3栋 2单元门口',
  state: 'accepted',
  submittedAt: at('08:10'),
  closedAt: null,
  words: '一到晚上全黑',
  followers: 3,
  following: false,
  mine: false,
  photo: { id: id(), url: '/media/one', thumbUrl: '/media/one-small' },
  ...over,
})

const cloudWith = (table: Record<string, unknown>) =>
  answering({
    'GET /v1/communities/:id/buildings': { buildings },
    'GET /v1/me': { personId: '', name: null, contactPhone: null, households: [], staff: [] },
    ...table,
  })
type Cloud = ReturnType<typeof cloudWith>

const openForm = (cloud: Cloud, scope = 'public') =>
  mountPage(
    FORM,
    { scope },
    {
      wx: { request: cloud.request },
      ...{ storage: atHome, now: NOW, pages: [FOLLOWED, ORDER] },
    },
  )
const openFollowed = (cloud: Cloud, orderId: string) =>
  mountPage(
    FOLLOWED,
    { community: card.id, id: orderId },
    { wx: { request: cloud.request }, storage: atHome, now: NOW, pages: [HOME, ORDER] },
  )

const questions = ({ seen }: Cloud) =>
  seen.filter(({ path }) => path.endsWith('/similar-work-orders')).map(({ body }) => body)

const describeLight = (page: Mounted) => {
  page.tap('[data-test=pick][data-id=corridor-light-out]')
  page.type('[data-test=exact-place]', ' 3栋2单元门口 ')
}

describe('before something is reported again', () => {
  it('a neighbour’s report of the same thing is shown: what, where, since when, how far', async () => {
    const cloud = cloudWith({ [SIMILAR]: { orders: [neighbour()] } })
    const page = await openForm(cloud)
    describeLight(page)
    await page.until(() => page.has('[data-test=similar]'))
    expect(questions(cloud)).toEqual([{ itemId: 'corridor-light-out', exactPlace: '3栋2单元门口' }])
    const card = page.text('[data-test=similar]')
    for (const told of ['楼道灯不亮', '3栋 2单元门口', '一到晚上全黑', '08:10 报的', '前台接了'])
      expect(card).toContain(told)
    expect(card).toContain('3 位邻居在等')
    expect(page.has('[data-test=similar-photo]')).toBe(true)
  })

  it('one tap waits for it instead, and what was only picked is no draft any more', async () => {
    const mine = neighbour()
    const answer = followedOrder({ id: mine.id })
    const cloud = cloudWith({
      [SIMILAR]: { orders: [mine] },
      [`PUT ${ONE}`]: answer,
      [`GET ${ONE}`]: answer,
    })
    const page = await openForm(cloud)
    describeLight(page)
    await page.until(() => page.has('[data-test=follow]'))
    page.tap('[data-test=follow]')
    page.tap('[data-test=follow]')
    await page.until(() => page.routes().at(-1) === FOLLOWED)
    expect(cloud.seen.filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(wx.getStorageSync(`draft:repair:${card.id}`)).toBeFalsy()
  })

  it('words somebody has written stay a draft when they wait for a neighbour’s instead', async () => {
    const mine = neighbour()
    const answer = followedOrder({ id: mine.id })
    const cloud = cloudWith({ [SIMILAR]: { orders: [mine] }, [`PUT ${ONE}`]: answer })
    const page = await openForm(cloud)
    describeLight(page)
    page.type('[data-test=description]', '三楼那盏也不亮')
    await page.until(() => page.has('[data-test=follow]'))
    page.tap('[data-test=follow]')
    await page.until(() => page.routes().at(-1) === FOLLOWED)
    expect(JSON.stringify(wx.getStorageSync(`draft:repair:${card.id}`))).toContain('三楼那盏也不亮')
  })

  it('two are shown, the others on a tap; one’s own leads to its page', async () => {
    const own = neighbour({ mine: true })
    const orders = [own, neighbour({ following: true }), neighbour(), neighbour()]
    const page = await openForm(cloudWith({ [SIMILAR]: { orders } }))
    describeLight(page)
    await page.until(() => page.all('[data-test=similar-row]').length === 2)
    expect(page.text('[data-test=similar-more]')).toBe('还有 2 件像的')
    page.tap('[data-test=similar-more]')
    await page.until(() => page.all('[data-test=similar-row]').length === 4)
    expect(page.text('[data-test=similar]')).toContain('这是您报的')
    page.tap(`[data-test=look][data-id="${own.id}"]`)
    await page.until(() => page.routes().at(-1) === ORDER)
  })

  it('what breaks at home is nobody else’s: nothing is asked', async () => {
    const cloud = cloudWith({ [SIMILAR]: { orders: [neighbour()] } })
    const page = await openForm(cloud, 'in-home')
    page.tap('[data-test=pick][data-id=pipe-leak-home]')
    await new Promise((resolve) => setTimeout(resolve, 900))
    expect(questions(cloud)).toEqual([])
    expect(page.has('[data-test=similar]')).toBe(false)
  })

  it('without an answer the form is as it would be without neighbours', async () => {
    const cloud = cloudWith({ [SIMILAR]: NO_SIGNAL })
    const page = await openForm(cloud)
    describeLight(page)
    await page.until(() => questions(cloud).length > 0)
    await page.settle()
    expect(page.has('[data-test=similar]')).toBe(false)
    expect(page.has('[data-test=submit]')).toBe(true)
  })

  it('says why it cannot be followed, and asks anew what there is', async () => {
    const cloud = cloudWith({
      [SIMILAR]: { orders: [neighbour()] },
      [`PUT ${ONE}`]: new Reply(409, { code: 'work-order.move-refused' }),
    })
    const page = await openForm(cloud)
    describeLight(page)
    await page.until(() => page.has('[data-test=follow]'))
    page.tap('[data-test=follow]')
    await page.until(() => questions(cloud).length === 2)
    await page.until(() => page.hasText('这一步现在做不了'))
  })
})

describe('a resident who waits for a neighbour’s order', () => {
  it('reads how far it is, what was promised, and nobody’s name', async () => {
    const one = followedOrder()
    const page = await openFollowed(cloudWith({ [`GET ${ONE}`]: one }), one.id)
    await page.until(() => page.has('[data-test=sentence]'))
    expect(page.text('[data-test=sentence]')).toBe('前台接了，正在安排')
    expect(page.text('[data-test=waiters]')).toBe('3 位邻居在等')
    expect(page.all('[data-test=time]')).toHaveLength(2)
    expect(page.all('[data-test=trail-past]')).toHaveLength(1)
    expect(page.has('[data-test=photo-open]')).toBe(true)
  })

  it('says 还没好 once, and reads when it may be said again', async () => {
    const one = followedOrder()
    const table: Record<string, unknown> = {
      [`GET ${ONE}`]: one,
      [`POST ${ONE}/still-broken`]: new Reply(201, {
        ...one,
        stillBroken: 1,
        stillBrokenAfter: 43_200,
      }),
    }
    const cloud = cloudWith(table)
    const page = await openFollowed(cloud, one.id)
    await page.until(() => page.has('[data-test=still-broken]'))
    page.tap('[data-test=still-broken]')
    page.tap('[data-test=still-broken]')
    await page.until(() => page.hasText('12 小时后可再说'))
    expect(page.text()).toContain('1 位说还没好')
    page.tap('[data-test=still-broken]')
    await page.settle()
    expect(cloud.seen.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('a 还没好 whose answer was lost counts once', async () => {
    const one = followedOrder()
    const cloud = cloudWith({ [`GET ${ONE}`]: one, [`POST ${ONE}/still-broken`]: NO_SIGNAL })
    const page = await openFollowed(cloud, one.id)
    await page.until(() => page.has('[data-test=still-broken]'))
    const said = () => cloud.seen.filter(({ method }) => method === 'POST')
    page.tap('[data-test=still-broken]')
    await page.until(() => said().length > 0 && page.text('[data-test=still-broken]') === '还没好')
    page.tap('[data-test=still-broken]')
    await page.until(() => said().length > 1 && page.text('[data-test=still-broken]') === '还没好')
    const keys = said().map(({ header }) => header['idempotency-key'] ?? header['Idempotency-Key'])
    expect(keys[0]).toBeTruthy()
    expect(new Set(keys).size).toBe(1)
  })

  it('stops waiting, and goes home where there is no page before', async () => {
    const one = followedOrder()
    const cloud = cloudWith({ [`GET ${ONE}`]: one, [`DELETE ${ONE}`]: { following: false } })
    const page = await openFollowed(cloud, one.id)
    await page.until(() => page.has('[data-test=unfollow]'))
    page.tap('[data-test=unfollow]')
    await page.until(() => page.routes().at(-1) === HOME)
    expect(cloud.seen.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
  })

  it('is led on when it was merged, and told whom to turn to when it was declined', async () => {
    const goesOn = {
      ...{ orderId: id(), number: '1124-1', title: '楼道灯不亮', state: 'in-progress' as const },
      ...{ closedAt: null, promises: [], promisesConfirmed: true, referral: null },
    }
    const one = followedOrder({ state: 'merged', goesOn, stillBrokenAfter: null, promises: [] })
    const page = await openFollowed(cloudWith({ [`GET ${ONE}`]: one }), one.id)
    await page.until(() => page.has('[data-test=onward]'))
    expect(page.text('[data-test=onward]')).toContain('楼道灯不亮 1124-1')
    const declined = followedOrder({ state: 'declined', referral: '路灯归市政管，请打 12345' })
    const other = await openFollowed(cloudWith({ [`GET ${ONE}`]: declined }), declined.id)
    await other.until(() => other.has('[data-test=referral]'))
    expect(other.text('[data-test=referral]')).toContain('12345')
  })

  it('sees that there is nothing for whoever may not', async () => {
    const gone = new Reply(404, { code: 'object.unknown' })
    const page = await openFollowed(cloudWith({ [`GET ${ONE}`]: gone }), id())
    await page.until(() => page.hasText('没有找到这一件'))
  })
})

describe('a reporter whose order was merged', () => {
  it('is led to the one that goes on', async () => {
    const goesOn = {
      ...{ orderId: id(), number: '1124-1', title: '楼道灯不亮', state: 'assigned' as const },
      ...{ closedAt: null, promises: [], promisesConfirmed: true, referral: null },
    }
    const own = order({ scope: 'public', state: 'merged', goesOn, closedAt: at('14:40') })
    const cloud = cloudWith({ 'GET /v1/communities/:id/work-orders/:order': own })
    const page = await mountPage(
      ORDER,
      { community: card.id, id: own.id },
      { wx: { request: cloud.request }, storage: atHome, now: NOW, pages: [FOLLOWED] },
    )
    await page.until(() => page.has('[data-test=onward]'))
    page.tap('[data-test=onward]')
    await page.until(() => page.routes().at(-1) === FOLLOWED)
  })
})

describe('my records', () => {
  it('show below one’s own what one waits for, and lead to it', async () => {
    const [open, over] = [neighbour(), neighbour({ state: 'done', closedAt: at('12:00') })]
    const cloud = cloudWith({
      'GET /v1/communities/:id/my-work-orders': listed([]),
      'GET /v1/communities/:id/followed-work-orders': { orders: [open, over] },
    })
    const page = await mountPage(
      'requests/pages/records/index',
      {},
      { wx: { request: cloud.request }, storage: atHome, now: NOW, pages: [FOLLOWED] },
    )
    await page.until(() => page.has('[data-test=followed]'))
    expect(page.all('[data-test=record]')).toHaveLength(1)
    page.tap('[data-test=tab-closed]')
    await page.until(() => page.find('[data-test=record]').getAttribute('data-id') === over.id)
    page.tap('[data-test=record]')
    await page.until(() => page.routes().at(-1) === FOLLOWED)
  })
})
