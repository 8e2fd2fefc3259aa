import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL } from '../../support/mount/answering'
import { atHome, card, followedOrder, NOW, order, slot } from './garden'

const RECEIPT = 'requests/pages/submitted/index'
const ASK = 'GET /v1/communities/:id/messages-to-ask'
const ANSWERS = 'POST /v1/communities/:id/message-answers'
const SETTINGS = 'PUT /v1/communities/:id/message-settings'
const IDS = ['progress-of-a-report', 'a-price-that-waits']

const offered = { templateIds: IDS, why: null }
const nothing = (why: string) => ({ templateIds: [], why })

const GOT_IT = '[data-test=got-it]'
const KEY = '[data-test=ask-messages]'
const entryId = '00000000-0000-4000-8000-00000000aaaa'
const received = {
  ...atHome,
  receipts: slot([{ entryId, order: order() }]),
}

type Callbacks = Record<'success' | 'fail', (result: object) => void>
type Ask = (options: { tmplIds: string[] } & Callbacks) => void

const answersWith =
  (said: Record<string, string>): Ask =>
  ({ success }) => {
    success({ ...said, errMsg: 'requestSubscribeMessage:ok' })
  }

async function submitted(table: Record<string, unknown>, wx: Record<string, unknown> = {}) {
  const cloud = answering({ [ANSWERS]: { counted: 1 }, [SETTINGS]: { on: true }, ...table })
  const page = await mountPage(
    RECEIPT,
    { entry: entryId },
    { wx: { request: cloud.request, ...wx }, storage: received, now: NOW },
  )
  const sent = (method: string) => cloud.seen.filter((each) => each.method === method)
  return { page, cloud, sent }
}

