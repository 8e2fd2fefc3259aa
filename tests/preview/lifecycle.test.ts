import { mountPage } from '../support/mount'

const root = 'tests/preview/fixtures/shop'
const log = () => getApp<{ log: string[] }>().log

test('a page built with Component() hears its lifecycles in WeChat’s order, behaviors included', async () => {
  const shop = await mountPage('pages/index/index', {}, { root })
  await shop.until(() => log().includes('index onReady'))
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
