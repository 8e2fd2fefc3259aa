/** @jest-environment node */
import { once } from 'node:events'
import WebSocket from 'ws'
import { driven, hook, pageOf, until } from './driven'

/** In a hurry: the sentences are the same as after 10 s. */
const PATIENCE_MS = 3_000
const served = driven({ ANSWER_WITHIN_MS: String(PATIENCE_MS) })

const report = async (phone: string, name: string) => {
  const reply = await fetch(
    `${served.wsUrl.replace('ws:', 'http:')}/phones/${phone}/reports/${name}`,
  )
  return [reply.status, await reply.json()] as const
}

/** How long something took, in milliseconds, and what it was refused with. */
async function refused(work: Promise<unknown>): Promise<[string, number]> {
  const start = Date.now()
  const error: unknown = await work.then(() => new Error('it worked')).catch((e: unknown) => e)
  const { message } = error as Error
  return [message, Date.now() - start]
}

test('two connections are two phones: neither sees the other’s storage, page or mocks', async () => {
  const [one, other] = await Promise.all([served.connect(), served.connect()])
  await one.callWxMethod('setStorageSync', 'mine', 1)
  await one.mockWxMethod('login', { code: 'mocked' })
  await one.callWxMethod('navigateTo', { url: '/pages/other/index' })
  expect(await other.callWxMethod('getStorageSync', 'mine')).toBe('')
  expect(await other.callWxMethod('login')).not.toMatchObject({ code: 'mocked' })
  expect((await pageOf(other)).path).toBe('pages/main/index')
  expect((await pageOf(one)).path).toBe('pages/other/index')
})

test('a phone is what the address says: size, theme, letters, persona, clock, first page', async () => {
  const hour = 3_600_000
  const mp = await served.connect(
    `?width=320&height=600&theme=dark&fontScale=1.65&persona=desk&clockOffsetMs=${hour}&path=pages/other/index&word=%E5%A5%BD`,
  )
  expect(await mp.systemInfo()).toMatchObject({
    windowWidth: 320,
    screenHeight: 600,
    theme: 'dark',
    fontSizeScaleFactor: 1.65,
  })
  expect(await mp.callWxMethod('login')).toMatchObject({ code: 'demo:desk' })
  expect(Math.abs((await mp.evaluate(() => Date.now())) - Date.now() - hour)).toBeLessThan(10_000)
  const { path, query } = await pageOf(mp)
  expect([path, query]).toEqual(['pages/other/index', { word: '%E5%A5%BD' }])
})

test('a named phone answers reports while it is connected, and runs the extra scripts', async () => {
  const mp = await served.connect('?phone=blue&width=320')
  await pageOf(mp)
  expect(await report('blue', 'viewport')).toEqual([200, { width: 320, height: 844 }])
  expect(await report('blue', 'planted')).toEqual([200, 'planted'])
  expect(await report('blue', 'nothing')).toEqual([404, { error: 'no such report' }])
  expect(await report('green', 'viewport')).toEqual([404, { error: 'no such phone is connected' }])
})

test('a page whose script never ends is answered for in time, saying so', async () => {
  const mp = await served.connect()
  const page = await pageOf(mp)
  const endless = () => {
    for (;;);
  }
  const [message, ms] = await refused(mp.evaluate(endless))
  expect(message).toBe(
    'App.callFunction was not answered: the page hangs, a script of it never ends',
  )
  expect(ms).toBeLessThan(PATIENCE_MS)
  expect((await refused(page.data()))[0]).toMatch('Page.getData was not answered: the page hangs')
  expect((await refused(mp.screenshot()))[0]).toMatch('App.captureScreenshot was not answered')
})

test('what never comes is answered for in time, and the phone goes on', async () => {
  const mp = await served.connect()
  const [message, ms] = await refused(mp.evaluate(() => new Promise(() => undefined)))
  expect(message).toBe('App.callFunction was not answered: what it waits for did not come')
  expect(ms).toBeLessThan(PATIENCE_MS)
  expect(await mp.evaluate(() => 1)).toBe(1)
})

