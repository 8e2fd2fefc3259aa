import type { WorkOrder } from '../../../miniprogram/requests/contract/work-order'
import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { phone, picture } from './camera'
import { at, atHome, card, CHEN, entry, history, order } from './garden'

const GET = 'GET /v1/communities/:id/work-orders/:id'
const MOVE = 'POST /v1/communities/:id/work-orders/:id/moves'
const COMMENT = 'POST /v1/communities/:id/work-orders/:id/comments'

/** From the order's page, as a person comes: the page behind shows what became of it. */
const open = async (
  shown: WorkOrder,
  what: string,
  { table = {}, wx = {} }: { table?: Record<string, unknown>; wx?: object } = {},
) => {
  const cloud = answering({ [GET]: shown, ...table })
  const query = { id: shown.id, community: card.id }
  const page = await mountPage('requests/pages/order/index', query, {
    wx: { request: cloud.request, ...wx },
    storage: atHome,
    pages: ['requests/pages/say/index'],
    now: new Date(at('14:53')),
  })
  await page.until(() => page.has('[data-test=sentence]'))
  page.tap(`[data-test=${what}]`)
  await page.until(() => page.has('[data-test=words]'))
  return { page, cloud }
}

const posts = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ method }) => method === 'POST')

const taken = (over: Partial<WorkOrder> = {}) =>
  order({ state: 'taken', version: 3, owner: CHEN, ...over })

const asking = (over: Partial<WorkOrder> = {}) =>
  order({
    state: 'awaiting-acceptance',
    version: 6,
    events: history({ type: 'finished', at: at('14:50') }),
    ...over,
  })

describe('a word about an order', () => {
  it('goes to the property and stands in the trail', async () => {
    const said = taken({
      events: history({
        type: 'commented',
        at: at('14:53'),
        actor: 'self',
        name: null,
        reason: '门铃坏了',
      }),
    })
    const { page, cloud } = await open(taken({ id: said.id }), 'comment', {
      table: { [COMMENT]: said },
    })
    page.type('[data-test=words]', ' 门铃坏了 ')
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(page.text('[data-test=trail-now]')).toContain('您留言 门铃坏了')
    expect(posts(cloud)[0]?.body).toEqual({ words: '门铃坏了', media: [] })
  })

  it('brings its photos, which follow by themselves', async () => {
    const camera = phone([picture('a.jpg'), picture('b.jpg')])
    const shown = taken()
    const { page, cloud } = await open(shown, 'comment', {
      table: { [COMMENT]: shown },
      wx: camera.wx,
    })
    page.tap('[data-test=add-photo]')
    await page.until(() => page.all('[data-test=photo]').length === 2)
    page.tap('[data-test=send]')
    await page.until(() => camera.uploads.length === 2)
    const body = posts(cloud)[0]?.body as { words: string; media: { id: string }[] }
    expect(body.words).toBe('照片')
    expect(camera.uploads.map((url) => url.split('/').pop())).toEqual(
      body.media.map(({ id }) => id),
    )
    await page.until(() => camera.kept.size === 0)
  })

  it('that the network lost is said once however often it is sent', async () => {
    const shown = taken()
    const { page, cloud } = await open(shown, 'comment', { table: { [COMMENT]: NO_SIGNAL } })
    page.type('[data-test=words]', '门铃坏了')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(page.text('[data-test=trouble]')).toContain('写的都存着')
    cloud.table[COMMENT] = shown
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    const keys = posts(cloud).map(({ header }) => header['idempotency-key'])
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
  }, 20_000)

  it('is still there after leaving the page', async () => {
    const { page } = await open(taken(), 'comment')
    page.type('[data-test=words]', '门铃坏了')
    await wx.navigateBack()
    await page.until(() => page.has('[data-test=comment]'))
    page.tap('[data-test=comment]')
    await page.until(() => page.has('[data-test=words]'))
    expect(page.data['text']).toBe('门铃坏了')
  })

  it('of nothing is asked for, and of too much says by how much', async () => {
    const { page, cloud } = await open(taken(), 'comment')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-words]'))
    expect(page.text('[data-test=problem-words]')).toBe('请写几个字')
    page.type('[data-test=words]', '漏'.repeat(503))
    await page.until(() => page.text('[data-test=problem-words]') === '多了 3 个字，请删短一些')
    page.tap('[data-test=send]')
    await page.settle()
    expect(posts(cloud)).toHaveLength(0)
  })
})

describe('a reason', () => {
  it.each([
    ['cancel', () => taken(), { state: 'cancelled' as const }],
    ['send-back', () => asking(), { state: 'rework' as const }],
    [
      'reopen',
      () => asking({ state: 'done', closedAt: at('14:52') }),
      { state: 'reopened' as const },
    ],
  ])('goes with the move %s', async (move, before, after) => {
    const shown = before()
    const { page, cloud } = await open(shown, move, {
      table: { [MOVE]: { ...shown, ...after, version: shown.version + 1 } },
    })
    page.type('[data-test=words]', '自己弄好了')
    page.tap('[data-test=send]')
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(posts(cloud).map(({ body }) => body)).toEqual([
      { move, reason: '自己弄好了', version: shown.version },
    ])
  })

  it('for a move that is not there any more is kept, and what the order has become is said', async () => {
    const changed = { code: 'object.changed', message: '', requestId: 'r', state: 'in-progress' }
    const { page, cloud } = await open(taken(), 'cancel', {
      table: { [MOVE]: new Reply(409, changed) },
    })
    page.type('[data-test=words]', '自己弄好了')
    cloud.table[GET] = { ...(cloud.table[GET] as WorkOrder), state: 'in-progress', version: 4 }
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=closed]'))
    expect(page.text('[data-test=closed]')).toBe('刚刚有变化，现在是：正在修。您写的还在。')
    expect(page.has('[data-test=send]')).toBe(false)
    page.tap('[data-test=back]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(page.text('[data-test=sentence]')).toBe('陈师傅正在修')
  })

  it('after another change may be sent once more, to the order as it is now', async () => {
    const changed = { code: 'object.changed', message: '', requestId: 'r', state: 'scheduled' }
    const shown = taken()
    const { page, cloud } = await open(shown, 'cancel', {
      table: { [MOVE]: new Reply(409, changed) },
    })
    page.type('[data-test=words]', '自己弄好了')
    cloud.table[GET] = { ...shown, state: 'scheduled', version: 4 }
    page.tap('[data-test=send]')
    await page.until(() => page.text('[data-test=trouble]').includes('已换成最新的'))
    cloud.table[MOVE] = { ...shown, state: 'cancelled', version: 5 }
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(posts(cloud).at(-1)?.body).toMatchObject({ move: 'cancel', version: 4 })
  })

  it('whose answer was lost counts as given when the order already says it', async () => {
    const changed = { code: 'object.changed', message: '', requestId: 'r', state: 'rework' }
    const shown = asking()
    const { page, cloud } = await open(shown, 'send-back', {
      table: { [MOVE]: new Reply(409, changed) },
    })
    page.type('[data-test=words]', '还在滴')
    cloud.table[GET] = {
      ...shown,
      state: 'rework',
      version: 7,
      events: [
        ...shown.events,
        entry({ seq: 3, type: 'sent-back', at: at('14:53'), reason: '还在滴' }),
      ],
    }
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(page.text('[data-test=sentence]')).toBe('师傅再修一次')
  })
})
