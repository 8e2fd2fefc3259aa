import { answering, NO_SIGNAL, Reply, type SeenRequest } from '../../support/mount/answering'
import { at, buildings } from '../requests/garden'
import {
  acceptedBy,
  DESK,
  job,
  MOVES,
  openStaff,
  ORDER,
  PLUMBER,
  posts,
  queue,
  QUEUE,
} from './desk-day'

const late = job('电梯有异响', '14:00', '14:24')
const soon = job('厨房水槽漏水', '14:00', '14:38', { verified: false, nudges: 2 })
const easy = job('楼道灯不亮', '14:30', '15:30', { urgency: 'ordinary' })
const taken = job('马桶堵了', '13:00', '15:00', { assigneeStaffId: 'linhu-t1' }, 'scheduled')
taken.summary = { ...taken.summary, ownerName: '韩师傅', appointmentFrom: at('15:00') }

const openDesk = async (table: Record<string, unknown>) => {
  const cloud = answering(table)
  const page = await openStaff('desk', {}, cloud)
  return { cloud, page }
}
const openRows = async (table: Record<string, unknown>) => {
  const opened = await openDesk(table)
  await opened.page.until(() => opened.page.has('[data-test=job]'))
  return opened
}

const titles = (page: { all: (selector: string) => HTMLElement[] }) =>
  page.all('[data-test=job] .head').map((each) => each.textContent)
const bodies = (seen: SeenRequest[]) =>
  seen.filter(({ path }) => path.endsWith('/desk/queue')).map(({ body }) => body)

