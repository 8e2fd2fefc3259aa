import { listVisitorPasses, type NewVisitorPass } from '../../cloud/src/contract'
import {
  deleteMe,
  getMe,
  getSharedPass,
  getVisitorPass,
  issueVisitorPass,
  PASS_MAX_LIVE,
  revokeVisitorPass,
} from '../../cloud/src/contract'
import { join } from '../../cloud/src/household/household.service'
import { issuePass } from '../../cloud/src/visitor/visitor.service'
import { sweepVisitors } from '../../cloud/src/visitor/visitor-data'
import { START, testCloud, type TestCloud } from '../support/cloud'
import type { Phone } from '../support/cloud-client'

const HOUR = 60 * 60_000
const params = { communityId: 'linhu-garden' }

let cloud: TestCloud
let resident: Phone
let family: Phone
beforeAll(async () => {
  cloud = await testCloud()
  resident = await cloud.as('resident')
  family = await cloud.as('family')
})
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.clock.set(START)
})

/** From 14:00 to 20:00 today in Shanghai unless said otherwise. */
const visit = (change: Partial<NewVisitorPass> = {}): NewVisitorPass => ({
  householdId: 'linhu-h1',
  visitorName: '陈先生',
  windowFrom: '2026-11-24T06:00:00.000Z',
  windowTo: '2026-11-24T12:00:00.000Z',
  ...change,
})
const issue = (change: Partial<NewVisitorPass> = {}) =>
  resident.ok(issueVisitorPass, { params, body: visit(change) })
const at = (clock: string) => {
  cloud.clock.set(new Date(`2026-11-24T${clock}:00.000Z`))
}

