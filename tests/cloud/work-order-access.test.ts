import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  commentOnMyWorkOrder,
  commentOnWorkOrder,
  deskChanges,
  findCaller,
  getStaffWorkOrder,
  getWorkOrder,
  listDeskQueue,
  listMyWorkOrders,
  moveMyWorkOrder,
  moveWorkOrder,
  nudgeWorkOrder,
  requestCallBack,
  submitOnBehalf,
  submitWorkOrder,
  uploadMedia,
} from '../../cloud/src/contract'
import { diskStore } from '../../cloud/src/media/disk-store'
import * as callerContract from '../../miniprogram/staff/contract/desk-caller'
import * as queueContract from '../../miniprogram/staff/contract/desk-queue'
import * as deskContract from '../../miniprogram/staff/contract/desk'
import * as staffDoings from '../../miniprogram/staff/contract/work-order-doings'
import * as ownDoings from '../../miniprogram/requests/contract/work-order-doings'
import * as mediaContract from '../../miniprogram/contract/media'
import * as listContract from '../../miniprogram/contract/my-work-orders'
import * as orderContract from '../../miniprogram/requests/contract/work-order'
import { testCloud, type TestCloud } from '../support/cloud'
import { pathOf, type Phone } from '../support/cloud-client'
import { form, jpeg } from '../support/files'
import { homeReport, LINHU, publicReport } from '../support/reports'

/** Who calls, and what they are to the order of 3栋2单元1101 that `resident` sent. */
const PEOPLE = {
  stranger: null,
  reporter: 'resident',
  family: 'family',
  neighbour: 'linhu-r4',
  newcomer: 'new-resident',
  desk: 'desk',
  'team-lead': 'linhu-l1',
  manager: 'manager',
  technician: 'linhu-t1',
  guard: 'guard',
  company: 'heling-x1',
  'other-desk': 'other-desk',
} as const
type Who = keyof typeof PEOPLE
const EVERYBODY = Object.keys(PEOPLE) as Who[]
/**
 * `own`: the reporter's, nobody's yet; `taken`: theirs, in the hands of an electrician; `other`: of a
 * household in another community; `absent`: no such id.
 */
const ORDERS = ['own', 'taken', 'other', 'absent'] as const
type Which = (typeof ORDERS)[number]

interface Row {
  /** false: the answer does not depend on an order */
  perOrder: boolean
  call(phone: Phone, orderId: string, mediaId: string): Promise<{ statusCode: number }>
  status(who: Who, which: Which): number
}

const signedIn = (status: number) => (who: Who) => (who === 'stranger' ? 401 : status)
const isOurs = (which: Which) => which === 'own' || which === 'taken'
const among =
  (roles: readonly Who[], status = 200) =>
  (who: Who) => {
    if (who === 'stranger') return 401
    return roles.includes(who) ? status : 403
  }
const DESK: readonly Who[] = ['desk', 'team-lead', 'manager', 'company']
const FIELD: readonly Who[] = [...DESK, 'technician']
/** What nobody has is open to every technician; what a colleague has does not exist for others. */
const field =
  (status = 200) =>
  (who: Who, which: Which) => {
    if (!FIELD.includes(who)) return among(FIELD)(who)
    return which === 'own' || (isOurs(which) && who !== 'technician') ? status : 404
  }
/** What the family gets, who may see the order, say something and act on what is of their home. */
const residents =
  (familyGets: number, status = 200) =>
  (who: Who, which: Which) => {
    if (who === 'stranger') return 401
    if (!isOurs(which)) return 404
    return who === 'reporter' ? status : who === 'family' ? familyGets : 404
  }
const WINDOW = { from: '2026-11-25T01:00:00.000Z', to: '2026-11-25T03:00:00.000Z' }
const at = (orderId: string) => ({ params: { ...LINHU, orderId } })

