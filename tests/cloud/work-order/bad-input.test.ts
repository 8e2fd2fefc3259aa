import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  commentOnMyWorkOrder,
  getPromiseRules,
  moveMyWorkOrder,
  moveWorkOrder,
  type PromiseRules,
  putCalendar,
  putPromiseRules,
  REASON_MAX,
  uploadMedia,
} from '../../../cloud/src/contract'
import { diskStore } from '../../../cloud/src/media/disk-store'
import { testCloud, type TestCloud } from '../../support/cloud'
import { pathOf } from '../../support/cloud-client'
import { form, jpeg } from '../../support/files'
import * as orders from '../../support/orders'
import { LINHU } from '../../support/reports'

const folder = mkdtempSync(join(tmpdir(), 'wuye-bad-input-'))
let cloud: TestCloud
let cast: orders.Cast
beforeAll(async () => {
  cloud = await testCloud({ deps: { media: diskStore(folder) } })
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that a refused request may not have touched. */
async function everything() {
  const { db } = cloud.deps
  const all: Record<string, unknown> = {}
  for (const table of [
    'work_order',
    'work_order_event',
    'media',
    'outbox',
    'inbox',
    'promise_rules',
    'company_calendar',
  ] as const)
    all[table] = await db.selectFrom(table).selectAll().execute()
  return JSON.stringify(all)
}

type Answer = { statusCode: number; json: () => unknown }
async function expectRefused(ask: () => Promise<Answer>, status: number, about: object) {
  const before = await everything()
  const answer = await ask()
  expect([answer.statusCode, answer.json()]).toEqual([status, expect.objectContaining(about)])
  expect(await everything()).toBe(before)
}

const fields = (path: string, rule: string) => ({
  fields: expect.arrayContaining([expect.objectContaining({ path, rule })]) as unknown,
})

describe('a move', () => {
  test('on an older version is told what the order is by now', async () => {
    const params = await orders.reported(cast.resident)
    await orders.staffMoves(cast, cast.desk, params, { move: 'accept' })
    const cancel = () =>
      cast.resident.call(moveMyWorkOrder, { params, body: { move: 'cancel', version: 1 } })
    await expectRefused(cancel, 409, { code: 'object.changed', state: 'accepted' })
    const take = () =>
      cast.plumber.call(moveWorkOrder, { params, body: { move: 'take', version: 7 } })
    await expectRefused(take, 409, { code: 'object.changed', state: 'accepted' })
  })

  test.each([
    ['empty', ''],
    ['blank', '   '],
    ['too long', '长'.repeat(REASON_MAX + 1)],
  ])('with a reason that is %s is refused by the field', async (_what, reason) => {
    const params = await orders.finished(cast)
    const version = await orders.versionOf(cast.desk, params)
    const body = { move: 'send-back' as const, version, reason }
    const sendBack = () => cast.resident.call(moveMyWorkOrder, { params, body })
    await expectRefused(sendBack, 400, { code: 'request.invalid' })
  })

  test('rates once', async () => {
    const params = await orders.finished(cast)
    await orders.residentMoves(cast, cast.resident, params, { move: 'confirm' })
    const rating = { solved: true, stars: 5 }
    await orders.residentMoves(cast, cast.resident, params, { move: 'rate', rating })
    const version = await orders.versionOf(cast.desk, params)
    const again = () =>
      cast.resident.call(moveMyWorkOrder, { params, body: { move: 'rate', version, rating } })
    await expectRefused(again, 409, { code: 'work-order.rated-already', state: 'rated' })
  })
})

test('nobody sends the photos that somebody else has named', async () => {
  const params = await orders.reported(cast.resident)
  const photo = { id: randomUUID(), kind: 'photo' as const }
  await cast.resident.ok(commentOnMyWorkOrder, { params, body: { words: '看图', media: [photo] } })
  const url = pathOf(uploadMedia, { params: { ...params, mediaId: photo.id } })
  const file = form(await jpeg())
  for (const phone of [cast.family, cast.neighbour, cast.desk, cast.plumber])
    await expectRefused(() => phone.send({ method: 'POST', url, ...file }), 404, {
      code: 'object.unknown',
    })
  const named = () =>
    cast.family.call(commentOnMyWorkOrder, { params, body: { words: '我的', media: [photo] } })
  await expectRefused(named, 400, { code: 'request.invalid', ...fields('/media', 'uniqueItems') })
})

describe('what a manager stores', () => {
  const changed = (change: (rules: PromiseRules) => void) => async () => {
    const { version, rules } = await cast.manager.ok(getPromiseRules, { params: LINHU })
    change(rules)
    return cast.manager.call(putPromiseRules, { params: LINHU, body: { version, rules } })
  }

  test('has no limit of zero and no rule that no order can meet', async () => {
    const zero = changed(({ rules }) => void (rules[0]!.steps[0]!.minutes = 0))
    await expectRefused(zero, 422, {
      code: 'promise-rules.faulty',
      ...fields('/rules/0/steps/0/minutes', 'limit-zero'),
    })
    const impossible = changed(({ rules }) => void (rules[0]!.steps[1]!.minutes = 4))
    await expectRefused(impossible, 422, {
      code: 'promise-rules.faulty',
      ...fields('/rules/0/steps/1/minutes', 'order-impossible'),
    })
  })

  test.each([
    ['does not parse', '明天放假', '/file/1', 'unreadable'],
    ['names a day twice', '2026-10-01,放假\n2026-10-01,放假', '/file/2', 'twice'],
    ['makes a day both', '2026-10-10,放假\n2026-10-10,上班', '/file/2', 'both'],
  ])('is no file of holidays that %s', async (_what, file, path, rule) => {
    const put = () => cast.manager.call(putCalendar, { params: LINHU, body: { version: 0, file } })
    await expectRefused(put, 422, { code: 'calendar.faulty', ...fields(path, rule) })
  })
})
