import { randomUUID } from 'node:crypto'
import {
  checkPass,
  GATE_LOCK_SECONDS,
  GATE_TRIES,
  issueVisitorPass,
  type NewVisitorPass,
  recordEntry,
  revokeVisitorPass,
  type VisitorPass,
} from '../../cloud/src/contract'
import { tokenInQr } from '../../cloud/src/visitor/pass-secrets'
import { START, testCloud, type TestCloud } from '../support/cloud'
import type { Phone } from '../support/cloud-client'

const params = { communityId: 'linhu-garden' }
const entryAt = (passId: string, gateId = 'linhu-south') => ({
  params,
  body: { passId, gateId },
})

let cloud: TestCloud
let guard: Phone
beforeAll(async () => {
  cloud = await testCloud()
  guard = await cloud.as('guard')
})
afterAll(() => cloud.close())
beforeEach(async () => {
  // Tries of the test before are out of every window.
  cloud.clock.set(new Date(cloud.clock.now().getTime()))
  await cloud.deps.db.deleteFrom('attempt').execute()
  cloud.clock.set(START)
})

async function livePass(change: Partial<NewVisitorPass> = {}): Promise<VisitorPass> {
  const resident = await cloud.as('resident')
  const from = cloud.clock.now()
  return resident.ok(issueVisitorPass, {
    params,
    body: {
      householdId: 'linhu-h1',
      visitorName: '陈先生',
      windowFrom: from.toISOString(),
      windowTo: new Date(from.getTime() + 4 * 60 * 60_000).toISOString(),
      ...change,
    },
  })
}
const check = (code: string, who = guard) => who.ok(checkPass, { params, body: { code } })

/** A code that no pass has. */
async function wrongCode(): Promise<string> {
  for (let n = 0; ; n++) {
    const code = String(n).padStart(6, '0')
    if ((await check(code)).pass === null) {
      await cloud.deps.db.deleteFrom('attempt').execute()
      return code
    }
  }
}

describe('the guard', () => {
  it('types a code and sees who comes, where to and with how many', async () => {
    const pass = await livePass({ companions: 2, plate: '沪A12345', note: '请指路' })
    const { pass: seen } = await check(pass.code ?? '')
    expect(seen).toMatchObject({
      passId: pass.id,
      visitorName: '陈先生',
      companions: 2,
      plate: '沪A12345',
      address: '3栋2单元1101',
      usesLeft: 1,
      note: '请指路',
    })
  })

  it('scans the QR that the visitor holds', async () => {
    const pass = await livePass()
    const row = await cloud.deps.db
      .selectFrom('visitor_pass')
      .select('secrets_sealed')
      .where('pass_id', '=', pass.id)
      .executeTakeFirstOrThrow()
    const [, qrToken] = cloud.deps.secrets
      .unseal('pass-code', row.secrets_sealed ?? Buffer.alloc(0))
      .split(' ')
    const qr = `wuye-pass:${qrToken ?? ''}`
    expect(tokenInQr(qr)).toBe(qrToken)
    expect((await guard.ok(checkPass, { params, body: { qr } })).pass?.passId).toBe(pass.id)
    const shareQr = `wuye-pass:${pass.shareToken ?? ''}`
    expect((await guard.ok(checkPass, { params, body: { qr: shareQr } })).pass).toBeNull()
  })

  it('lets in once and not twice', async () => {
    const pass = await livePass()
    const entry = await guard.ok(recordEntry, entryAt(pass.id))
    expect(entry.usesLeft).toBe(0)
    expect((await check(pass.code ?? '')).pass).toBeNull()
    expect(await guard.refused(recordEntry, entryAt(pass.id, 'linhu-east'))).toMatchObject({
      status: 409,
      code: 'pass.not-valid',
    })
    const resident = await cloud.as('resident')
    const seen = await resident.send({
      method: 'GET',
      url: `/v1/communities/linhu-garden/visitor-passes/${pass.id}`,
    })
    expect(seen.json<VisitorPass>().entries).toEqual([
      { at: START.toISOString(), gateName: '南门' },
    ])
  })

  it('looking alone uses nothing up', async () => {
    const pass = await livePass()
    await check(pass.code ?? '')
    await check(pass.code ?? '')
    expect((await guard.ok(recordEntry, entryAt(pass.id))).usesLeft).toBe(0)
  })

  it('gets one and the same answer for every reason to refuse', async () => {
    const resident = await cloud.as('resident')
    const revoked = await livePass()
    await resident.ok(revokeVisitorPass, { params: { ...params, passId: revoked.id }, body: {} })
    const used = await livePass()
    await guard.ok(recordEntry, entryAt(used.id))
    const early = await livePass({
      windowFrom: '2026-11-24T04:00:00.000Z',
      windowTo: '2026-11-24T05:00:00.000Z',
    })
    const codes = [revoked.code, used.code, early.code, await wrongCode()]
    const answers = await Promise.all(
      codes.map((code) =>
        guard.call(checkPass, { params, body: { code: code ?? '' } }).then(({ body }) => body),
      ),
    )
    answers.push((await guard.call(checkPass, { params, body: { qr: 'https://a.cn/x' } })).body)
    expect(new Set(answers)).toEqual(new Set(['{"pass":null}']))
  })

  it('of another community cannot see or use a pass', async () => {
    const pass = await livePass()
    const elsewhere = await cloud.as('yunqi-g1')
    const there = { communityId: 'yunqi-court' }
    expect(
      (await elsewhere.ok(checkPass, { params: there, body: { code: pass.code ?? '' } })).pass,
    ).toBeNull()
    expect(
      await elsewhere.refused(recordEntry, {
        params: there,
        body: { passId: pass.id, gateId: 'yunqi-east' },
      }),
    ).toMatchObject({ code: 'pass.not-valid' })
    expect(await elsewhere.refused(checkPass, { params, body: { code: '000000' } })).toMatchObject({
      code: 'access.denied',
    })
  })

  it('cannot record an entry at a gate that is not there', async () => {
    const pass = await livePass()
    expect(await guard.refused(recordEntry, entryAt(pass.id, 'moon-gate'))).toMatchObject({
      code: 'object.unknown',
    })
    expect((await guard.ok(recordEntry, entryAt(pass.id))).usesLeft).toBe(0)
  })

  it('must show exactly one of code and QR', async () => {
    for (const body of [{}, { code: '000000', qr: 'x' }])
      expect(await guard.refused(checkPass, { params, body })).toMatchObject({
        code: 'request.invalid',
      })
  })
})

