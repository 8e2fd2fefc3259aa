import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  deleteMe,
  getMe,
  getStaffWorkOrder,
  moveWorkOrder,
  requestCallBack,
  submitWorkOrder,
  uploadMedia,
} from '../../cloud/src/contract'
import { inTransaction } from '../../cloud/src/database/transaction'
import { demoPersonId } from '../../cloud/src/import/demo-person'
import { diskStore } from '../../cloud/src/media/disk-store'
import { media } from '../../cloud/src/media/media.capability'
import { workOrders } from '../../cloud/src/work-order/work-order.capability'
import { START, testCloud, type TestCloud } from '../support/cloud'
import { pathOf } from '../support/cloud-client'
import { form, jpeg } from '../support/files'
import { homeReport, LINHU } from '../support/reports'

const folder = mkdtempSync(join(tmpdir(), 'wuye-person-'))
const logged: string[] = []
let cloud: TestCloud
beforeAll(async () => {
  const stream = { write: (line: string) => void logged.push(line) }
  cloud = await testCloud({
    deps: { media: diskStore(folder) },
    logger: { level: 'trace', stream },
  })
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

const CANARY = { phone: '13912345670', text: '金丝雀', name: '金先生' }
const personId = demoPersonId('linhu-r1')

async function everythingTheyLeave() {
  const resident = await cloud.as('resident')
  const desk = await cloud.as('desk')
  const order = await resident.ok(submitWorkOrder, {
    params: LINHU,
    body: homeReport({
      description: `${CANARY.text}在描述里`,
      exactPlace: `${CANARY.text}的房间`,
      contactName: CANARY.name,
      contactPhone: CANARY.phone,
      media: [{ id: randomUUID(), kind: 'photo' }],
    }),
  })
  const params = { ...LINHU, orderId: order.id }
  const url = pathOf(uploadMedia, {
    params: { ...params, mediaId: order.media[0]?.id ?? '' },
  })
  const sent = await resident.send({ method: 'POST', url, ...form(await jpeg()) })
  await desk.ok(moveWorkOrder, {
    params,
    body: {
      move: 'decline',
      version: 1,
      reason: `${CANARY.text}自己的事`,
      referral: `请${CANARY.text}找厂家`,
    },
  })
  await resident.ok(requestCallBack, {
    params: LINHU,
    body: { phone: CANARY.phone, triedLineIds: [] },
  })
  const { url: photo, thumbUrl: thumb } = sent.json<{ url: string; thumbUrl: string }>()
  return { params, photo, thumb }
}

test('a person gets out what we keep of their orders, and after deletion nothing of it is left', async () => {
  const { params, photo, thumb } = await everythingTheyLeave()
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files()).toHaveLength(2)
  const { db } = cloud.deps
  const exported = {
    ...(await workOrders.personData?.export(db, personId, cloud.deps)),
    ...(await media.personData?.export(db, personId, cloud.deps)),
  }
  expect(exported['work_order']).toHaveLength(2)
  expect(exported['work_order_event']?.map(({ actor }) => actor)).toContain('staff')
  expect(exported['media']).toMatchObject([{ kind: 'photo', state: 'ready' }])
  expect(JSON.stringify(exported)).toContain(CANARY.phone)

  await inTransaction(db, async (tx) => {
    await workOrders.personData?.erase(tx, personId, START)
    await media.personData?.erase(tx, personId, START)
  })
  for (const table of ['work_order', 'work_order_event', 'media'] as const) {
    const rows = await db.selectFrom(table).selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(CANARY.text)
    expect(JSON.stringify(rows)).not.toContain(CANARY.phone)
    expect(JSON.stringify(rows)).not.toContain(CANARY.name)
  }
  for (const url of [photo, thumb])
    expect((await cloud.stranger.send({ method: 'GET', url })).statusCode).toBe(404)

  await media.sweep?.(cloud.deps)
  expect(files()).toEqual([])

  const desk = await cloud.as('desk')
  const { order, reporterPhone } = await desk.ok(getStaffWorkOrder, { params })
  expect(reporterPhone).toBeNull()
  expect(order).toMatchObject({ place: '3栋2单元1101', state: 'declined', referral: null })
  expect(order.events.map(({ type }) => type)).toEqual(['submitted', 'declined'])
})

test('what others left stays when somebody deletes their data', async () => {
  const neighbour = await cloud.as('linhu-r4')
  const order = await neighbour.ok(submitWorkOrder, { params: LINHU, body: homeReport() })
  await inTransaction(cloud.deps.db, async (tx) => {
    await workOrders.personData?.erase(tx, personId, START)
    await media.personData?.erase(tx, personId, START)
  })
  const desk = await cloud.as('desk')
  const params = { ...LINHU, orderId: order.id }
  expect((await desk.ok(getStaffWorkOrder, { params })).reporterPhone).toBe('19900001101')
})

test('an order sent while its reporter deletes everything keeps nothing of them either', async () => {
  for (let round = 0; round < 10; round++) {
    const leaver = await cloud.as(`leaver-${String(round)}`)
    const { personId: id } = await leaver.ok(getMe)
    const send = () => leaver.call(submitWorkOrder, { params: LINHU, body: homeReport() })
    await Promise.all([send(), send(), leaver.ok(deleteMe), send(), send()])
    const rows = await cloud.deps.db
      .selectFrom('work_order')
      .select(['contact_phone', 'description'])
      .where('reporter_id', '=', id)
      .execute()
    for (const row of rows) expect(row).toEqual({ contact_phone: null, description: null })
  }
})

test('no log line names a person, a phone, what was typed, or the address of a photo', async () => {
  logged.length = 0
  const { photo, thumb } = await everythingTheyLeave()
  const resident = await cloud.as('resident')
  await resident.refused(submitWorkOrder, {
    params: LINHU,
    body: homeReport({ description: CANARY.text, contactPhone: CANARY.phone, roomId: 'nowhere' }),
  })
  for (const url of [photo, thumb]) await cloud.stranger.send({ method: 'GET', url: `${url}x` })
  const log = logged.join('')
  expect(log).toContain('/work-orders')
  const secrets = [photo, thumb].map((url) => url.slice(url.indexOf('s=') + 2))
  const token = (await cloud.authorization('resident')).slice(7)
  for (const canary of [CANARY.phone, CANARY.text, CANARY.name, ...secrets, token])
    expect(log).not.toContain(canary)
})
