import type { CommunityCard } from '../../miniprogram/contract/community'
import type { OrderSummary } from '../../miniprogram/contract/my-work-orders'
import { mountPage } from '../support/mount'
import { answering, NO_SIGNAL, Reply } from '../support/mount/answering'
import { at, atHome, card, known, NOW, summary } from './requests/garden'

const HOME = 'pages/home/index'
const CODE = 'ABCDEFGH'
const SCAN = { scene: `c%3D${CODE}` }
const SCANNED = 'GET /v1/scan-codes/:code'
const CARD = 'GET /v1/communities/:id'
const place = { label: '3栋大堂', buildingId: 'b3' }
const gone = (code: string, status: number) =>
  new Reply(status, { code, message: '', requestId: 'r' })

interface Setting {
  storage?: Record<string, unknown>
  query?: Record<string, string>
  wx?: Record<string, unknown>
}

async function opened(table: Record<string, unknown>, { storage, query, wx }: Setting = {}) {
  const dialled: string[] = []
  const cloud = answering(table)
  const makePhoneCall = (call: { phoneNumber: string; success: (result: object) => void }) => {
    dialled.push(call.phoneNumber)
    call.success({})
  }
  const home = await mountPage(HOME, query ?? {}, {
    wx: { request: cloud.request, makePhoneCall, ...wx },
    storage: storage ?? {},
    now: NOW,
  })
  return { home, cloud, dialled }
}

describe('somebody who scans the code in the lobby', () => {
  it('sees number, answerer and place after one request, and nobody was logged in', async () => {
    const { home, cloud } = await opened({ [SCANNED]: { card, place } }, { query: SCAN })
    await home.until(() => home.hasText('8888'))
    expect(home.find('[data-test=who]').textContent).toContain('现在由前台')
    expect(home.hasText('3栋大堂')).toBe(true)
    expect(cloud.seen.map(({ path }) => path)).toEqual([`/v1/scan-codes/${CODE}`])
  })

  it('can call 119 before the first request is answered', async () => {
    const { home, dialled } = await opened(
      { [SCANNED]: () => new Promise(() => undefined) },
      { query: SCAN },
    )
    home.tap('[data-test=danger-strip]')
    await home.until(() => home.has('[data-test=emergency-119]'))
    home.tap('[data-test=emergency-119]')
    expect(dialled).toEqual(['119'])
    expect(home.has('[data-test=call]')).toBe(false)
  })

  it.each([
    ['a retired code', SCAN, gone('scan-code.retired', 410), '停用'],
    ['an unknown code', SCAN, gone('scan-code.unknown', 404), '不认识'],
    ['a code that is not ours', { q: 'https%3A%2F%2Felsewhere.example%2Fmenu' }, null, '不认识'],
    ['a broken code', { scene: 'c%3D12' }, null, '不认识'],
  ])(
    'of %s is told so and never sees another community’s number',
    async (_, query, answer, word) => {
      const { home, dialled } = await opened({ [SCANNED]: answer }, { query, storage: known })
      await home.until(() => home.find('[data-test=sentence]').textContent.includes(word))
      expect(home.hasText('8888')).toBe(false)
      expect(home.has('[data-test=call]')).toBe(false)
      home.tap('[data-test=choose]')
      await home.until(() => home.routes().at(-1) === 'mine/pages/communities/index')
      expect(dialled).toEqual([])
    },
  )

  it('without network on a first visit is offered another try, and it works', async () => {
    const { home, cloud } = await opened({ [SCANNED]: NO_SIGNAL }, { query: SCAN, storage: known })
    await new Promise((resolve) => setTimeout(resolve, 3_600))
    await home.until(() => home.has('[data-test=retry]'))
    expect(home.hasText('8888')).toBe(false)
    cloud.table[SCANNED] = { card, place }
    home.tap('[data-test=retry]')
    await home.until(() => home.hasText('8888'))
  }, 15_000)
})

