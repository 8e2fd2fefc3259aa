import {
  deleteMe,
  exportMe,
  QUOTA_MOST,
  reportMessageAnswers,
  reportMessageSettings,
} from '../../../cloud/src/contract'
import { capabilities } from '../../../cloud/src/capabilities'
import { makeCall } from '../../../cloud/src/notify/call'
import type { Handlers } from '../../../cloud/src/notify/deliver'
import { createDispatcher } from '../../../cloud/src/notify/dispatcher'
import { lease, LEASE_MS } from '../../../cloud/src/notify/queue.store'
import { messages, MESSAGE_DAYS } from '../../../cloud/src/messages/messages.capability'
import { messageCalls } from '../../../cloud/src/messages/send.service'
import { demoPersonId } from '../../../cloud/src/import/demo-person'
import type { MessageToSend } from '../../../cloud/src/ports'
import { demoWeChat } from '../../../cloud/src/wechat/demo'
import { testCloud, type TestCloud } from '../../support/cloud'
import type { Phone } from '../../support/cloud-client'
import * as m from '../../support/messages'
import { change, outboxOf, someOrder } from '../../support/notices'
import { LINHU } from '../../support/reports'

let cloud: TestCloud
let resident: Phone
const sent: MessageToSend[] = []
beforeAll(async () => {
  const send = (message: MessageToSend) => {
    sent.push(message)
    return Promise.resolve('sent' as const)
  }
  cloud = await testCloud({ deps: { wechat: { ...demoWeChat, messages: { send } } } })
  await m.setUpMessages(cloud)
  resident = await cloud.as('resident')
}, 240_000)
afterAll(() => cloud.close())
beforeEach(async () => {
  await m.emptyMessages(cloud)
  sent.length = 0
})

const report = (said: 'accept' | 'reject' | 'ban' | 'filter', templateId: string, key?: string) =>
  resident.ok(reportMessageAnswers, {
    params: LINHU,
    body: { at: 'submitted', answers: [{ templateId, said }] },
    ...(key !== undefined && { key }),
  })

describe('the count of messages', () => {
  it('grows by one with an accept, and by nothing with any other answer', async () => {
    expect(await report('accept', m.PROGRESS_TEMPLATE.id)).toEqual({ counted: 1 })
    for (const said of ['reject', 'ban', 'filter'] as const)
      expect(await report(said, m.PROGRESS_TEMPLATE.id)).toEqual({ counted: 0 })
    expect(await m.remaining(cloud)).toBe(1)
    expect(await m.remaining(cloud, m.PRICE_TEMPLATE)).toBeNull()
  })

  it('takes an answer sent twice for one, and twice the same template in one answer too', async () => {
    await report('accept', m.PROGRESS_TEMPLATE.id, 'one-answer-1')
    await report('accept', m.PROGRESS_TEMPLATE.id, 'one-answer-1')
    expect(await m.remaining(cloud)).toBe(1)
    const answer = { templateId: m.PROGRESS_TEMPLATE.id, said: 'accept' as const }
    const body = { at: 'got-it' as const, answers: [answer, answer, answer] }
    expect(await resident.ok(reportMessageAnswers, { params: LINHU, body })).toEqual({ counted: 1 })
    expect(await m.remaining(cloud)).toBe(2)
  })

  it('has a ceiling, so that a phone that lies for hours gains nothing', async () => {
    await cloud.deps.db
      .insertInto('message_quota')
      .values({ person_id: m.RESIDENT, template_id: m.PROGRESS_TEMPLATE.id, remaining: QUOTA_MOST })
      .execute()
    await report('accept', m.PROGRESS_TEMPLATE.id)
    expect(await m.remaining(cloud)).toBe(QUOTA_MOST)
  })

  it('knows nothing of templates that are not the company’s', async () => {
    expect(await report('accept', 'a-template-of-somebody-else')).toEqual({ counted: 0 })
    expect(await cloud.deps.db.selectFrom('message_quota').selectAll().execute()).toEqual([])
  })

  it.each([
    { at: 'submitted', answers: [] },
    { at: 'tonight', answers: [{ templateId: m.PROGRESS_TEMPLATE.id, said: 'accept' }] },
    { at: 'submitted', answers: [{ templateId: m.PROGRESS_TEMPLATE.id, said: 'maybe' }] },
    { at: 'submitted', answers: [{ templateId: 'no', said: 'accept' }] },
    { at: 'submitted', answers: [{ templateId: "'; drop table message;--", said: 'accept' }] },
  ])('refuses what no phone says: %j', async (body) => {
    const refusal = await resident.refused(reportMessageAnswers, {
      params: LINHU,
      body: body as never,
    })
    expect(refusal).toMatchObject({ status: 400, code: 'request.invalid' })
    expect(await cloud.deps.db.selectFrom('message_quota').selectAll().execute()).toEqual([])
  })
})

