import { getCommunity } from '../../miniprogram/contract/community'
import { getMe, updateMe } from '../../miniprogram/contract/person'
import { submitWorkOrder, type NewWorkOrder } from '../../miniprogram/requests/contract/work-order'
import type * as Client from '../../miniprogram/services/client'
import type * as Errors from '../../miniprogram/services/api-error'
import type * as Clock from '../../miniprogram/services/clock'
import { fakePhone, session } from '../support/fake-wx'
import { NO_SIGNAL, Reply, type Answer } from '../support/mount/answering'

const report: NewWorkOrder = {
  scope: 'public',
  itemId: 'corridor-light-out',
  buildingId: 'b3',
  urgency: 'ordinary',
  windows: [],
  mayEnter: false,
  contactPhone: '13800000021',
  media: [],
}

/** Answers one after another; the last for ever. */
const inTurn = (...answers: Answer[]) => {
  let next = 0
  return () => answers[Math.min(next++, answers.length - 1)]
}

function app(table: Record<string, Answer>) {
  const phone = fakePhone(table)
  const { client, errors } = phone.restart(() => ({
    client: jest.requireActual<typeof Client>('../../miniprogram/services/client'),
    errors: jest.requireActual<typeof Errors>('../../miniprogram/services/api-error'),
  }))
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'fine',
      (error: unknown) => errors.failureCode(error),
    )
  const card = () => client.call(getCommunity, { params: { communityId: 'linhu' } })
  const submit = (key?: string) => {
    const options = { params: { communityId: 'linhu' }, body: report }
    return client.call(submitWorkOrder, key === undefined ? options : { ...options, key })
  }
  return { phone, client, errors, codeOf, card, submit }
}

describe('the client', () => {
  it('reads again when the first answer did not come', async () => {
    const { card, phone } = app({
      'GET /v1/communities/:id': inTurn(NO_SIGNAL, { name: '临湖花园' }),
    })
    expect(await card()).toEqual({ name: '临湖花园' })
    expect(phone.cloud.seen).toHaveLength(2)
  })

  it('gives up after three tries and says that there is no network', async () => {
    const { card, codeOf, phone } = app({ 'GET /v1/communities/:id': NO_SIGNAL })
    expect(await codeOf(card())).toBe('offline')
    expect(phone.cloud.seen).toHaveLength(3)
  })

  it('sends a create again only with a key, and always the same one', async () => {
    const table = { 'POST /v1/sessions': new Reply(201, session('t')) }
    const path = 'POST /v1/communities/:id/work-orders'
    const keyed = app({
      ...table,
      [path]: inTurn(new Reply(502, '<html>'), new Reply(201, {})),
    })
    await keyed.submit('a-key-of-ours')
    const keys = keyed.phone.cloud.seen.map(({ header }) => header['idempotency-key'])
    expect(keys.slice(1)).toEqual(['a-key-of-ours', 'a-key-of-ours'])

    const bare = app({ ...table, [path]: NO_SIGNAL })
    expect(await bare.codeOf(bare.submit())).toBe('offline')
    expect(bare.phone.cloud.seen).toHaveLength(2)
  })

  it.each([
    [403, { code: 'household.required', message: '', requestId: 'r' }, 'household.required'],
    [500, '<html>gateway</html>', 'unexpected'],
    [429, null, 'request.too-many'],
    [409, { code: 'a-code-of-tomorrow', message: '', requestId: 'r' }, 'unexpected'],
    [503, { code: 'media.unavailable', message: '', requestId: 'r' }, 'media.unavailable'],
  ])(
    'does not take status %s for a success, though WeChat calls it one',
    async (status, body, code) => {
      const { card, codeOf, errors, phone } = app({
        'GET /v1/communities/:id': new Reply(status, body),
      })
      expect(await codeOf(card())).toBe(code)
      expect(errors.sentenceOf(code as 'unexpected')).toMatch(/[一-龥]/)
      expect(phone.cloud.seen).toHaveLength(1)
    },
  )

  it('signs in by itself, once for several calls, and keeps the token for the next start', async () => {
    const table = {
      'POST /v1/sessions': new Reply(201, session('t1')),
      'GET /v1/me': { name: 'x' },
    }
    const { client, phone } = app(table)
    await Promise.all([client.call(getMe, {}), client.call(getMe, {})])
    expect(phone.logins).toBe(1)
    const next = phone.restart(() =>
      jest.requireActual<typeof Client>('../../miniprogram/services/client'),
    )
    await next.call(getMe, {})
    expect(phone.logins).toBe(1)
    expect(phone.cloud.seen.at(-1)?.header['authorization']).toBe('Bearer t1')
  })

  it('renews a session the server forgot, once, and then says so', async () => {
    const refused = new Reply(401, { code: 'session.invalid', message: '', requestId: 'r' })
    const once = app({
      'POST /v1/sessions': new Reply(201, session('t')),
      'PUT /v1/me': inTurn(refused, { name: '王' }),
    })
    await once.client.call(updateMe, { body: { name: '王' } })
    expect(once.phone.logins).toBe(2)

    const always = app({
      'POST /v1/sessions': new Reply(201, session('t')),
      'PUT /v1/me': refused,
    })
    expect(await always.codeOf(always.client.call(updateMe, { body: { name: '王' } }))).toBe(
      'session.invalid',
    )
    expect(always.phone.logins).toBe(2)
  })

  it('asks nobody who somebody is to show a community', async () => {
    const { card, phone } = app({ 'GET /v1/communities/:id': {} })
    await card()
    expect(phone.logins).toBe(0)
    expect(phone.cloud.seen[0]?.header['authorization']).toBeUndefined()
  })

  it('corrects a phone whose clock is a day behind by the server’s Date', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000)
    const phone = fakePhone({
      'GET /v1/communities/:id': new Reply(200, {}, { Date: tomorrow.toUTCString() }),
    })
    const { client, clock } = phone.restart(() => ({
      client: jest.requireActual<typeof Client>('../../miniprogram/services/client'),
      clock: jest.requireActual<typeof Clock>('../../miniprogram/services/clock'),
    }))
    await client.call(getCommunity, { params: { communityId: 'linhu' } })
    expect(Math.abs(clock.now().getTime() - tomorrow.getTime())).toBeLessThan(5_000)
  })
})
