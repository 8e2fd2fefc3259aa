import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at } from '../requests/garden'
import { FIND, found, home, member, SUBMIT } from './caller-day'
import { openStaff, reported } from './desk-day'

const ME = '00000000-0000-4000-8000-00000000aaaa'
const MY_HOME = home({ members: [member({ memberId: ME })] })

const taken = new Reply(
  201,
  reported({
    number: '1124-31',
    title: '马桶堵了',
    promises: [{ step: 'accept', dueAt: at('14:46'), metAt: null }],
  }),
)

const calling = async (table: Record<string, unknown>, search = '3-2-1101') => {
  const cloud = answering({ [FIND]: found([MY_HOME]), [SUBMIT]: taken, ...table })
  const page = await openStaff('caller', {}, cloud, { pages: ['staff/pages/on-behalf/index'] })
  page.type('[data-test=search]', search)
  page.tap('[data-test=find]')
  await page.until(() => page.has('[data-test=home]') || page.has('[data-test=none]'))
  const sent = () => cloud.seen.filter(({ path }) => path.endsWith('/desk/work-orders'))
  const pick = (test: string, id: string) => {
    page.tap(`[data-test=${test}][data-id=${id}]`)
  }
  return { cloud, page, sent, pick }
}

const taking = async (table: Record<string, unknown> = {}, search?: string) => {
  const call = await calling(table, search)
  const { page } = call
  page.tap(
    page.has('[data-test=take-down]') ? '[data-test=take-down]' : '[data-test=take-down-stranger]',
  )
  await page.until(() => page.has('[data-test=who]'))
  return call
}

