import { randomUUID } from 'node:crypto'
import { issueHouseholdCode, issueVisitorPass, requestCallBack } from '../../cloud/src/contract'
import { testCloud, type TestCloud } from '../support/cloud'

const params = { communityId: 'linhu-garden' }
const callBack = (phone = '13800138021') => ({ params, body: { phone, triedLineIds: [] } })

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

async function callBacks(): Promise<number> {
  const rows = await cloud.deps.db
    .selectFrom('work_order')
    .select('order_id')
    .where('kind', '=', 'inquiry')
    .execute()
  return rows.length
}

describe('sending the same thing again', () => {
  it('fifty times at once makes one row and one answer, byte for byte', async () => {
    const resident = await cloud.as('resident')
    const before = await callBacks()
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => resident.call(requestCallBack, { ...callBack(), key })),
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(await callBacks()).toBe(before + 1)
  })

  it('with another body is refused and changes nothing', async () => {
    const resident = await cloud.as('resident')
    const key = randomUUID()
    const first = await resident.call(requestCallBack, { ...callBack(), key })
    const before = await callBacks()
    expect(
      await resident.refused(requestCallBack, { ...callBack('13900139022'), key }),
    ).toMatchObject({ status: 422, code: 'idempotency.mismatch' })
    expect(await callBacks()).toBe(before)
    const again = await resident.call(requestCallBack, { ...callBack(), key })
    expect(again.body).toBe(first.body)
  })

  it('the order of the keys in the body does not make it another one', async () => {
    const resident = await cloud.as('resident')
    const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }
    const url = '/v1/communities/linhu-garden/call-backs'
    const send = (payload: string) => resident.send({ method: 'POST', url, headers, payload })
    const first = await send('{"phone":"13800138021","triedLineIds":[]}')
    const second = await send('{"triedLineIds":[],"phone":"13800138021"}')
    expect([second.statusCode, second.body]).toEqual([201, first.body])
  })

  it('somebody else’s key is theirs: nobody gets another person’s answer', async () => {
    const key = randomUUID()
    const resident = await cloud.as('resident')
    const family = await cloud.as('family')
    const first = await resident.call(requestCallBack, { ...callBack(), key })
    const other = await family.call(requestCallBack, { ...callBack(), key })
    expect(other.statusCode).toBe(201)
    expect(other.json<{ id: string }>().id).not.toBe(first.json<{ id: string }>().id)
  })

  it('a key used at one door does not open another', async () => {
    const key = randomUUID()
    const desk = await cloud.as('desk')
    await desk.ok(issueHouseholdCode, { params, body: { roomId: 'linhu-1-1-101' }, key })
    expect(await desk.refused(requestCallBack, { ...callBack(), key })).toMatchObject({
      code: 'idempotency.mismatch',
    })
  })

  it('a refusal is not kept: mended, the same key goes through', async () => {
    const resident = await cloud.as('resident')
    const key = randomUUID()
    const body = {
      householdId: 'linhu-h1',
      visitorName: '客',
      windowFrom: '2026-11-23T06:00:00.000Z',
      windowTo: '2026-11-23T08:00:00.000Z',
    }
    expect((await resident.refused(issueVisitorPass, { params, body, key })).code).toBe(
      'pass.window-refused',
    )
    const mended = {
      ...body,
      windowFrom: '2026-11-24T06:00:00.000Z',
      windowTo: '2026-11-24T08:00:00.000Z',
    }
    await resident.ok(issueVisitorPass, { params, body: mended, key })
  })

  it('what is kept of an answer cannot be read in the database', async () => {
    const desk = await cloud.as('desk')
    const issued = await desk.ok(issueHouseholdCode, { params, body: { roomId: 'linhu-1-1-102' } })
    const rows = await cloud.deps.db.selectFrom('idempotency').select('body').execute()
    for (const { body } of rows) expect(body.toString('latin1')).not.toContain(issued.code)
  })

  it.each([undefined, '', 'short', 'has spaces in it', 'x'.repeat(65)])(
    'without a usable key (%p) nothing is created',
    async (key) => {
      const resident = await cloud.as('resident')
      const before = await callBacks()
      const answer = await resident.send({
        method: 'POST',
        url: '/v1/communities/linhu-garden/call-backs',
        ...(key !== undefined && { headers: { 'idempotency-key': key } }),
        payload: callBack().body,
      })
      expect(answer.json()).toMatchObject({ code: 'idempotency.missing' })
      expect(await callBacks()).toBe(before)
    },
  )
})
