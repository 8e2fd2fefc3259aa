import type { Mounted } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { job, LIST, openStaff, queue } from './desk-day'

const late = job('电梯有异响', '14:00', '14:24')
const soon = job('厨房水槽漏水', '14:00', '14:38', { verified: false })
const easy = job('楼道灯不亮', '14:30', '15:30', { urgency: 'ordinary' })

const openDesk = (table: Record<string, unknown>) => {
  const cloud = answering(table)
  return openStaff('desk', {}, cloud).then((page) => ({ cloud, page }))
}

const titles = (page: { all: (selector: string) => HTMLElement[] }) =>
  page.all('[data-test=job] .head').map((each) => each.textContent)

describe('the desk', () => {
  it('sees what is due first, late counted up with its sign', async () => {
    const { page } = await openDesk({ [LIST]: queue([late, soon, easy]) })
    await page.until(() => page.has('[data-test=job]'))
    expect(titles(page)).toEqual(['电梯有异响', '厨房水槽漏水', '楼道灯不亮'])
    const dues = page.all('[data-test=due]')
    expect(dues.map((due) => due.textContent.trim())).toEqual(['晚了 8 分', '剩 6 分', '剩 58 分'])
    expect(dues[0]?.className).toContain('due--danger')
    expect(dues[0]?.querySelector('.icon-warning')).not.toBeNull()
    expect(dues[1]?.className).toContain('due--warn')
    expect(page.all('[data-test=unverified]')).toHaveLength(1)
    expect(page.text('[data-test=tab-new]')).toContain('3')
  })

  it('opens an order by its row', async () => {
    const { page } = await openDesk({ [LIST]: queue([late]) })
    await page.until(() => page.has('[data-test=job]'))
    page.tap('[data-test=job]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/order/index')
    expect(page.query()).toMatchObject({ id: late.summary.id })
  })

  it('reads 20 at a time, and no order twice', async () => {
    const pages = ({ query }: { query: Record<string, string> }) =>
      query['cursor'] === undefined ? queue([late], { cursor: 'next' }) : queue([late, soon])
    const { page } = await openDesk({ [LIST]: pages })
    await page.until(() => page.has('[data-test=more]'))
    page.tap('[data-test=more]')
    await page.until(() => titles(page).length === 2)
    expect(page.has('[data-test=more]')).toBe(false)
  })

  it('says when nothing waits', async () => {
    const { page } = await openDesk({ [LIST]: queue([]) })
    await page.until(() => page.hasText('没有等着受理的'))
    expect(page.text('[data-test=tab-new]')).toBe('新来的')
  })

  it('keeps what it saw when the network goes, and says of when it is', async () => {
    const { cloud, page } = await openDesk({ [LIST]: queue([late]) })
    await page.until(() => page.has('[data-test=job]'))
    cloud.table[LIST] = NO_SIGNAL
    await page.until(() => refreshed(page))
    await page.until(() => page.has('[data-test=stale]'))
    expect(page.text('[data-test=stale]')).toBe('没有网络，这是 14:32 的')
    expect(titles(page)).toEqual(['电梯有异响'])
  })

  it('says what is wrong when there is nothing to show, and tries again', async () => {
    const { cloud, page } = await openDesk({ [LIST]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=retry]'))
    cloud.table[LIST] = queue([late])
    page.tap('[data-test=retry]')
    await page.until(() => page.has('[data-test=job]'))
  })

  it('is closed to somebody who does not work there', async () => {
    const { page } = await openDesk({ [LIST]: new Reply(403, { code: 'access.denied' }) })
    await page.until(() => page.has('[data-test=denied]'))
    expect(page.has('[data-test=household-code]')).toBe(false)
  })

  it('shows the accepted ones under their own tab', async () => {
    const lists = ({ query }: { query: Record<string, string> }) =>
      query['group'] === 'accepted' ? queue([soon]) : queue([late])
    const { page } = await openDesk({ [LIST]: lists })
    await page.until(() => page.has('[data-test=job]'))
    page.tap('[data-test=tab-accepted]')
    await page.until(() => titles(page)[0] === '厨房水槽漏水')
  })
})

/** Plays the person who comes back to the page. */
function refreshed(page: Mounted): boolean {
  const instance = page.page as unknown as { refresh: () => Promise<void> }
  void instance.refresh()
  return true
}

describe('a desk left open', () => {
  const TICK = 15_000
  let ticks: { run: () => void; ms: number }[] = []
  let cleared = 0

  beforeEach(() => {
    ticks = []
    cleared = 0
    jest.spyOn(window, 'setInterval').mockImplementation(((run: () => void, ms: number) => {
      if (ms === TICK) ticks.push({ run, ms })
      return 4711
    }) as typeof window.setInterval)
    jest.spyOn(window, 'clearInterval').mockImplementation(() => {
      cleared += 1
    })
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('shows what has come in without being asked, and stops when nobody looks', async () => {
    const { cloud, page } = await openDesk({ [LIST]: queue([late]) })
    await page.until(() => page.has('[data-test=job]'))
    expect(ticks).toHaveLength(1)
    cloud.table[LIST] = queue([late, easy])
    ticks[0]?.run()
    await page.until(() => titles(page).length === 2)
    page.tap('[data-test=household-code]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/household-code/index')
    expect(cleared).toBeGreaterThan(0)
  })
})
