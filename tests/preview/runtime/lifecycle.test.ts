import { mountPage } from '../../support/mount'

const root = 'tests/preview/fixtures/shop'
const log = (): string[] => getApp<{ log: string[] }>().log

/** Opens the shop's home page, forgets what was logged so far. */
const openShop = async () => {
  const shop = await mountPage('pages/index/index', {}, { root, pages: ['pages/detail/index'] })
  await shop.until(() => log().includes('index onReady'))
  return shop
}

test('a page built with Component() hears its lifecycles in WeChat’s order, behaviors included', async () => {
  await openShop()
  expect(log()).toEqual([
    'app launch pages/index/index',
    'app show',
    'index attached',
    'index onLoad',
    'index onShow',
    'behavior show',
    'index pageLifetimes.show',
    'tally shown',
    'tally ready',
    'index ready',
    'index onReady',
  ])
})

test('going to a page hides the one below, coming back unloads it and shows the one below', async () => {
  const shop = await openShop()
  log().length = 0
  shop.tap('去详情')
  await shop.until(() => log().includes('detail onReady'))
  await wx.navigateBack()
  expect(shop.routes()).toEqual(['pages/index/index'])
  expect(log()).toEqual([
    'index onHide',
    'index pageLifetimes.hide',
    expect.stringMatching(/^detail onLoad/),
    'detail onShow',
    'detail onReady',
    'detail onUnload',
    'index onShow',
    'behavior show',
    'index pageLifetimes.show',
    'tally shown',
  ])
})

test('a redirect unloads without hiding', async () => {
  await openShop()
  log().length = 0
  await wx.redirectTo({ url: '/pages/detail/index' })
  expect(log().slice(0, 3)).toEqual(['index onUnload', 'detail onLoad {}', 'detail onShow'])
})

test('a relaunch unloads the whole stack, top first', async () => {
  const shop = await openShop()
  await wx.navigateTo({ url: '../detail/index' })
  log().length = 0
  await wx.reLaunch({ url: '/requests/pages/form/index' })
  expect(log()).toEqual(['detail onUnload', 'index onUnload'])
  expect(shop.routes()).toEqual(['requests/pages/form/index'])
})

test('an unknown page, a step below the first page and an eleventh page are refused', async () => {
  const shop = await openShop()
  await expect(wx.navigateTo({ url: '/pages/none/index' })).rejects.toMatchObject({
    errMsg: 'navigateTo:fail page "pages/none/index" is not found',
  })
  await expect(wx.navigateBack()).rejects.toMatchObject({
    errMsg: 'navigateBack:fail cannot navigate back at first page.',
  })
  for (let count = 1; count < 10; count += 1) await wx.navigateTo({ url: '/pages/detail/index' })
  await expect(wx.navigateTo({ url: '/pages/detail/index' })).rejects.toMatchObject({
    errMsg: expect.stringContaining('limit exceed') as string,
  })
  expect(shop.routes()).toHaveLength(10)
})

test('a page asked for twice in one breath is opened twice, one after the other', async () => {
  const shop = await openShop()
  await Promise.all([
    wx.navigateTo({ url: '/pages/detail/index?n=1' }),
    wx.navigateTo({ url: '/pages/detail/index?n=2' }),
  ])
  expect(shop.routes()).toHaveLength(3)
  expect(shop.query()).toEqual({ n: '2' })
})

test('a phone put away tells the page, then the app; taken up again the app, then the page', async () => {
  const shop = await openShop()
  log().length = 0
  shop.preview.host.goToBackground()
  shop.preview.host.comeForward()
  expect(log()).toEqual([
    'index onHide',
    'index pageLifetimes.hide',
    'app hide',
    'app show',
    'index onShow',
    'behavior show',
    'index pageLifetimes.show',
    'tally shown',
  ])
})
