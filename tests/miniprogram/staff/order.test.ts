import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { arrivedPhoto, at, entry } from '../requests/garden'
import {
  acceptedBy,
  atWork,
  MOVES,
  openStaff,
  ORDER,
  ORDER_ID,
  PLUMBER,
  posts,
  reported,
} from './desk-day'

const openOrder = async (table: Record<string, unknown>, wx = {}) => {
  const cloud = answering(table)
  const page = await openStaff('order', { id: ORDER_ID }, cloud, { wx })
  return { cloud, page }
}

const photo = (name: string, purpose: 'report' | 'before' | 'after') => ({
  ...arrivedPhoto(name),
  purpose,
})

describe('the desk with one order', () => {
  it('sees whom to ring, what the household needs, and when they are at home', async () => {
    const all = reported(
      {
        urgency: 'emergency',
        verified: false,
        mayEnter: true,
        description: '水已经流到走廊',
        windows: [{ from: at('15:00'), to: at('18:00') }],
      },
      { householdNotes: ['独居老人，请优先上门'] },
    )
    const { page } = await openOrder({ [ORDER]: all })
    await page.until(() => page.has('[data-test=accept]'))
    expect(page.text('[data-test=phone]')).toBe('138 0000 0021')
    expect(page.text('[data-test=notes]')).toContain('独居老人')
    expect(page.text('[data-test=window]')).toContain('今天 15:00–18:00')
    expect(page.text('[data-test=urgency]')).toContain('紧急')
    expect(page.text('[data-test=owner]')).toBe('还没有人接')
    expect(page.has('[data-test=unverified]')).toBe(true)
    expect(page.has('[data-test=may-enter]')).toBe(true)
    expect(page.text()).toContain('水已经流到走廊')
  })

  it('sees every promise with what is left of it, and what was kept', async () => {
    const promises = [
      { step: 'accept' as const, dueAt: at('14:20'), metAt: at('14:25') },
      { step: 'on-site' as const, dueAt: at('14:24'), metAt: null },
      { step: 'resolve' as const, dueAt: at('14:36', '2026-11-25'), metAt: null },
    ]
    const { page } = await openOrder({ [ORDER]: reported({ promises, state: 'accepted' }) })
    await page.until(() => page.has('[data-test=promise]'))
    const rows = page.all('[data-test=promise]').map((row) => row.textContent.replace(/\s/g, ''))
    expect(rows).toEqual([
      '今天14:24前到场晚了8分',
      '明天14:36前办好剩24小时',
      '今天14:20前受理14:25做到，晚了5分',
    ])
  })

  it('sees the photos of the report, before and after, small, and large after a tap', async () => {
    const shown: { url: string }[] = []
    const previewMedia = ({ sources }: { sources: { url: string }[] }) => shown.push(...sources)
    const media = [photo('leak', 'report'), photo('old', 'before'), photo('new', 'after')]
    const { page } = await openOrder({ [ORDER]: reported({ media }) }, { previewMedia })
    await page.until(() => page.has('[data-test=photo]'))
    const groups = page.all('[data-test=photo-group] .note').map((each) => each.textContent)
    expect(groups).toEqual(['住户拍的', '动手前', '办完后'])
    expect(page.all('[data-test=photo] img')[0]?.getAttribute('src')).toContain('/media/leak/thumb')
    page.tap(page.all('[data-test=photo]')[2]!)
    await page.until(() => shown.length > 0)
    expect(shown.map(({ url }) => /media\/(\w+)/.exec(url)?.[1])).toEqual(['leak', 'old', 'new'])
  })

  it('reads the history newest first, with what only colleagues may read marked', async () => {
    const events = [
      entry({ at: at('14:00') }),
      entry({
        ...{ seq: 2, type: 'assigned', at: at('14:05'), actor: 'staff', name: '陆客服' },
        facts: { assigneeName: '韩师傅' },
      }),
      entry({
        ...{ seq: 3, type: 'noted', at: at('14:10'), actor: 'staff', name: '韩师傅' },
        reason: '住户脾气急',
      }),
    ]
    const { page } = await openOrder({ [ORDER]: reported({ events }) })
    await page.until(() => page.has('[data-test=trail]'))
    const trail = page.all('[data-test=trail]')
    expect(trail[0]?.textContent).toContain('韩师傅 14:10 记了一笔')
    expect(trail[0]?.querySelector('[data-test=internal]')?.textContent).toBe('住户看不到')
    expect(trail[0]?.textContent).toContain('住户脾气急')
    expect(trail[1]?.textContent).toContain('给韩师傅')
    expect(page.all('[data-test=internal]')).toHaveLength(1)
  })

  it('sees the price piece by piece and whether the resident agreed', async () => {
    const price = {
      quote: { materials: [{ name: '角阀', count: 2, unitFen: 3550 }], labourFen: 5000 },
      ...{ totalFen: 12_100, state: 'refused' as const },
      ...{ quotedAt: at('14:20'), answeredAt: at('14:25') },
    }
    const { page } = await openOrder({ [ORDER]: atWork({ price }) })
    await page.until(() => page.has('[data-test=price]'))
    const shown = page.text('[data-test=price]').replace(/ /g, '')
    expect(shown).toContain('角阀×271元')
    expect(shown).toContain('合计121元')
    expect(shown).toContain('住户没同意')
    // Work that costs is not finished before the price is settled.
    expect(page.has('[data-test=finish]')).toBe(false)
  })

  it('rings the resident in one tap', async () => {
    const dialled: string[] = []
    const makePhoneCall = (call: { phoneNumber: string; success: () => void }) => {
      dialled.push(call.phoneNumber)
      call.success()
    }
    const { page } = await openOrder({ [ORDER]: reported() }, { makePhoneCall })
    await page.until(() => page.has('[data-test=call-reporter]'))
    page.tap('[data-test=call-reporter]')
    await page.until(() => dialled.length === 1)
    expect(dialled).toEqual(['13800000021'])
  })

  it('accepts it in one tap, once, on the version it saw', async () => {
    const { cloud, page } = await openOrder({ [ORDER]: reported(), [MOVES]: acceptedBy('陆客服') })
    await page.until(() => page.has('[data-test=accept]'))
    page.tap('[data-test=accept]')
    page.tap('[data-test=accept]')
    await page.until(() => !page.has('[data-test=accept]'))
    expect(posts(cloud).map(({ body }) => body)).toEqual([{ move: 'accept', version: 1 }])
    expect(page.text('[data-test=state]')).toContain('已受理')
    expect(page.has('[data-test=decline]')).toBe(true)
  })

  it('hears who was faster', async () => {
    const refused = new Reply(409, { code: 'object.changed', state: 'accepted' })
    const { cloud, page } = await openOrder({ [ORDER]: reported(), [MOVES]: refused })
    await page.until(() => page.has('[data-test=accept]'))
    cloud.table[ORDER] = acceptedBy('王客服')
    page.tap('[data-test=accept]')
    await page.until(() => page.has('[data-test=changed]'))
    expect(page.text('[data-test=changed]')).toContain('王客服 14:31 受理了')
    expect(page.has('[data-test=accept]')).toBe(false)
  })

  it('keeps the button when there was no network', async () => {
    const { page } = await openOrder({ [ORDER]: reported(), [MOVES]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=accept]'))
    page.tap('[data-test=accept]')
    await page.until(() => page.hasText('没连上网络'))
    await page.until(() => page.text('[data-test=accept]') === '受理')
  })

  it('of another community is simply not found', async () => {
    const { page } = await openOrder({ [ORDER]: new Reply(404, { code: 'object.unknown' }) })
    await page.until(() => page.hasText('没有找到这一单'))
    expect(page.has('[data-test=accept]')).toBe(false)
  })
})

describe('the buttons of an order', () => {
  const buttonsOf = async (all: object) => {
    const { page } = await openOrder({ [ORDER]: all })
    await page.until(() => page.has('[data-test=state]'))
    const main = page.all('.bar .btn').map((each) => each.textContent)
    return { main, rows: page.all('.line').map((each) => each.dataset['test']) }
  }

  it('stand in the order of the table of moves, the likeliest solid', async () => {
    expect(await buttonsOf(reported())).toEqual({
      main: ['受理'],
      rows: ['assign', 'take', 'change-urgency', 'decline', 'merge', 'comment', 'note'],
    })
  })

  it('of a technician at work end with leaving it to somebody else', async () => {
    expect(await buttonsOf(atWork())).toEqual({
      main: ['办完了'],
      rows: ['answer', 'quote', 'pause', 'pass-on', 'give-back', 'comment', 'note'],
    })
  })

  it('of a technician to whom it is open are few, and the telephone comes with the order', async () => {
    const open = reported({}, { you: PLUMBER, reporterPhone: null, reporterName: null })
    expect(await buttonsOf(open)).toEqual({ main: ['接单'], rows: ['comment', 'note'] })
  })

  it('go with the order’s end, the notes last of all', async () => {
    expect(await buttonsOf(reported({ state: 'cancelled' }))).toEqual({ main: [], rows: [] })
  })

  it('let the desk speak for a caller who is not in the app', async () => {
    const all = reported({ state: 'awaiting-acceptance' }, { hasReporter: false })
    const { main, rows } = await buttonsOf(all)
    expect([...main, ...rows]).toEqual(expect.arrayContaining(['confirm', 'send-back']))
  })
})

describe('photos on a page that stands open', () => {
  const MINUTE = 60_000
  const renewed = (name: string) => ({
    ...photo(name, 'report'),
    id: leak.id,
    thumbUrl: `/media/${name}/thumb?e=2`,
    url: `/media/${name}?e=2`,
  })
  const leak = photo('leak', 'report')

  const opened = async (wx = {}) => {
    const { cloud, page } = await openOrder({ [ORDER]: reported({ media: [leak] }) }, wx)
    await page.until(() => page.has('[data-test=photo] img'))
    const reads = () => cloud.seen.filter(({ path }) => path.endsWith(ORDER_ID)).length
    const image = () => page.find('[data-test=photo] img')
    const before = reads()
    cloud.table[ORDER] = reported({ media: [renewed('leak')] })
    return { cloud, page, image, asked: () => reads() - before }
  }
  const later = (minutes: number) => {
    const shown = Date.now()
    jest.spyOn(Date, 'now').mockImplementation(() => shown + minutes * MINUTE)
  }
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('get new addresses once theirs have run out, by one reading however many break', async () => {
    const { page, image, asked } = await opened()
    later(11)
    for (let broken = 0; broken < 6; broken++) image().dispatchEvent(new Event('error'))
    await page.until(() => image().getAttribute('src')?.includes('e=2') === true)
    expect(asked()).toBe(1)
  })

  it('are not asked for again and again when the file itself is gone', async () => {
    const { page, image, asked } = await opened()
    image().dispatchEvent(new Event('error'))
    later(11)
    image().dispatchEvent(new Event('error'))
    await page.until(() => image().getAttribute('src')?.includes('e=2') === true)
    image().dispatchEvent(new Event('error'))
    await page.settle()
    expect(asked()).toBe(1)
  })

  it('open large by an address that still holds', async () => {
    const shown: { url: string }[] = []
    const previewMedia = ({ sources }: { sources: { url: string }[] }) => shown.push(...sources)
    const { page, asked } = await opened({ previewMedia })
    page.tap('[data-test=photo]')
    await page.until(() => shown.length === 1)
    expect(asked()).toBe(0)
    later(9.5)
    page.tap('[data-test=photo]')
    await page.until(() => shown.length === 2)
    expect(shown[1]?.url).toContain('e=2')
    expect(asked()).toBe(1)
  })
})