describe('a resident who comes back', () => {
  it('calls before any request was answered', async () => {
    const never = () => new Promise(() => undefined)
    const { home, dialled } = await opened({ [CARD]: never }, { storage: known })
    home.tap('[data-test=call]')
    expect(dialled).toEqual([card.lines[0]?.dial])
  })

  it('causes one request and no login', async () => {
    const { home, cloud } = await opened({ [CARD]: card }, { storage: known })
    await home.settle()
    expect(cloud.seen.map(({ path }) => path)).toEqual(['/v1/communities/linhu-garden'])
  })

  it('is told that there is no network and how old the number is, and calls all the same', async () => {
    const { home, dialled } = await opened({ [CARD]: NO_SIGNAL }, { storage: known })
    await new Promise((resolve) => setTimeout(resolve, 3_600))
    await home.until(() => home.hasText('没有网络，电话照样能打'))
    expect(home.hasText('号码是今天存下的')).toBe(true)
    expect(home.find('[data-test=who]').textContent).toContain('一般由')
    home.tap('[data-test=call]')
    expect(dialled).toHaveLength(1)
  }, 15_000)

  it('sees the new number as soon as the property changed it', async () => {
    const lines = card.lines.map((line, i) => (i === 0 ? { ...line, display: '6666' } : line))
    const changed: CommunityCard = { ...card, lines, shortNumber: '6666' }
    const { home } = await opened({ [CARD]: changed }, { storage: known })
    await home.until(() => home.hasText('6666'))
    expect(home.hasText('8888')).toBe(false)
  })

  it('whose flat is known may read aloud what to say', async () => {
    const { home } = await opened({ [CARD]: card }, { storage: atHome })
    expect(home.has('[data-test=script]')).toBe(true)
  })

  it('whose flat is not known is offered to save the number instead', async () => {
    const { home } = await opened({ [CARD]: card }, { storage: known })
    expect(home.has('[data-test=script]')).toBe(false)
    expect(home.has('[data-test=save]')).toBe(true)
  })

  const cardOf = async (over: Partial<OrderSummary>) => {
    const order = summary({ title: '厨房水槽漏水', submittedAt: at('13:00'), ...over })
    const open = { communityId: card.id, orders: [order], count: 2 }
    const storage = { ...known, 'open-orders': { v: 1, value: open } }
    const { home } = await opened({ [CARD]: card }, { storage })
    return { home, label: home.find('[data-test=open-order]').getAttribute('aria-label') }
  }

  it('sees the nearest promise of what was reported, and that it is late', async () => {
    const nextPromise = { step: 'resolve' as const, dueAt: at('14:20'), metAt: null }
    const { home, label } = await cardOf({ nextPromise })
    expect(label).toContain('厨房水槽漏水')
    expect(label).toContain('晚了 12 分')
    expect(home.find('[data-test=row-records]').getAttribute('aria-label')).toContain('2 件在办')
  })

  it('sees who comes when; from that time on by when it was promised', async () => {
    const chen = {
      state: 'scheduled' as const,
      ownerName: '陈师傅',
      nextPromise: { step: 'on-site' as const, dueAt: at('15:06'), metAt: null },
    }
    const ahead = await cardOf({ ...chen, appointmentFrom: at('15:00') })
    expect(ahead.label).toBe('正在办，厨房水槽漏水，陈师傅 今天 15:00 到您家，还有 1 件在办')
    const begun = await cardOf({ ...chen, appointmentFrom: at('14:30') })
    expect(begun.label).toBe('正在办，厨房水槽漏水，15:06 前 到您家，还有 1 件在办')
  })
})

describe('saving the number', () => {
  it('puts what connects from any phone under the community’s name', async () => {
    const saved: Record<string, unknown>[] = []
    const addPhoneContact = (
      contact: Record<string, unknown> & { success: (r: object) => void },
    ) => {
      saved.push(contact)
      contact.success({})
    }
    const { home } = await opened({ [CARD]: card }, { storage: known, wx: { addPhoneContact } })
    home.tap('[data-test=save]')
    await home.until(() => home.hasText('已存到通讯录'))
    expect(saved[0]).toMatchObject({
      firstName: '【临湖花园】物业短号',
      mobilePhoneNumber: card.lines[0]?.dial,
    })
  })

  it.each([112, 104])('shows the number in large when WeChat refuses (errno %s)', async (errno) => {
    const addPhoneContact = ({ fail }: { fail: (error: object) => void }) => {
      fail({ errMsg: 'addPhoneContact:fail', errno })
    }
    const { home } = await opened({ [CARD]: card }, { storage: known, wx: { addPhoneContact } })
    home.tap('[data-test=save]')
    await home.until(() => home.hasText(card.lines[0]?.dial ?? ''))
    expect(home.hasText('已存到通讯录')).toBe(false)
  })
})

describe('a page left open', () => {
  afterEach(() => jest.restoreAllMocks())

  it('says who answers now when the shift changes, without being touched', async () => {
    const timers = jest.spyOn(window, 'setInterval')
    const { home } = await opened({ [SCANNED]: { card, place } }, { query: SCAN })
    await home.until(() => home.has('[data-test=who]'))
    const before = home.text('[data-test=plate]')
    const repaint = timers.mock.calls.find(([, delay]) => delay === 30_000)?.[0]
    const { host } = home.preview
    const sixHours = 6 * 60 * 60_000
    host.updateSettings({ clockOffsetMs: host.settings.clockOffsetMs + sixHours })
    ;(repaint as () => void)()
    await home.until(() => home.text('[data-test=plate]') !== before)
  })
})
