import type { WorkOrder } from '../../../miniprogram/requests/contract/work-order'
import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { arrivedPhoto, at, atHome, card, CHEN, history, order } from './garden'

const PAGE = 'requests/pages/order/index'
const GET = 'GET /v1/communities/:id/work-orders/:id'
const MOVE = 'POST /v1/communities/:id/work-orders/:id/moves'
const NUDGE = 'POST /v1/communities/:id/work-orders/:id/nudge'

const open = async (
  shown: WorkOrder,
  table: Record<string, unknown> = {},
  clock = '14:53',
  wx: object = {},
) => {
  const cloud = answering({ [GET]: shown, ...table })
  const query = { id: shown.id, community: card.id }
  const page = await mountPage(PAGE, query, {
    wx: { request: cloud.request, ...wx },
    storage: atHome,
    now: new Date(at(clock)),
  })
  await page.until(() => page.has('[data-test=sentence]'))
  return { page, cloud }
}

const sent = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ method }) => method === 'POST').map(({ body }) => body)

const scheduled = () =>
  order({
    state: 'scheduled',
    version: 4,
    owner: CHEN,
    appointment: { from: at('15:00'), to: at('16:00') },
    events: history(
      { type: 'assigned', at: at('14:41'), name: '陆客服', facts: { assigneeName: '陈师傅' } },
      { type: 'taken', at: at('14:45') },
      {
        type: 'scheduled',
        at: at('14:51'),
        facts: { window: { from: at('15:00'), to: at('16:00') } },
      },
    ),
  })

const finished = (over: Partial<WorkOrder> = {}) =>
  order({
    state: 'awaiting-acceptance',
    version: 6,
    owner: CHEN,
    events: history(
      { type: 'started', at: at('14:40') },
      { type: 'finished', at: at('14:50'), reason: '换了软管' },
    ),
    ...over,
  })

const priced = () =>
  order({
    state: 'in-progress',
    version: 5,
    owner: CHEN,
    price: {
      quote: { materials: [{ name: '角阀', count: 2, unitFen: 1250 }], labourFen: 8000 },
      totalFen: 10_500,
      state: 'open',
      quotedAt: at('14:50'),
      answeredAt: null,
    },
  })

describe('who comes and when', () => {
  it('is the sentence of the page', async () => {
    const { page } = await open(scheduled())
    expect(page.text('[data-test=sentence]')).toBe('陈师傅今天 15:00–16:00 到您家')
    expect(page.hasText('师傅已定')).toBe(true)
  })

  it('is told with a masked phone, and called through the line of the desk', async () => {
    const dialled: string[] = []
    const makePhoneCall = ({ phoneNumber }: { phoneNumber: string }) => dialled.push(phoneNumber)
    const { page } = await open(scheduled(), {}, '14:53', { makePhoneCall })
    expect(page.text('[data-test=owner]')).toContain('电话 159******36')
    expect(page.find('[data-test=call-owner]').getAttribute('aria-label')).toBe(
      '打给陈师傅，由物业转接',
    )
    page.tap('[data-test=call-owner]')
    await page.until(() => dialled.length === 1)
    expect(dialled[0]).not.toContain('159')
    expect(dialled).toEqual([card.lines[0]?.dial])
  })

  it('stands in the trail, entry by entry', async () => {
    const { page } = await open(scheduled())
    expect(page.text('[data-test=trail-now]')).toBe('约好 今天 15:00–16:00 到 14:51 · 陈师傅')
    const past = page.all('[data-test=trail-past]').map((each) => each.textContent)
    expect(past[0]).toContain('陈师傅接了')
    expect(past[1]).toContain('派给陈师傅')
  })

  it('of a paused order is why it waits and when it goes on', async () => {
    const pause = { reason: 'parts' as const, words: '软管明早到货', since: at('14:50') }
    const { page } = await open(
      order({ state: 'paused', pause: { ...pause, until: at('18:00', '2026-11-25') } }),
    )
    expect(page.text('[data-test=sentence]')).toBe('等配件，明天 18:00 前接着修')
    expect(page.text('[data-test=note]')).toBe('软管明早到货')
  })
})

describe('a promise', () => {
  it('kept too late says by how much, with the sign of lateness', async () => {
    const late = { step: 'accept' as const, dueAt: at('14:46'), metAt: at('14:50') }
    const { page } = await open(order({ state: 'accepted', promises: [late] }))
    expect(page.text('[data-test=time]')).toContain('14:50 做到，晚了 4 分')
    expect(page.has('[data-test=time] .state--danger .icon-warning')).toBe(true)
  })

  it('of what was cancelled is not shown any more', async () => {
    const { page } = await open(order({ state: 'cancelled', closedAt: at('14:40') }))
    expect(page.has('[data-test=promises]')).toBe(false)
  })
})

