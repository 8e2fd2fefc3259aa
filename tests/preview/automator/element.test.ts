/** @jest-environment node */
import { type Able, driven, hook, pageOf, until, type MiniProgram, type Page } from './driven'

const served = driven()
let mp: MiniProgram
let page: Page

beforeEach(async () => {
  mp = await served.connect()
  page = await pageOf(mp)
})

const heard = () => page.data('heard') as Promise<string[]>

test('a tap is heard by the element and by what lies around it, once', async () => {
  await (await hook(page, 'key')).tap()
  expect(await heard()).toEqual(['tap key'])
  await (await hook(page, 'label')).tap()
  expect(await heard()).toEqual(['tap key', 'tap key'])
})

test('a tap is no long press on a machine that takes its time', async () => {
  await (await hook(page, 'slow')).tap()
  expect(await heard()).toEqual(['tap slow'])
})

test('a tap of a component’s host does not reach the key inside of it', async () => {
  const card = await hook(page, 'card')
  await card.tap().catch(() => undefined)
  expect(await heard()).toEqual([])
  await (await hook(page, 'inside')).tap()
  expect(await heard()).toEqual(['opened finger'])
})

test('what is far below is scrolled to first', async () => {
  expect(await page.scrollTop()).toBe(0)
  await (await hook(page, 'far')).tap()
  expect(await heard()).toEqual(['tap far'])
  expect(Number(await page.scrollTop())).toBeGreaterThan(500)
})

test('a covered key is not tapped, and what covers it is named', async () => {
  await expect((await hook(page, 'covered')).tap()).rejects.toThrow(
    'cannot tap <view>[data-test="covered"].key: its centre is covered by <view>[data-test="lid"].lid',
  )
  expect(await heard()).toEqual([])
})

test('what has no box is not tapped', async () => {
  await expect((await hook(page, 'boxless')).tap()).rejects.toThrow(
    'cannot tap <view>[data-test="boxless"]: it has no box',
  )
  expect(await heard()).toEqual([])
})

test('fingers are touches; down and up at one place is a tap, a wandering finger none', async () => {
  const touched = await hook(page, 'touched')
  await touched.touchstart()
  await touched.touchend()
  expect(await heard()).toEqual(['touchstart', 'touchend', 'tap'])
  await page.setData({ heard: [] })
  await touched.touchstart({ touches: [{ identifier: 0, pageX: 10, pageY: 10 }] })
  await touched.touchmove({ touches: [{ identifier: 0, pageX: 90, pageY: 10 }] })
  await touched.touchend()
  expect(await heard()).toEqual(['touchstart', 'touchmove', 'touchend'])
})

test('a long press is one and no tap', async () => {
  await (await hook(page, 'key')).longpress()
  expect(await heard()).toEqual(['longpress'])
})

test('a component’s event is fired on it alone; a dispatched one bubbles', async () => {
  await (await hook(page, 'card')).trigger('opened', { by: 'test' })
  expect(await heard()).toEqual(['opened test'])
  await (await hook(page, 'label')).trigger('tap')
  expect(await heard()).toEqual(['opened test'])
  await (await hook(page, 'label')).dispatchEvent({ eventName: 'tap' })
  expect(await heard()).toEqual(['opened test', 'tap key'])
})

test('typing reaches the page, also into a textarea; a disabled field refuses it', async () => {
  await (await hook(page, 'name')).input('李雷')
  await (await hook(page, 'words')).input('两行\n字')
  expect(await page.data('name')).toBe('李雷')
  expect(await page.data('words')).toBe('两行\n字')
  expect(await (await hook(page, 'name')).value()).toBe('李雷')
  await expect((await hook(page, 'locked')).input('x')).rejects.toThrow('it is disabled')
})

test('a switch turns, a scroll view scrolls', async () => {
  await (await hook(page, 'switch')).tap()
  expect(await page.data('on')).toBe(true)
  const scroll = await hook(page, 'scroll')
  await scroll.scrollTo(0, 120)
  expect(await scroll.property('scrollTop')).toBe(120)
  expect(await scroll.scrollHeight()).toBe(1500)
})

test('what an element cannot do is named', async () => {
  const key = await hook(page, 'key')
  await expect(key.callFunction('input.input', 'x')).rejects.toThrow('input.input not exists')
  await expect(key.callFunction('slider.slideTo', 1)).rejects.toThrow('slider.slideTo not exists')
  await expect((await hook(page, 'video')).callContextMethod('rewind')).rejects.toThrow(
    'rewind not exists',
  )
})

test('text, attributes, styles, size and place are what is drawn', async () => {
  const title = await hook(page, 'title')
  expect(await title.text()).toBe('题目 0')
  expect(await title.attribute('data-test')).toBe('title')
  expect(await title.attribute('id')).toBe('title')
  expect(await title.attribute('none')).toBeNull()
  expect(await title.style('color')).toBe('rgb(1, 2, 3)')
  const key = await hook(page, 'key')
  expect(await key.size()).toEqual({ width: 120, height: 44 })
  const before = await key.offset()
  await mp.pageScrollTo(20)
  expect(await key.offset()).toEqual(before)
})

test('public properties are read, all others refused', async () => {
  expect(await (await hook(page, 'card')).property('heading')).toBe('卡片')
  await expect((await hook(page, 'card')).property('times')).rejects.toThrow(
    'my-card.times not exists',
  )
  expect(await (await hook(page, 'switch')).property('checked')).toBe(false)
})

test('WXML shows the elements of the templates and nothing of the browser’s own', async () => {
  expect(await (await hook(page, 'key')).wxml()).toBe('<text data-test="label">按</text>')
  const card = await (await hook(page, 'card')).outerWxml()
  expect(card).toMatch(/^<my-card data-test="card" id="card">/)
  expect(card).toContain('卡片：0</view>')
  expect(await (await hook(page, 'name')).outerWxml()).not.toContain('mp-native')
})

test('a component’s data and methods are its own script’s', async () => {
  const card: Able = await hook(page, 'card')
  await card.setData({ times: 3 })
  expect(await card.data()).toMatchObject({ times: 3, heading: '卡片' })
  expect(await card.data('times')).toBe(3)
  expect(await card.callMethod('double', 4)).toBe(8)
  await expect(card.callMethod('nothing')).rejects.toThrow('component.nothing not exists')
  expect(await (await hook(page, 'inside')).text()).toBe('卡片：3')
})

test('the data of a component answers also below another page', async () => {
  const card = await hook(page, 'card')
  await mp.callWxMethod('navigateTo', { url: '/pages/other/index' })
  expect(await card.data('times')).toBe(0)
})

test('the same node is the same element; one that went is destroyed, also when it comes again', async () => {
  const passing = await hook(page, 'passing')
  expect(await hook(page, 'passing')).toBe(passing)
  await page.callMethod('hide')
  await until('it to go', async () => (await page.$('[data-test="passing"]')) === null)
  await expect(passing.text()).rejects.toThrow('element destroyed')
  await page.setData({ shown: true })
  expect(await hook(page, 'passing')).not.toBe(passing)
  await expect(passing.tap()).rejects.toThrow('element destroyed')
})
