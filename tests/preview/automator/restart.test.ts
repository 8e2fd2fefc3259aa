/** @jest-environment node */
import { driven, hook, pageOf, type MiniProgram } from './driven'

const served = driven()
let mp: MiniProgram

beforeEach(async () => {
  mp = await served.connect('?theme=dark&fontScale=1.4')
})

const restart = (path: string) => mp.callWxMethod('restartMiniProgram', { path })

test('a restart opens the page with its query, keeps storage and settings, and the connection', async () => {
  await mp.callWxMethod('setStorageSync', 'kept', 1)
  await mp.evaluate(() => {
    getApp<{ mark: number }>().mark = 1
  })
  expect(await restart('/pages/other/index?word=hello')).toEqual({
    errMsg: 'restartMiniProgram:ok',
  })
  const page = await pageOf(mp)
  expect([page.path, page.query]).toEqual(['pages/other/index', { word: 'hello' }])
  expect(await mp.pageStack()).toHaveLength(1)
  expect(await mp.callWxMethod('getStorageSync', 'kept')).toBe(1)
  expect(await mp.evaluate(() => typeof getApp<{ mark?: number }>().mark)).toBe('undefined')
  expect(await mp.systemInfo()).toMatchObject({ theme: 'dark', fontSizeScaleFactor: 1.4 })
})

test('a restart forgets mocks and exposed functions, and keeps telling logs and faults', async () => {
  const heard: string[] = []
  mp.on('console', ({ args }: { args: string[] }) => heard.push(...args))
  mp.on('exception', ({ message }: { message: string }) => heard.push(message))
  await mp.mockWxMethod('getStorageSync', 'mocked')
  await mp.exposeFunction('told', () => undefined)
  await restart('pages/main/index')
  expect(await mp.callWxMethod('getStorageSync', 'x')).toBe('')
  expect(await mp.evaluate('() => typeof told')).toBe('undefined')
  await mp.evaluate(() => {
    console.log('again')
  })
  await (await hook(await pageOf(mp), 'throws')).tap()
  expect(heard).toEqual(expect.arrayContaining(['again', '没人接住']))
})

test('pages and elements of before are destroyed, and no id comes twice', async () => {
  const before = await pageOf(mp)
  const title = await hook(before, 'title')
  await restart('pages/main/index')
  await expect(before.data()).rejects.toThrow('page destroyed')
  await expect(title.text()).rejects.toThrow('page destroyed')
  const after = await pageOf(mp)
  expect(after).not.toBe(before)
  expect(await after.data('n')).toBe(0)
})

test('a page that is not there is refused and nothing restarts', async () => {
  await mp.evaluate(() => {
    getApp<{ mark: number }>().mark = 1
  })
  await expect(restart('pages/nowhere/index')).rejects.toThrow(
    'page "pages/nowhere/index" is not found',
  )
  expect(await mp.evaluate(() => getApp<{ mark: number }>().mark)).toBe(1)
})

test('the member itself takes callbacks only', async () => {
  const refused = () =>
    new Promise<string>((resolve) => {
      const restarting = wx.restartMiniProgram.bind(wx) as (options: object) => unknown
      const answer = restarting({
        path: 'pages/nowhere/index',
        fail: ({ errMsg }: { errMsg: string }) => {
          resolve(`${typeof answer} ${errMsg}`)
        },
      })
    })
  expect(await mp.evaluate(refused)).toBe(
    'undefined restartMiniProgram:fail page "pages/nowhere/index" is not found',
  )
})

test('a restart in the middle of a request ends it with an error that says so', async () => {
  const waiting = mp.evaluate(() => new Promise(() => undefined)).catch((e: unknown) => String(e))
  await restart('pages/main/index')
  expect(await waiting).toBe(
    'Error: the mini program restarted before App.callFunction was answered',
  )
})