describe('a resident whose report was received', () => {
  it('is offered messages, asked by WeChat inside the tap, and what they said is counted', async () => {
    const asked: string[][] = []
    const { page, cloud, sent } = await submitted(
      { [ASK]: offered },
      {
        requestSubscribeMessage: (options: Parameters<Ask>[0]) => {
          asked.push(options.tmplIds)
          answersWith({ [IDS[0]!]: 'acceptWithAudio', [IDS[1]!]: 'reject', other: 'accept' })(
            options,
          )
        },
      },
    )
    await page.until(() => page.has(KEY))
    expect(cloud.seen[0]).toMatchObject({
      path: `/v1/communities/${card.id}/messages-to-ask`,
      query: { at: 'submitted' },
    })
    expect(page.text(KEY)).toBe('有进展发微信告诉我')
    page.tap(KEY)
    expect(asked).toEqual([IDS])
    await page.until(() => page.hasText('发微信告诉您。'))
    expect(page.has(KEY)).toBe(false)
    await page.until(() => sent('POST').length === 1)
    expect(sent('POST')[0]?.body).toEqual({
      at: 'submitted',
      answers: [
        { templateId: IDS[0], said: 'accept' },
        { templateId: IDS[1], said: 'reject' },
      ],
    })
    expect(sent('POST')[0]?.header['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('who refuses is told where it is written all the same', async () => {
    const said = { [IDS[0]!]: 'reject', [IDS[1]!]: 'filter' }
    const { page } = await submitted(
      { [ASK]: offered },
      { requestSubscribeMessage: answersWith(said) },
    )
    await page.until(() => page.has(KEY))
    page.tap(KEY)
    await page.until(() => page.hasText('好，不发微信。'))
    expect(page.find('[data-test=messages]').dataset['state']).toBe('declined')
  })

  it('a second tap while WeChat’s sheet is open asks nothing more', async () => {
    let asked = 0
    const { page } = await submitted(
      { [ASK]: offered },
      { requestSubscribeMessage: () => (asked += 1) },
    )
    await page.until(() => page.has(KEY))
    page.tap(KEY)
    page.tap(KEY)
    expect(asked).toBe(1)
  })

  it('a sheet that could not be shown says nothing and may be tried again', async () => {
    const { page, sent } = await submitted(
      { [ASK]: offered },
      {
        requestSubscribeMessage: ({ fail }: Callbacks) => {
          fail({ errCode: 10005, errMsg: 'requestSubscribeMessage:fail' })
        },
      },
    )
    await page.until(() => page.has(KEY))
    page.tap(KEY)
    await page.settle()
    expect(page.has(KEY)).toBe(true)
    expect(sent('POST')).toHaveLength(0)
  })

  it.each(['not-set-up', 'enough'])('has no key where the server says %s', async (why) => {
    const { page, cloud } = await submitted({ [ASK]: nothing(why) })
    await page.until(() => cloud.seen.length === 1)
    await page.settle()
    expect(page.has(KEY)).toBe(false)
    expect(page.has('[data-test=messages]')).toBe(false)
  })

  it('has no key where nobody answers, nor on a WeChat that cannot ask', async () => {
    const offline = await submitted({ [ASK]: NO_SIGNAL })
    await offline.page.until(() => offline.cloud.seen.length === 3)
    await offline.page.settle()
    expect(offline.page.has(KEY)).toBe(false)
    const old = await submitted({ [ASK]: offered }, { requestSubscribeMessage: undefined })
    await old.page.settle()
    expect(old.page.has(KEY)).toBe(false)
    expect(old.cloud.seen).toHaveLength(0)
  })
})

describe('a resident who begins to wait for a neighbour’s order', () => {
  const joined = async (answer: unknown, requestSubscribeMessage: unknown) => {
    const cloud = answering({
      [ASK]: answer,
      [ANSWERS]: { counted: 1 },
      'GET /v1/communities/:id/followed-work-orders/:order': followedOrder(),
    })
    const page = await mountPage(
      'requests/pages/followed/index',
      { community: card.id, id: 'one', joined: '1' },
      { wx: { request: cloud.request, requestSubscribeMessage }, storage: atHome, now: NOW },
    )
    await page.until(() => page.has(GOT_IT))
    return { page, cloud }
  }

  it('says 我知道了, and in that tap WeChat asks', async () => {
    const said = { [IDS[0]!]: 'accept', [IDS[1]!]: 'accept' }
    const { page, cloud } = await joined(offered, answersWith(said))
    await page.until(() => page.has('[data-test=will-ask]'))
    expect(cloud.seen.find(({ path }) => path.endsWith('/messages-to-ask'))?.query).toEqual({
      at: 'got-it',
    })
    page.tap(GOT_IT)
    await page.until(() => page.hasText('发微信告诉您。'))
    expect(page.has(GOT_IT)).toBe(false)
    await page.until(() => cloud.seen.some(({ method }) => method === 'POST'))
    expect(cloud.seen.find(({ method }) => method === 'POST')?.body).toMatchObject({ at: 'got-it' })
  })

  it('where there is nothing to ask, 我知道了 simply closes', async () => {
    let asked = 0
    const { page } = await joined(nothing('not-set-up'), () => (asked += 1))
    await page.settle()
    expect(page.has('[data-test=will-ask]')).toBe(false)
    page.tap(GOT_IT)
    await page.until(() => !page.has(GOT_IT))
    expect(asked).toBe(0)
  })
})

describe('somebody who switched messages off in WeChat', () => {
  const mainSwitch = (on: boolean) => ({
    getSetting: ({ success }: Callbacks) => {
      success({ subscriptionsSetting: { mainSwitch: on, itemSettings: {} } })
    },
    openSetting: ({ success }: Callbacks) => {
      const itemSettings = { [IDS[1]!]: 'reject', SYS_MSG_TYPE_INTERACTIVE: 'accept' }
      success({ subscriptionsSetting: { mainSwitch: true, itemSettings } })
    },
  })
  const OFF = '[data-test=messages][data-state=off]'

  it('reads so after the tap, and the server is told', async () => {
    const { page, sent } = await submitted(
      { [ASK]: offered },
      {
        requestSubscribeMessage: ({ fail }: Callbacks) => {
          fail({ errCode: 20004, errMsg: 'requestSubscribeMessage:fail' })
        },
      },
    )
    await page.until(() => page.has(KEY))
    page.tap(KEY)
    await page.until(() => page.has(OFF))
    await page.until(() => sent('PUT').length === 1)
    expect(sent('PUT')[0]?.body).toEqual({ on: false, templates: [] })
  })

  it('opens WeChat’s settings from there, and is then offered them', async () => {
    const { page, cloud, sent } = await submitted(
      { [ASK]: nothing('switched-off') },
      mainSwitch(false),
    )
    await page.until(() => page.has(OFF))
    expect(sent('PUT')).toHaveLength(0)
    cloud.table[ASK] = offered
    page.tap('[data-test=message-settings]')
    await page.until(() => page.has(KEY))
    expect(sent('PUT')[0]?.body).toEqual({
      on: true,
      templates: [
        { templateId: IDS[1], said: 'reject' },
        { templateId: 'SYS_MSG_TYPE_INTERACTIVE', said: 'accept' },
      ],
    })
  })

  it('who switched them on again elsewhere is offered them without being asked', async () => {
    let told = false
    const { page } = await submitted(
      {
        [ASK]: () => (told ? offered : nothing('switched-off')),
        [SETTINGS]: () => {
          told = true
          return { on: true }
        },
      },
      mainSwitch(true),
    )
    await page.until(() => page.has(KEY))
    expect(told).toBe(true)
  })
})
