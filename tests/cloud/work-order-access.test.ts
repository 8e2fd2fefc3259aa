import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  acceptWorkOrder,
  cancelWorkOrder,
  declineWorkOrder,
  getStaffWorkOrder,
  getWorkOrder,
  listDeskWorkOrders,
  listMyWorkOrders,
  requestCallBack,
  submitWorkOrder,
  uploadMedia,
} from '../../cloud/src/contract'
import { diskStore } from '../../cloud/src/media/disk-store'
import * as deskContract from '../../miniprogram/staff/contract/desk'
import * as mediaContract from '../../miniprogram/requests/contract/media'
import * as orderContract from '../../miniprogram/contract/work-order'
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
/** `own`: the reporter's; `other`: of a household in another community; `absent`: no such id. */
const ORDERS = ['own', 'other', 'absent'] as const
type Which = (typeof ORDERS)[number]

interface Row {
  /** false: the answer does not depend on an order */
  perOrder: boolean
  call(phone: Phone, orderId: string, mediaId: string): Promise<{ statusCode: number }>
  status(who: Who, which: Which): number
}

const DESK: readonly Who[] = ['desk', 'team-lead', 'manager']
const signedIn = (status: number) => (who: Who) => (who === 'stranger' ? 401 : status)
const deskOnly = (who: Who, which: Which) => {
  if (who === 'stranger') return 401
  if (!DESK.includes(who)) return 403
  return which === 'own' ? 200 : 404
}
/** What the family gets, who may see the order and nothing more. */
const residents = (familyGets: number) => (who: Who, which: Which) => {
  if (who === 'stranger') return 401
  if (which !== 'own') return 404
  return who === 'reporter' ? 200 : who === 'family' ? familyGets : 404
}
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
  listDeskWorkOrders: {
    perOrder: false,
    call: (phone) => phone.call(listDeskWorkOrders, { params: LINHU, query: { group: 'new' } }),
    status: (who) => deskOnly(who, 'own'),
  },
  getWorkOrder: {
    perOrder: true,
    call: (phone, orderId) => phone.call(getWorkOrder, at(orderId)),
    status: residents(200),
  },
  cancelWorkOrder: {
    perOrder: true,
    call: (phone, orderId) => phone.call(cancelWorkOrder, { ...at(orderId), body: { version: 1 } }),
    status: residents(409),
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
    status: deskOnly,
  },
  acceptWorkOrder: {
    perOrder: true,
    call: (phone, orderId) => phone.call(acceptWorkOrder, { ...at(orderId), body: { version: 1 } }),
    status: deskOnly,
  },
  declineWorkOrder: {
    perOrder: true,
    call: (phone, orderId) =>
      phone.call(declineWorkOrder, {
        ...at(orderId),
        body: { version: 1, reason: '不归物业管', referral: '请打 95598' },
      }),
    status: deskOnly,
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
    which === 'own'
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
  return { orderId: order.id, mediaId }
}

test('every endpoint of orders, desk and media has its row', () => {
  const endpoints = [orderContract, deskContract, mediaContract]
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
