import type { Mounted } from '../../support/mount'
import { answering, NO_SIGNAL } from '../../support/mount/answering'
import {
  acceptedBy,
  CHANGES,
  job,
  openStaff,
  ORDER,
  ORDER_ID,
  queue,
  QUEUE,
  reported,
} from './desk-day'

const late = job('电梯有异响', '14:00', '14:24')
const easy = job('楼道灯不亮', '14:30', '15:30', { urgency: 'ordinary' })

const titles = (page: Mounted) => page.all('[data-test=job] .head').map((each) => each.textContent)

/** The beats of the page, which the test lets fall when it likes. */
let beats: { run: () => void; ms: number }[] = []
let cleared: unknown[] = []
const real = window.setTimeout.bind(window)

beforeEach(() => {
  beats = []
  cleared = []
  jest.spyOn(window, 'setTimeout').mockImplementation(((run: () => void, ms = 0) => {
    if (ms < 3_900 || ms > 61_000) return real(run, ms)
    beats.push({ run, ms })
    return 4000 + beats.length
  }) as typeof window.setTimeout)
  jest.spyOn(window, 'clearTimeout').mockImplementation((id) => cleared.push(id))
})
afterEach(() => {
  jest.restoreAllMocks()
})

const open = async (table: Record<string, unknown>) => {
  const cloud = answering(table)
  const page = await openStaff('desk', {}, cloud)
  await page.until(() => page.has('[data-test=job]'))
  const asked = (end: string) => cloud.seen.filter(({ path }) => path.endsWith(end)).length
  const beat = async () => {
    const before = beats.length
    beats.at(-1)?.run()
    await page.until(() => beats.length > before)
  }
  return { cloud, page, asked, beat }
}

describe('an order that is left open', () => {
  it('is read once more after its first token, then only when something has happened', async () => {
    const cloud = answering({ [ORDER]: reported(), [CHANGES]: { token: 'one' } })
    const page = await openStaff('order', { id: ORDER_ID }, cloud)
    await page.until(() => page.has('[data-test=accept]'))
    const asked = () => cloud.seen.filter(({ path }) => path.endsWith(ORDER_ID)).length
    const beat = async () => {
      const before = beats.length
      beats.at(-1)?.run()
      await page.until(() => beats.length > before)
    }
    await beat()
    await beat()
    expect(asked()).toBe(2)
    cloud.table[CHANGES] = { token: 'two' }
    cloud.table[ORDER] = acceptedBy('王客服')
    await beat()
    await page.until(() => page.text('[data-test=state]').includes('已受理'))
    expect(asked()).toBe(3)
  })
})

describe('a queue that is left open', () => {
  it('asks for a token every four seconds and reads nothing while it stays', async () => {
    const { asked, beat } = await open({ [QUEUE]: queue([late]), [CHANGES]: { token: 'one' } })
    expect(beats.at(-1)?.ms).toBe(4_000)
    await beat()
    await beat()
    expect(asked('/desk/changes')).toBe(2)
    expect(asked('/desk/queue')).toBe(1)
  })

  it('shows what has come in once the token is another, keeping the rows meanwhile', async () => {
    const { cloud, page, asked, beat } = await open({
      [QUEUE]: queue([late]),
      [CHANGES]: { token: 'two' },
    })
    cloud.table[QUEUE] = queue([late, easy], { token: 'two' })
    await beat()
    await page.until(() => titles(page).length === 2)
    await beat()
    expect(asked('/desk/queue')).toBe(2)
  })

  it('asks less and less often without network, says so, and as before once it is back', async () => {
    const { cloud, page, beat } = await open({ [QUEUE]: queue([late]), [CHANGES]: NO_SIGNAL })
    // Reads are tried again by the client after short pauses of its own.
    for (const ms of [8_000, 16_000]) {
      await beat()
      expect(beats.at(-1)?.ms).toBe(ms)
    }
    cloud.table[CHANGES] = { token: 'one' }
    await beat()
    expect(beats.at(-1)?.ms).toBe(4_000)
    expect(titles(page)).toEqual(['电梯有异响'])
  }, 30_000)

  it('tries again at the next beat what it could not read, and says of when the rows are', async () => {
    const { cloud, page, beat } = await open({
      [QUEUE]: queue([late]),
      [CHANGES]: { token: 'two' },
    })
    cloud.table[QUEUE] = NO_SIGNAL
    await beat()
    await page.until(() => page.has('[data-test=stale]'))
    expect(page.text('[data-test=stale]')).toBe('没有网络，这是 14:32 的')
    cloud.table[QUEUE] = queue([easy], { token: 'two' })
    await beat()
    await page.until(() => titles(page)[0] === '楼道灯不亮')
    expect(page.has('[data-test=stale]')).toBe(false)
  })

  it('asks nothing once nobody looks', async () => {
    const { page } = await open({ [QUEUE]: queue([late]), [CHANGES]: { token: 'one' } })
    const running = 4000 + beats.length
    page.tap('[data-test=household-code]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/household-code/index')
    expect(cleared).toContain(running)
  })
})
