import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import {
  getStaffWorkOrder,
  getWorkOrder,
  listMyWorkOrders,
  moveMyWorkOrder,
  submitWorkOrder,
  uploadMedia,
  type ErrorReply,
  type WorkOrder,
} from '../../cloud/src/contract'
import { diskStore } from '../../cloud/src/media/disk-store'
import { CANCELLED_MEDIA_DAYS, eraseMedia } from '../../cloud/src/media/media.service'
import type { MediaStore } from '../../cloud/src/ports'
import { START, testCloud, type TestCloud } from '../support/cloud'
import { pathOf, type Phone } from '../support/cloud-client'
import { clip, form, ftyp, jpeg, jpegWithPlace } from '../support/files'
import { homeReport, LINHU } from '../support/reports'

const folder = mkdtempSync(join(tmpdir(), 'wuye-media-'))
let cloud: TestCloud
let resident: Phone
let family: Phone
let neighbour: Phone
let desk: Phone
beforeAll(async () => {
  cloud = await testCloud({ deps: { media: diskStore(folder) } })
  resident = await cloud.as('resident')
  family = await cloud.as('family')
  neighbour = await cloud.as('linhu-r4')
  desk = await cloud.as('desk')
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  cloud.clock.set(START)
})

const MINUTE = 60_000
const photo = () => ({ id: randomUUID(), kind: 'photo' as const })
const video = () => ({ id: randomUUID(), kind: 'video' as const })

const reportedWith = (...media: WorkOrder['media'][number]['kind'][]) =>
  resident.ok(submitWorkOrder, {
    params: LINHU,
    body: homeReport({ media: media.map((kind) => (kind === 'photo' ? photo() : video())) }),
  })

async function upload(
  phone: Phone,
  order: WorkOrder,
  file: Buffer,
  options: { mediaId?: string; claim?: Parameters<typeof form>[1] } = {},
) {
  const mediaId = options.mediaId ?? order.media[0]?.id ?? ''
  const params = { ...LINHU, orderId: order.id, mediaId }
  const answer = await phone.send({
    method: 'POST',
    url: pathOf(uploadMedia, { params }),
    ...form(file, options.claim),
  })
  return { status: answer.statusCode, body: answer.json<WorkOrder['media'][number] & ErrorReply>() }
}

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

const read = async (order: WorkOrder) =>
  (await resident.ok(getWorkOrder, { params: { ...LINHU, orderId: order.id } })).media

test('a photo follows its order, and whoever may see the order sees it without any EXIF', async () => {
  const order = await reportedWith('photo', 'video')
  const waiting = async () =>
    (await resident.ok(listMyWorkOrders, { params: LINHU, query: { group: 'open' } })).orders.find(
      ({ id }) => id === order.id,
    )?.mediaWaiting
  expect(await waiting()).toBe(2)
  const sent = await upload(resident, order, await jpegWithPlace())
  expect(sent).toMatchObject({ status: 200, body: { id: order.media[0]?.id, state: 'ready' } })
  expect(await waiting()).toBe(1)
  const seen = await desk.ok(getStaffWorkOrder, { params: { ...LINHU, orderId: order.id } })
  expect(seen.order.media.map(({ state }) => state)).toEqual(['ready', 'waiting'])
  const file = await cloud.stranger.send({ method: 'GET', url: seen.order.media[0]?.url ?? '' })
  expect(file.statusCode).toBe(200)
  expect(file.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'attachment',
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': expect.stringMatching(/^private, max-age=\d+$/),
  })
  expect((await sharp(file.rawPayload).metadata()).exif).toBeUndefined()
  expect(file.rawPayload).not.toContain('CANARY')
})

test('sending a photo again changes nothing and answers the same', async () => {
  const order = await reportedWith('photo')
  const first = await upload(resident, order, await jpeg())
  const before = files().length
  const second = await upload(resident, order, await jpegWithPlace())
  expect(second).toEqual(first)
  expect(files()).toHaveLength(before)
})

