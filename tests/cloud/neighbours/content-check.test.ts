import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSimilarOrders, submitWorkOrder, uploadMedia } from '../../../cloud/src/contract'
import { diskStore } from '../../../cloud/src/media/disk-store'
import { PUSH_PATH } from '../../../cloud/src/wechat/push.routes'
import {
  STAND_IN_ACCOUNT,
  startWeChatStandIn,
  type StandIn,
} from '../../../cloud/src/wechat/stand-in'
import { pushedVerdict, STAND_IN_PUSH } from '../../../cloud/src/wechat/stand-in-checks'
import { testCloud, type TestCloud, throughStandIn } from '../../support/cloud'
import { phoneOf } from '../../support/cloud-client'
import { form, jpeg } from '../../support/files'
import { aboutLift, reportsLift, seenByDesk } from '../../support/neighbours'
import * as orders from '../../support/orders'
import { LINHU } from '../../support/reports'

let cloud: TestCloud
let wechat: StandIn
let cast: orders.Cast
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wuye-checked-'))
  wechat = await startWeChatStandIn()
  wechat.keepQuiet()
  const deps = { media: diskStore(folder), wechat: throughStandIn(wechat) }
  cloud = await testCloud({ deps })
  cast = await orders.castOf(cloud)
}, 240_000)
afterAll(async () => {
  await cloud.close()
  await wechat.close()
  rmSync(folder, { recursive: true })
})

/** The newest five are shown: each report is newer than the one before. */
beforeEach(() => cloud.clock.advance(1000))

const showing = async (params: orders.Ref) => (await seenByDesk(cast, params)).showing
const words = async (params: orders.Ref) => (await showing(params))?.words

describe('what somebody wrote', () => {
  it('is sent to WeChat as it asks for it, in the name of whoever wrote it, after the answer', async () => {
    const lift = await reportsLift(cast.resident)
    const before = wechat.asked.length
    expect(await words(lift)).toBe('waiting')
    await cloud.deliver()
    expect(wechat.asked.slice(before)).toEqual([
      {
        path: '/wxa/msg_sec_check',
        body: {
          version: 2,
          scene: 3,
          openid: 'demo-linhu-r1',
          content: '3栋左边的电梯\n停在五楼不动了',
        },
      },
    ])
    expect(await words(lift)).toBe('passed')
  })

  it.each([
    ['pass', 'passed'],
    ['review', 'review'],
    ['risky', 'risky'],
  ] as const)('is after %s: %s', async (verdict, state) => {
    const lift = await reportsLift(cast.resident)
    wechat.judge(verdict)
    await cloud.deliver()
    expect(await words(lift)).toBe(state)
    const { orders: found } = await cast.neighbour.ok(findSimilarOrders, {
      params: LINHU,
      body: { itemId: 'lift-stopped', buildingId: 'linhu-3' },
    })
    const shown = found.find(({ id }) => id === lift.orderId)?.words
    expect(shown).toBe(verdict === 'pass' ? '停在五楼不动了' : null)
  })

  it.each(['hang', 'http-500', 'not-json', -1, 45009] as const)(
    'is shown to nobody while WeChat is broken (%s), and asked again until it is well',
    async (fault) => {
      const lift = await reportsLift(cast.resident)
      wechat.fail(fault)
      await cloud.deliver()
      expect(await words(lift)).toBe('waiting')
      cloud.clock.advance(60_000)
      await cloud.deliver()
      expect(await words(lift)).toBe('passed')
    },
    60_000,
  )

  it('is asked once more with a new token when the one before is over, and takes its time when slow', async () => {
    const lift = await reportsLift(cast.resident)
    wechat.fail(40001)
    await cloud.deliver()
    expect(await words(lift)).toBe('passed')
    const later = await reportsLift(cast.resident)
    wechat.fail('slow')
    await cloud.deliver()
    expect(await words(later)).toBe('passed')
  }, 60_000)

  it('that gives somebody away waits for the desk, whatever WeChat would say', async () => {
    const before = wechat.asked.length
    const givesAway = [
      '我是3栋2单元1101的',
      '请打138 0013 8000',
      '找王女士',
      '3-2-1101门口',
      '打一三八零零一三八零零零',
    ]
    for (const description of givesAway) {
      const lift = await reportsLift(cast.resident, { description })
      await cloud.deliver()
      expect([description, await words(lift)]).toEqual([description, 'review'])
    }
    const named = await reportsLift(cast.resident, {
      contactName: '何静宜',
      description: '何静宜报',
    })
    await cloud.deliver()
    expect(await words(named)).toBe('review')
    expect(wechat.asked).toHaveLength(before)
    const place = { exactPlace: 'B2层23号车位旁', description: '5楼停了30分钟' }
    const harmless = await reportsLift(cast.resident, place)
    await cloud.deliver()
    expect(await words(harmless)).toBe('passed')
  })

  it('at home is sent to nobody', async () => {
    const before = wechat.asked.length
    const home = await orders.reported(cast.resident)
    await cloud.deliver()
    expect(wechat.asked).toHaveLength(before)
    expect(await showing(home)).toBeNull()
  })
})