describe('催一催', () => {
  it('is sent once, and then says when it may be sent again', async () => {
    const nudged = order({
      events: history({ type: 'nudged', at: at('14:53'), actor: 'self', name: null }),
    })
    const { page, cloud } = await open({ ...nudged, events: history() }, { [NUDGE]: nudged })
    page.tap('[data-test=nudge]')
    page.tap('[data-test=nudge]')
    await page.until(() => page.hasText('14:53 催过'))
    expect(page.text('[data-test=nudge]')).toBe('14:53 催过30 分后可再催')
    page.tap('[data-test=nudge]')
    await page.settle()
    expect(sent(cloud)).toHaveLength(1)
  })

  it('after three of a day waits for tomorrow', async () => {
    const nudge = (clock: string) => ({
      type: 'nudged' as const,
      at: at(clock),
      actor: 'self' as const,
    })
    const { page } = await open(
      order({ events: history(nudge('14:37'), nudge('15:20'), nudge('16:00')) }),
      {},
      '17:00',
    )
    expect(page.text('[data-test=nudge]')).toBe('16:00 催过明天可再催')
  })

  it('asked twice for want of an answer counts once', async () => {
    const { page, cloud } = await open(order(), { [NUDGE]: NO_SIGNAL })
    page.tap('[data-test=nudge]')
    await page.until(() => page.hasText('没连上网络'))
    const tries = cloud.seen.filter(({ method }) => method === 'POST').length
    page.tap('[data-test=nudge]')
    await page.until(() => cloud.seen.filter(({ method }) => method === 'POST').length > tries)
    await page.until(() => page.text('[data-test=nudge]') === '催一催')
    const keys = cloud.seen
      .filter(({ method }) => method === 'POST')
      .map(({ header }) => header['idempotency-key'])
    expect(new Set(keys).size).toBe(1)
  }, 20_000)

  it('stands solid once something is late', async () => {
    const { page } = await open(order(), {}, '14:50')
    expect(page.has('[data-test=nudge].btn--line')).toBe(false)
    const { page: calm } = await open(order(), {}, '14:37')
    expect(calm.has('[data-test=nudge].btn--line')).toBe(true)
  })
})

describe('a price', () => {
  it('is told line by line before anybody works, and agreed', async () => {
    const agreed = priced()
    const { page, cloud } = await open(priced(), {
      [MOVE]: { ...agreed, version: 6, price: { ...agreed.price, state: 'agreed' } },
    })
    expect(page.text('[data-test=price]')).toContain('角阀 × 2 25 元 人工 80 元 一共 105 元')
    expect(page.text('[data-test=sentence]')).toBe('先看价格，您同意才动手')
    page.tap('[data-test=agree-price]')
    await page.until(() => page.text('[data-test=price]').includes('您同意了'))
    expect(sent(cloud)).toEqual([{ move: 'agree-price', version: 5 }])
    expect(page.has('[data-test=agree-price]')).toBe(false)
  })

  it('is refused with a reason on a page of its own', async () => {
    const { page } = await open(priced())
    page.tap('[data-test=refuse-price]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/say/index')
    expect(page.query()).toMatchObject({ what: 'refuse-price', community: card.id })
  })
})

