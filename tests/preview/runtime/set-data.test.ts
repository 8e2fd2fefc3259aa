import { mountPage } from '../../support/mount'
import type { Mounted } from '../../support/mount'

const open = (): Promise<Mounted> =>
  mountPage('pages/index/index', {}, { root: 'tests/preview/fixtures/shop' })

const setTo = (shop: Mounted, value: unknown): void => {
  const { setTo: method } = shop.page as { setTo?: (this: unknown, value: unknown) => void }
  method?.call(shop.page, value)
}

const self: Record<string, unknown> = {}
self.self = self

test.each([
  ['undefined', undefined, 'value is undefined'],
  ['a function', () => 1, 'value is a function'],
  ['a Date', new Date(0), 'value is a Date'],
  ['NaN', NaN, 'value is NaN'],
  ['a Map', new Map(), 'value is a Map'],
  ['a Date deep inside', { list: [{ at: new Date(0) }] }, 'value.list.0.at is a Date'],
  ['an object that holds itself', self, 'value.self holds itself'],
])('setData with %s throws, naming the place', async (_name, value, message) => {
  const shop = await open()
  expect(() => {
    setTo(shop, value)
  }).toThrow(message)
})

test('setData with what JSON carries is taken, the same object twice included', async () => {
  const shop = await open()
  const same = { a: null }
  setTo(shop, { text: '', number: -0.5, list: [same, same], flag: false })
  expect(shop.data.value).toEqual({ text: '', number: -0.5, list: [same, same], flag: false })
})

test('an event of a component reaches the page and its text follows the data', async () => {
  const shop = await open()
  shop.tap('[data-add]')
  await shop.until(() => shop.hasText('已选 1 件'))
  expect(shop.text('[data-kind]')).toBe('Array true')
})
