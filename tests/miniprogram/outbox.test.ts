import { requestCallBack } from '../../miniprogram/contract/my-work-orders'
import type * as Client from '../../miniprogram/services/client'
import type * as Outbox from '../../miniprogram/services/outbox'
import { fakePhone, session } from '../support/fake-wx'
import { NO_SIGNAL, Reply } from '../support/mount/answering'

const PATH = 'POST /v1/communities/:id/call-backs'
const SIGNED_IN = { 'POST /v1/sessions': new Reply(201, session('t')) }

function app(phone: ReturnType<typeof fakePhone>) {
  const { outbox, client } = phone.restart(() => ({
    outbox: jest.requireActual<typeof Outbox>('../../miniprogram/services/outbox'),
    client: jest.requireActual<typeof Client>('../../miniprogram/services/client'),
  }))
  const request = client.requestOf(requestCallBack, {
    params: { communityId: 'linhu' },
    body: { phone: '13800000021', triedLineIds: [] },
  })
  const entry = { kind: 'call-back', communityId: 'linhu', title: '请物业打给我', request }
  const submit = (holdsReply = true) => outbox.enqueue({ ...entry, holdsReply })
  return { outbox, submit }
}

const sentBy = (phone: ReturnType<typeof fakePhone>) =>
  phone.cloud.seen.filter(({ path }) => path.endsWith('/call-backs'))

describe('what a resident submits without network', () => {
  it('waits, survives the app being closed, and goes once with the key of its first try', async () => {
    const phone = fakePhone({ ...SIGNED_IN, [PATH]: NO_SIGNAL })
    const first = app(phone)
    const { id } = first.submit()
    await first.outbox.flushOutbox()
    expect(first.outbox.outboxEntry(id)).toMatchObject({ state: 'waiting', code: 'offline' })

    phone.cloud.table[PATH] = new Reply(201, { number: '1124-01' })
    const second = app(phone)
    await Promise.all([second.outbox.flushOutbox(), second.outbox.flushOutbox()])
    await second.outbox.flushOutbox()
    expect(second.outbox.outboxEntry(id)).toMatchObject({
      state: 'sent',
      reply: { number: '1124-01' },
    })
    const keys = sentBy(phone).map(({ header }) => header['idempotency-key'])
    expect(new Set(keys)).toEqual(new Set([id]))
    expect(keys).toHaveLength(3 + 1)
  })

  it('is tried again with the same key when the app died while sending', async () => {
    const phone = fakePhone({ ...SIGNED_IN, [PATH]: () => new Promise(() => undefined) })
    const dying = app(phone)
    const { id } = dying.submit()
    void dying.outbox.flushOutbox()
    phone.cloud.table[PATH] = new Reply(201, {})
    const next = app(phone)
    expect(next.outbox.outboxEntry(id)?.state).toBe('waiting')
    await next.outbox.flushOutbox()
    expect(next.outbox.outboxEntry(id)?.state).toBe('sent')
    expect(new Set(sentBy(phone).map(({ header }) => header['idempotency-key'])).size).toBe(1)
  })

  it('stays visible with its reason when refused, and does not hold up the next', async () => {
    const refused = new Reply(422, { code: 'request.invalid', message: '', requestId: 'r' })
    const answers = [refused, new Reply(201, {})]
    const phone = fakePhone({ ...SIGNED_IN, [PATH]: () => answers.shift() })
    const { outbox, submit } = app(phone)
    const bad = submit().id
    const good = submit(false).id
    await outbox.flushOutbox()
    expect(outbox.outboxEntry(bad)).toMatchObject({ state: 'refused', code: 'request.invalid' })
    expect(outbox.outboxEntry(good)).toBeNull()
    await outbox.flushOutbox()
    expect(sentBy(phone)).toHaveLength(2)
  })

  it('respects a server that asks for patience', async () => {
    const busy = { code: 'request.too-many', message: '', requestId: 'r', retryAfter: 60 }
    const phone = fakePhone({ ...SIGNED_IN, [PATH]: new Reply(429, busy) })
    const { outbox, submit } = app(phone)
    submit()
    await outbox.flushOutbox()
    await outbox.flushOutbox()
    expect(sentBy(phone)).toHaveLength(1)
  })

  it('says so when the phone has no space, and still sends it now', async () => {
    const phone = fakePhone({ ...SIGNED_IN, [PATH]: new Reply(201, {}) })
    const { outbox, submit } = app(phone)
    phone.isFull = true
    const { id, kept } = submit()
    expect(kept).toBe(false)
    await outbox.flushOutbox()
    expect(outbox.outboxEntry(id)?.state).toBe('sent')
  })

  it('tells a page about every change until it stops listening', async () => {
    const phone = fakePhone({ ...SIGNED_IN, [PATH]: new Reply(201, {}) })
    const { outbox, submit } = app(phone)
    const states: (string | undefined)[] = []
    const stop = outbox.onOutboxChange(() => states.push(outbox.outboxEntries()[0]?.state))
    submit()
    await outbox.flushOutbox()
    stop()
    submit()
    expect(states).toEqual(['waiting', 'sending', 'sent'])
  })
})
