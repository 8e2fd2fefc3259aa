import { createDispatcher } from '../../../cloud/src/notify/dispatcher'
import type { Db } from '../../../cloud/src/database/tables'
import { changeOutbox } from '../../../cloud/src/notify/outbox.store'
import { testCloud, type TestCloud } from '../../support/cloud'
import { change, emptyBoxes, inboxesOf, news, outboxOf, someOrder } from '../../support/notices'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())
beforeEach(() => emptyBoxes(cloud))

const toTechnician = news({ staff: 'linhu-t1' })
const delivered = async () => (await inboxesOf(cloud, ['linhu-t1']))['linhu-t1'] ?? 0

async function queue(notices: number): Promise<void> {
  for (let i = 0; i < notices; i += 100)
    await change(cloud, someOrder(), { notices: Array.from({ length: 100 }, () => toTechnician) })
}

/** A database that can be away, as far as one instance can see. */
function fragile(db: Db) {
  let isAway = false
  const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const seen = new Proxy(db, {
    get(target, key) {
      if (isAway) throw away()
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { db: seen, setAway: (to: boolean) => void (isAway = to) }
}

/** Real time: the loop runs by itself. */
async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await what())) {
    if (Date.now() > end) throw new Error('it never came')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('two instances on one database', () => {
  it('deliver each of 500 notices once', async () => {
    await queue(500)
    const faults: unknown[] = []
    const instances = [1, 2].map(() =>
      createDispatcher(cloud.deps, [], (_what, error) => faults.push(error)),
    )
    const shares = await Promise.all(
      instances.map(async (instance) => {
        let share = 0
        for (;;) {
          const round = await instance.round()
          share += round.delivered
          if (round.leased === 0) return share
        }
      }),
    )
    expect(faults).toEqual([])
    expect(shares[0]! + shares[1]!).toBe(500)
    expect(Math.min(...shares)).toBeGreaterThan(0)
    expect(await delivered()).toBe(500)
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('fire a timer once, also when both hold it because the first was slow', async () => {
    const order = someOrder()
    let fired = 0
    let open: () => void = () => undefined
    const isOpen = new Promise<void>((resolve) => (open = resolve))
    const timers = {
      alert: {
        lock: async () => {
          await isOpen
        },
        run: async ({ tx, now }: { tx: Db; now: Date }) => {
          fired++
          await changeOutbox(tx, order, { notices: [toTechnician] }, now)
        },
      },
    }
    const isPGlite = process.env['TEST_DATABASE_URL'] === undefined
    const instances = [1, 2].map(() =>
      createDispatcher(cloud.deps, [{ name: 'test', timers }], () => undefined),
    )
    await change(cloud, order, { timers: { alert: { at: cloud.clock.now() } } })
    const first = instances[0]!.round()
    await until(async () => isPGlite || (await outboxOf(cloud))[0]?.attempts === 1)
    cloud.clock.advance(60_000)
    const second = instances[1]!.round()
    // On the embedded database the first has the only connection: the second comes after it.
    await until(async () => isPGlite || (await outboxOf(cloud))[0]?.attempts === 2)
    open()
    await Promise.all([first, second])
    await cloud.deliver()
    expect(fired).toBe(1)
    expect(await delivered()).toBe(1)
  })
})

describe('an instance', () => {
  it('delivers by itself, and at once what its own people write', async () => {
    const dispatcher = createDispatcher(cloud.deps, [], () => undefined)
    dispatcher.start()
    await queue(100)
    await until(async () => (await delivered()) === 100)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const before = Date.now()
    await change(cloud, someOrder(), { notices: [toTechnician] })
    dispatcher.wake()
    await until(async () => (await delivered()) === 101)
    await dispatcher.stop()
    // Well under the two seconds of its own rhythm.
    expect(Date.now() - before).toBeLessThan(1500)
  })

  it('lets a round that is under way end before it stops, and begins no other', async () => {
    await queue(100)
    const dispatcher = createDispatcher(cloud.deps, [], () => undefined)
    dispatcher.start()
    await until(async () => (await delivered()) > 0)
    await dispatcher.stop()
    const atStop = await delivered()
    const held = (await outboxOf(cloud)).filter(({ lease_until }) => lease_until !== null)
    expect(held).toEqual([])
    dispatcher.wake()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await delivered()).toBe(atStop)
  })

  it('never has two rounds at once', async () => {
    let inside = 0
    let most = 0
    const notifier = {
      async deliver() {
        most = Math.max(most, ++inside)
        await new Promise((resolve) => setTimeout(resolve, 2))
        inside--
      },
    }
    await queue(100)
    const dispatcher = createDispatcher({ ...cloud.deps, notifier }, [], () => undefined)
    await Promise.all([1, 2, 3, 4, 5].map(() => dispatcher.round()))
    expect(most).toBe(1)
    expect(await outboxOf(cloud)).toEqual([])
  })

  it('outlives an outage of the database, and nothing is lost or counted against a notice', async () => {
    const { db, setAway } = fragile(cloud.deps.db)
    const faults: unknown[] = []
    const dispatcher = createDispatcher({ ...cloud.deps, db }, [], (_what, error) =>
      faults.push(error),
    )
    await queue(100)
    setAway(true)
    dispatcher.start()
    await until(() => faults.length > 0)
    expect(await delivered()).toBe(0)
    expect((await outboxOf(cloud)).every(({ attempts }) => attempts === 0)).toBe(true)
    setAway(false)
    await until(async () => (await delivered()) === 100)
    await dispatcher.stop()
    expect(await outboxOf(cloud)).toEqual([])
  })
})
