import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { atHome } from '../requests/garden'
import { FIND, found, home, member, open } from './caller-day'
import { openStaff } from './desk-day'

const openCaller = async (table: Record<string, unknown>) => {
  const cloud = answering(table)
  const page = await openStaff('caller', {}, cloud)
  const search = (text: string) => {
    page.type('[data-test=search]', text)
    page.tap('[data-test=find]')
  }
  return { cloud, page, search }
}

const asked = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ path }) => path.endsWith('/callers')).map(({ body }) => body)

describe('the desk with a caller on the line', () => {
  it('sees the household by its room: who lives there, what to mind, what is open', async () => {
    const late = open('马桶堵了', '14:24')
    const here = home({
      notes: ['独居老人，请优先上门'],
      members: [
        member({ isCaller: true }),
        member({ name: '何*墨', phone: null, relation: 'family', verified: false }),
      ],
      openOrders: [late],
    })
    const { cloud, page, search } = await openCaller({ [FIND]: found([here]) })
    search(' 3-2-1101 ')
    await page.until(() => page.has('[data-test=home]'))
    expect(asked(cloud)).toEqual([{ search: '3-2-1101' }])
    expect(page.text('[data-test=home-address]')).toBe('3栋2单元1101')
    expect(page.text('[data-test=home-note]')).toBe('独居老人，请优先上门')
    const people = page.all('[data-test=member]').map((each) => each.textContent)
    expect(people[0]).toContain('199******01')
    expect(people[0]).toContain('就是这个号码')
    expect(people[1]).toMatch(/没留电话.*还没核实/)
    expect(page.text('[data-test=plates]')).toBe('车牌 沪A0000X')
    expect(page.text('[data-test=open-order]')).toContain('晚了 8 分')
    page.tap('[data-test=open-order]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/order/index')
    expect(page.query()).toMatchObject({ id: late.id })
  })

  it('is told when several households fit, and that ten is not all', async () => {
    const rooms = (count: number) =>
      Array.from({ length: count }, (_, at) => home({ roomId: `b3-2-${String(at)}` }))
    const { cloud, page, search } = await openCaller({ [FIND]: found(rooms(3)) })
    search('张三')
    await page.until(() => page.has('[data-test=several]'))
    expect(page.text('[data-test=several]')).toBe('3 户对得上，问一下是哪一户')
    cloud.table[FIND] = found(rooms(10))
    search('李四')
    await page.until(() => page.hasText('先列出 10 户，加上房号再找'))
    expect(page.all('[data-test=take-down]')).toHaveLength(10)
  })

  it('can take down for a room that nobody is registered in', async () => {
    const empty = home({ householdId: null, members: [], plates: [] })
    const { page, search } = await openCaller({ [FIND]: found([empty]) })
    search('3-2-1101')
    await page.until(() => page.has('[data-test=nobody]'))
    expect(page.has('[data-test=no-orders]')).toBe(true)
    page.tap('[data-test=take-down]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/on-behalf/index')
  })

  it('finds what a stranger has reported, and says that nobody is registered', async () => {
    const { page, search } = await openCaller({ [FIND]: found([], [open('楼道灯不亮', '15:30')]) })
    search('199 0000 8888')
    await page.until(() => page.has('[data-test=strangers]'))
    expect(page.text('[data-test=open-order]')).toContain('楼道灯不亮')
    expect(page.hasText('没有登记过的住户')).toBe(true)
  })

  it('says that nothing was found, and what else can be done', async () => {
    const { page, search } = await openCaller({ [FIND]: found([]) })
    search('99-9-9999')
    await page.until(() => page.has('[data-test=none]'))
    expect(page.hasText('没有找到')).toBe(true)
    expect(page.has('[data-test=take-down-stranger]')).toBe(true)
  })

  it('asks for a word before it asks the cloud, and never twice at once', async () => {
    let answer: (value: unknown) => void = () => undefined
    const slow = () => new Promise((resolve) => (answer = resolve))
    const { cloud, page, search } = await openCaller({ [FIND]: slow })
    page.tap('[data-test=find]')
    await page.until(() => page.has('[data-test=missing]'))
    expect(asked(cloud)).toHaveLength(0)
    search('3-2-1101')
    page.tap('[data-test=find]')
    await page.settle()
    answer(found([home()]))
    await page.until(() => page.has('[data-test=home]'))
    expect(asked(cloud)).toHaveLength(1)
  })

  it('keeps nothing of a household on the phone', async () => {
    const { page, search } = await openCaller({ [FIND]: found([home({ notes: ['高血压'] })]) })
    search('19900001001')
    await page.until(() => page.has('[data-test=home]'))
    page.tap('[data-test=take-down]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/on-behalf/index')
    const kept = JSON.stringify(wx.getStorageInfoSync().keys.map((key) => wx.getStorageSync(key)))
    for (const secret of ['何*宜', '199******01', '19900001001', '高血压', '沪A0000X'])
      expect(kept).not.toContain(secret)
    expect(page.query()).toEqual({ community: 'linhu-garden' })
    expect(wx.getStorageInfoSync().keys.sort()).toEqual(Object.keys(atHome).sort())
  })

  it('says so without network, keeps what it had, and finds again', async () => {
    const { cloud, page, search } = await openCaller({ [FIND]: NO_SIGNAL })
    search('3-2-1101')
    await page.until(() => page.has('[data-test=retry]'))
    expect(page.hasText('没连上网络')).toBe(true)
    cloud.table[FIND] = found([home()])
    page.tap('[data-test=retry]')
    await page.until(() => page.has('[data-test=home]'))
    cloud.table[FIND] = NO_SIGNAL
    page.tap('[data-test=find]')
    await page.until(() => page.has('[data-test=stale]'))
    expect(page.has('[data-test=home]')).toBe(true)
  })

  it('is closed to a technician, and leads back', async () => {
    const { page, search } = await openCaller({ [FIND]: new Reply(403, { code: 'access.denied' }) })
    search('3-2-1101')
    await page.until(() => page.has('[data-test=denied]'))
    expect(page.has('[data-test=search]')).toBe(false)
    page.tap('[data-test=retry]')
    await page.until(() => page.routes().at(-1) === 'pages/home/index')
  })
})
