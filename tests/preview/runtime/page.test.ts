import { mountComponent, mountPage } from '../../support/mount'

const root = 'tests/preview/fixtures/shop'

test('a page finds its query undecoded and decodes it itself', async () => {
  const detail = await mountPage('pages/detail/index', { name: '%E6%A2%A8' }, { root })
  expect(detail.text('[data-name]')).toBe('梨')
})

test('the page shares the card it makes, with a path that opens elsewhere', async () => {
  const detail = await mountPage('pages/detail/index', { name: 'x' }, { root })
  expect(detail.preview.host.share('menu')).toEqual({
    title: '给你看x',
    path: 'pages/detail/index?name=x',
    imageUrl: '',
  })
})

test('a page without onShareAppMessage cannot be shared', async () => {
  const index = await mountPage('pages/index/index', {}, { root })
  expect(index.preview.host.share('menu')).toBeUndefined()
})

test('ids, data-* and rpx of the template stand in the document', async () => {
  const index = await mountPage('pages/index/index', {}, { root })
  const top = index.find('#top')
  expect(top.dataset.role).toBe('list')
  expect(top.getAttribute('style')).toContain('calc(100 * var(--rpx))')
})

test('the bar above a page takes its title and its theme’s colour', async () => {
  const index = await mountPage('pages/index/index', {}, { root, settings: { theme: 'light' } })
  const bar = index.screen.find('.mp-nav')
  expect(index.title()).toBe('首页')
  expect(bar.textContent).toBe('首页')
  expect(bar.style.backgroundColor).toBe('rgb(255, 255, 255)')
  index.preview.host.updateSettings({ theme: 'dark' })
  expect(bar.style.backgroundColor).toBe('rgb(16, 16, 16)')
})

test('the app’s clock shows the time the test names', async () => {
  const now = new Date('2026-11-24T10:00:00+08:00')
  await mountPage('pages/index/index', {}, { root, now })
  expect(new Date().toISOString()).toMatch(/^2026-11-24T02:00:0/)
})

test('what a phone stored is there when the app starts', async () => {
  await mountPage('pages/index/index', {}, { root, storage: { card: { line: '8888' } } })
  expect(wx.getStorageSync('card')).toEqual({ line: '8888' })
})

test('a component alone shows its properties and tells its events', async () => {
  const options = { root, events: ['add'] }
  const tally = await mountComponent('components/tally/index', { count: 3 }, options)
  expect(tally.text()).toContain('已选 3 件')
  tally.tap('已选 3 件')
  expect(tally.received).toEqual([{ type: 'add', detail: { by: 1 } }])
  tally.page.setData({ count: 4 })
  await tally.until(() => tally.hasText('已选 4 件'))
})

test('an error the app does not catch is kept for the test to judge', async () => {
  const index = await mountPage('pages/index/index', {}, { root })
  const error = new Error('lost')
  window.dispatchEvent(new ErrorEvent('error', { error, message: error.message }))
  expect(index.takeErrors()).toEqual(['lost'])
})
