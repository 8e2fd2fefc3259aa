import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import {
  getStaffWorkOrder,
  getWorkOrder,
  moveMyWorkOrder,
  submitWorkOrder,
  uploadMedia,
  type WorkOrder,
} from '../../cloud/src/contract'
import { diskStore } from '../../cloud/src/media/disk-store'
import { CANCELLED_MEDIA_DAYS, eraseMedia } from '../../cloud/src/media/media.service'
import { THUMB_PIXELS } from '../../cloud/src/media/photo'
import type { MediaStore } from '../../cloud/src/ports'
import { START, testCloud, type TestCloud } from '../support/cloud'
import { pathOf, type Phone } from '../support/cloud-client'
import { clip, form, jpegWithPlace } from '../support/files'
import { homeReport, LINHU } from '../support/reports'

const folder = mkdtempSync(join(tmpdir(), 'wuye-thumbs-'))
const disk = diskStore(folder)
/** Keys whose next writing is cut off, as by a crash between two files. */
const cutOff: RegExp[] = []
const store: MediaStore = {
  ...disk,
  async put(key, bytes) {
    if (!cutOff[0]?.test(key)) return disk.put(key, bytes)
    cutOff.shift()
    throw new Error('the process is gone')
  },
}
let cloud: TestCloud
let resident: Phone
beforeAll(async () => {
  cloud = await testCloud({ deps: { media: store } })
  resident = await cloud.as('resident')
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  cloud.clock.set(START)
})

type Item = WorkOrder['media'][number]

const photoOf = (seed: string) =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: seed } })
    .jpeg()
    .toBuffer()

async function reported(kind: Item['kind'] = 'photo'): Promise<WorkOrder> {
  const body = homeReport({ media: [{ id: randomUUID(), kind }] })
  return resident.ok(submitWorkOrder, { params: LINHU, body })
}

async function send(order: WorkOrder, file: Buffer) {
  const params = { ...LINHU, orderId: order.id, mediaId: order.media[0]?.id ?? '' }
  const url = pathOf(uploadMedia, { params })
  const answer = await resident.send({ method: 'POST', url, ...form(file) })
  return { status: answer.statusCode, item: answer.json<Item>() }
}

const readAs = async (phone: Phone, order: WorkOrder) =>
  (await phone.ok(getWorkOrder, { params: { ...LINHU, orderId: order.id } })).media[0]
const get = (url: string | null | undefined) =>
  cloud.stranger.send({ method: 'GET', url: url ?? '' })
const sizeOf = async (url: string | null | undefined) => {
  const { width, height, exif } = await sharp((await get(url)).rawPayload).metadata()
  return { width, height, exif }
}
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('whoever may see the order gets the photo and, for a tile, a small one', async () => {
  const order = await reported()
  expect(order.media[0]).toMatchObject({ url: null, thumbUrl: null })
  const { item } = await send(order, await photoOf('#268'))
  const desk = await cloud.as('desk')
  const params = { ...LINHU, orderId: order.id }
  const seen = (await desk.ok(getStaffWorkOrder, { params })).order.media[0]
  expect(seen).toEqual(item)
  expect(await sizeOf(seen?.url)).toEqual({ width: 1600, height: 1200 })
  const { width, height } = await sizeOf(seen?.thumbUrl)
  expect(width * height).toBeLessThanOrEqual(THUMB_PIXELS)
  expect((await get(seen?.thumbUrl)).headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'attachment',
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': expect.stringMatching(/^private, max-age=\d+$/),
  })
})

test('the small one says nothing of where and by whom the photo was taken', async () => {
  const { item } = await send(await reported(), await jpegWithPlace())
  expect((await sizeOf(item.thumbUrl)).exif).toBeUndefined()
  expect((await get(item.thumbUrl)).rawPayload).not.toContain('CANARY')
})

test('a neighbour gets no address of the small one, and cannot make one', async () => {
  const order = await reported()
  const { item } = await send(order, await photoOf('#268'))
  const [whole, small] = [item.url ?? '', item.thumbUrl ?? '']
  const neighbour = await cloud.as('linhu-r4')
  const params = { ...LINHU, orderId: order.id }
  expect((await neighbour.refused(getWorkOrder, { params })).code).toBe('object.unknown')
  const forged = [
    small.replace('/thumb', ''),
    whole.replace('?', '/thumb?'),
    small.replace('linhu-garden', 'yunqi-court'),
    small.replace(/\/[0-9a-f-]{36}\//, `/${randomUUID()}/`),
    small.replace(/e=\w+/, 'e=zzzzzz'),
    small.replace(/s=./, (text) => (text === 's=A' ? 's=B' : 's=A')),
    small.replace(/\?.*/, ''),
  ]
  for (const url of forged) expect((await get(url)).statusCode).toBe(404)
  expect((await get(small)).statusCode).toBe(200)
  cloud.clock.advance(10 * 60_000)
  expect((await get(small)).statusCode).toBe(404)
})

test('a clip has no small one', async () => {
  const order = await reported('video')
  const { item } = await send(order, clip())
  expect(item).toMatchObject({ kind: 'video', state: 'ready', thumbUrl: null })
  expect(await readAs(resident, order)).toEqual(item)
})

test.each([
  ['the small one', /\/thumbs\//],
  ['the photo', /^[a-z-]+\/[0-9a-f-]+$/],
])('a crash while %s is written shows nobody half of the two', async (_which, key) => {
  const order = await reported()
  const before = files().length
  cutOff.push(key)
  expect((await send(order, await photoOf('#c33'))).status).toBe(500)
  expect(await readAs(resident, order)).toMatchObject({ state: 'waiting', thumbUrl: null })
  const again = await send(order, await photoOf('#3c3'))
  expect(again.item.state).toBe('ready')
  expect(files()).toHaveLength(before + 2)
  // Both are of the second sending: green.
  for (const url of [again.item.url, again.item.thumbUrl]) {
    const { dominant } = await sharp((await get(url)).rawPayload).stats()
    expect(dominant.g).toBeGreaterThan(dominant.r)
  }
})

test('sending again writes neither, and answers the same addresses', async () => {
  const order = await reported()
  const first = await send(order, await photoOf('#268'))
  const before = files().length
  expect(await send(order, await photoOf('#c33'))).toEqual(first)
  expect(files()).toHaveLength(before)
})

test('a photo received before there were small ones is shown as it is', async () => {
  const { item } = await send(await reported(), await photoOf('#268'))
  const [, fileId] = /\/([0-9a-f-]{36})\?/.exec(item.url ?? '') ?? []
  await disk.remove(`linhu-garden/thumbs/${fileId ?? ''}`)
  expect(await sizeOf(item.thumbUrl)).toEqual({ width: 1600, height: 1200 })
})

test('of an order taken back, the small one goes with the photo', async () => {
  const order = await reported()
  const before = files().length
  const { item } = await send(order, await photoOf('#268'))
  const params = { ...LINHU, orderId: order.id }
  await resident.ok(moveMyWorkOrder, { params, body: { move: 'cancel', version: 1 } })
  const later = START.getTime() + CANCELLED_MEDIA_DAYS * 24 * 60 * 60_000 + 1
  await eraseMedia(cloud.deps, new Date(later))
  expect((await get(item.thumbUrl)).statusCode).toBe(404)
  expect(files()).toHaveLength(before)
})