describe('finished work', () => {
  it('is accepted with one tap, and nothing is asked twice', async () => {
    const { page, cloud } = await open(finished(), {
      [MOVE]: finished({ state: 'done', version: 7, closedAt: at('14:53') }),
    })
    page.tap('[data-test=confirm]')
    page.tap('[data-test=confirm]')
    await page.until(() => page.has('[data-test=rate]'))
    expect(sent(cloud)).toEqual([{ move: 'confirm', version: 6 }])
  })

  it('says when it will be taken as accepted without a word', async () => {
    const { page } = await open(finished())
    expect(page.text('[data-test=by-time]')).toBe(
      '到 11月27日 14:50 没有您的话，就先算修好了，之后 15 天内还能重新打开',
    )
  })

  it('shows what was done with its photos', async () => {
    const photo = { ...arrivedPhoto('after'), purpose: 'after' as const }
    const shown = finished({ media: [photo] })
    const last = shown.events[2]
    if (last) last.facts = { media: [photo.id] }
    const { page } = await open(shown)
    expect(page.text('[data-test=trail-now]')).toContain('换了软管')
    expect(
      page.find('[data-test=trail-now] [data-test=photo-open]').getAttribute('aria-label'),
    ).toBe('修好后的第 1 张照片，点开看')
    expect(page.has('[data-test=about] [data-test=photo]')).toBe(false)
  })

  it('that somebody else has moved on is shown as what it has become', async () => {
    const changed = { code: 'object.changed', message: '', requestId: 'r', state: 'done' }
    const { page, cloud } = await open(finished(), { [MOVE]: new Reply(409, changed) })
    cloud.table[GET] = finished({ state: 'done', version: 7, closedAt: at('14:52') })
    page.tap('[data-test=confirm]')
    await page.until(() => page.hasText('刚刚有变化，现在是：修好了'))
    expect(page.has('[data-test=confirm]')).toBe(false)
  })

  it('without network stays as it is, and can be accepted afterwards', async () => {
    const { page, cloud } = await open(finished(), { [MOVE]: NO_SIGNAL })
    page.tap('[data-test=confirm]')
    await page.until(() => page.hasText('没连上网络'))
    cloud.table[MOVE] = finished({ state: 'done', version: 7, closedAt: at('14:53') })
    await page.until(() => page.text('[data-test=confirm]') === '修好了')
    page.tap('[data-test=confirm]')
    await page.until(() => page.has('[data-test=rate]'))
  }, 20_000)

  it('that is a complaint is done, not repaired', async () => {
    const { page } = await open(finished({ kind: 'complaint', itemId: 'complaint-noise' }))
    expect(page.text('[data-test=sentence]')).toBe('请您看看办好没有')
    expect(page.text('[data-test=confirm]')).toBe('办好了')
    expect(page.has('[data-test=change-window]')).toBe(false)
  })
})

describe('a done order', () => {
  const done = (over: Partial<WorkOrder> = {}) =>
    finished({ state: 'done', version: 7, closedAt: at('14:52'), ...over })
  const rating = { solved: true, stars: 4, words: null, at: at('14:55'), feedback: null }

  it('may be reopened for fifteen days, and says until when', async () => {
    const { page } = await open(done())
    expect(page.has('[data-test=reopen]')).toBe(true)
    expect(page.text('[data-test=by-time]')).toContain('12月9日 14:52 前都能重新打开')
  })

  it('is neither rated nor reopened afterwards', async () => {
    const { page } = await open(done({ closedAt: at('14:52', '2026-11-01') }))
    expect(page.has('[data-test=reopen]')).toBe(false)
    expect(page.has('[data-test=rate]')).toBe(false)
  })

  it('once rated takes one more saying, and no second rating', async () => {
    const { page } = await open(done({ state: 'rated', rating }))
    expect(page.has('[data-test=rate]')).toBe(false)
    expect(page.has('[data-test=add-feedback]')).toBe(true)
    const { page: told } = await open(
      done({ state: 'rated', rating: { ...rating, feedback: '好' } }),
    )
    expect(told.has('[data-test=add-feedback]')).toBe(false)
  })

  it('that was not solved does not claim to be', async () => {
    const { page } = await open(done({ state: 'rated', rating: { ...rating, solved: false } }))
    expect(page.text('[data-test=sentence]')).toBe('办完了，您说没解决')
  })
})

describe('an order with somebody on the way', () => {
  it('is cancelled with a reason, on a page of its own', async () => {
    const { page } = await open(scheduled())
    page.tap('[data-test=cancel]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/say/index')
    expect(page.query()['what']).toBe('cancel')
  })

  it('sent while the question stood open is not called off without a reason', async () => {
    const shown = order({ state: 'accepted', version: 2 })
    const { page, cloud } = await open(shown)
    page.tap('[data-test=cancel]')
    await page.until(() => page.has('[data-test=confirm-cancel]'))
    cloud.table[GET] = { ...shown, state: 'taken', version: 3, owner: CHEN }
    await wx.navigateTo({ url: '/requests/pages/records/index' })
    await wx.navigateBack()
    await page.until(() => page.hasText('陈师傅接了'))
    page.tap('[data-test=confirm-cancel]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/say/index')
    expect(sent(cloud)).toHaveLength(0)
  })

  it('being worked on cannot be cancelled at all', async () => {
    const { page } = await open(order({ state: 'in-progress', owner: CHEN }))
    expect(page.has('[data-test=cancel]')).toBe(false)
    expect(page.has('[data-test=change-window]')).toBe(false)
  })
})