describe('a photo', () => {
  async function withPhoto(): Promise<orders.Ref & { mediaId: string }> {
    const mediaId = randomUUID()
    const body = aboutLift({ media: [{ id: mediaId, kind: 'photo' }] })
    const { id: orderId } = await cast.resident.ok(submitWorkOrder, { params: LINHU, body })
    const params = { ...LINHU, orderId, mediaId }
    const { payload, headers } = form(await jpeg())
    const url = uploadMedia.path.replace(/:(\w+)/g, (_, name: keyof typeof params) => params[name])
    const answer = await cast.resident.send({ method: 'POST', url, payload, headers })
    expect(answer.statusCode).toBe(200)
    await cloud.deliver()
    return params
  }
  const keys = { ...STAND_IN_PUSH, appId: STAND_IN_ACCOUNT.appId }
  const push = ({ query, body }: ReturnType<typeof pushedVerdict>) =>
    phoneOf(cloud.app).send({
      method: 'POST',
      url: PUSH_PATH,
      query,
      payload: body,
      headers: { 'content-type': 'text/xml' },
    })
  const trace = () => wechat.traces[wechat.traces.length - 1] ?? ''
  const state = async (params: orders.Ref) => (await showing(params))?.media[0]?.state

  it('is fetched from an address that is good for half an hour, and shown once WeChat has passed it', async () => {
    const params = await withPhoto()
    const body = wechat.asked[wechat.asked.length - 1]?.body ?? {}
    expect(body).toMatchObject({ media_type: 2, version: 2, scene: 3, openid: 'demo-linhu-r1' })
    const { pathname, search } = new URL(String(body['media_url']))
    expect((await cloud.stranger.send({ method: 'GET', url: pathname + search })).statusCode).toBe(
      200,
    )
    expect(await state(params)).toBe('waiting')
    const answer = await push(pushedVerdict(keys, trace(), 'pass'))
    expect([answer.statusCode, answer.body]).toEqual([200, 'success'])
    expect(await state(params)).toBe('passed')
    const { orders: found } = await cast.neighbour.ok(findSimilarOrders, {
      params: LINHU,
      body: { itemId: 'lift-stopped', buildingId: 'linhu-3' },
    })
    const { photo } = found.find(({ id }) => id === params.orderId) ?? {}
    expect((await cloud.stranger.send({ method: 'GET', url: photo?.url ?? '' })).statusCode).toBe(
      200,
    )
  })

  it('told of twice is judged once: what was said first stands', async () => {
    const params = await withPhoto()
    await push(pushedVerdict(keys, trace(), 'risky'))
    expect((await push(pushedVerdict(keys, trace(), 'pass'))).statusCode).toBe(200)
    expect(await state(params)).toBe('risky')
  })

  it('that WeChat could not fetch is for the desk to look at', async () => {
    const params = await withPhoto()
    await push(pushedVerdict(keys, trace(), 'pass', -1008))
    expect(await state(params)).toBe('review')
  })

  it('is not released by whoever only pretends to be WeChat', async () => {
    const params = await withPhoto()
    const real = pushedVerdict(keys, trace(), 'pass')
    const stranger = { ...keys, token: 'guessed', aesKey: 'A'.repeat(43) }
    const forged = [
      pushedVerdict(stranger, trace(), 'pass'),
      pushedVerdict({ ...keys, appId: 'wx1111111111111111' }, trace(), 'pass'),
      { ...real, query: { ...real.query, msg_signature: '0'.repeat(40) } },
      { ...real, query: { ...real.query, nonce: 'another' } },
      // The signature of a push that really came, over other words.
      { ...real, body: pushedVerdict(keys, randomUUID(), 'pass').body },
      { ...real, body: JSON.stringify({ Event: 'wxa_media_check', trace_id: trace() }) },
      { ...real, body: 'not json' },
    ]
    for (const one of forged) {
      const answer = await push(one)
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ code: 'access.denied' })
    }
    expect(await state(params)).toBe('waiting')
    expect((await push(pushedVerdict(keys, randomUUID(), 'pass'))).statusCode).toBe(200)
    expect(await state(params)).toBe('waiting')
    await push(real)
    expect(await state(params)).toBe('passed')
  })

  it('of which WeChat says nothing is asked again, thrice, and then the desk looks', async () => {
    const params = await withPhoto()
    const asked = wechat.traces.length
    for (let times = 0; times < 4; times++) {
      cloud.clock.advance(36 * 60_000)
      await cloud.deliver()
    }
    expect(wechat.traces.length - asked).toBe(2)
    cast = await orders.castOf(cloud, 'later')
    expect(await state(params)).toBe('review')
  })

  it('tells WeChat’s console that the address is ours, and nobody else', async () => {
    const url = (signature: string) =>
      `${PUSH_PATH}?timestamp=1&nonce=2&echostr=hello&signature=${signature}`
    // sha1 of the sorted token, timestamp and nonce
    const ours = '12stand-in-push-token'
    const signature = createHash('sha1').update(ours).digest('hex')
    const answer = await cloud.stranger.send({ method: 'GET', url: url(signature) })
    expect([answer.statusCode, answer.body]).toEqual([200, 'hello'])
    expect((await cloud.stranger.send({ method: 'GET', url: url('0') })).statusCode).toBe(403)
  })
})