const ROWS: Record<string, Row> = {
  submitWorkOrder: {
    perOrder: false,
    call: (phone) => phone.call(submitWorkOrder, { params: LINHU, body: publicReport() }),
    status: signedIn(201),
  },
  requestCallBack: {
    perOrder: false,
    call: (phone) =>
      phone.call(requestCallBack, {
        params: LINHU,
        body: { phone: '19900001101', triedLineIds: [] },
      }),
    status: signedIn(201),
  },
  listMyWorkOrders: {
    perOrder: false,
    call: (phone) => phone.call(listMyWorkOrders, { params: LINHU, query: { group: 'open' } }),
    status: signedIn(200),
  },
  listDeskQueue: {
    perOrder: false,
    call: (phone) => phone.call(listDeskQueue, { params: LINHU, body: { tab: 'waiting' } }),
    status: among(FIELD),
  },
  deskChanges: {
    perOrder: false,
    call: (phone) => phone.call(deskChanges, { params: LINHU }),
    status: among(FIELD),
  },
  findCaller: {
    perOrder: false,
    call: (phone) => phone.call(findCaller, { params: LINHU, body: { search: '3-2-1101' } }),
    status: among(DESK),
  },
  submitOnBehalf: {
    perOrder: false,
    call: (phone) => phone.call(submitOnBehalf, { params: LINHU, body: publicReport() }),
    status: among(DESK, 201),
  },
  getWorkOrder: {
    perOrder: true,
    call: (phone, orderId) => phone.call(getWorkOrder, at(orderId)),
    status: residents(200),
  },
  moveMyWorkOrder: {
    perOrder: true,
    call: (phone, orderId) =>
      phone.call(moveMyWorkOrder, {
        ...at(orderId),
        body: { move: 'change-window', version: 1, windows: [WINDOW] },
      }),
    // What was taken meanwhile is another version.
    status: (who, which) => {
      const moved = which === 'taken' ? 409 : 200
      return residents(moved, moved)(who, which)
    },
  },
  commentOnMyWorkOrder: {
    perOrder: true,
    call: (phone, orderId) =>
      phone.call(commentOnMyWorkOrder, { ...at(orderId), body: { words: '请快', media: [] } }),
    status: residents(201, 201),
  },
  nudgeWorkOrder: {
    perOrder: true,
    call: (phone, orderId) => phone.call(nudgeWorkOrder, { ...at(orderId), body: {} }),
    status: residents(201, 201),
  },
  uploadMedia: {
    perOrder: true,
    call: async (phone, orderId, mediaId) =>
      phone.send({
        method: 'POST',
        url: pathOf(uploadMedia, { params: { ...LINHU, orderId, mediaId } }),
        ...form(await jpeg()),
      }),
    status: residents(404),
  },
  getStaffWorkOrder: {
    perOrder: true,
    call: (phone, orderId) => phone.call(getStaffWorkOrder, at(orderId)),
    status: field(),
  },
  moveWorkOrder: {
    perOrder: true,
    call: (phone, orderId) =>
      phone.call(moveWorkOrder, { ...at(orderId), body: { move: 'take', version: 1 } }),
    status: (who, which) => field(which === 'taken' ? 409 : 200)(who, which),
  },
  commentOnWorkOrder: {
    perOrder: true,
    call: (phone, orderId) =>
      phone.call(commentOnWorkOrder, {
        ...at(orderId),
        body: { words: '看过了', internal: true, media: [] },
      }),
    status: field(201),
  },
}

const folder = mkdtempSync(join(tmpdir(), 'wuye-access-'))
let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({ deps: { media: diskStore(folder) } })
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A new order for every cell, since some calls change it. */
async function orderFor(which: Which): Promise<{ orderId: string; mediaId: string }> {
  const mediaId = randomUUID()
  if (which === 'absent') return { orderId: randomUUID(), mediaId }
  const media = [{ id: mediaId, kind: 'photo' as const }]
  const order =
    which === 'own' || which === 'taken'
      ? await (
          await cloud.as('resident')
        ).ok(submitWorkOrder, {
          params: LINHU,
          body: homeReport({ media }),
        })
      : await (
          await cloud.as('yunqi-r1')
        ).ok(submitWorkOrder, {
          params: { communityId: 'yunqi-court' },
          body: homeReport({ media, roomId: 'yunqi-1-1-401' }),
        })
  if (which === 'taken')
    await (
      await cloud.as('linhu-t2')
    ).ok(moveWorkOrder, { ...at(order.id), body: { move: 'take', version: 1 } })
  return { orderId: order.id, mediaId }
}

test('every endpoint of orders, desk and media has its row', () => {
  const endpoints = [
    orderContract,
    listContract,
    ownDoings,
    mediaContract,
    deskContract,
    queueContract,
    callerContract,
    staffDoings,
  ]
    .flatMap((module): unknown[] => Object.values(module))
    .flatMap((value) =>
      typeof value === 'object' && value !== null && 'path' in value && 'name' in value
        ? [String(value.name)]
        : [],
    )
  expect(Object.keys(ROWS).sort()).toEqual(endpoints.sort())
})

test.each(Object.entries(ROWS))('%s answers everybody as agreed', async (_name, row) => {
  const wrong: string[] = []
  for (const who of EVERYBODY) {
    const key = PEOPLE[who]
    const phone = key === null ? cloud.stranger : await cloud.as(key)
    for (const which of row.perOrder ? ORDERS : (['own'] as const)) {
      const { orderId, mediaId } = await orderFor(which)
      const { statusCode } = await row.call(phone, orderId, mediaId)
      const agreed = row.status(who, which)
      if (statusCode !== agreed)
        wrong.push(`${who}, ${which}: ${String(statusCode)}, not ${String(agreed)}`)
    }
  }
  expect(wrong).toEqual([])
})
