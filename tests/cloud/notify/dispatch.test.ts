import { createDispatcher, type Dispatcher } from '../../../cloud/src/notify/dispatcher'
import { ATTEMPTS_BEFORE_DEAD } from '../../../cloud/src/notify/backoff'
import { LEASE_MS, lease } from '../../../cloud/src/notify/queue.store'
import { inboxNotifier } from '../../../cloud/src/notify/inbox.notifier'
import { changeOutbox } from '../../../cloud/src/notify/outbox.store'
import type { Firing } from '../../../cloud/src/notify/timer'
import { demoPersonId } from '../../../cloud/src/import/demo-person'
import { listDeadLetters, resendDeadLetter } from '../../../cloud/src/contract'
import { START, testCloud, type TestCloud } from '../../support/cloud'
import {
  change,
  COMMUNITY,
  emptyBoxes,
  inboxesOf,
  news,
  outboxOf,
  setDuty,
  someOrder,
} from '../../support/notices'

const MINUTE_MS = 60_000
const EVERY_STAFF = ['d1', 'd2', 'd3', 'l1', 'm1', 't1', 't2', 't3'].map((id) => `linhu-${id}`)
const COMPANY = ['heling-x1', 'heling-x2']

let cloud: TestCloud
let carrierFails = false
beforeAll(async () => {
  cloud = await testCloud({
    deps: {
      notifier: {
        async deliver(tx, delivery, people) {
          await inboxNotifier.deliver(tx, delivery, people)
          if (carrierFails) throw new TypeError('the carrier broke down')
        },
      },
    },
  })
})
afterAll(() => cloud.close())
beforeEach(async () => {
  carrierFails = false
  cloud.clock.set(START)
  await emptyBoxes(cloud)
  await setDuty(cloud, [...EVERY_STAFF, ...COMPANY], true)
})

const everybody = () => inboxesOf(cloud, [...EVERY_STAFF, ...COMPANY])
const toDesk = news({ level: 'desk' })

/** Lets time pass as it does: the dispatcher looks in every so often. */
async function wait(minutes: number): Promise<void> {
  const step = Math.max(1, minutes / 60)
  for (let minute = 0; minute < minutes; minute += step) {
    cloud.clock.advance(step * MINUTE_MS)
    await cloud.deliver()
  }
}