test('two sendings of one photo at once end as one photo and its small one', async () => {
  const order = await reportedWith('photo')
  const before = files().length
  const file = await jpeg()
  const answers = await Promise.all([
    upload(resident, order, file),
    upload(resident, order, file),
    upload(resident, order, file),
  ])
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(files()).toHaveLength(before + 2)
})

test('only the reporter sends; to anybody else there is nothing to send to', async () => {
  const order = await reportedWith('photo')
  const file = await jpeg()
  expect((await upload(family, order, file)).body.code).toBe('object.unknown')
  expect((await upload(neighbour, order, file)).body.code).toBe('object.unknown')
  expect((await upload(desk, order, file)).body.code).toBe('object.unknown')
  expect((await upload(cloud.stranger, order, file)).body.code).toBe('session.missing')
  expect((await read(order)).map(({ state }) => state)).toEqual(['waiting'])
})

test('a file the order does not name is not taken', async () => {
  const order = await reportedWith('photo')
  const answer = await upload(resident, order, await jpeg(), { mediaId: randomUUID() })
  expect(answer).toMatchObject({ status: 409, body: { code: 'media.too-many' } })
})

test('nothing is taken for an order that is over', async () => {
  const order = await reportedWith('photo')
  const params = { ...LINHU, orderId: order.id }
  await resident.ok(moveMyWorkOrder, { params, body: { move: 'cancel', version: 1 } })
  expect((await upload(resident, order, await jpeg())).body).toMatchObject({
    code: 'object.changed',
    state: 'cancelled',
  })
})

test('a lie about name and type changes nothing: the content decides', async () => {
  const claim = { filename: '../../../../etc/cron.d/x.html', type: 'text/html' }
  const order = await reportedWith('photo', 'photo', 'photo')
  const ids = order.media.map(({ id }) => id)
  const honest = await upload(resident, order, await jpeg(), { mediaId: ids[0], claim })
  expect(honest.status).toBe(200)
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  expect((await upload(resident, order, page, { mediaId: ids[1] })).body.code).toBe(
    'media.type-refused',
  )
  const heic = await upload(resident, order, ftyp('heic', 'mif1'), { mediaId: ids[1] })
  expect(heic).toMatchObject({ status: 415, body: { code: 'media.heic-refused' } })
  expect((await upload(resident, order, clip(), { mediaId: ids[2] })).body.code).toBe(
    'media.type-refused',
  )
  expect(files().every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true)
})

test('a refused photo may be sent again, and then it is there', async () => {
  const order = await reportedWith('photo')
  const file = await jpeg()
  const broken = await upload(resident, order, file.subarray(0, file.length - 120))
  expect(broken).toMatchObject({ status: 422, body: { code: 'media.damaged' } })
  expect((await upload(resident, order, file)).status).toBe(200)
})

test('a form without its file, or that breaks off, is refused and leaves nothing', async () => {
  const order = await reportedWith('photo')
  const params = { ...LINHU, orderId: order.id, mediaId: order.media[0]?.id ?? '' }
  const url = pathOf(uploadMedia, { params })
  const before = files().length
  const whole = form(await jpeg())
  const bodies = [
    form(await jpeg(), { field: 'other' }),
    { ...whole, payload: whole.payload.subarray(0, whole.payload.length - 80) },
    { ...whole, payload: Buffer.from('no form at all') },
    { payload: Buffer.from('{}'), headers: { 'content-type': 'application/json' } },
  ]
  for (const body of bodies) {
    const answer = await resident.send({ method: 'POST', url, ...body })
    expect([400, 422]).toContain(answer.statusCode)
  }
  expect(files()).toHaveLength(before)
})