test('a crashed page answers at once that it has crashed, also what was under way', async () => {
  const mp = await served.connect('?phone=doomed')
  const page = await pageOf(mp)
  const underWay = refused(mp.evaluate(() => new Promise(() => undefined)))
  await report('doomed', 'crash')
  const sentence = 'the page has crashed: connect again for a new phone'
  expect((await underWay)[0]).toBe(sentence)
  const [message, ms] = await refused(page.data())
  expect(message).toBe(sentence)
  expect(ms).toBeLessThan(1_000)
  expect((await refused(mp.screenshot()))[0]).toBe(sentence)
  const another = await served.connect()
  expect((await pageOf(another)).path).toBe('pages/main/index')
})

test('close ends the app; what is asked after it is told so', async () => {
  const mp = await served.connect()
  const page = await pageOf(mp)
  const asked = mp as unknown as { send: (method: string) => Promise<unknown> }
  expect(await asked.send('App.exit')).toEqual({})
  expect((await refused(page.data()))[0]).toBe(
    'the mini program has been closed: connect again for a new phone',
  )
  expect(await asked.send('Tool.close')).toEqual({})
})

test('the client’s own close works from one end to the other', async () => {
  const mp = await served.connect()
  await mp.close()
  await expect(mp.currentPage()).rejects.toThrow('Connection closed')
})

test('what only DevTools can do is unimplemented, by its name', async () => {
  const mp = await served.connect()
  const page = await pageOf(mp)
  const tried = await Promise.all([
    refused(mp.testAccounts()),
    refused(mp.stopAudits()),
    refused(mp.getTicket()),
    refused(mp.setTicket('x')),
    refused(mp.refreshTicket()),
    refused(mp.remote()),
    refused(mp.native().confirmModal()),
    refused(page.getElementsByXpath('//view')),
    refused(mp.callPluginWxMethod('plugin', 'login')),
  ])
  expect(tried.map(([message]) => message)).toEqual([
    'Tool.getTestAccounts unimplemented',
    'Tool.stopAudits unimplemented',
    'Tool.getTicket unimplemented',
    'Tool.setTicket unimplemented',
    'Tool.refreshTicket unimplemented',
    'Tool.enableRemoteDebug unimplemented',
    'Tool.native unimplemented',
    'Page.getElementsByXpath unimplemented',
    'App.callWxMethod of plugins unimplemented',
  ])
})

test('what is no request is told so, and the connection lives on', async () => {
  const socket = new WebSocket(served.wsUrl)
  await once(socket, 'open')
  const ask = async (text: string): Promise<object> => {
    socket.send(text)
    const [data] = (await once(socket, 'message')) as [string]
    return JSON.parse(data) as object
  }
  await until(
    'the first page',
    async () => 'result' in (await ask('{"id":"0","method":"App.getCurrentPage"}')),
  )
  expect(await ask('not json')).toMatchObject({
    error: { message: expect.stringContaining('not a request') },
  })
  expect(await ask('{"id":"1"}')).toMatchObject({
    error: { message: expect.stringContaining('not a request') },
  })
  expect(await ask('{"id":"2","method":"Made.up"}')).toEqual({
    id: '2',
    error: { message: 'Made.up unimplemented' },
  })
  expect(await ask('{"id":"3","method":"Tool.getInfo"}')).toMatchObject({
    result: { SDKVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
  })
  socket.close()
})

test('a page of the web cannot connect', async () => {
  const socket = new WebSocket(served.wsUrl, { origin: 'https://example.com' })
  const [error] = (await once(socket, 'error')) as [Error]
  expect(error.message).toContain('401')
})

test('a tap that only a covered or an old element could take is answered with its own reason', async () => {
  const mp = await served.connect()
  const page = await pageOf(mp)
  const passing = await hook(page, 'passing')
  await page.callMethod('hide')
  expect((await refused(passing.tap()))[0]).toBe('element destroyed')
})
