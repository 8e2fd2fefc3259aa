import { mountPage } from '../../support/mount'
import type { Mounted } from '../../support/mount'
import { removeMiniPrograms, writeMiniProgram } from '../../support/mini-program-files'

afterAll(removeMiniPrograms)
afterEach(() => {
  jest.restoreAllMocks()
})

const SCRIPT = `
Page({
  data: { heard: [] },
  hear(name) { this.setData({ heard: this.data.heard.concat(name) }) },
  outer() { this.hear('outer') },
  inner(event) { this.hear('inner ' + event.currentTarget.dataset.name) },
  held() { this.hear('held') },
})`

const WXML = `
<view bind:tap="outer">
  <view data-plain data-name="a" bind:tap="inner">甲</view>
  <view data-caught data-name="b" catch:tap="inner">乙</view>
  <view bind:tap="missing">丁</view>
  <view data-held data-name="c" bind:tap="inner" bind:longpress="held">丙</view>
</view>`

const open = (): Promise<Mounted> => {
  const files = { 'pages/index/index.ts': SCRIPT, 'pages/index/index.wxml': WXML }
  return mountPage('pages/index/index', {}, { root: writeMiniProgram(files) })
}

const heard = (page: Mounted): unknown => page.data.heard

test('a tap reaches what is tapped, then what is around it', async () => {
  const page = await open()
  page.tap('甲')
  await page.settle()
  expect(heard(page)).toEqual(['inner a', 'outer'])
})

test('a caught tap goes no further', async () => {
  const page = await open()
  page.tap('乙')
  await page.settle()
  expect(heard(page)).toEqual(['inner b'])
})

test('a long press that is listened to is no tap as well', async () => {
  const page = await open()
  const target = page.find('[data-held]')
  await page.longPress(target)
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
  expect(heard(page)).toEqual(['held'])
})

test('a finger that moved does not tap', async () => {
  const page = await open()
  const target = page.find('[data-plain]')
  const at = (type: string, clientY: number): MouseEvent =>
    new MouseEvent(type, { bubbles: true, clientX: 5, clientY, detail: 1 })
  for (const [type, y] of [
    ['mousedown', 5],
    ['mousemove', 40],
    ['mouseup', 40],
    ['click', 40],
  ] as const) {
    target.dispatchEvent(at(type, y))
  }
  expect(heard(page)).toEqual([])
})

test('a tap bound to a method the page lacks is an error, not silence', async () => {
  jest.spyOn(console, 'error').mockImplementation()
  const page = await open()
  page.tap('丁')
  expect(page.takeErrors()).toEqual(['pages/index/index has no handler "missing"'])
})
