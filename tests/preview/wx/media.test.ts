import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { phone, refusal } from './phone'

let cloud: Server
let apiBase: string
let received: { method: string | undefined; type: string; body: string }[]

/** Refuses what it is sent with 413, as a cloud does with a photo that is too large. */
beforeAll(async () => {
  cloud = createServer((request, reply) => {
    reply.setHeader('access-control-allow-origin', '*')
    reply.setHeader('access-control-allow-headers', '*')
    if (request.method === 'OPTIONS') return reply.end()
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, headers } = request
      const body = Buffer.concat(chunks).toString()
      received.push({ method, type: headers['content-type'] ?? '', body })
      reply.writeHead(413, { 'content-type': 'application/json' }).end('{"code":"too-large"}')
    })
    return undefined
  }).listen(0, '127.0.0.1')
  await once(cloud, 'listening')
  apiBase = `http://127.0.0.1:${String((cloud.address() as AddressInfo).port)}`
})

afterAll(() => {
  cloud.closeAllConnections()
  cloud.close()
})

beforeEach(() => {
  received = []
})

const upload = () =>
  new Promise<{ kind: string; outcome: Record<string, unknown> }>((resolve) => {
    wx.uploadFile({
      url: '/v1/media',
      filePath: `${wx.env.USER_DATA_PATH}/leak.jpg`,
      name: 'file',
      formData: { kind: 'photo' },
      success: (outcome) => {
        resolve({ kind: 'success', outcome: { ...outcome } })
      },
      fail: (outcome) => {
        resolve({ kind: 'fail', outcome: { ...outcome } })
      },
    })
  })

test('a kept photo is posted with its fields; a refusal of the cloud is an answer', async () => {
  await phone({ settings: { apiBase } })
  wx.getFileSystemManager().writeFileSync(`${wx.env.USER_DATA_PATH}/leak.jpg`, 'bytes', 'utf8')
  expect(await upload()).toEqual({
    kind: 'success',
    outcome: { errMsg: 'uploadFile:ok', data: '{"code":"too-large"}', statusCode: 413 },
  })
  const [sent] = received
  expect(sent?.method).toBe('POST')
  expect(sent?.type).toMatch(/^multipart\/form-data; boundary=/)
  expect(sent?.body).toMatch(/name="kind"\s+photo/)
  expect(sent?.body).toMatch(/name="file"; filename="leak.jpg"[\s\S]*bytes/)
})

test('a photo that is gone, and a phone without signal, fail before anything is sent', async () => {
  const { preview } = await phone({ settings: { apiBase } })
  expect((await upload()).outcome.errMsg).toMatch(/^uploadFile:fail no such file/)
  wx.getFileSystemManager().writeFileSync(`${wx.env.USER_DATA_PATH}/leak.jpg`, 'bytes', 'utf8')
  preview.host.updateSettings({ offline: true })
  expect((await upload()).kind).toBe('fail')
  expect(received).toEqual([])
})

/** The browser's own chooser, as the person leaves it. */
const chooser = () => document.querySelector<HTMLInputElement>('input[type="file"]')

test('chosen photos are files of the phone that can be kept', async () => {
  const { until } = await phone()
  const chosen = wx.chooseMedia({ count: 1, mediaType: ['image'] })
  const input = await until(chooser)
  expect([input.accept, input.multiple]).toEqual(['image/*', false])
  const files = ['一', '二'].map((text) => new File([text], `${text}.PNG`, { type: 'image/png' }))
  Object.defineProperty(input, 'files', { value: files })
  input.dispatchEvent(new Event('change'))
  const { tempFiles, type } = await chosen
  expect(type).toBe('image')
  expect(tempFiles).toHaveLength(1)
  expect(tempFiles[0]).toMatchObject({
    fileType: 'image',
    size: 3,
    tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp.*\.png$/) as string,
  })
  expect(chooser()).toBeNull()
})

test('closing the chooser is a cancel', async () => {
  const { until } = await phone()
  const choice = refusal(wx.chooseMedia({}))
  const input = await until(chooser)
  expect(input.accept).toBe('image/*,video/*')
  input.dispatchEvent(new Event('cancel'))
  expect(await choice).toEqual({ errMsg: 'chooseMedia:fail cancel' })
})

test('a file out of a chat is one of the phone', async () => {
  const { until } = await phone()
  const chosen = wx.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'txt'] })
  const input = await until(chooser)
  expect([input.accept, input.multiple]).toEqual(['.csv,.txt', false])
  const file = new File(['2026-10-01,放假'], '2026.CSV', { type: 'text/csv' })
  Object.defineProperty(input, 'files', { value: [file] })
  input.dispatchEvent(new Event('change'))
  const { tempFiles } = await chosen
  expect(tempFiles).toMatchObject([{ name: '2026.CSV', size: file.size, type: 'file' }])
  expect(tempFiles[0]?.path).toMatch(/^wxfile:\/\/tmp.*\.csv$/)
})
