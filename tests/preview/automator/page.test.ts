/** @jest-environment node */
import { driven, hook, pageOf, type MiniProgram, type Page } from './driven'

const served = driven()
let mp: MiniProgram
let page: Page

beforeEach(async () => {
  mp = await served.connect()
  page = await pageOf(mp)
})

const texts = async (selector: string, from: { $$: Page['$$'] } = page): Promise<string[]> => {
  const elements = (await from.$$(selector)) as { text: () => Promise<string> }[]
  return Promise.all(elements.map((element) => element.text()))
}

test('the stack is told from bottom to top, with each page’s query', async () => {
  await mp.callWxMethod('navigateTo', { url: '/pages/other/index?word=%E5%A5%BD' })
  const stack = await mp.pageStack()
  expect(stack.map(({ path, query }) => [path, query])).toEqual([
    ['pages/main/index', {}],
    ['pages/other/index', { word: '%E5%A5%BD' }],
  ])
})

test('the same page keeps its id, another one of the same path has its own', async () => {
  expect(await pageOf(mp)).toBe(page)
  await mp.callWxMethod('reLaunch', { url: '/pages/main/index' })
  const other = await pageOf(mp)
  expect(other).not.toBe(page)
  expect(other.path).toBe(page.path)
  await expect(page.data()).rejects.toThrow('page destroyed')
})

test('data is read whole or by a path, and written', async () => {
  expect(await page.data()).toMatchObject({ n: 0, on: false })
  expect(await page.data('deep.list[1]')).toBe(2)
  expect(await page.data('deep.none.there')).toBeUndefined()
  await page.setData({ n: 5, 'deep.list[0]': 9 })
  expect(await page.data('deep')).toEqual({ list: [9, 2] })
  expect(await (await hook(page, 'title')).text()).toBe('题目 5')
})

test('what setData cannot carry is refused with its path', async () => {
  const unlawful = mp.evaluate(() => {
    getCurrentPages()[0]?.setData({ bad: undefined })
  })
  await expect(unlawful).rejects.toThrow('bad is undefined')
})

test('a method is called with arguments and its promise awaited; a missing one is named', async () => {
  expect(await page.callMethod('add', 2, 3)).toBe(5)
  await expect(page.callMethod('nothing')).rejects.toThrow('page.nothing not exists')
})

test('a page below another answers about its data and nothing that is drawn', async () => {
  const title = await hook(page, 'title')
  await mp.callWxMethod('navigateTo', { url: '/pages/other/index' })
  expect(await page.data('n')).toBe(0)
  expect(await page.callMethod('add', 1, 1)).toBe(2)
  const covered = 'page is not on top of page stack'
  await expect(page.$$('.title')).rejects.toThrow(covered)
  await expect(page.size()).rejects.toThrow(covered)
  await expect(title.text()).rejects.toThrow(covered)
  await expect(title.tap()).rejects.toThrow(covered)
  // the client answers null for every error
  expect(await page.$('.title')).toBeNull()
  await mp.callWxMethod('navigateBack')
  expect(await title.text()).toBe('题目 0')
})

test('an element of the page below is not reached through the page on top', async () => {
  const title = await hook(page, 'title')
  await mp.callWxMethod('navigateTo', { url: '/pages/other/index' })
  const top = await pageOf(mp)
  const connection = title as unknown as { pageId: unknown }
  connection.pageId = (top as unknown as { id: unknown }).id
  await expect(title.text()).rejects.toThrow('element destroyed')
})

test('the window’s size and scroll are the page’s', async () => {
  const { width, height } = await page.size()
  expect(Number(width)).toBe(390)
  expect(Number(height)).toBeGreaterThan(1500)
  expect(await page.scrollTop()).toBe(0)
  await mp.pageScrollTo(300)
  expect(await page.scrollTop()).toBe(300)
})

test('tags are those of WXML, and what the browser needs inside of them is not found', async () => {
  expect((await page.$('switch'))?.tagName).toBe('switch')
  expect(await page.$('page')).not.toBeNull()
  expect(await texts('my-card')).toHaveLength(1)
  const fields = (await page.$$('input')) as { tagName: string }[]
  expect(fields).toHaveLength(2)
  expect(await page.$$('video > video')).toHaveLength(0)
  expect(await page.$$('.mp-native')).toHaveLength(0)
})

test('an id is found only where the page wrote it, not inside components', async () => {
  expect(await texts('#inner')).toEqual(['页面的'])
  expect(await texts('#title')).toEqual(['题目 0'])
  expect(await texts('#card #inner')).toEqual([])
})

test('a class inside a component is found through the component alone, a hook from everywhere', async () => {
  expect(await texts('.inside')).toEqual([])
  expect(await texts('.title')).toEqual(['题目 0'])
  expect(await texts('[data-test="inside"]')).toEqual(['卡片：0'])
  const card = await hook(page, 'card')
  expect(await texts('.inside', card)).toEqual(['卡片：0'])
  expect(await texts('#inner', card)).toEqual(['卡片：0'])
  expect(await texts('#title', card)).toEqual([])
})

test('what a page puts into a slot stays the page’s', async () => {
  const card = await hook(page, 'card')
  expect(await texts('.slotted')).toEqual(['放进去的'])
  expect(await texts('.slotted', card)).toEqual([])
  expect(await texts('[data-test="slotted"]', card)).toEqual(['放进去的'])
})

test('an element searches below itself only', async () => {
  const key = await hook(page, 'key')
  expect(await texts('text', key)).toEqual(['按'])
  expect(await texts('.title', key)).toEqual([])
})

test('>>> is refused and an unreadable selector is an error', async () => {
  await expect(page.$$('.key >>> .title')).rejects.toThrow('>>> is not supported')
  await expect(page.$$('[[')).rejects.toThrow()
})

test('no search leaves a mark in the document', async () => {
  await page.$$('#inner')
  expect(await (await hook(page, 'own-inner')).outerWxml()).toBe(
    '<view data-test="own-inner" id="inner">页面的</view>',
  )
})

test('XPath is not offered, by its name', async () => {
  await expect(page.getElementsByXpath('//view')).rejects.toThrow(
    'Page.getElementsByXpath unimplemented',
  )
})
