import { launchOptions, settingsFromSearch } from '../../../preview/runtime/router/launch'
import { formatUrl, parseUrl, resolveUrl } from '../../../preview/runtime/router/url'

const pages = ['pages/home/index', 'visitor/pass/index']
const launch = (search: string, hash = '') => launchOptions({ search, hash }, pages)

test('values reach the page as they were written, percent signs and all', () => {
  expect(parseUrl('/a/b?name=%E6%A2%A8&x=1', 'undefined')).toEqual({
    route: 'a/b',
    query: { name: '%E6%A2%A8', x: '1' },
  })
})

test('WeChat’s own ways: = ends a value, ? ends the query, a bare name reads "undefined"', () => {
  const { query } = parseUrl('/a?code=3==q&bare&u=https://x?y=1', 'undefined')
  expect(query).toEqual({ code: '3', bare: 'undefined', u: 'https://x' })
})

test('an address is written back as it was read', () => {
  expect(formatUrl(parseUrl('/a/b?x=%20&y=', ''))).toBe('a/b?x=%20&y=')
  expect(formatUrl(parseUrl('/a/b', ''))).toBe('a/b')
})

test('relative addresses count from the page that asks', () => {
  expect(resolveUrl('../pass/index?x=../1', 'visitor/form/index')).toBe(
    '/visitor/pass/index?x=../1',
  )
  expect(resolveUrl('/pages/home/index', 'visitor/form/index')).toBe('/pages/home/index')
})

test('a scanned code opens its page with the scene still encoded', () => {
  expect(launch('?path=pages/home/index&scene=c%3D7&theme=dark')).toEqual({
    path: 'pages/home/index',
    query: { scene: 'c%3D7' },
    scene: 1047,
    referrerInfo: {},
  })
})

test('a scanned ordinary link arrives as q, still encoded', () => {
  const { query, scene } = launch('?q=https%3A%2F%2Fx.cn%2Fc%2F7')
  expect(query).toEqual({ q: 'https%3A%2F%2Fx.cn%2Fc%2F7' })
  expect(scene).toBe(1011)
})

test('a bare start, and one on an unknown page, open the home page', () => {
  expect(launch('')).toMatchObject({ path: 'pages/home/index', query: {}, scene: 1001 })
  expect(launch('?path=pages/none')).toMatchObject({ path: 'pages/home/index' })
})

test('a reload stays on the page the address names', () => {
  expect(launch('?path=pages/home/index&scene=x', '#/visitor/pass/index?token=t')).toMatchObject({
    path: 'visitor/pass/index',
    query: { token: 't' },
  })
})

test('the phone’s settings stand in the address and are no part of the page’s query', () => {
  expect(settingsFromSearch('?theme=dark&fontScale=1.4&offline=1&persona=guard&x=1')).toEqual({
    theme: 'dark',
    fontScale: 1.4,
    offline: true,
    persona: 'guard',
  })
})
