import { randomUUID } from 'node:crypto'
import {
  countUnread,
  deleteMe,
  exportMe,
  listDeadLetters,
  listInbox,
  markRead,
} from '../../../cloud/src/contract'
import { demoPersonId } from '../../../cloud/src/import/demo-person'
import { notify } from '../../../cloud/src/notify/notify.capability'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import { change, COMMUNITY, emptyBoxes, news, outboxOf, someOrder } from '../../support/notices'

const DAY_MS = 24 * 60 * 60_000

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())
beforeEach(async () => {
  cloud.clock.set(START)
  await emptyBoxes(cloud)
})

const params = { communityId: COMMUNITY }
const resident = demoPersonId('linhu-r1')

async function tell(kind: 'order-taken' | 'order-finished' = 'order-taken'): Promise<string> {
  const order = someOrder()
  const notice = { ...news({ person: resident }, kind), facts: { who: '韩师傅' } }
  await change(cloud, order, { notices: [notice] })
  await cloud.deliver()
  cloud.clock.advance(1000)
  return order.orderId
}

describe('the inbox', () => {
  it('shows the latest first, what it is about and whether it was read', async () => {
    const first = await tell()
    const second = await tell('order-finished')
    const phone = await cloud.as('linhu-r1')
    const { notices, unread, cursor } = await phone.ok(listInbox, { params })
    expect({ unread, cursor }).toEqual({ unread: 2, cursor: null })
    const facts = { number: '1124-7', title: '马桶堵了', who: '韩师傅' }
    expect(notices).toMatchObject([
      { kind: 'order-finished', orderId: second, read: false, forStaff: false, facts },
      { kind: 'order-taken', orderId: first, at: START.toISOString(), facts },
    ])
  })

  it('is read up to a moment; what comes later stays unread, and a repeat changes nothing', async () => {
    await tell()
    await tell()
    const phone = await cloud.as('linhu-r1')
    const { notices } = await phone.ok(listInbox, { params })
    const body = { upTo: notices[1]!.at }
    expect(await phone.ok(markRead, { params, body })).toEqual({ unread: 1 })
    expect(await phone.ok(markRead, { params, body })).toEqual({ unread: 1 })
    expect(await phone.ok(countUnread, { params })).toEqual({ unread: 1 })
    const after = await phone.ok(listInbox, { params })
    expect(after.notices.map(({ read }) => read)).toEqual([false, true])
  })

  it('is one’s own, and of one community', async () => {
    await tell()
    const neighbour = await cloud.as('linhu-r4')
    expect((await neighbour.ok(listInbox, { params })).notices).toEqual([])
    const phone = await cloud.as('linhu-r1')
    const elsewhere = { params: { communityId: 'yunqi-court' } }
    expect((await phone.ok(listInbox, elsewhere)).notices).toEqual([])
    const upTo = cloud.clock.now().toISOString()
    await neighbour.ok(markRead, { params, body: { upTo } })
    expect(await phone.ok(countUnread, { params })).toEqual({ unread: 1 })
  })

  it('turns its pages without losing or repeating any, counts no further than it shows', async () => {
    // All at one moment: only the id tells them apart.
    const notices = Array.from({ length: 105 }, () => news({ person: resident }, 'order-taken'))
    await change(cloud, someOrder(), { notices })
    await cloud.deliver()
    const phone = await cloud.as('linhu-r1')
    const seen = new Set<string>()
    let cursor: string | null = null
    do {
      const query: { cursor?: string } = cursor === null ? {} : { cursor }
      const page = await phone.ok(listInbox, { params, query })
      expect(page.unread).toBe(100)
      for (const { id } of page.notices) seen.add(id)
      cursor = page.cursor
    } while (cursor !== null)
    expect(seen.size).toBe(105)
    const made = await phone.refused(listInbox, { params, query: { cursor: 'made-up' } })
    expect(made).toMatchObject({ status: 400, code: 'request.invalid' })
  })
})

describe('what is kept about a person', () => {
  it('is in their export: what they were told, and what is on its way', async () => {
    await tell()
    cloud.clock.set(new Date('2026-11-24T15:00:00Z')) // 23:00: it waits for the morning
    await change(cloud, someOrder(), { notices: [news({ person: resident }, 'order-finished')] })
    await cloud.deliver()
    const { tables } = await (await cloud.as('linhu-r1')).ok(exportMe, {})
    expect(tables['inbox']).toMatchObject([{ kind: 'order-taken', community_id: COMMUNITY }])
    expect(tables['outbox']).toMatchObject([{ kind: 'order-finished' }])
  })

  it('goes with them, and nothing reaches them afterwards; their neighbour’s stays', async () => {
    const leaver = await cloud.as('linhu-r6')
    const gone = demoPersonId('linhu-r6')
    const notices = [
      news({ person: gone }, 'order-taken'),
      news({ person: resident }, 'order-taken'),
    ]
    await change(cloud, someOrder(), { notices })
    await cloud.deliver()
    await change(cloud, someOrder(), { notices })
    await leaver.ok(deleteMe)
    // A move that was on its way queues one more.
    await change(cloud, someOrder(), { notices })
    await cloud.deliver()
    const rows = await cloud.deps.db.selectFrom('inbox').select('person_id').execute()
    expect(rows.map(({ person_id }) => person_id)).toEqual([resident, resident, resident])
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('is swept: read notices after half a year, unread ones after a year', async () => {
    const row = (kind: string, days: number, read: boolean) => ({
      person_id: resident,
      notice_id: randomUUID(),
      community_id: COMMUNITY,
      kind,
      subject: randomUUID(),
      facts: '{}',
      created_at: new Date(START.getTime() - days * DAY_MS),
      read_at: read ? START : null,
    })
    const rows = [
      row('a', 179, true),
      row('b', 181, true),
      row('c', 364, false),
      row('d', 366, false),
    ]
    await cloud.deps.db.insertInto('inbox').values(rows).execute()
    await notify.sweep?.(cloud.deps)
    const left = await cloud.deps.db.selectFrom('inbox').select('kind').orderBy('kind').execute()
    expect(left.map(({ kind }) => kind)).toEqual(['a', 'c'])
  })
})

describe('dead letters', () => {
  it('are listed page by page, the latest first, each once', async () => {
    const notices = Array.from({ length: 45 }, () => news({ staff: 'linhu-t1' }))
    await change(cloud, someOrder(), { notices })
    const died = { dead_at: START, attempts: 12, last_error: '23505' }
    await cloud.deps.db.updateTable('outbox').set(died).execute()
    const manager = await cloud.as('linhu-m1')
    const seen = new Set<string>()
    let cursor: string | null = null
    do {
      const query: { cursor?: string } = cursor === null ? {} : { cursor }
      const page = await manager.ok(listDeadLetters, { params, query })
      for (const { id } of page.letters) seen.add(id)
      cursor = page.cursor
    } while (cursor !== null)
    expect(seen.size).toBe(45)
  })
})
