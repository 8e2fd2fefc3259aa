import { getCommunity, requestCallBack } from '../../cloud/src/contract'
import { testCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({
    deps: { limits: { publicPerMinute: 5, sessionsPerMinute: 100, createsPerMinute: 3 } },
  })
})
afterAll(() => cloud.close())

const params = { communityId: 'linhu-garden' }
const callBack = { params, body: { phone: '13800138021', triedLineIds: [] } }

describe('somebody who asks without end', () => {
  it('without login is asked to wait, and told how long', async () => {
    for (let i = 0; i < 5; i++) await cloud.stranger.ok(getCommunity, { params })
    const refusal = await cloud.stranger.refused(getCommunity, { params })
    expect(refusal).toMatchObject({ status: 429, code: 'request.too-many' })
    expect(refusal.retryAfter).toBeGreaterThan(0)
  })

  it('cannot get around it by naming another address', async () => {
    const answer = await cloud.stranger.send({
      method: 'GET',
      url: '/v1/communities/linhu-garden',
      headers: { 'x-forwarded-for': '203.0.113.7' },
    })
    expect(answer.statusCode).toBe(429)
  })

  it('creates only so much in a minute, whichever door they use; a neighbour is not held up', async () => {
    const resident = await cloud.as('resident')
    for (let i = 0; i < 3; i++) await resident.ok(requestCallBack, callBack)
    expect(await resident.refused(requestCallBack, callBack)).toMatchObject({
      status: 429,
      code: 'request.too-many',
    })
    const neighbour = await cloud.as('linhu-r4')
    await neighbour.ok(requestCallBack, callBack)
  })
})
