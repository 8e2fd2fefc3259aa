import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, atHome } from '../requests/garden'
import { openStaff } from './desk-day'

const GET = 'GET /v1/communities/:id/calendar'
const PUT = 'PUT /v1/communities/:id/calendar'

const kept = (over: object = {}) => ({
  version: 2,
  holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2027-01-01'],
  makeUpWorkdays: ['2026-10-10'],
  changedAt: at('09:00'),
  ...over,
})

const FILE = '2027-02-05~2027-02-07,放假\n2027-02-20,上班'

const openCalendar = async (
  table: Record<string, unknown> = {},
  options: { wx?: object; storage?: Record<string, unknown> } = {},
) => {
  const cloud = answering({ [GET]: kept(), [PUT]: kept({ version: 3 }), ...table })
  const page = await openStaff('calendar', {}, cloud, options)
  const put = () => cloud.seen.filter(({ method }) => method === 'PUT').map(({ body }) => body)
  return { cloud, page, put }
}

const draft = () => wx.getStorageSync<unknown>('draft:calendar:linhu-garden')

type Callbacks = { success: (answer: object) => void; fail: (error: object) => void }

/** A phone on which a file of these bytes is chosen out of a chat. */
const choosing = (bytes: string | null, size = 100) => ({
  chooseMessageFile: ({ success, fail }: Callbacks) => {
    if (bytes === null) fail({ errMsg: 'chooseMessageFile:fail cancel' })
    else success({ tempFiles: [{ path: 'wxfile://tmp_days.csv', size }] })
  },
  getFileSystemManager: () => ({
    readFile: ({ success }: Callbacks) => {
      success({ data: bytes })
    },
  }),
})

