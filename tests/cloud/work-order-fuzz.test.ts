import fc from 'fast-check'
import { listMyWorkOrders, requestCallBack, submitWorkOrder } from '../../cloud/src/contract'
import { testCloud, type TestCloud } from '../support/cloud'
import type { Phone } from '../support/cloud-client'
import { homeReport, LINHU, publicReport } from '../support/reports'

let cloud: TestCloud
let resident: Phone
beforeAll(async () => {
  cloud = await testCloud()
  resident = await cloud.as('resident')
}, 60_000)
afterAll(() => cloud.close())

/** What people and attackers type: half an emoji, NUL, other scripts, numbers that are none. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('\0', '\ud800', '__proto__', '👩‍👩‍👧‍👦', '\u202e', "'; drop table work_order; --", ''),
  fc.constantFrom(null, 1e308, -0, [], {}, { toString: 'x' }, [[[[]]]], true),
  fc.constantFrom('2026-02-30T00:00:00.000Z', '2099-12-31T23:59:59.999Z', 'linhu-3-2-1101'),
)
const report = fc
  .tuple(
    fc.constantFrom(homeReport(), publicReport()),
    fc.dictionary(
      fc.constantFrom(...Object.keys({ ...homeReport(), ...publicReport() }), '__proto__', 'state'),
      odd,
      { maxKeys: 3 },
    ),
    fc.option(fc.record({ from: odd, to: odd })),
  )
  .map(([valid, changes, window]) => ({
    ...valid,
    ...changes,
    ...(window && { windows: [window] }),
  }))

test('no report, however odd, is our fault', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (body) => {
      const answer = await resident.call(submitWorkOrder, { params: LINHU, body: body as never })
      expect([201, 400, 409, 422]).toContain(answer.statusCode)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('no call-back and no cursor, however odd, is our fault', async () => {
  await fc.assert(
    fc.asyncProperty(odd, odd, async (phone, line) => {
      const body = { phone, triedLineIds: [line] } as never
      const asked = await resident.call(requestCallBack, { params: LINHU, body })
      expect([201, 400]).toContain(asked.statusCode)
      const query = { group: 'open', cursor: JSON.stringify(line) } as const
      const listed = await resident.call(listMyWorkOrders, { params: LINHU, query })
      expect([200, 400]).toContain(listed.statusCode)
    }),
    { numRuns: 100 },
  )
  const latest = `${(8.64e15).toString(36)}_${'f'.repeat(32)}`
  for (const group of ['open', 'closed'] as const)
    await resident.ok(listMyWorkOrders, { params: LINHU, query: { group, cursor: latest } })
}, 60_000)
