import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import * as contract from '../../../cloud/src/contract'
import * as demo from '../../../cloud/src/demo/demo.endpoints'
import { type Endpoint, type ErrorReply, issueVisitorPass } from '../../../cloud/src/contract'
import { diskStore } from '../../../cloud/src/media/disk-store'
import { insertHandover } from '../../../cloud/src/work-order/duty/handover.store'
import { testCloud, type TestCloud } from '../../support/cloud'
import { pathOf, type Phone, phoneOf } from '../../support/cloud-client'
import { CALLERS, type CallerName, EVERYBODY, type Objects, type Row, ROWS } from './rows'

type AnyEndpoint = Endpoint<unknown, unknown, unknown, unknown>

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === 'object' && value !== null && 'access' in value && 'path' in value

const ENDPOINTS = new Map(
  (Object.values({ ...contract, ...demo }) as unknown[])
    .filter(isEndpoint)
    .map((endpoint) => [endpoint.name, endpoint]),
)

/** Codes that keep somebody out; every other answer means that access let them through. */
const KEPT_OUT = [
  'session.missing',
  'session.invalid',
  'access.denied',
  'household.required',
  'object.unknown',
  // of somebody who may see the order and not move it
  'work-order.move-refused',
]

let cloud: TestCloud
let folder: string
const routes: string[] = []
let objects: Objects
const phones = new Map<CallerName, Phone>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wuye-matrix-'))
  cloud = await testCloud({
    deps: { media: diskStore(folder), tickSecret: 'known to the scheduler and nobody else' },
    onRoute: (method, path) => void routes.push(`${method} ${path}`),
  })
  for (const name of [...EVERYBODY, 'leaver' as const]) {
    const who = CALLERS[name]
    phones.set(name, who === null ? phoneOf(cloud.app) : await cloud.as(who))
  }
  objects = await residentsObjects()
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

const phone = (name: CallerName) => phones.get(name) ?? cloud.stranger

async function residentsObjects(): Promise<Objects> {
  const resident = phone('resident')
  const params = { communityId: 'linhu-garden' }
  const mediaId = randomUUID()
  const order = await resident.ok(contract.submitWorkOrder, {
    params,
    body: {
      scope: 'in-home',
      itemId: 'pipe-leak-home',
      roomId: 'linhu-3-2-1101',
      urgency: 'urgent',
      windows: [],
      mayEnter: false,
      contactPhone: '13800138021',
      media: [{ id: mediaId, kind: 'photo' }],
    },
  })
  const pass = await resident.ok(issueVisitorPass, {
    params,
    body: {
      householdId: 'linhu-h1',
      visitorName: '客',
      windowFrom: '2026-11-24T03:00:00.000Z',
      windowTo: '2026-11-24T09:00:00.000Z',
    },
  })
  const letterId = await deadLetterAbout(order.id)
  const shareToken = pass.shareToken ?? ''
  const handoverId = await handoverOf(order.id)
  return { orderId: order.id, passId: pass.id, mediaId, shareToken, letterId, handoverId }
}

function handoverOf(orderId: string): Promise<string> {
  const given = { communityId: 'linhu-garden', kind: 'orders', notes: [] } as const
  const between = { from: 'linhu-t2', to: 'linhu-t3', orderIds: [orderId] }
  return insertHandover(cloud.deps.db, { ...given, ...between }, cloud.clock.now())
}

async function deadLetterAbout(orderId: string): Promise<string> {
  const { outbox_id } = await cloud.deps.db
    .insertInto('outbox')
    .values({
      outbox_id: randomUUID(),
      community_id: 'linhu-garden',
      kind: 'notice',
      name: 'order-new',
      subject: orderId,
      run_at: cloud.clock.now(),
      payload: '{}',
      attempts: 12,
      dead_at: cloud.clock.now(),
      last_error: 'TypeError',
      created_at: cloud.clock.now(),
    })
    .returning('outbox_id')
    .executeTakeFirstOrThrow()
  return outbox_id
}

