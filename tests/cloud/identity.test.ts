import { claimOf, stripGatewayHeaders } from '../../cloud/src/access/identity'
import { issueToken } from '../../cloud/src/access/token'
import { getMe } from '../../cloud/src/contract'
import { Refusal } from '../../cloud/src/refusal'
import { secretsFrom } from '../../cloud/src/secrets'
import { settingsOf } from '../../cloud/src/settings'
import { START, testCloud, type TestCloud } from '../support/cloud'
import { phoneOf } from '../support/cloud-client'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

const SPELLINGS = ['x-wx-openid', 'X-WX-OPENID', 'x_wx_openid', 'x-wx-from-openid', 'X-Wx-Source']

describe('a forged header', () => {
  it.each(SPELLINGS)('%s makes nobody of a stranger', async (name) => {
    const answer = await cloud.stranger.send({
      method: 'GET',
      url: '/v1/me',
      headers: { [name]: 'demo-desk', 'x-wx-source': 'wx_client', 'x-wx-appid': 'touristappid' },
    })
    expect(answer.json()).toMatchObject({ code: 'session.missing' })
  })

  it('beside a token the token decides', async () => {
    const authorization = await cloud.authorization('resident')
    const me = await phoneOf(cloud.app, {
      authorization,
      'x-wx-openid': 'demo-desk',
      'x-wx-source': 'wx_client',
    }).ok(getMe)
    expect(me.name).toBe('何静宜')
  })
})

describe('a session token', () => {
  it('changed in any character is worth nothing', async () => {
    const authorization = await cloud.authorization('resident')
    for (let at = 'Bearer '.length; at < authorization.length; at += 7) {
      const other = authorization[at] === 'a' ? 'b' : 'a'
      const forged = authorization.slice(0, at) + other + authorization.slice(at + 1)
      const answer = await phoneOf(cloud.app, { authorization: forged }).call(getMe)
      expect(answer.statusCode).toBe(401)
    }
  })

  it('ends after its time, and one of another deployment never began', async () => {
    const phone = await cloud.as('resident')
    cloud.clock.set(new Date(START.getTime() + 8 * 24 * 60 * 60_000))
    expect(await phone.refused(getMe)).toMatchObject({ code: 'session.invalid' })
    cloud.clock.set(START)
    const { personId } = await phone.ok(getMe)
    const { token } = issueToken(secretsFrom('the secret of somebody else, long'), personId, START)
    const authorization = `Bearer ${token}`
    expect(await phoneOf(cloud.app, { authorization }).refused(getMe)).toMatchObject({
      code: 'session.invalid',
    })
  })
})

describe('behind WeChat’s gateway', () => {
  const secrets = secretsFrom('the secret of this deployment here')
  const identity = { mode: 'cloudrun', appIds: ['wx1'] } as const
  const gateway = { 'x-wx-source': 'wx_client', 'x-wx-openid': 'openid-1', 'x-wx-appid': 'wx1' }
  const claim = (headers: Record<string, string>) => claimOf(identity, headers, secrets, START)

  it('the caller is who the gateway says', () => {
    expect(claim(gateway)).toEqual({ openid: 'openid-1', appId: 'wx1' })
    const shared = {
      'x-wx-source': 'wx_client',
      'x-wx-from-openid': 'openid-2',
      'x-wx-from-appid': 'wx1',
    }
    expect(claim(shared)).toEqual({ openid: 'openid-2', appId: 'wx1' })
  })

  it('without the source, or from an app we do not trust, the claim is refused', () => {
    const { 'x-wx-source': _source, ...sourceless } = gateway
    for (const headers of [sourceless, { ...gateway, 'x-wx-appid': 'wx2' }])
      expect(() => claim(headers)).toThrow(Refusal)
  })

  it('a bearer token says nothing there', () => {
    const { token } = issueToken(secrets, '00000000-0000-4000-8000-000000000000', START)
    expect(claim({ authorization: `Bearer ${token}` })).toBeNull()
  })

  it('elsewhere every header of its kind is taken away on arrival', () => {
    const headers = { 'x-wx-openid': 'a', x_wx_openid: 'b', 'X-WX-Source': 'c', accept: '*/*' }
    stripGatewayHeaders({ mode: 'session' }, headers)
    expect(headers).toEqual({ accept: '*/*' })
  })
})

describe('starting', () => {
  const SECRET = 'x'.repeat(32)
  it.each([
    ['demo with a real database', { IDENTITY: 'demo', DATABASE_URL: 'postgres://x' }],
    ['demo in production', { IDENTITY: 'demo', NODE_ENV: 'production' }],
    ['an unknown mode', { IDENTITY: 'headers' }],
    ['session without WeChat’s account', { IDENTITY: 'session', SESSION_SECRET: SECRET }],
    [
      'the stand-in in production',
      { IDENTITY: 'session', WECHAT: 'stand-in', NODE_ENV: 'production' },
    ],
    ['cloudrun without trusted apps', { IDENTITY: 'cloudrun', SESSION_SECRET: SECRET }],
    [
      'a short secret',
      { IDENTITY: 'session', WECHAT_APPID: 'a', WECHAT_SECRET: 'b', SESSION_SECRET: 'short' },
    ],
    [
      'no secret',
      { IDENTITY: 'session', WECHAT_APPID: 'a', WECHAT_SECRET: 'b', DATABASE_URL: 'postgres://x' },
    ],
    [
      'the embedded database where files do not last',
      { IDENTITY: 'cloudrun', WECHAT_APPIDS: 'wx1', SESSION_SECRET: SECRET, CBR_ENV_ID: 'prod-1' },
    ],
    ['a port that is none', { PORT: 'eighty' }],
  ])('%s is refused in one sentence', (_what, env) => {
    let sentence = ''
    try {
      settingsOf(env)
    } catch (error) {
      sentence = (error as Error).message
    }
    expect(sentence).toMatch(/^[^\n]{10,160}\.$/)
  })

  it('the demo needs nothing', () => {
    expect(settingsOf({})).toMatchObject({ identity: { mode: 'demo' }, demoAllowed: true })
  })
})