describe('a notice', () => {
  it('reaches the desk’s shift once and is then out of the outbox', async () => {
    await change(cloud, someOrder(), { notices: [toDesk] })
    await cloud.deliver()
    // Day 9 of the roster: linhu-d1 has the day shift; the two others of the desk are not told.
    const told = await everybody()
    expect(Object.values(told).reduce((sum, notices) => sum + notices, 0)).toBe(1)
    expect(told).toMatchObject({ 'linhu-l1': 0, 'linhu-m1': 0 })
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('is not told to whoever made the move, nor passed on because only they were there', async () => {
    await setDuty(cloud, ['linhu-d1', 'linhu-d2', 'linhu-d3'], false)
    const to = { level: 'team-lead', except: 'linhu-l1' } as const
    await change(cloud, someOrder(), { notices: [news(to)] })
    await cloud.deliver()
    expect(new Set(Object.values(await everybody()))).toEqual(new Set([0]))
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('for an empty shift passes on to the team lead', async () => {
    await setDuty(cloud, ['linhu-d1', 'linhu-d2', 'linhu-d3'], false)
    await change(cloud, someOrder(), { notices: [toDesk] })
    await cloud.deliver()
    expect(await everybody()).toMatchObject({ 'linhu-l1': 1, 'linhu-m1': 0, 'heling-x1': 0 })
  })

  it('waits a whole night when nobody at all is there, and arrives when somebody comes on duty', async () => {
    await setDuty(cloud, [...EVERY_STAFF, ...COMPANY], false)
    await change(cloud, someOrder(), { notices: [toDesk] })
    await wait(12 * 60)
    expect(await outboxOf(cloud)).toMatchObject([
      { name: 'order-new', dead_at: null, last_error: 'nobody-on-duty' },
    ])
    await setDuty(cloud, ['linhu-m1'], true)
    await wait(1)
    expect(await everybody()).toMatchObject({ 'linhu-m1': 1 })
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('lies in nobody’s inbox when the carrier breaks halfway, and comes with the next try', async () => {
    carrierFails = true
    await change(cloud, someOrder(), { notices: [news({ staff: 'linhu-t1' })] })
    await cloud.deliver()
    expect(await inboxesOf(cloud, ['linhu-t1'])).toEqual({ 'linhu-t1': 0 })
    carrierFails = false
    await wait(1)
    expect(await inboxesOf(cloud, ['linhu-t1'])).toEqual({ 'linhu-t1': 1 })
  })

  it('is another instance’s once the one that leased it has died', async () => {
    await change(cloud, someOrder(), { notices: [news({ staff: 'linhu-t1' })] })
    expect(await lease(cloud.deps.db, 20, cloud.clock.now())).toHaveLength(1)
    await cloud.deliver()
    expect(await inboxesOf(cloud, ['linhu-t1'])).toEqual({ 'linhu-t1': 0 })
    cloud.clock.advance(LEASE_MS)
    await cloud.deliver()
    expect(await inboxesOf(cloud, ['linhu-t1'])).toEqual({ 'linhu-t1': 1 })
  })
})

describe('a notice that cannot be delivered', () => {
  it('is tried less and less often, then lies with the manager, who sends it again', async () => {
    carrierFails = true
    await change(cloud, someOrder(), { notices: [news({ staff: 'linhu-t1' })] })
    const pauses: number[] = []
    for (let attempt = 1; attempt < ATTEMPTS_BEFORE_DEAD; attempt++) {
      await cloud.deliver()
      const [row] = await outboxOf(cloud)
      expect(row).toMatchObject({ attempts: attempt, dead_at: null, last_error: 'TypeError' })
      pauses.push(row!.run_at.getTime() - cloud.clock.now().getTime())
      cloud.clock.set(row!.run_at)
    }
    await cloud.deliver()
    expect(pauses[0]).toBeLessThan(10_000)
    expect(pauses[3]).toBeGreaterThan(4 * pauses[0]! * 0.6)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(12.5 * MINUTE_MS)

    const params = { communityId: COMMUNITY }
    const manager = await cloud.as('linhu-m1')
    const { letters } = await manager.ok(listDeadLetters, { params })
    expect(letters).toMatchObject([
      { kind: 'notice', noticeKind: 'order-new', lastError: 'TypeError' },
    ])
    const elsewhere = await cloud.as('yunqi-m1')
    const letterId = letters[0]!.id
    const other = { params: { communityId: 'yunqi-court', letterId }, body: {} }
    expect(await elsewhere.refused(resendDeadLetter, other)).toMatchObject({ status: 404 })

    carrierFails = false
    await wait(60)
    expect(await inboxesOf(cloud, ['linhu-t1'])).toEqual({ 'linhu-t1': 0 })
    const again = { params: { ...params, letterId }, body: {} }
    const first = await manager.ok(resendDeadLetter, again)
    cloud.clock.advance(1000)
    expect(await manager.ok(resendDeadLetter, again)).toEqual(first)
    await cloud.deliver()
    expect(await inboxesOf(cloud, ['linhu-t1'])).toEqual({ 'linhu-t1': 1 })
    expect((await manager.ok(listDeadLetters, { params })).letters).toEqual([])
    expect(await manager.refused(resendDeadLetter, again)).toMatchObject({ status: 404 })
  })
})

describe('the night', () => {
  const resident = () => news({ person: demoPersonId('linhu-r1') }, 'order-taken')
  const inbox = () => inboxesOf(cloud, ['linhu-r1'])

  it('is quiet for a resident until seven', async () => {
    cloud.clock.set(new Date('2026-11-24T14:00:00Z')) // 22:00
    await change(cloud, someOrder(), { notices: [resident()] })
    await cloud.deliver()
    expect(await inbox()).toEqual({ 'linhu-r1': 0 })
    cloud.clock.set(new Date('2026-11-24T22:59:59Z'))
    await cloud.deliver()
    expect(await inbox()).toEqual({ 'linhu-r1': 0 })
    cloud.clock.set(new Date('2026-11-24T23:00:00Z'))
    await cloud.deliver()
    expect(await inbox()).toEqual({ 'linhu-r1': 1 })
  })

  it('is not quiet when it is an emergency, nor for the staff', async () => {
    cloud.clock.set(new Date('2026-11-24T18:00:00Z')) // 2:00
    const notices = [{ ...resident(), emergency: true }, news({ staff: 'linhu-t1' })]
    await change(cloud, someOrder(), { notices })
    await cloud.deliver()
    expect(await inboxesOf(cloud, ['linhu-r1', 'linhu-t1'])).toEqual({
      'linhu-r1': 1,
      'linhu-t1': 1,
    })
  })
})

describe('a timer', () => {
  const fired: { name: string; payload: unknown; at: string }[] = []
  let onFire: (firing: Firing) => Promise<void> = () => Promise.resolve()
  let onLock: (firing: Firing) => Promise<void> = () => Promise.resolve()
  let dispatcher: Dispatcher
  beforeAll(() => {
    const handler = {
      lock: (firing: Firing) => onLock(firing),
      run: async (firing: Firing) => {
        fired.push({
          name: firing.timer.name,
          payload: firing.timer.payload,
          at: firing.now.toISOString(),
        })
        await onFire(firing)
      },
    }
    const timers = { alert: handler, archive: handler }
    dispatcher = createDispatcher(cloud.deps, [{ name: 'test', timers }], () => undefined)
  })
  beforeEach(() => {
    fired.length = 0
    onFire = () => Promise.resolve()
    onLock = () => Promise.resolve()
  })

  const at = (minutes: number) => new Date(START.getTime() + minutes * MINUTE_MS)
  const fire = async () => {
    while ((await dispatcher.round()).leased > 0);
  }

  it('fires when it is due, not before, and once', async () => {
    await change(cloud, someOrder(), { timers: { alert: { at: at(10) } } })
    await fire()
    cloud.clock.set(at(10))
    await fire()
    cloud.clock.set(at(60))
    await fire()
    expect(fired).toEqual([{ name: 'alert', payload: {}, at: at(10).toISOString() }])
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('that is set again replaces the one before; one of another order or name stays', async () => {
    const order = someOrder()
    const timers = { alert: { at: at(5), payload: { level: 1 } }, archive: { at: at(9) } }
    await change(cloud, order, { timers })
    await change(cloud, someOrder(), { timers: { alert: { at: at(7), payload: { level: 3 } } } })
    await change(cloud, order, { timers: { alert: { at: at(8), payload: { level: 2 } } } })
    for (let minute = 1; minute < 20; minute++) {
      cloud.clock.set(at(minute))
      await fire()
    }
    expect(fired.map(({ name, payload, at: when }) => [name, payload, when])).toEqual([
      ['alert', { level: 3 }, at(7).toISOString()],
      ['alert', { level: 2 }, at(8).toISOString()],
      ['archive', {}, at(9).toISOString()],
    ])
  })

  it('that is dropped never fires', async () => {
    const order = someOrder()
    await change(cloud, order, { timers: { alert: { at: at(5) }, archive: { at: at(5) } } })
    await change(cloud, order, { timers: { alert: null } })
    cloud.clock.set(at(30))
    await fire()
    expect(fired.map(({ name }) => name)).toEqual(['archive'])
  })

  it('may set itself again while it fires, and tell people in the same transaction', async () => {
    const order = someOrder()
    onFire = async ({ tx, timer, now }) => {
      expect(timer).toMatchObject({ communityId: COMMUNITY, orderId: order.orderId })
      const notices = [news({ level: 'manager' } as const, 'promise-late')]
      const next = { at: new Date(now.getTime() + 10 * MINUTE_MS) }
      await changeOutbox(tx, order, { notices, timers: { alert: next } }, now)
    }
    await change(cloud, order, { timers: { alert: { at: at(0) } } })
    for (const minute of [0, 10, 20]) {
      cloud.clock.set(at(minute))
      await fire()
    }
    expect(fired).toHaveLength(3)
    expect(await inboxesOf(cloud, ['linhu-m1'])).toEqual({ 'linhu-m1': 3 })
    expect(await outboxOf(cloud)).toMatchObject([{ name: 'alert', run_at: at(30), attempts: 0 }])
  })

  it('does nothing when the order has moved on while it waited for its lock', async () => {
    const order = someOrder()
    onLock = async ({ tx, now }) => {
      await changeOutbox(tx, order, { timers: { alert: { at: at(50) } } }, now)
    }
    await change(cloud, order, { timers: { alert: { at: at(0) } } })
    await fire()
    expect(fired).toEqual([])
    expect(await outboxOf(cloud)).toMatchObject([{ name: 'alert', run_at: at(50) }])
  })

  it('whose capability fails is undone whole, tried again, and dies as a notice does', async () => {
    const order = someOrder()
    onFire = async ({ tx, now }) => {
      await changeOutbox(tx, order, { notices: [news({ level: 'manager' })] }, now)
      throw new RangeError('after half of the work')
    }
    await change(cloud, order, { timers: { alert: { at: at(0) } } })
    for (let attempt = 0; attempt < ATTEMPTS_BEFORE_DEAD; attempt++) {
      await fire()
      cloud.clock.advance(13 * MINUTE_MS)
    }
    expect(fired).toHaveLength(ATTEMPTS_BEFORE_DEAD)
    const left = await outboxOf(cloud)
    expect(left).toMatchObject([{ name: 'alert', last_error: 'RangeError' }])
    const manager = await cloud.as('linhu-m1')
    const { letters } = await manager.ok(listDeadLetters, { params: { communityId: COMMUNITY } })
    expect(letters).toMatchObject([{ kind: 'alert', attempts: ATTEMPTS_BEFORE_DEAD }])
    // The next move of the order sets the timer anew, dead or not.
    await change(cloud, order, { timers: { alert: { at: at(0) } } })
    expect(await outboxOf(cloud)).toMatchObject([{ attempts: 0, dead_at: null }])
  })

  it('that no capability knows is kept for an instance that does', async () => {
    await change(cloud, someOrder(), { timers: { 'of-a-later-version': { at: at(0) } } })
    await fire()
    expect(await outboxOf(cloud)).toMatchObject([{ last_error: 'timer.unknown', dead_at: null }])
  })
})