describe('taking down a call', () => {
  it('takes three taps: the household, what it is, send', async () => {
    const { page, sent } = await calling({})
    page.tap('[data-test=take-down]')
    await page.until(() => page.has('[data-test=item][data-id=toilet-clogged]'))
    page.tap('[data-test=item][data-id=toilet-clogged]')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent().map(({ body }) => body)).toEqual([
      {
        scope: 'in-home',
        itemId: 'toilet-clogged',
        roomId: 'b3-2-1101',
        urgency: 'urgent',
        windows: [],
        mayEnter: false,
        media: [],
        memberId: ME,
      },
    ])
    expect(page.text('[data-test=number]')).toBe('1124-31')
    expect(page.find('[data-test=number]').getAttribute('aria-label')).toBe('单号 1 1 2 4 杠 3 1')
    expect(page.text('[data-test=promises]')).toBe('14:46 前受理')
  })

  it('makes one order of two taps', async () => {
    const { page, sent, pick } = await taking()
    pick('item', 'toilet-clogged')
    page.tap('[data-test=send]')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()).toHaveLength(1)
  })

  it('sends the same one again after a lost answer, and another one afterwards', async () => {
    const { cloud, page, sent, pick } = await taking({ [SUBMIT]: new Reply(500, {}) })
    pick('item', 'toilet-clogged')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=trouble]'))
    cloud.table[SUBMIT] = taken
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    page.tap('[data-test=another]')
    await page.until(() => page.has('[data-test=item][data-id=light-out-home]'))
    pick('item', 'light-out-home')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    const keys = sent().map(({ header }) => header['idempotency-key'])
    expect(keys).toHaveLength(3)
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
  })

  it('says that an earlier try did arrive', async () => {
    const { page, pick } = await taking({
      [SUBMIT]: new Reply(409, { code: 'idempotency.mismatch' }),
    })
    pick('item', 'toilet-clogged')
    page.tap('[data-test=send]')
    await page.until(() => page.hasText('这一件刚才已经记下了'))
  })

  it('reads the caller what to do until help comes', async () => {
    const { page, pick } = await taking()
    pick('item', 'pipe-burst-home')
    await page.until(() => page.has('[data-test=say]'))
    expect(page.text('[data-test=say]')).toContain('念给对方听')
    expect(page.text('[data-test=say]')).toContain('马上关入户水阀')
    expect(page.has('[data-test=urgency]')).toBe(false)
  })

  it('raises the urgency, never lowers it', async () => {
    const { page, sent, pick } = await taking()
    pick('item', 'toilet-clogged')
    await page.until(() => page.has('[data-test=urgency]'))
    expect(page.all('[data-test=urgency]').map((each) => each.textContent)).toEqual(['急', '紧急'])
    pick('urgency', 'emergency')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()[0]?.body).toMatchObject({ urgency: 'emergency' })
  })

  it('of a public place names one near the caller, which can be written over', async () => {
    const { page, sent, pick } = await taking()
    pick('where', 'public')
    await page.until(() => page.has('[data-test=place]'))
    expect(page.text()).toContain('3栋2单元')
    page.type('[data-test=place]', '3栋2单元门厅')
    pick('item', 'corridor-light-out')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()[0]?.body).toMatchObject({
      scope: 'public',
      exactPlace: '3栋2单元门厅',
      memberId: ME,
    })
    expect(sent()[0]?.body).not.toHaveProperty('roomId')
  })

  it('asks for a call-back in as many taps, and for words nobody has to write', async () => {
    const { page, sent, pick } = await taking()
    pick('where', 'ask')
    await page.until(() => page.has('[data-test=item][data-id=call-back]'))
    expect(page.all('[data-test=item]')[0]?.textContent).toBe('请物业回电')
    pick('item', 'call-back')
    page.type('[data-test=words]', ' 想问装修押金 ')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()[0]?.body).toMatchObject({
      scope: 'public',
      itemId: 'call-back',
      description: '想问装修押金',
    })
  })

  it('from somebody who is no resident takes the number that was searched for', async () => {
    const { page, sent, pick } = await taking({ [FIND]: found([]) }, '199 0000 8888')
    expect(page.has('[data-test=where][data-id=home]')).toBe(false)
    pick('item', 'road-damage')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-place]'))
    expect(sent()).toHaveLength(0)
    page.type('[data-test=place]', '西门外')
    await page.until(() => !page.has('[data-test=problem-place]'))
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()[0]?.body).toMatchObject({ contactPhone: '19900008888', exactPlace: '西门外' })
    expect(sent()[0]?.body).not.toHaveProperty('memberId')
  })

  it('says beside each part what is missing, wrong or too long', async () => {
    const nobody = home({ householdId: null, members: [] })
    const { page, sent, pick } = await taking({ [FIND]: found([nobody]) })
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-item]'))
    expect(page.text('[data-test=problem-phone]')).toBe('请问一个能回电的号码')
    pick('item', 'toilet-clogged')
    page.type('[data-test=phone]', '12345')
    page.type('[data-test=words]', '漏'.repeat(503))
    page.tap('[data-test=send]')
    await page.until(() => page.hasText('这个号码打不通，请再问一遍'))
    expect(page.text('[data-test=count-words]')).toBe('多了 3 字，删短一些')
    expect(sent()).toHaveLength(0)
    page.type('[data-test=phone]', '199 0000 7777')
    page.type('[data-test=words]', '漏水')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()[0]?.body).toMatchObject({ contactPhone: '19900007777', roomId: 'b3-2-1101' })
  })

  it('for somebody else of the household asks for their number', async () => {
    const { page, sent, pick } = await taking()
    expect(page.text('[data-test=kept-phone]')).toBe('回电 199******01')
    page.tap('别的人')
    await page.until(() => page.has('[data-test=phone]'))
    page.type('[data-test=phone]', '19900007777')
    pick('item', 'toilet-clogged')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()[0]?.body).toMatchObject({ contactPhone: '19900007777' })
    expect(sent()[0]?.body).not.toHaveProperty('memberId')
  })

  it('can be called back on another number than the one on record', async () => {
    const { page, sent, pick } = await taking()
    page.tap('[data-test=other-phone]')
    await page.until(() => page.has('[data-test=phone]'))
    page.type('[data-test=phone]', '19900007777')
    pick('item', 'toilet-clogged')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=taken]'))
    expect(sent()[0]?.body).toMatchObject({ contactPhone: '19900007777', memberId: ME })
  })

  it('loses nothing of it when the call is left and taken up again', async () => {
    const { page, pick } = await taking({ [SUBMIT]: NO_SIGNAL })
    pick('item', 'toilet-clogged')
    page.type('[data-test=words]', '二楼的')
    page.tap('[data-test=send]')
    await page.until(() => page.hasText('没连上网络'))
    void wx.navigateBack()
    await page.until(() => page.has('[data-test=take-down]'))
    page.tap('[data-test=take-down]')
    await page.until(() => page.has('[data-test=item-chosen]'))
    expect(page.text('[data-test=item-chosen]')).toBe('马桶堵了')
    expect(page.text()).toContain('二楼的')
  })
})

describe('the page opened without a caller', () => {
  it('sends the desk to find one', async () => {
    const page = await openStaff('on-behalf', {}, answering({}))
    expect(page.hasText('先找到来电的人')).toBe(true)
    page.tap('[data-test=retry]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/caller/index')
  })

  it('is closed to somebody who is not of the desk', async () => {
    const denied = new Reply(403, { code: 'access.denied' })
    const { page, pick } = await taking({ [SUBMIT]: denied })
    pick('item', 'toilet-clogged')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=denied]'))
    expect(page.has('[data-test=send]')).toBe(false)
  })
})
