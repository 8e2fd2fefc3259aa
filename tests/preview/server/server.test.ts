/** @jest-environment node */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

interface Received {
  method: string | undefined
  url: string | undefined
  type: string | undefined
  bytes: number
}

let appDir: string
let cloud: Server
let cloudPort = 0
let received: Received[]
let preview: ChildProcess
let origin: string

beforeAll(async () => {
  appDir = mkdtempSync(path.join(tmpdir(), 'preview-'))
  await startCloud()
  preview = fork(
    'tests/preview/server/serve.mjs',
    [appDir, `http://127.0.0.1:${String(cloudPort)}`],
    {
      execArgv: ['--import', 'tsx'],
    },
  )
  const [told] = (await once(preview, 'message')) as [{ origin: string }]
  origin = told.origin
}, 20_000)

afterAll(async () => {
  preview.disconnect()
  await stopCloud()
  rmSync(appDir, { recursive: true })
})

beforeEach(async () => {
  received = []
  for (const file of ['index.html', 'app.js']) rmSync(path.join(appDir, file), { force: true })
  if (!cloud.listening) await startCloud()
})

/** Answers 200, or 500 at `/v1/broken`, and keeps what it was sent. */
async function startCloud(): Promise<void> {
  cloud = createServer((request, reply) => {
    void count(request).then((bytes) => {
      const { method, url, headers } = request
      received.push({ method, url, type: headers['content-type'], bytes })
      reply.writeHead(url === '/v1/broken' ? 500 : 200, { 'content-type': 'application/json' })
      reply.end(JSON.stringify({ status: 'ok' }))
    })
  }).listen(cloudPort, '127.0.0.1')
  // As Fastify's: node's own five seconds close a connection just as a slow machine asks again on it.
  cloud.keepAliveTimeout = 72_000
  await once(cloud, 'listening')
  cloudPort = (cloud.address() as AddressInfo).port
}

async function count(request: IncomingMessage): Promise<number> {
  let bytes = 0
  for await (const chunk of request) bytes += (chunk as Buffer).length
  return bytes
}

const buildApp = () => {
  writeFileSync(path.join(appDir, 'app.js'), 'started()')
  writeFileSync(path.join(appDir, 'index.html'), '<body>物业短号</body>')
}

const stopCloud = () =>
  new Promise((resolve) => {
    cloud.closeAllConnections()
    cloud.close(resolve)
  })

test('the frame is a page of its own, with its style and script', async () => {
  const page = await fetch(origin)
  expect(await page.text()).toContain('物业短号')
  for (const file of ['/frame.css', '/frame.js']) {
    expect((await fetch(origin + file)).status).toBe(200)
  }
})

test('the app is served once it is built, and checked for changes on every load', async () => {
  expect((await fetch(`${origin}/app/`)).status).toBe(503)
  buildApp()
  const page = await fetch(`${origin}/app/?persona=resident`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  // The page also listens for rebuilds.
  expect(await page.text()).toMatch(/^<body>物业短号<script>.*__reload.*<\/script><\/body>$/)
  const script = await fetch(`${origin}/app/app.js`)
  expect([await script.text(), script.headers.get('cache-control')]).toEqual([
    'started()',
    'no-cache',
  ])
  const etag = script.headers.get('etag') ?? ''
  // Without a cache-control of its own, fetch asks for a fresh copy.
  const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
  const again = await fetch(`${origin}/app/app.js`, { headers })
  expect(again.status).toBe(304)
})

test('health is good only when app and cloud both are', async () => {
  expect((await fetch(`${origin}/health`)).status).toBe(503)
  buildApp()
  expect((await fetch(`${origin}/health`)).status).toBe(200)
  await stopCloud()
  expect((await fetch(`${origin}/health`)).status).toBe(503)
})

test('the cloud’s paths reach the cloud as they are', async () => {
  const paths = ['/v1/communities?q=%E6%B9%96', '/media/m1?sig=x', '/s/ABCD2345', '/openapi.json']
  for (const each of paths) expect((await fetch(origin + each)).status).toBe(200)
  expect(received.map(({ url }) => url)).toEqual(paths)
  expect((await fetch(`${origin}/v1/broken`)).status).toBe(500)
})

test('a video of 50 MB passes through, one beyond the limit is refused in the contract’s shape', async () => {
  const body = Buffer.alloc(50 * 1024 * 1024)
  const type = 'multipart/form-data; boundary=x'
  const headers = { 'content-type': type }
  await fetch(`${origin}/v1/media`, { method: 'POST', headers, body })
  expect(received).toEqual([{ method: 'POST', url: '/v1/media', type, bytes: body.length }])
  const refused = await fetch(`${origin}/v1/media`, {
    method: 'POST',
    headers,
    body: Buffer.alloc(61 * 1024 * 1024),
  }).catch(() => undefined)
  // A client may lose the connection while it still sends; either way the cloud saw nothing.
  expect([413, undefined]).toContain(refused?.status)
  expect(received).toHaveLength(1)
})

test('a cloud that is down answers 503 in the contract’s shape', async () => {
  await stopCloud()
  const answer = await fetch(`${origin}/v1/communities`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({
    code: 'service.unavailable',
    message: expect.any(String) as string,
    requestId: expect.stringMatching(/.{8}/) as string,
  })
})

test('a rebuild tells the open pages to load again', async () => {
  const channel = await fetch(`${origin}/__reload`)
  const reader = channel.body?.getReader()
  await reader?.read()
  preview.send('reload')
  const told = await reader?.read()
  expect(new TextDecoder().decode(told?.value)).toContain('event: reload')
  await reader?.cancel()
})

test('what does not exist is a 404 in the contract’s shape', async () => {
  const answer = await fetch(`${origin}/nowhere`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'preview.not-found' })
})