function ask(
  endpoint: AnyEndpoint,
  row: Row,
  name: CallerName,
  about: Objects,
): Promise<LightMyRequestResponse> {
  const params = { ...(row.params?.(about) ?? { communityId: 'linhu-garden' }) }
  const { householdId, staffId } = row.absent ?? {}
  if (about !== objects && householdId !== undefined) params['householdId'] = householdId
  if (about !== objects && staffId !== undefined) params['staffId'] = staffId
  const body = row.body?.(about)
  return phone(name).send({
    method: endpoint.method,
    url: pathOf(endpoint, { params, query: row.query ?? {} }),
    headers: endpoint.keyed ? { 'idempotency-key': randomUUID() } : {},
    ...(body && { payload: body }),
  })
}

const keptOut = (answer: LightMyRequestResponse) =>
  answer.statusCode >= 400 && KEPT_OUT.includes(answer.json<ErrorReply>().code)

function withoutRequestId(answer: LightMyRequestResponse): unknown {
  const { requestId: _requestId, ...rest } = answer.json<ErrorReply>()
  return { status: answer.statusCode, ...rest }
}

describe('the authorisation matrix', () => {
  it('has a row for every route there is, and none for a route that is not', () => {
    const { paths = {} } = cloud.app.swagger() as {
      paths?: Record<string, Record<string, { operationId?: string }>>
    }
    const described = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ operationId }) => operationId ?? []),
    )
    const isDemo = cloud.deps.identity.mode === 'demo'
    const served = [...ENDPOINTS.values()]
      .filter(({ access }) => isDemo || access.who !== 'demo')
      .map(({ name }) => name)
    expect([...described].sort()).toEqual([...served].sort())
    expect(Object.keys(ROWS).sort()).toEqual([...ENDPOINTS.keys()].sort())
  })

  it('knows every door outside the contract: they show nobody’s data without a signature', () => {
    const listed = routes.filter((route) => !route.includes(' /v1/'))
    // WeChat's own door is there where WeChat pushes (not in the demo): content-check.test.ts.
    expect(listed.filter((route) => !route.endsWith(' /internal/wechat')).sort()).toEqual([
      'GET /health',
      'GET /media/:communityId/:fileId',
      'GET /media/:communityId/:fileId/thumb',
      'GET /openapi.json',
      'GET /ready',
      'GET /s/:code',
      'POST /internal/tick',
    ])
  })

  it.each(Object.keys(ROWS))('%s lets in whom it should and nobody else', async (route) => {
    const endpoint = ENDPOINTS.get(route)
    const row = ROWS[route]
    if (!endpoint || !row) throw new Error(`${route} is not in the contract`)
    if (endpoint.access.who === 'demo' && cloud.deps.identity.mode !== 'demo') return
    const cells: Record<string, boolean> = {}
    const expected: Record<string, boolean> = {}
    for (const name of row.callers ?? EVERYBODY) {
      cells[name] = !keptOut(await ask(endpoint, row, name, objects))
      expected[name] = row.allowed.includes(name)
    }
    expect(cells).toEqual(expected)
  })

  const aboutObjects = Object.entries(ROWS).filter(([, row]) => row.absent)
  it.each(aboutObjects)(
    '%s answers alike for what is absent and what is forbidden',
    async (route, row) => {
      const endpoint = ENDPOINTS.get(route)
      if (!endpoint) throw new Error(`${route} is not in the contract`)
      const absent: Objects = { ...objects, ...row.absent }
      for (const name of EVERYBODY) {
        const there = await ask(endpoint, row, name, objects)
        const notThere = await ask(endpoint, row, name, absent)
        expect(keptOut(notThere)).toBe(true)
        if (!(row.sees ?? row.allowed).includes(name))
          expect(withoutRequestId(there)).toEqual(withoutRequestId(notThere))
      }
    },
  )

  it('an order and a pass of one community are absent in every other', async () => {
    for (const [name, path] of [
      ['desk elsewhere', `desk/work-orders/${objects.orderId}`],
      ['resident', `work-orders/${objects.orderId}`],
      ['resident', `visitor-passes/${objects.passId}`],
    ] as const) {
      const answer = await phone(name).send({
        method: 'GET',
        url: `/v1/communities/yunqi-court/${path}`,
      })
      expect([answer.statusCode, answer.json<ErrorReply>().code]).toEqual([404, 'object.unknown'])
    }
  })
})
