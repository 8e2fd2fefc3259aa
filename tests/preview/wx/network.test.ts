import { phone } from './phone'

interface Sent {
  url: string
  init: RequestInit
}

const realFetch = globalThis.fetch

afterEach(() => {
  globalThis.fetch = realFetch
})

/** Plays the server; what it was sent is kept. */
function serve(answer: (init: RequestInit) => Promise<Response> | Response): Sent[] {
  const sent: Sent[] = []
  globalThis.fetch = async (url, init = {}) => {
    sent.push({ url: url as string, init })
    return answer(init)
  }
  return sent
}

/** jsdom has no Response; this is what the host reads of one. */
const response = (status: number, body: unknown): Response => {
  const text = JSON.stringify(body)
  const date = 'Tue, 24 Nov 2026 02:00:00 GMT'
  const headers = new Map([['date', date]])
  return { status, headers, text: () => Promise.resolve(text) } as unknown as Response
}

const ask = (options: Partial<WechatMiniprogram.RequestOption>) =>
  new Promise<{ kind: string; outcome: Record<string, unknown> }>((resolve) => {
    wx.request({
      url: '/v1/me',
      ...options,
      success: (outcome) => {
        resolve({ kind: 'success', outcome: { ...outcome } })
      },
      fail: (outcome) => {
        resolve({ kind: 'fail', outcome: { ...outcome } })
      },
    })
  })

test('any status code is a success; the page judges it', async () => {
  await phone()
  serve(() => response(500, { code: 'internal' }))
  const { kind, outcome } = await ask({})
  expect(kind).toBe('success')
  expect(outcome).toMatchObject({ statusCode: 500, data: { code: 'internal' } })
  expect(outcome.header).toEqual({ Date: 'Tue, 24 Nov 2026 02:00:00 GMT' })
})

test('a phone without signal fails and asks nobody', async () => {
  await phone({ settings: { offline: true } })
  const sent = serve(() => response(200, {}))
  const { kind, outcome } = await ask({})
  expect(kind).toBe('fail')
  expect(outcome.errMsg).toMatch(/^request:fail .*ERR_INTERNET_DISCONNECTED$/)
  expect(sent).toEqual([])
})

test('the parameters of a GET stand in the address, the data of a POST in the body', async () => {
  await phone()
  const sent = serve(() => response(200, {}))
  await ask({ data: { cursor: 'a b', size: 20 } })
  await ask({ method: 'POST', data: { kind: 'repair' }, header: { 'Idempotency-Key': 'k' } })
  expect(sent[0]?.url).toMatch(/\/v1\/me\?cursor=a\+b&size=20$/)
  expect(sent[1]?.init).toMatchObject({
    method: 'POST',
    body: '{"kind":"repair"}',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
  })
})

test('a host that is not ours is refused, as outside WeChat’s list of domains', async () => {
  await phone()
  const sent = serve(() => response(200, {}))
  const { outcome } = await ask({ url: 'https://cdn.example.com/font.woff2' })
  expect(outcome.errMsg).toBe('request:fail url not in domain list')
  expect(sent).toEqual([])
})

test('an answer that is too late is a timeout, one that is not wanted any more an abort', async () => {
  await phone()
  serve(
    ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      }),
  )
  const late = await ask({ timeout: 10 })
  expect(late.outcome).toMatchObject({ errMsg: 'request:fail timeout', errno: 5 })
  const aborted = new Promise((resolve) => {
    wx.request({ url: '/v1/me', fail: resolve }).abort()
  })
  expect(await aborted).toMatchObject({ errMsg: 'request:fail abort' })
})

test('the cloud’s container answers on the same paths', async () => {
  await phone()
  const sent = serve(() => response(404, { code: 'not-found' }))
  await expect(
    wx.cloud.callContainer({ path: '/v1/me', header: { 'X-WX-SERVICE': 'wuye' } }),
  ).resolves.toMatchObject({ statusCode: 404, data: { code: 'not-found' } })
  expect(sent[0]?.url).toMatch(/\/v1\/me$/)
})

test('losing and finding the signal is told', async () => {
  const { preview } = await phone()
  const told: boolean[] = []
  wx.onNetworkStatusChange(({ isConnected }) => told.push(isConnected))
  preview.host.updateSettings({ offline: true })
  preview.host.updateSettings({ fontScale: 1.4 })
  preview.host.updateSettings({ offline: false })
  expect(told).toEqual([false, true])
})
