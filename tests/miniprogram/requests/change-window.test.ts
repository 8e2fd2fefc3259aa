import type { WorkOrder } from '../../../miniprogram/requests/contract/work-order'
import { mountPage } from '../../support/mount'
import { answering, Reply } from '../../support/mount/answering'
import { at, atHome, card, CHEN, order } from './garden'

const GET = 'GET /v1/communities/:id/work-orders/:id'
const MOVE = 'POST /v1/communities/:id/work-orders/:id/moves'

const scheduled = (over: Partial<WorkOrder> = {}) =>
  order({
    state: 'scheduled',
    version: 4,
    owner: CHEN,
    appointment: { from: at('16:00'), to: at('17:00') },
    ...over,
  })

const open = async (shown: WorkOrder, table: Record<string, unknown> = {}) => {
  const cloud = answering({ [GET]: shown, ...table })
  const query = { id: shown.id, community: card.id }
  const page = await mountPage('requests/pages/order/index', query, {
    wx: { request: cloud.request },
    storage: atHome,
    pages: ['requests/pages/window/index'],
    now: new Date(at('14:53')),
  })
  await page.until(() => page.has('[data-test=change-window]'))
  page.tap('[data-test=change-window]')
  await page.until(() => page.has('[data-test=when-asap]'))
  return { page, cloud }
}

const posts = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ method }) => method === 'POST').map(({ body }) => body)

describe('another time for the visit', () => {
  it('says what is agreed, and that it has to be agreed anew', async () => {
    const { page } = await open(scheduled())
    expect(page.text('[data-test=agreed]')).toContain('现在约的是 今天 16:00–17:00')
  })

  it('is one of the next half-days, and the order shows it', async () => {
    const shown = scheduled()
    const { page, cloud } = await open(shown, {
      [MOVE]: { ...shown, state: 'taken', version: 5, appointment: null },
    })
    page.tap('明天上午')
    await page.until(
      () => page.find('[data-test=when-asap]').getAttribute('aria-checked') === 'false',
    )
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    const day = '2026-11-25'
    expect(posts(cloud)).toEqual([
      {
        move: 'change-window',
        version: 4,
        windows: [{ from: at('08:00', day), to: at('12:00', day) }],
      },
    ])
    expect(page.text('[data-test=sentence]')).toBe('陈师傅接了，会和您约时间')
  })

  it('may be as soon as can be', async () => {
    const shown = scheduled()
    const { page, cloud } = await open(shown, { [MOVE]: { ...shown, state: 'taken', version: 5 } })
    page.tap('[data-test=send]')
    await page.until(() => page.routes().at(-1) === 'requests/pages/order/index')
    expect(posts(cloud)).toEqual([{ move: 'change-window', version: 4, windows: [] }])
  })

  it('is too late once the technician is at work', async () => {
    const changed = { code: 'object.changed', message: '', requestId: 'r', state: 'in-progress' }
    const { page, cloud } = await open(scheduled(), { [MOVE]: new Reply(409, changed) })
    cloud.table[GET] = { ...(cloud.table[GET] as WorkOrder), state: 'in-progress', version: 5 }
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=closed]'))
    expect(page.text('[data-test=closed]')).toBe('时间改不了了，现在是：正在修。')
    expect(page.has('[data-test=send]')).toBe(false)
  })
})
