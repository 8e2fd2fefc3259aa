import { randomUUID } from 'node:crypto'
import { recordDialIntents } from '../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../support/cloud'

const params = { communityId: 'linhu-garden' }
const device = randomUUID()

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())
beforeEach(async () => {
  await cloud.deps.db.deleteFrom('dial_intent').execute()
})

const tap = (change: object = {}) => ({
  id: randomUUID(),
  lineId: 'linhu-centre',
  dialledAt: START.toISOString(),
  answer: null as null | 'connected' | 'no-answer' | 'failed',
  ...change,
})
const send = (intents: ReturnType<typeof tap>[], deviceId = device) =>
  cloud.stranger.ok(recordDialIntents, { params, body: { deviceId, intents } })
const kept = () => cloud.deps.db.selectFrom('dial_intent').select(['intent_id', 'answer']).execute()

describe('whether a line answers', () => {
  it('is recorded without login, and the answer joins the tap', async () => {
    const intent = tap()
    expect(await send([intent])).toEqual({ recorded: 1 })
    await send([{ ...intent, answer: 'no-answer' }])
    expect(await kept()).toEqual([{ intent_id: intent.id, answer: 'no-answer' }])
  })

  it('an answer once given stays, however often the phone repeats itself', async () => {
    const intent = tap({ answer: 'connected' })
    await send([intent])
    await send([{ ...intent, answer: null }])
    await send([{ ...intent, answer: 'failed' }])
    expect(await kept()).toEqual([{ intent_id: intent.id, answer: 'connected' }])
  })

  it('another phone cannot change it', async () => {
    const intent = tap()
    await send([intent])
    expect(await send([{ ...intent, answer: 'failed' }], randomUUID())).toEqual({ recorded: 0 })
    expect(await kept()).toEqual([{ intent_id: intent.id, answer: null }])
  })

  it('leaves out what cannot be: another line, the future, long ago', async () => {
    const day = 24 * 60 * 60_000
    const at = (offset: number) => new Date(START.getTime() + offset).toISOString()
    const intents = [
      tap({ lineId: 'yunqi-centre' }),
      tap({ dialledAt: at(day) }),
      tap({ dialledAt: at(-31 * day) }),
      tap({ dialledAt: at(-29 * day) }),
    ]
    expect(await send(intents)).toEqual({ recorded: 1 })
  })

  it('is joined to no person: the table has nowhere to keep one', async () => {
    const row = await cloud.deps.db.selectFrom('dial_intent').selectAll().executeTakeFirst()
    expect(Object.keys(row ?? tap()).join(' ')).not.toMatch(/person|phone|openid/)
  })

  it('a batch from one tap told twice counts once', async () => {
    const intent = tap()
    expect(await send([intent, { ...intent, answer: 'failed' }])).toEqual({ recorded: 1 })
    expect(await kept()).toEqual([{ intent_id: intent.id, answer: 'failed' }])
  })
})