describe('somebody who guesses codes', () => {
  it('is locked after ten wrong tries, also when they all come at once', async () => {
    const code = await wrongCode()
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => guard.call(checkPass, { params, body: { code } })),
    )
    const judged = answers.filter((answer) => answer.statusCode === 200)
    expect(judged).toHaveLength(GATE_TRIES)
    const pass = await livePass()
    const locked = await guard.refused(checkPass, { params, body: { code: pass.code ?? '' } })
    expect(locked).toMatchObject({ code: 'gate.locked', retryAfter: GATE_LOCK_SECONDS })

    cloud.clock.advance(GATE_LOCK_SECONDS * 1000)
    expect((await check(pass.code ?? '')).pass?.passId).toBe(pass.id)
  })

  it('does not lock a colleague at the other gate', async () => {
    const code = await wrongCode()
    for (let i = 0; i < GATE_TRIES; i++) await check(code)
    const colleague = await cloud.as('linhu-g2')
    const pass = await livePass()
    expect((await check(pass.code ?? '', colleague)).pass?.passId).toBe(pass.id)
  })

  it('leaves a trace with every look', async () => {
    const before = await looks()
    const pass = await livePass()
    await check(pass.code ?? '')
    await check(await wrongCode())
    const after = await looks()
    expect(after.length - before.length).toBeGreaterThanOrEqual(2)
    expect(after).toContainEqual(
      expect.objectContaining({ pass_id: pass.id, staff_id: 'linhu-g1', admitted: true }),
    )
  })
})

const looks = () => cloud.deps.db.selectFrom('pass_look_up').selectAll().execute()

describe('two gates and one pass', () => {
  it('let one visitor in, two hundred times over', async () => {
    const rounds = process.env['TEST_DATABASE_URL'] === undefined ? 20 : 200
    const other = await cloud.as('linhu-g2')
    const neighbour = await cloud.as('linhu-r9')
    for (let round = 0; round < rounds; round++) {
      const from = cloud.clock.now()
      const pass = await neighbour.ok(issueVisitorPass, {
        params,
        body: {
          householdId: 'linhu-h5',
          visitorName: '客',
          windowFrom: from.toISOString(),
          windowTo: new Date(from.getTime() + 60_000).toISOString(),
        },
      })
      const tries = await Promise.all([
        guard.call(recordEntry, entryAt(pass.id, 'linhu-south')),
        other.call(recordEntry, entryAt(pass.id, 'linhu-east')),
      ])
      expect(tries.map((answer) => answer.statusCode).sort()).toEqual([201, 409])
    }
    const entries = await cloud.deps.db
      .selectFrom('pass_entry')
      .select('entry_no')
      .where('pass_id', 'not in', (eb) =>
        eb.selectFrom('visitor_pass').select('pass_id').where('household_id', '!=', 'linhu-h5'),
      )
      .execute()
    expect(entries).toHaveLength(rounds)
  })

  it('one gate that sends its entry twice records it once', async () => {
    const pass = await livePass({ uses: 3 })
    const key = randomUUID()
    const [first, second] = await Promise.all([
      guard.call(recordEntry, { ...entryAt(pass.id), key }),
      guard.call(recordEntry, { ...entryAt(pass.id), key }),
    ])
    expect([first.body, second.statusCode]).toEqual([second.body, 201])
    expect((await check(pass.code ?? '')).pass?.usesLeft).toBe(2)
  })
})
