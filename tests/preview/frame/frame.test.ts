import { linkPathOf, readScan, sceneOf } from '../../../miniprogram/contract/scan-code'
import { addChoices } from '../../../preview/frame/choices'
import { codeCard, linkOf, openingByLink } from '../../../preview/frame/scan-codes'
import {
  appAddress,
  loadState,
  openingOfCard,
  saveState,
  type FrameState,
  type Opening,
} from '../../../preview/frame/state'
import { offsetTo, timeOf } from '../../../preview/frame/time-of-day'
import { launchOptions, settingsFromSearch } from '../../../preview/runtime/router/launch'
import { fillBrowserGaps } from '../../support/mount/browser-gaps'

beforeAll(fillBrowserGaps)
afterEach(() => {
  localStorage.clear()
})

const state: FrameState = {
  persona: 'resident',
  fontScale: 1.4,
  theme: 'dark',
  offline: true,
  privacy: 'ask',
  messages: 'off',
  clockOffsetMs: -90_000,
}

const PAGES = ['pages/home/index', 'visitor/pass/index']

/** What the app finds out about itself when the frame opens it. */
const launched = (opening?: Opening) => {
  const { search } = new URL(appAddress(state, opening), 'http://localhost')
  return {
    settings: settingsFromSearch(search),
    launch: launchOptions({ search, hash: '' }, PAGES),
  }
}

test('the app starts on the phone that the panel describes', () => {
  expect(launched().settings).toEqual(state)
  expect(launched().launch).toMatchObject({ path: 'pages/home/index', query: {}, scene: 1001 })
})

test('a lobby code is scanned as WeChat hands it over, and the app reads it', async () => {
  const card = await codeCard(
    { code: 'ABCD2345', communityName: '临湖花园', label: '3栋', retired: false },
    (opening) => openings.push(opening),
  )
  const openings: Opening[] = []
  for (const key of card.querySelectorAll('button')) key.click()
  const [byLink, byMiniCode] = openings.map((opening) => launched(opening).launch)
  expect([byLink?.scene, byMiniCode?.scene]).toEqual([1011, 1047])
  expect(readScan(byLink?.query ?? {})).toEqual({ kind: 'code', code: 'ABCD2345' })
  expect(readScan(byMiniCode?.query ?? {})).toEqual({ kind: 'code', code: 'ABCD2345' })
  expect(card.querySelector('img')?.alt).toBe('临湖花园 3栋的二维码')
})

test('the frame’s codes are worded as the contract words them', () => {
  expect(linkOf('ABCD2345')).toBe(window.location.origin + linkPathOf('ABCD2345'))
  expect(openingByLink('ABCD2345').query?.q).toContain(linkPathOf('ABCD2345'))
  expect(sceneOf('ABCD2345')).toBe('c=ABCD2345')
})

test('a shared card opens its page with its own parameters', () => {
  const { launch } = launched(openingOfCard('visitor/pass/index?token=a%20b&from=card'))
  expect(launch).toMatchObject({ path: 'visitor/pass/index', scene: 1007 })
  expect(Object.keys(launch.query)).toEqual(['token', 'from'])
  expect(decodeURIComponent(launch.query.token ?? '').replace('+', ' ')).toBe('a b')
})

test('the panel remembers the phone, but never that it was offline', () => {
  saveState(localStorage, state)
  expect(loadState(localStorage)).toEqual({ ...state, offline: false, clockOffsetMs: 0 })
})

test('a broken memory is forgotten', () => {
  localStorage.setItem('preview:frame', '{')
  expect(loadState(localStorage).persona).toBe('resident')
})

test.each([
  ['2026-11-23T16:00:00Z', '09:30'],
  ['2026-11-24T10:00:00Z', '22:41'],
  ['2026-11-24T23:59:59Z', '03:00'],
])('at %s the clock moves to %s in Shanghai, on the same day there', (now, time) => {
  const ms = Date.parse(now)
  const day = (at: number) => Math.floor((at + 8 * 3600_000) / 86_400_000)
  const moved = ms + offsetTo(time, ms)
  expect(timeOf(moved)).toBe(time)
  expect(day(moved)).toBe(day(ms))
})

test('a group of choices is one named group of radio buttons', () => {
  const chosen: string[] = []
  const choices = [
    { value: 'on', name: '有网' },
    { value: 'off', name: '没网' },
  ]
  const select = addChoices(
    document.body,
    { id: 'network', legend: '网络', choices, chosen: 'on' },
    (value) => chosen.push(value),
  )
  const [on, off] = [...document.querySelectorAll('input')]
  expect(document.querySelector('legend')?.textContent).toBe('网络')
  expect(on?.checked).toBe(true)
  off?.click()
  expect(chosen).toEqual(['off'])
  select('on')
  expect(on?.checked).toBe(true)
  expect(chosen).toEqual(['off'])
})
