import type { WorkOrder } from '../../../miniprogram/requests/contract/work-order'
import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, atHome, card, history, order } from './garden'

const GET = 'GET /v1/communities/:id/work-orders/:id'
const MOVE = 'POST /v1/communities/:id/work-orders/:id/moves'

const done = (over: Partial<WorkOrder> = {}) =>
  order({
    state: 'done',
    version: 7,
    closedAt: at('14:52'),
    events: history({ type: 'finished', at: at('14:50') }),
    ...over,
  })

const given = { solved: true, stars: 4, words: null, at: at('14:53'), feedback: null }

const open = async (shown: WorkOrder, table: Record<string, unknown> = {}) => {
  const cloud = answering({ [GET]: shown, ...table })
  const query = { id: shown.id, community: card.id }
  const page = await mountPage('requests/pages/order/index', query, {
    wx: { request: cloud.request },
    storage: atHome,
    pages: ['requests/pages/rate/index'],
    now: new Date(at('14:53')),
  })
  await page.until(() => page.has('[data-test=rate]'))
  page.tap('[data-test=rate]')
  await page.until(() => page.has('[data-test=solved]'))
  return { page, cloud }
}

const posts = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ method }) => method === 'POST').map(({ body }) => body)

describe('a rating', () => {
  it('asks whether it was solved, then for stars, then for words', async () => {
    const shown = done()
    const { page, cloud } = await open(shown, {
      [MOVE]: { ...shown, state: 'rated', version: 8, rating: given },
    })
    expect(page.has('[data-test=star]')).toBe(false)
    page.tap('[data-test=solved]')
    await page.until(() => page.all('[data-test=star]').length === 5)
    expect(page.has('[data-test=words]')).toBe(false)
    page.tap('[data-test=star][data-at="4"]')
    await page.until(() => page.has('[data-test=words]'))
    expect(page.all('[data-test=star]').map((each) => each.getAttribute('aria-label'))).toContain(
      '4 星，满意',
    )
    page.type('[data-test=words]', '来得快')
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(posts(cloud)).toEqual([
      { move: 'rate', rating: { solved: true, stars: 4, words: '来得快' }, version: 7 },
    ])
    expect(page.text('[data-test=sentence]')).toBe('修好了，谢谢您的评价')
  })

  it('that lacks something says what, in its order', async () => {
    const { page, cloud } = await open(done())
    page.tap('[data-test=send]')
    await page.until(() => page.text('[data-test=trouble]') === '请先选解决没有')
    page.tap('[data-test=unsolved]')
    page.tap('[data-test=send]')
    await page.until(() => page.text('[data-test=trouble]') === '请点几颗星')
    expect(posts(cloud)).toHaveLength(0)
  })

  it('of what was not solved offers to reopen it instead', async () => {
    const { page } = await open(done())
    page.tap('[data-test=unsolved]')
    await page.until(() => page.has('[data-test=reopen]'))
    page.tap('[data-test=reopen]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/say/index')
    expect(page.query()['what']).toBe('reopen')
  })

  it('without network keeps every star and word', async () => {
    const { page } = await open(done(), { [MOVE]: NO_SIGNAL })
    page.tap('[data-test=solved]')
    await page.until(() => page.has('[data-test=star]'))
    page.tap('[data-test=star][data-at="2"]')
    await page.until(() => page.has('[data-test=words]'))
    page.type('[data-test=words]', '等了很久')
    page.tap('[data-test=send]')
    await page.until(() => page.text('[data-test=trouble]').includes('写的都存着'))
    await wx.navigateBack()
    await page.until(() => page.has('[data-test=rate]'))
    page.tap('[data-test=rate]')
    await page.until(() => page.has('[data-test=words]'))
    expect(page.data['text']).toBe('等了很久')
    expect(page.all('.star--on')).toHaveLength(2)
  }, 20_000)

  it('given already, from another phone, is not asked for again', async () => {
    const again = { code: 'work-order.rated-already', message: '', requestId: 'r' }
    const shown = done()
    const { page, cloud } = await open(shown, { [MOVE]: new Reply(409, again) })
    page.tap('[data-test=solved]')
    await page.until(() => page.has('[data-test=star]'))
    page.tap('[data-test=star][data-at="5"]')
    cloud.table[GET] = { ...shown, state: 'rated', version: 8, rating: given }
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(page.has('[data-test=rate]')).toBe(false)
  })
})
