import type { StaffWorkOrder } from '../../../miniprogram/staff/contract/desk'
import { answering } from '../../support/mount/answering'
import { at } from '../requests/garden'
import { atWork, openStaff, ORDER, ORDER_ID } from './desk-day'

/** Reported at 14:30, and now it is 14:32. */
const promises = [
  { step: 'accept' as const, dueAt: at('14:40'), metAt: null },
  { step: 'on-site' as const, dueAt: at('15:00'), metAt: null },
  { step: 'resolve' as const, dueAt: at('14:30', '2026-11-25'), metAt: null },
]

/** The form with 等配件 until 9:00 tomorrow. */
async function chosen(all: StaffWorkOrder) {
  const cloud = answering({ [ORDER]: all })
  const page = await openStaff('move', { id: ORDER_ID, move: 'pause' }, cloud)
  await page.until(() => page.has('[data-test=send]'))
  expect(page.has('[data-test=pause-effect]')).toBe(false)
  page.tap('等配件')
  page.tap('明早 9:00')
  await page.until(() => page.has('[data-test=pause-effect]'))
  const lines = () =>
    page.all('[data-test^=effect-]').map((each) => each.getAttribute('aria-label'))
  const picks = (handler: string, value: string) => {
    const instance = page.page as unknown as Record<string, (event: object) => void>
    instance[handler]?.({ detail: { value } })
  }
  return { page, lines, picks }
}

describe('what putting an order off does to its promised times', () => {
  it('is said before it is sent: what moves and to when, and what goes on', async () => {
    const { page, lines, picks } = await chosen(atWork({ promises }))
    expect(lines()).toEqual(['办好的时限从 明天 14:30 推到 11月26日 8:57', '到场照常，15:00 前'])
    picks('onUntilClock', '10:00')
    await page.until(() => lines()[0] === '办好的时限从 明天 14:30 推到 11月26日 9:57')
    picks('onUntilDate', '2026-12-20')
    await page.until(() => !page.has('[data-test=pause-effect]'))
  })

  it('says of a late one that it stays late, and of one that may not stand that it goes on', async () => {
    const promisedBy = { ...atWork().promisedBy, pausableSteps: [] }
    const late = [
      { step: 'on-site' as const, dueAt: at('13:00'), metAt: null },
      { step: 'resolve' as const, dueAt: at('12:30', '2026-11-25'), metAt: null },
    ]
    const all = atWork({ submittedAt: at('12:30'), promises: late }, { promisedBy })
    const { lines } = await chosen(all)
    expect(lines()).toEqual(['到场已经晚了 1 小时 32 分，停着也照算', '办好照常，明天 12:30 前'])
  })

  it('says so when nothing else runs', async () => {
    const promisedBy = { ...atWork().promisedBy, limits: [] }
    const { page } = await chosen(atWork({ promises: [] }, { promisedBy }))
    expect(page.text('[data-test=pause-effect]')).toContain('没有别的时限在走')
  })

  it('follows a calendar that has changed since, in words that are true of it', async () => {
    const told = [{ step: 'resolve' as const, dueAt: at('18:00', '2026-11-30'), metAt: null }]
    const { lines } = await chosen(atWork({ promises: told }))
    expect(lines()[0]).toBe('办好的时限从 11月30日 18:00 改到 11月26日 8:57')
  })
})
