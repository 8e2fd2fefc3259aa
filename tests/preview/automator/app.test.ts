/** @jest-environment node */
import { driven, hook, pageOf, until, type MiniProgram } from './driven'

/** Runs in the mini program. */
declare const told: (...args: unknown[]) => void

const served = driven()
let mp: MiniProgram

beforeEach(async () => {
  mp = await served.connect()
})

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(() => new Error('it worked')).catch((e: unknown) => e)
  return (error as Error).message
}

test('a function is run inside the mini program with its arguments, and its promise awaited', async () => {
  const routes = await mp.evaluate(
    (a: number, b: number) => Promise.resolve([getCurrentPages()[0]?.route, a + b]),
    1,
    2,
  )
  expect(routes).toEqual(['pages/main/index', 3])
  expect(await mp.evaluate(() => typeof wx + typeof getApp())).toBe('objectobject')
  expect(await mp.evaluate(() => undefined)).toBeUndefined()
})

test('a function sees nothing of a browser and nothing of the test', async () => {
  expect(
    await mp.evaluate('() => [typeof window, typeof document, typeof localStorage, typeof fetch]'),
  ).toEqual(['undefined', 'undefined', 'undefined', 'undefined'])
  const outer = 1
  expect(await refusal(mp.evaluate(() => outer))).toBe('outer is not defined')
})

test('a function that throws, and a result that JSON cannot carry, are errors with their words', async () => {
  const throwing = () => {
    throw new Error('坏了')
  }
  expect(await refusal(mp.evaluate(throwing))).toBe('坏了')
  const circle = '() => { const a = {}; a.a = a; return a }'
  expect(await refusal(mp.evaluate(circle))).toMatch(/circular/i)
})

test('shapes that DevTools breaks are refused, for evaluate and for mocks', async () => {
  expect(await refusal(mp.evaluate(({ a }: { a: number }) => a, { a: 1 }))).toMatch(/destructured/)
  const mock = function (options = {}) {
    return options
  }
  expect(await refusal(mp.mockWxMethod('request', mock))).toMatch(/defaults/)
})

test('wx is called with callbacks, or directly where its name says so', async () => {
  expect(await mp.callWxMethod('getStorageInfo')).toMatchObject({ errMsg: 'getStorageInfo:ok' })
  await mp.callWxMethod('setStorageSync', 'key', { deep: [1] })
  expect(await mp.callWxMethod('getStorageSync', 'key')).toEqual({ deep: [1] })
  expect(await mp.callWxMethod('canIUse', 'makePhoneCall')).toBe(true)
  expect(await mp.systemInfo()).toMatchObject({ windowWidth: 390 })
})

test('a refusal of wx loses the name of the member; an unknown one has its own sentence', async () => {
  expect(await refusal(mp.callWxMethod('getStorage', { key: 'none' }))).toBe('data not found')
  expect(await refusal(mp.callWxMethod('navigateTo', { url: '/pages/no' }))).toBe(
    'page "pages/no" is not found',
  )
  expect(await refusal(mp.callWxMethod('nothing'))).toBe('wx.nothing not exists')
  expect(await refusal(mp.mockWxMethod('nothing', {}))).toBe('wx.nothing not exists')
})

test('a mocked result goes to success, to fail by its errMsg, and to a promise without callbacks', async () => {
  await mp.mockWxMethod('login', { code: 'demo:resident' })
  expect(await mp.callWxMethod('login')).toEqual({ code: 'demo:resident' })
  expect(await mp.evaluate(() => wx.login())).toEqual({ code: 'demo:resident' })
  await mp.mockWxMethod('login', { errMsg: 'login:fail no network' })
  expect(await refusal(mp.callWxMethod('login'))).toBe('no network')
  const refused = () => wx.login().catch((error: unknown) => (error as { errMsg: string }).errMsg)
  expect(await mp.evaluate(refused)).toBe('login:fail no network')
})

test('a mocking function gets the options without callbacks and more, and the real one in this', async () => {
  await mp.mockWxMethod(
    'getStorage',
    function (this: { origin: (o: object) => Promise<object> }, options: object, tag: string) {
      const keys = Object.keys(options)
      return this.origin({ key: 'real' }).then((result) => ({ ...result, tag, keys }))
    },
    'mine',
  )
  await mp.callWxMethod('setStorageSync', 'real', 7)
  expect(await mp.callWxMethod('getStorage', { key: 'other' })).toEqual({
    data: 7,
    errMsg: 'getStorage:ok',
    tag: 'mine',
    keys: ['key'],
  })
})

test('a direct member is mocked with all its arguments, and complete hears of either end', async () => {
  await mp.mockWxMethod('getStorageSync', (key: string, tag: string) => `${key} ${tag}`, 'mocked')
  expect(await mp.callWxMethod('getStorageSync', 'a')).toBe('a mocked')
  await mp.mockWxMethod('login', { errMsg: 'login:fail' })
  const heard = () =>
    new Promise((resolve) => {
      wx.login({ complete: resolve })
    })
  expect(await mp.evaluate(heard)).toEqual({ errMsg: 'login:fail' })
})

test('a mock of a mock is restored to the real member, and restoring twice harms nothing', async () => {
  await mp.mockWxMethod('getStorageSync', 1)
  await mp.mockWxMethod('getStorageSync', 2)
  expect(await mp.callWxMethod('getStorageSync', 'none')).toBe(2)
  await mp.restoreWxMethod('getStorageSync')
  await mp.restoreWxMethod('getStorageSync')
  expect(await mp.callWxMethod('getStorageSync', 'none')).toBe('')
})

test('undefined as a result mocks and does not restore, because it arrives as null', async () => {
  await mp.mockWxMethod('getStorageSync', undefined)
  expect(await mp.callWxMethod('getStorageSync', 'none')).toBeNull()
})

test('listeners cannot be mocked', async () => {
  expect(await refusal(mp.mockWxMethod('onAppShow', {}))).toBe("You can't mock wx.onAppShow")
  expect(await refusal(mp.mockWxMethod('offAppShow', {}))).toBe("You can't mock wx.offAppShow")
})

test('an exposed function is called from the mini program', async () => {
  const heard: unknown[] = []
  await mp.exposeFunction('told', (...args: unknown[]) => heard.push(args))
  await mp.evaluate(() => {
    told(1, { a: 2 })
  })
  await until('the call', () => heard.length === 1)
  expect(heard).toEqual([[1, { a: 2 }]])
})

test('a log is heard once however often the console is asked for, and not before', async () => {
  const heard: { type: string; args: unknown[] }[] = []
  const log = (word: string) => {
    console.log(word, { a: 1 })
    console.warn(word)
  }
  await mp.evaluate(log, 'before')
  mp.on('console', (entry) => heard.push(entry))
  mp.on('console', () => undefined)
  await mp.evaluate(log, 'after')
  await until('the logs', () => heard.length >= 2)
  expect(heard).toEqual([
    { type: 'log', args: ['after', { a: 1 }] },
    { type: 'warn', args: ['after'] },
  ])
})

test('what nobody catches is heard as an exception', async () => {
  const heard: { message: string }[] = []
  mp.on('exception', (fault) => heard.push(fault))
  await (await hook(await pageOf(mp), 'throws')).tap()
  await until('the exception', () => heard.length > 0)
  expect(heard).toMatchObject([{ message: '没人接住' }])
})

test('a screenshot is a PNG', async () => {
  const png = Buffer.from(String(await mp.screenshot()), 'base64')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
})