describe('a pass for a visitor', () => {
  it('is six digits and a QR, seen by the whole household and nobody else', async () => {
    const pass = await issue()
    expect(pass).toMatchObject({ state: 'not-yet', uses: 1, used: 0, address: '3栋2单元1101' })
    expect(pass.code).toMatch(/^\d{6}$/)
    expect(
      Buffer.from(pass.qrPng ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')

    const passParams = { ...params, passId: pass.id }
    const seen = await family.ok(getVisitorPass, { params: passParams })
    expect(seen).toEqual({ ...pass, mine: false })
    for (const who of ['linhu-r4', 'new-resident', 'desk', 'guard', 'yunqi-d1']) {
      const other = await cloud.as(who)
      const refusal = await other.refused(getVisitorPass, { params: passParams })
      expect(refusal).toMatchObject({ status: 404, code: 'object.unknown' })
    }
  })

  it('is issued by a verified member only, and only for their own home', async () => {
    const stranger = await cloud.as('new-resident')
    expect(await stranger.refused(issueVisitorPass, { params, body: visit() })).toMatchObject({
      code: 'household.required',
    })
    const unverified = await cloud.as('linhu-r10')
    expect(
      await unverified.refused(issueVisitorPass, {
        params,
        body: visit({ householdId: 'linhu-h6' }),
      }),
    ).toMatchObject({ code: 'household.required' })
    const neighbour = await cloud.as('linhu-r4')
    expect(await neighbour.refused(issueVisitorPass, { params, body: visit() })).toMatchObject({
      code: 'household.required',
    })
  })

  it.each<[string, Partial<NewVisitorPass>, string]>([
    ['in the past', { windowFrom: '2026-11-23T06:00:00.000Z' }, 'pass.window-refused'],
    ['longer than a day', { windowTo: '2026-11-25T06:00:01.000Z' }, 'pass.window-refused'],
    [
      'overnight without a plate',
      { windowTo: '2026-11-25T00:00:00.000Z' },
      'pass.overnight-needs-plate',
    ],
    ['with a plate that is none', { plate: '沪A00' }, 'request.invalid'],
    ['with a plate of the wrong shape', { plate: '沪A00000Z' }, 'request.invalid'],
    ['used eleven times', { uses: 11 }, 'request.invalid'],
    ['for nobody', { visitorName: ' ' }, 'request.invalid'],
  ])('%s is refused and nothing is kept', async (_what, change, code) => {
    const before = await resident.ok(listVisitorPasses, { params, query: {} })
    const refusal = await resident.refused(issueVisitorPass, { params, body: visit(change) })
    expect(refusal.code).toBe(code)
    const after = await resident.ok(listVisitorPasses, { params, query: {} })
    expect(after).toEqual(before)
  })

  it('a second tap makes no second pass, and gets the same code', async () => {
    const key = 'the-same-tap-twice'
    const [first, second] = await Promise.all([
      resident.call(issueVisitorPass, { params, body: visit(), key }),
      resident.call(issueVisitorPass, { params, body: visit(), key }),
    ])
    expect(first.statusCode).toBe(201)
    expect(second.body).toBe(first.body)
  })

  it('a household has at most 20 live ones, however many are asked for at once', async () => {
    const neighbour = await cloud.as('linhu-r9')
    const body = visit({ householdId: 'linhu-h5' })
    const answers = await Promise.all(
      Array.from({ length: PASS_MAX_LIVE + 5 }, () =>
        neighbour.call(issueVisitorPass, { params, body }),
      ),
    )
    const made = answers.filter((answer) => answer.statusCode === 201)
    expect(made).toHaveLength(PASS_MAX_LIVE)
    expect(new Set(made.map((answer) => answer.json<{ code: string }>().code)).size).toBe(
      PASS_MAX_LIVE,
    )
    const { id } = made[0]?.json<{ id: string }>() ?? { id: '' }
    await neighbour.ok(revokeVisitorPass, { params: { ...params, passId: id }, body: {} })
    await neighbour.ok(issueVisitorPass, { params, body })
  })

  it('revoked by anyone of the household, it stays revoked', async () => {
    const pass = await issue()
    const passParams = { ...params, passId: pass.id }
    const revoked = await family.ok(revokeVisitorPass, { params: passParams, body: {} })
    expect(revoked).toMatchObject({ state: 'revoked', revokedAt: START.toISOString() })
    cloud.clock.advance(HOUR)
    const again = await resident.ok(revokeVisitorPass, { params: passParams, body: {} })
    expect(again.revokedAt).toBe(START.toISOString())
    const neighbour = await cloud.as('linhu-r4')
    expect(
      await neighbour.refused(revokeVisitorPass, { params: passParams, body: {} }),
    ).toMatchObject({ status: 404 })
  })

  it('records list them newest first, twenty at a time, none twice', async () => {
    for (let i = 0; i < 22; i++) {
      cloud.clock.advance(1000)
      const pass = await issue()
      await resident.ok(revokeVisitorPass, { params: { ...params, passId: pass.id }, body: {} })
    }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: { cursor?: string } = cursor === null ? {} : { cursor }
      const page: { passes: { id: string }[]; cursor: string | null } = await resident.ok(
        listVisitorPasses,
        { params, query },
      )
      expect(page.passes.length).toBeLessThanOrEqual(20)
      seen.push(...page.passes.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor !== null)
    expect(seen.length).toBeGreaterThan(20)
    expect(new Set(seen).size).toBe(seen.length)
    const outsider = await cloud.as('new-resident')
    expect((await outsider.ok(listVisitorPasses, { params, query: {} })).passes).toEqual([])
  })
})

describe('the link that a resident sends', () => {
  it('opens without login and shows the way in, not the room or the names of the household', async () => {
    const pass = await issue({ note: '请帮忙指路' })
    const answer = await cloud.stranger.call(getSharedPass, {
      params: { token: pass.shareToken ?? '' },
    })
    const shared = await cloud.stranger.ok(getSharedPass, {
      params: { token: pass.shareToken ?? '' },
    })
    expect(shared).toMatchObject({ building: '3栋2单元', code: pass.code, state: 'not-yet' })
    expect(shared.community.name).toBe('临湖花园')
    expect(shared.gateNames).toContain('南门')
    for (const secret of ['1101', '何静宜', '请帮忙指路', pass.shareToken ?? ''])
      expect(answer.body).not.toContain(secret)
  })

  it('says so after it is over or revoked, and gives no code any more', async () => {
    const pass = await issue()
    const token = { token: pass.shareToken ?? '' }
    at('12:00')
    expect(await cloud.stranger.ok(getSharedPass, { params: token })).toMatchObject({
      state: 'expired',
      code: null,
      qrPng: null,
    })
    at('07:00')
    await resident.ok(revokeVisitorPass, { params: { ...params, passId: pass.id }, body: {} })
    expect(await cloud.stranger.ok(getSharedPass, { params: token })).toMatchObject({
      state: 'revoked',
      code: null,
    })
  })

  it('a guessed token finds nothing', async () => {
    expect(
      await cloud.stranger.refused(getSharedPass, { params: { token: 'A'.repeat(22) } }),
    ).toMatchObject({ status: 404, code: 'object.unknown' })
  })
})

describe('what is kept about a visitor', () => {
  it('erases itself 30 days after the visit, and the code and link with it', async () => {
    const pass = await issue({ plate: '沪A12345', note: '带了两箱水果' })
    const passParams = { ...params, passId: pass.id }
    const end = new Date(pass.windowTo).getTime()
    cloud.clock.set(new Date(end + 30 * 24 * HOUR - 1))
    await sweepVisitors(cloud.deps)
    cloud.clock.set(START)
    expect(await resident.ok(getVisitorPass, { params: passParams })).toMatchObject({
      visitorName: '陈先生',
    })
    cloud.clock.set(new Date(end + 30 * 24 * HOUR + 1))
    await sweepVisitors(cloud.deps)
    await sweepVisitors(cloud.deps)
    cloud.clock.set(START)
    expect(await resident.ok(getVisitorPass, { params: passParams })).toMatchObject({
      visitorName: '',
      plate: null,
      note: null,
      code: null,
      qrPng: null,
      shareToken: null,
    })
    expect(
      await cloud.stranger.refused(getSharedPass, { params: { token: pass.shareToken ?? '' } }),
    ).toMatchObject({ code: 'object.unknown' })
  })

  it('goes with the person who issued the pass, and nobody gets in with it any more', async () => {
    const leaving = await cloud.as('linhu-r5')
    const body = visit({ householdId: 'linhu-h2', visitorName: '要忘掉的人' })
    const pass = await leaving.ok(issueVisitorPass, { params, body })
    await leaving.ok(deleteMe)
    const rest = await cloud.as('linhu-r4')
    expect(await rest.ok(getVisitorPass, { params: { ...params, passId: pass.id } })).toMatchObject(
      { visitorName: '', state: 'revoked', code: null },
    )
  })

  it('and a request of theirs that was already on its way makes no pass and no member', async () => {
    const leaving = await cloud.as('linhu-r7')
    const { personId } = await leaving.ok(getMe)
    await leaving.ok(deleteMe)
    const verifiedAt = START.toISOString()
    const home = { communityId: 'linhu-garden', householdId: 'linhu-h4', roomId: 'r', verifiedAt }
    const caller = { personId, memberships: [home], duties: [] }
    const { db, secrets } = cloud.deps
    const request = { db, secrets, now: START }
    const wanted = visit({ householdId: 'linhu-h4' })
    await expect(issuePass(request, caller, 'linhu-garden', wanted)).rejects.toMatchObject({
      code: 'object.unknown',
    })
    await expect(join(request, caller, 'linhu-garden', 'ABCDEFGH')).rejects.toMatchObject({
      code: 'session.invalid',
    })
  })
})