describe('the calendar of a company', () => {
  it('shows each year, days that follow one another as one row', async () => {
    const { page } = await openCalendar()
    await page.until(() => page.has('[data-test=year]'))
    const years = page.all('[data-test=year]').map((each) => each.textContent)
    expect(years[0]).toContain('2027 年')
    expect(years[1]).toContain('2026 年')
    const rows = page.all('[data-test=holiday]').map((each) => each.textContent)
    expect(rows).toEqual(['1月1日周五', '10月1日 至 10月3日3 天'])
    expect(page.text('[data-test=make-up]')).toContain('10月10日')
  })

  it('takes a pasted year, after saying what it holds and replaces', async () => {
    const { page, put } = await openCalendar()
    await page.until(() => page.has('[data-test=file]'))
    page.type('[data-test=file]', FILE)
    await page.until(() => page.has('[data-test=summary]'))
    expect(page.text('[data-test=summary]')).toBe(
      '2027 年：放假 3 天，补班 1 天 换掉原来的 2027 年，别的年份不动',
    )
    page.tap('[data-test=save]')
    page.tap('[data-test=save]')
    await page.until(() => page.hasText('存好了'))
    expect(put()).toEqual([{ version: 2, file: FILE }])
    expect(draft()).toBe('')
    expect(page.has('[data-test=save]')).toBe(false)
  })

  it('says of every line that is wrong which one and why, and sends nothing', async () => {
    const { page, put } = await openCalendar()
    await page.until(() => page.has('[data-test=file]'))
    page.type(
      '[data-test=file]',
      '2027-02-05,放假\n2027-02-30,放假\n下周一,放假\n2027-02-05,上班\n02-08,放假',
    )
    await page.until(() => page.all('[data-test=fault]').length === 4)
    const faults = page.all('[data-test=fault]').map((each) => each.textContent)
    expect(faults[0]).toBe('第 2 行2027-02-30,放假没有这一天')
    expect(faults[1]).toContain('第 3 行下周一,放假')
    expect(faults.join()).toContain('调休上班只能是周六或周日')
    expect(faults[3]).toContain('日期要写年份')
    expect(page.has('[data-test=save]')).toBe(false)
    expect(put()).toEqual([])
  })

  it('keeps what was pasted until it is stored or cleared', async () => {
    const first = await openCalendar()
    await first.page.until(() => first.page.has('[data-test=file]'))
    first.page.type('[data-test=file]', FILE)
    const storage = { ...atHome, 'draft:calendar:linhu-garden': draft() }
    const { page } = await openCalendar({}, { storage })
    await page.until(() => page.has('[data-test=summary]'))
    page.tap('[data-test=clear]')
    await page.until(() => !page.has('[data-test=summary]'))
    expect(draft()).toBe('')
  })

  it('reads a file out of a chat where there is one to choose', async () => {
    const { page } = await openCalendar({}, { wx: choosing(FILE) })
    await page.until(() => page.has('[data-test=choose]'))
    page.tap('[data-test=choose]')
    await page.until(() => page.has('[data-test=summary]'))
    expect(page.text()).toContain('2027-02-20,上班')
  })

  it.each([
    ['of another coding', choosing('2027-02-05,\ufffd\ufffd'), 'UTF-8'],
    ['that is too large', choosing('x', 200_000), '这个文件太大'],
  ])('says why it cannot read a file %s', async (_, wx, why) => {
    const { page } = await openCalendar({}, { wx })
    await page.until(() => page.has('[data-test=choose]'))
    page.tap('[data-test=choose]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(page.text('[data-test=trouble]')).toContain(why)
  })

  it('makes nothing of a chooser that was closed', async () => {
    const { page } = await openCalendar({}, { wx: choosing(null) })
    await page.until(() => page.has('[data-test=choose]'))
    page.tap('[data-test=choose]')
    await page.settle()
    expect(page.has('[data-test=trouble]')).toBe(false)
  })

  it('offers no chooser on a phone without one', async () => {
    const { page } = await openCalendar({}, { wx: { chooseMessageFile: undefined } })
    await page.until(() => page.has('[data-test=file]'))
    expect(page.has('[data-test=choose]')).toBe(false)
  })

  it('refuses what is too long before it is sent', async () => {
    const { page } = await openCalendar()
    await page.until(() => page.has('[data-test=file]'))
    page.type('[data-test=file]', '2027-02-05,放假\n'.repeat(1500))
    await page.until(() => page.has('[data-test=too-long]'))
    expect(page.has('[data-test=save]')).toBe(false)
  })

  it('takes the lines the cloud refuses', async () => {
    const faulty = new Reply(422, {
      code: 'calendar.faulty',
      fields: [{ path: '/file/2', rule: 'both' }],
    })
    const { page } = await openCalendar({ [PUT]: faulty })
    await page.until(() => page.has('[data-test=file]'))
    page.type('[data-test=file]', FILE)
    await page.until(() => page.has('[data-test=save]'))
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=fault]'))
    expect(page.text('[data-test=fault]')).toContain('第 2 行')
    expect(page.text('[data-test=fault]')).toContain('同一天又放假又上班')
    expect(page.hasText('一行都没有存')).toBe(true)
  })

  it('is stored on top of what a colleague imported meanwhile', async () => {
    const changed = new Reply(409, { code: 'object.changed', state: '7' })
    const { cloud, page, put } = await openCalendar({ [PUT]: changed })
    await page.until(() => page.has('[data-test=file]'))
    page.type('[data-test=file]', FILE)
    await page.until(() => page.has('[data-test=save]'))
    Object.assign(cloud.table, { [GET]: kept({ version: 7 }) })
    page.tap('[data-test=save]')
    await page.until(() => page.hasText('刚刚有人改过'))
    cloud.table[PUT] = kept({ version: 8 })
    await page.until(() => page.text('[data-test=save]') === '存下这一年')
    page.tap('[data-test=save]')
    await page.until(() => page.hasText('存好了'))
    expect(put().map((body) => (body as { version: number }).version)).toEqual([2, 7])
  })

  it('says so while there is none, without network, and to whom it is closed', async () => {
    const none = { version: 0, holidays: [], makeUpWorkdays: [], changedAt: null }
    const first = await openCalendar({ [GET]: none })
    await first.page.until(() => first.page.has('[data-test=none]'))
    const second = await openCalendar({ [GET]: NO_SIGNAL })
    await second.page.until(() => second.page.hasText('没连上网络'))
    const third = await openCalendar({ [GET]: new Reply(403, { code: 'access.denied' }) })
    await third.page.until(() => third.page.has('[data-test=denied]'))
    third.page.tap('[data-test=retry]')
    await third.page.until(() => third.page.routes().at(-1) === 'pages/home/index')
  })
})
