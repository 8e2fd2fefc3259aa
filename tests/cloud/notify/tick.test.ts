import { buildApp } from '../../../cloud/src/app'
import { settingsOf } from '../../../cloud/src/settings'
import { testCloud, type TestCloud } from '../../support/cloud'
import { change, emptyBoxes, inboxesOf, news, outboxOf, someOrder } from '../../support/notices'

const SECRET = 'the secret of a scheduler, 36 chars.'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({ deps: { tickSecret: SECRET } })
})
afterAll(() => cloud.close())
beforeEach(() => emptyBoxes(cloud))

const tick = (headers: Record<string, string>, app = cloud.app) =>
  app.inject({ method: 'POST', url: '/internal/tick', headers })

const notice = news({ staff: 'linhu-t1' })
const delivered = () => inboxesOf(cloud, ['linhu-t1'])

describe('a scheduler of the host', () => {
  it('with the secret has delivered what is due, and is told how much', async () => {
    await change(cloud, someOrder(), { notices: [notice, notice] })
    const answer = await tick({ 'x-tick-secret': SECRET })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ leased: 2, delivered: 2, failed: 0, dead: 0 })
    expect(await delivered()).toEqual({ 'linhu-t1': 2 })
  })

  it('is answered in bounded time when much has piled up, and the next tick goes on', async () => {
    const notices = Array.from({ length: 250 }, () => notice)
    await change(cloud, someOrder(), { notices })
    const first = await tick({ 'x-tick-secret': SECRET })
    expect(first.json()).toMatchObject({ delivered: 200 })
    const second = await tick({ 'x-tick-secret': SECRET })
    expect(second.json()).toMatchObject({ delivered: 50 })
  })

  it.each([
    ['without a secret', undefined],
    ['with an empty one', ''],
    ['with a wrong one', SECRET.replace('a', 'b')],
    ['with the beginning of it', SECRET.slice(0, -1)],
    ['with more than it', `${SECRET} x`],
    ['with another spelling of it', encodeURIComponent(SECRET)],
  ])('%s is refused and moves nothing', async (_how, secret) => {
    await change(cloud, someOrder(), { notices: [notice] })
    const answer = await tick(secret === undefined ? {} : { 'x-tick-secret': secret })
    expect(answer.json()).toMatchObject({ code: 'access.denied' })
    expect(await outboxOf(cloud)).toMatchObject([{ attempts: 0 }])
  })

  it('finds no such door where no secret is set, whatever it brings', async () => {
    const { deps, dispatcher } = cloud
    const without = await buildApp({ ...deps, tickSecret: null }, { dispatcher })
    const brought: Record<string, string>[] = [
      {},
      { 'x-tick-secret': '' },
      { 'x-tick-secret': SECRET },
    ]
    for (const headers of brought)
      expect((await tick(headers, without)).json()).toMatchObject({ code: 'route.unknown' })
    await without.close()
  })
})

describe('TICK_SECRET', () => {
  it('is optional, and refused when it could be guessed', () => {
    expect(settingsOf({}).tickSecret).toBeNull()
    expect(settingsOf({ TICK_SECRET: '' }).tickSecret).toBeNull()
    expect(settingsOf({ TICK_SECRET: 'x'.repeat(32) }).tickSecret).toBe('x'.repeat(32))
    expect(() => settingsOf({ TICK_SECRET: 'x'.repeat(31) })).toThrow(/^TICK_SECRET is shorter/)
  })
})
