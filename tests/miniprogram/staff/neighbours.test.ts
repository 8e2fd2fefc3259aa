import type { MergeTargetRow } from '../../../miniprogram/staff/contract/neighbours'
import type { StaffWorkOrder } from '../../../miniprogram/staff/contract/desk'
import { answering, Reply, type SeenRequest } from '../../support/mount/answering'
import { arrivedPhoto, at, id } from '../requests/garden'
import {
  job,
  MOVES,
  openStaff,
  ORDER,
  ORDER_ID,
  PLUMBER,
  posts,
  queue,
  QUEUE,
  reported,
} from './desk-day'

const TARGETS = 'GET /v1/communities/:id/desk/work-orders/:order/merge-targets'
const SHOWING = 'PUT /v1/communities/:id/desk/work-orders/:order/showing'

const target = (over: Partial<MergeTargetRow> = {}): MergeTargetRow => ({
  ...{ orderId: id(), version: 4, number: '1124-3', title: '电梯停了不动', place: '3栋' },
  ...{ state: 'assigned', submittedAt: at('08:10'), followers: 3 },
  ...over,
})

const lift = (over: Partial<StaffWorkOrder['order']> = {}, rest: Partial<StaffWorkOrder> = {}) =>
  reported(
    { scope: 'public', title: '电梯停了不动', place: '3栋', number: '1124-7', ...over },
    rest,
  )

const bodies = (seen: SeenRequest[]) => seen.map(({ body }) => body)

describe('the desk with many reports of one thing', () => {
  it('reads how many wait, and who says it is not mended', async () => {
    const cloud = answering({ [ORDER]: lift({}, { followers: 9, stillBroken: 2 }) })
    const page = await openStaff('order', { id: ORDER_ID }, cloud)
    await page.until(() => page.has('[data-test=waiters]'))
    expect(page.text('[data-test=waiters]').replace(/\s/g, '')).toBe('9位邻居在等·2位说还没好')
  })

  it('reads in the queue how many neighbours wait', async () => {
    const row = job('电梯停了不动', '14:00', '14:40', { followers: 9 })
    const page = await openStaff('desk', {}, answering({ [QUEUE]: queue([row]) }))
    await page.until(() => page.hasText('9 位邻居在等'))
  })

  it('merges an order into the one it chooses, on the versions of both', async () => {
    const chosen = target()
    const cloud = answering({
      [ORDER]: lift(),
      [TARGETS]: { orders: [chosen, target({ number: '1123-9' })] },
      [MOVES]: lift({ state: 'merged', version: 2 }),
    })
    const page = await openStaff('merge', { id: ORDER_ID }, cloud)
    await page.until(() => page.all('[data-test=target]').length === 2)
    page.tap('[data-test=merge]')
    await page.until(() => page.hasText('先选一件'))
    page.tap(`[data-test=target][data-id="${chosen.orderId}"]`)
    await page.until(() => page.text('[data-test=merge]') === '合到 1124-3')
    page.tap('[data-test=merge]')
    page.tap('[data-test=merge]')
    await page.until(() => posts(cloud).length === 1)
    expect(bodies(posts(cloud))).toEqual([
      { move: 'merge', version: 1, mergeInto: { orderId: chosen.orderId, version: 4 } },
    ])
  })

  it('finds another order by its number; itself and what is over are not among them', async () => {
    const own = job('电梯停了不动', '14:00', '14:40')
    own.summary.id = ORDER_ID
    const open = job('电梯停了不动', '13:00', '14:40')
    const over = job('电梯停了不动', '12:00', '14:40', {}, 'done')
    const cloud = answering({
      [ORDER]: lift(),
      [TARGETS]: { orders: [] },
      [QUEUE]: queue([own, open, over]),
    })
    const page = await openStaff('merge', { id: ORDER_ID }, cloud)
    await page.until(() => page.has('[data-test=none]'))
    page.type('[data-test=search]', '1124-3')
    page.tap('[data-test=find]')
    await page.until(() => page.all('[data-test=target]').length === 1)
    expect(page.find('[data-test=target]').getAttribute('data-id')).toBe(open.summary.id)
  })

  it('reads why it cannot be merged, and what there is now', async () => {
    const table: Record<string, unknown> = {
      [ORDER]: lift(),
      [TARGETS]: { orders: [target()] },
      [MOVES]: new Reply(409, { code: 'work-order.merge-closed', state: 'done' }),
    }
    const cloud = answering(table)
    const page = await openStaff('merge', { id: ORDER_ID }, cloud)
    await page.until(() => page.has('[data-test=target]'))
    page.tap('[data-test=target]')
    table[TARGETS] = { orders: [] }
    page.tap('[data-test=merge]')
    await page.until(() => page.has('[data-test=none]'))
    expect(page.text('[data-test=merge]')).toBe('选一件来合')
  })

  it('goes from a merged order to the one that goes on, and from that one to those merged into it', async () => {
    const goesOn = {
      ...{ orderId: id(), number: '1124-3', title: '电梯停了不动', state: 'assigned' as const },
      ...{ closedAt: null, promises: [], promisesConfirmed: true, referral: null },
    }
    const mergedHere = [{ orderId: id(), number: '1124-9', title: '电梯门关不上' }]
    const all = lift({ state: 'merged', goesOn }, { mergedHere })
    const page = await openStaff('order', { id: ORDER_ID }, answering({ [ORDER]: all }))
    await page.until(() => page.all('[data-test=neighbour-order]').length === 2)
    expect(page.text()).toContain('合到 1124-3 一起办')
    expect(page.text()).toContain('合进来的 1124-9')
  })
})

describe('what neighbours see of a report', () => {
  const media = [{ ...arrivedPhoto('lift'), purpose: 'report' as const }]
  const photoId = media[0]?.id ?? ''
  const shows = (words: 'review' | 'released' = 'review') =>
    lift(
      { description: '王女士被关过一次', media },
      { showing: { words, media: [{ id: photoId, state: 'passed' }] } },
    )

  it('waits for the desk where WeChat’s check was not sure; the desk lets it be seen', async () => {
    const cloud = answering({ [ORDER]: shows(), [SHOWING]: shows('released') })
    const page = await openStaff('showing', { id: ORDER_ID }, cloud)
    await page.until(() => page.all('[data-test=piece]').length === 2)
    expect(page.text()).toContain('要您看一眼，邻居看不到')
    expect(page.text()).toContain('王女士被关过一次')
    page.tap(page.all('[data-test=turn]')[0]!)
    await page.until(() => page.hasText('前台放出来了'))
    const asked = cloud.seen.filter(({ method }) => method === 'PUT')
    expect(bodies(asked)).toEqual([{ words: true }])
    page.tap(page.all('[data-test=turn]')[1]!)
    await page.until(() => cloud.seen.filter(({ method }) => method === 'PUT').length === 2)
    expect(cloud.seen.at(-1)?.body).toEqual({ media: [{ id: photoId, show: false }] })
  })

  it('is reached from the order by the desk, and not by a technician', async () => {
    const page = await openStaff('order', { id: ORDER_ID }, answering({ [ORDER]: shows() }))
    await page.until(() => page.has('[data-test=neighbour-showing]'))
    expect(page.text('[data-test=neighbour-showing]')).toContain('有 1 样要您看一眼')
    const field = answering({ [ORDER]: { ...shows(), you: PLUMBER } })
    const theirs = await openStaff('order', { id: ORDER_ID }, field)
    await theirs.until(() => theirs.hasText('电梯停了不动'))
    expect(theirs.has('[data-test=neighbour-showing]')).toBe(false)
  })
})