describe('the queue', () => {
  it('shows what is due first, late counted up with its sign', async () => {
    const { page } = await openRows({ [QUEUE]: queue([late, soon, easy]) })
    expect(titles(page)).toEqual(['电梯有异响', '厨房水槽漏水', '楼道灯不亮'])
    const dues = page.all('[data-test=due]')
    expect(dues.map((due) => due.textContent.trim())).toEqual(['晚了 8 分', '剩 6 分', '剩 58 分'])
    expect(dues[0]?.className).toContain('due--danger')
    expect(dues[0]?.querySelector('.icon-warning')).not.toBeNull()
    expect(dues[1]?.className).toContain('due--warn')
    expect(page.all('[data-test=unverified]')).toHaveLength(1)
    expect(page.text('[data-test=tab-waiting]')).toContain('3')
  })

  it('says of each who has it, and how often the resident has asked', async () => {
    const group = job('跳闸了', '14:00', '15:00', { assigneeTrade: 'electrical' }, 'assigned')
    const { page } = await openRows({ [QUEUE]: queue([soon, taken, group]) })
    const who = page.all('[data-test=who]').map((each) => each.textContent)
    expect(who).toEqual(['还没有人接', '韩师傅约好了 今天 15:00', '电路灯具组还没人接'])
    expect(page.text('[data-test=nudged]')).toBe('住户催过 2 次')
    const spoken = page.all('[data-test=job]')[0]?.getAttribute('aria-label')
    expect(spoken).toContain('剩 6 分，厨房水槽漏水')
    expect(spoken).toContain('未核实，还没有人接，住户催过 2 次')
  })

  it('opens an order by its row', async () => {
    const { page } = await openRows({ [QUEUE]: queue([late]) })
    page.tap('[data-test=job]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/order/index')
    expect(page.query()).toMatchObject({ id: late.summary.id })
  })

  it('reads 20 at a time, and no order twice', async () => {
    const pages = ({ body }: SeenRequest) =>
      (body as { cursor?: string }).cursor === undefined
        ? queue([late], { cursor: 'next' })
        : queue([late, soon])
    const { page } = await openRows({ [QUEUE]: pages })
    page.tap('[data-test=more]')
    await page.until(() => titles(page).length === 2)
    expect(page.has('[data-test=more]')).toBe(false)
  })

  it('says when nothing waits, and shows no zero', async () => {
    const { page } = await openDesk({ [QUEUE]: queue([]) })
    await page.until(() => page.hasText('没有等着派的'))
    expect(page.text('[data-test=tab-waiting]')).toBe('待派')
  })

  it('says what is wrong when there is nothing to show, and tries again', async () => {
    const { cloud, page } = await openDesk({ [QUEUE]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=retry]'))
    cloud.table[QUEUE] = queue([late])
    page.tap('[data-test=retry]')
    await page.until(() => page.has('[data-test=job]'))
  })

  it('is closed to somebody who does not work there', async () => {
    const { page } = await openDesk({ [QUEUE]: new Reply(403, { code: 'access.denied' }) })
    await page.until(() => page.has('[data-test=denied]'))
    expect(page.has('[data-test=household-code]')).toBe(false)
    expect(page.has('[data-test=search]')).toBe(false)
  })

  it('shows another tab by a tap', async () => {
    const lists = ({ body }: SeenRequest) =>
      (body as { tab?: string }).tab === 'paused' ? queue([soon]) : queue([late])
    const { page } = await openRows({ [QUEUE]: lists })
    page.tap('[data-test=tab-paused]')
    await page.until(() => titles(page)[0] === '厨房水槽漏水')
    expect(page.find('[data-test=tab-paused]').getAttribute('aria-selected')).toBe('true')
  })

  it('says that somebody off duty is given nothing', async () => {
    const { page } = await openRows({
      [QUEUE]: queue([late], { you: { ...DESK, onDuty: false } }),
    })
    expect(page.text('[data-test=duty]')).toBe('您不在岗，新单不派给您')
  })
})

describe('looking for one order', () => {
  it('looks through all tabs for what was typed, with the Enter key alone, and ends', async () => {
    const { cloud, page } = await openRows({ [QUEUE]: queue([late]) })
    page.type('[data-test=search]', ' 1101 ')
    const field = page.find('[data-test=search]').querySelector('input')
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await page.until(() => page.has('[data-test=search-end]'))
    await page.until(() => bodies(cloud.seen).length === 2)
    expect(bodies(cloud.seen).at(-1)).toEqual({ search: '1101' })
    page.tap('[data-test=search-end]')
    await page.until(() => !page.has('[data-test=search-end]'))
    expect(bodies(cloud.seen).at(-1)).toEqual({ tab: 'waiting' })
    expect(page.text('[data-test=search]')).toBe('')
  })

  it('says that nothing was found, not that nothing waits', async () => {
    const found = ({ body }: SeenRequest) =>
      (body as { search?: string }).search === undefined ? queue([late]) : queue([])
    const { page } = await openRows({ [QUEUE]: found })
    page.type('[data-test=search]', '浙A88888')
    page.tap('[data-test=find]')
    await page.until(() => page.hasText('没有对得上的'))
  })

  it('narrows to one’s own, a kind, a building and a trade, and widens again', async () => {
    const { cloud, page } = await openRows({
      [QUEUE]: queue([late]),
      'GET /v1/communities/:id/buildings': { buildings },
    })
    page.tap('[data-test=mine]')
    await page.until(() => bodies(cloud.seen).length === 2)
    page.tap('[data-test=filters]')
    await page.until(() => page.has('[data-test=filter-buildingId]'))
    page.tap('[data-test=filter-kind][data-id=complaint]')
    page.tap('[data-test=filter-buildingId][data-id=b5]')
    page.tap('[data-test=filter-tradeId][data-id=plumbing]')
    await page.until(() => page.text('[data-test=filters]') === '投诉 · 5栋 · 水管下水')
    expect(bodies(cloud.seen).at(-1)).toEqual({
      ...{ tab: 'waiting', mine: true, kind: 'complaint' },
      ...{ buildingId: 'b5', tradeId: 'plumbing' },
    })
    page.tap('[data-test=filter-clear]')
    await page.until(() => page.text('[data-test=filters]') === '筛选')
    expect(bodies(cloud.seen).at(-1)).toEqual({ tab: 'waiting' })
  })
})

describe('a row of the queue', () => {
  it('accepts in one tap, once, on the version it shows', async () => {
    const { cloud, page } = await openRows({
      [QUEUE]: queue([late]),
      [MOVES]: acceptedBy('陆客服'),
    })
    page.tap('[data-test=act-accept]')
    page.tap('[data-test=act-accept]')
    cloud.table[QUEUE] = queue([])
    await page.until(() => page.hasText('受理了，住户看得到'))
    expect(posts(cloud).map(({ body }) => body)).toEqual([{ move: 'accept', version: 1 }])
    await page.until(() => !page.has('[data-test=job]'))
  })

  it('says who was faster, and its buttons go until the row is that of now', async () => {
    const { cloud, page } = await openRows({
      [QUEUE]: queue([late]),
      [MOVES]: new Reply(409, { code: 'object.changed', state: 'accepted' }),
      [ORDER]: acceptedBy('王客服'),
    })
    page.tap('[data-test=act-accept]')
    await page.until(() => page.has('[data-test=changed]'))
    expect(page.text('[data-test=changed]')).toBe('王客服 14:31 受理了')
    expect(page.has('[data-test=act-accept]')).toBe(false)
    expect(page.has('[data-test=act-assign]')).toBe(false)
    cloud.table[QUEUE] = queue([job('电梯有异响', '14:00', '14:24', { version: 2 }, 'accepted')])
    page.tap('[data-test=find]')
    await page.until(() => page.has('[data-test=act-assign]'))
  })

  it('keeps its buttons without network', async () => {
    const { page } = await openRows({ [QUEUE]: queue([late]), [MOVES]: NO_SIGNAL })
    page.tap('[data-test=act-accept]')
    await page.until(() => page.hasText('没连上网络'))
    expect(page.has('[data-test=act-accept]')).toBe(true)
  })

  it('leads to the list of people to give it to', async () => {
    const { page } = await openRows({ [QUEUE]: queue([late]) })
    page.tap('[data-test=act-assign]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/move/index')
    expect(page.query()).toMatchObject({ id: late.summary.id, move: 'assign' })
  })
})

describe('a technician’s queue', () => {
  const counts = { waiting: 1, working: 1, paused: 0, accepting: 0 }
  const lists = ({ body }: SeenRequest) =>
    queue((body as { tab?: string }).tab === 'working' ? [taken] : [late], { you: PLUMBER, counts })

  it('begins with what is theirs; what is open has one button, to take it', async () => {
    const { page } = await openDesk({ [QUEUE]: lists })
    await page.until(() => titles(page)[0] === '马桶堵了')
    expect(page.text('[data-test=who]')).toBe('您约好了 今天 15:00')
    expect(page.text('[data-test=tab-working]')).toContain('我的')
    page.tap('[data-test=tab-waiting]')
    await page.until(() => titles(page)[0] === '电梯有异响')
    expect(page.text('[data-test=act-take]')).toBe('接单')
    for (const closed of ['act-accept', 'act-assign', 'mine', 'household-code', 'gate'])
      expect(page.has(`[data-test=${closed}]`)).toBe(false)
  })
})