describe('an address of a file', () => {
  const address = async () => {
    const order = await reportedWith('video')
    const { body } = await upload(resident, order, clip())
    return body.url ?? ''
  }
  const get = (url: string, headers = {}) => cloud.stranger.send({ method: 'GET', url, headers })

  test('is good for ten minutes at most, and the same within one minute', async () => {
    const order = await reportedWith('photo')
    const first = (await upload(resident, order, await jpeg())).body.url ?? ''
    cloud.clock.advance(50_000)
    expect((await read(order))[0]?.url).toBe(first)
    cloud.clock.set(new Date(START.getTime() + 10 * MINUTE - 1))
    expect((await get(first)).statusCode).toBe(200)
    cloud.clock.set(new Date(START.getTime() + 10 * MINUTE))
    expect(await get(first).then((answer) => answer.json<ErrorReply>().code)).toBe('object.unknown')
    expect((await read(order))[0]?.url).not.toBe(first)
  })

  test('opens nothing when any part of it is changed', async () => {
    const url = await address()
    const parsed = new URL(url, 'http://cloud')
    const changed = [
      url.replace('linhu-garden', 'yunqi-court'),
      url.replace(/\/[0-9a-f-]{36}\?/, `/${randomUUID()}?`),
      url.replace(/e=\w+/, 'e=zzzzzz'),
      url.replace(/s=./, (text) => (text === 's=A' ? 's=B' : 's=A')),
      parsed.pathname,
      `${parsed.pathname}?e=&s=`,
      `${url}&e=zzzzzz`,
    ]
    for (const other of changed) expect((await get(other)).statusCode).toBe(404)
  })

  test('gives a player the piece of a clip it asks for', async () => {
    const url = await address()
    const whole = await get(url)
    const size = whole.rawPayload.length
    expect(whole.headers['content-type']).toBe('video/mp4')
    const part = await get(url, { range: 'bytes=0-1' })
    expect(part.statusCode).toBe(206)
    expect(part.headers['content-range']).toBe(`bytes 0-1/${String(size)}`)
    expect(part.rawPayload).toEqual(whole.rawPayload.subarray(0, 2))
    const tail = await get(url, { range: 'bytes=-5' })
    expect(tail.rawPayload).toEqual(whole.rawPayload.subarray(size - 5))
    expect((await get(url, { range: 'bytes=9-2' })).statusCode).toBe(200)
  })
})

test('photos of a cancelled order are gone after a while, and not before', async () => {
  const order = await reportedWith('photo')
  await upload(resident, order, await jpeg())
  const kept = await reportedWith('photo')
  await upload(resident, kept, await jpeg())
  const url = (await read(order))[0]?.url ?? ''
  await resident.ok(moveMyWorkOrder, {
    params: { ...LINHU, orderId: order.id },
    body: { move: 'cancel', version: 1 },
  })
  const before = files().length
  const after = (days: number) => new Date(START.getTime() + days * 24 * 60 * MINUTE + 1)
  await eraseMedia(cloud.deps, after(CANCELLED_MEDIA_DAYS - 1))
  expect(files()).toHaveLength(before)
  await eraseMedia(cloud.deps, after(CANCELLED_MEDIA_DAYS))
  expect(files()).toHaveLength(before - 2)
  expect((await cloud.stranger.send({ method: 'GET', url })).statusCode).toBe(404)
  expect(await read(order)).toEqual([])
  expect(await read(kept)).toHaveLength(1)
  await eraseMedia(cloud.deps, after(CANCELLED_MEDIA_DAYS))
})

test('where nothing can keep files, the order goes through and the photo says so', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })
  const store: MediaStore = {
    put: () => Promise.reject(full),
    open: () => Promise.resolve(null),
    remove: () => Promise.resolve(),
  }
  for (const media of [null, store]) {
    const other = await testCloud({ deps: { media } })
    try {
      const phone = await other.as('resident')
      const order = await phone.ok(submitWorkOrder, {
        params: LINHU,
        body: homeReport({ media: [photo()] }),
      })
      expect(await upload(phone, order, await jpeg())).toMatchObject({
        status: 503,
        body: { code: 'media.unavailable' },
      })
    } finally {
      await other.close()
    }
  }
}, 60_000)