describe('one message', () => {
  it('is spent once, however many notices and instances come at the same time', async () => {
    await m.agrees(resident, 3)
    for (let notice = 0; notice < 12; notice++) await m.told(cloud)
    const another = createDispatcher(cloud.deps, capabilities, () => undefined)
    for (let round = 0; round < 4; round++)
      await Promise.all([cloud.dispatcher.round(), another.round(), another.round()])
    await cloud.deliver()
    expect(sent).toHaveLength(3)
    expect(await m.remaining(cloud)).toBe(0)
    const outcomes = (await m.recordsOf(cloud)).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome === 'no-quota')).toHaveLength(9)
  })

  it('is not sent by an instance whose lease has gone to another meanwhile', async () => {
    await m.agrees(resident, 1)
    await m.told(cloud)
    await cloud.dispatcher.round()
    const [slow] = await lease(cloud.deps.db, 1, cloud.clock.now())
    expect(slow).toMatchObject({ kind: 'call', name: 'send-message' })
    if (!slow) throw new Error('nothing to send')
    const calls = new Map(Object.entries(messageCalls))
    const make = () =>
      makeCall(cloud.deps, { calls } as unknown as Handlers, slow, cloud.clock.now())
    cloud.clock.advance(LEASE_MS + 1)
    const [fast] = await lease(cloud.deps.db, 1, cloud.clock.now())
    expect(fast?.outbox_id).toBe(slow.outbox_id)
    expect(await make()).toBe('gone')
    expect(sent).toEqual([])
    cloud.clock.advance(LEASE_MS + 1)
    await cloud.deliver()
    expect(await make()).toBe('gone')
    expect(sent).toHaveLength(1)
  })

  it('waits for whatever else is due, so that no alert stands behind five hundred of them', async () => {
    await cloud.deps.db
      .insertInto('message_quota')
      .values({ person_id: m.RESIDENT, template_id: m.PROGRESS_TEMPLATE.id, remaining: 20 })
      .execute()
    for (let notice = 0; notice < 20; notice++) await m.told(cloud)
    expect(await cloud.dispatcher.round()).toMatchObject({ delivered: 20 })
    cloud.clock.advance(1000)
    await m.told(cloud, 'promise-late', { to: { level: 'desk' } })
    expect(await cloud.dispatcher.round()).toMatchObject({ delivered: 1, fired: 19 })
    expect(sent).toHaveLength(19)
    await cloud.deliver()
    expect(sent).toHaveLength(20)
  })

  it('is spent once for many who are told together, of each their own', async () => {
    const order = someOrder()
    await m.agrees(resident, 1)
    await change(cloud, order, {
      notices: [
        { kind: 'order-taken', to: { person: m.RESIDENT } },
        { kind: 'order-taken', to: { person: demoPersonId('linhu-r4') } },
      ],
    })
    await cloud.deliver()
    expect(sent.map(({ openid }) => openid)).toEqual(['demo-linhu-r1'])
    expect(await m.recordsOf(cloud, demoPersonId('linhu-r4'))).toMatchObject([
      { outcome: 'no-quota' },
    ])
  })
})

describe('what is kept of it', () => {
  it('is part of what a person may read of themselves, and goes with them', async () => {
    const leaver = await cloud.as('visitor')
    await m.answers(leaver, 'accept')
    await m.answers(leaver, 'accept')
    const { person_id } = await cloud.deps.db
      .selectFrom('login')
      .select('person_id')
      .where('openid', '=', 'demo-visitor')
      .executeTakeFirstOrThrow()
    await change(cloud, someOrder(), {
      notices: [{ kind: 'order-taken', to: { person: person_id } }],
    })
    await cloud.dispatcher.round()
    const kept = (await leaver.ok(exportMe)).tables
    expect(kept['message']).toMatchObject([{ kind: 'order-taken', outcome: 'on-its-way' }])
    expect(kept['message_quota']).toMatchObject([{ remaining: '1', answered: 'accept' }])
    await leaver.ok(deleteMe)
    for (const table of ['message', 'message_quota'] as const)
      expect(await cloud.deps.db.selectFrom(table).selectAll().execute()).toEqual([])
    await cloud.deliver()
    expect(sent).toEqual([])
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('is forgotten after a time; what somebody has agreed to, and a ban, is not', async () => {
    await m.agrees(resident, 2)
    await m.told(cloud)
    await m.answers(resident, 'reject', m.PRICE_TEMPLATE)
    await cloud.deliver()
    const day = 24 * 60 * 60_000
    const later = (days: number) => ({
      ...cloud.deps,
      clock: { now: () => new Date(cloud.clock.now().getTime() + days * day) },
    })
    await messages.sweep?.(later(MESSAGE_DAYS - 1))
    expect(await m.recordsOf(cloud)).toHaveLength(1)
    await messages.sweep?.(later(MESSAGE_DAYS + 1))
    expect(await m.recordsOf(cloud)).toEqual([])
    expect(await m.remaining(cloud)).toBe(1)
    expect(await m.remaining(cloud, m.PRICE_TEMPLATE)).toBeNull()
    await resident.ok(reportMessageSettings, { params: LINHU, body: { on: false, templates: [] } })
    await messages.sweep?.(later(MESSAGE_DAYS + 1))
    expect(await m.remaining(cloud, m.PRICE_TEMPLATE)).toBe(0)
  })
})
