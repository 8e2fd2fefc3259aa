import { aPhone, HASTE, refusal, until } from '../support/e2e'
import { COMMUNITY, DESK, ownWords, orderPage, photo } from '../support/e2e/repairs'
import {
  act,
  aReport,
  opensForm,
  reporterMoves,
  row,
  sendsForm,
  staffFinds,
  staffOpens,
} from '../support/e2e/staff-orders'

/** A person who asked for more than a page of the queue gets it. */
const MORE = (['fewNodes', 'fewChildren'] as const).map((rule) => ({
  rule,
  where: 'staff/pages/desk/index',
  why: 'several pages of the queue were asked for, one after another',
}))
const phone = aPhone({}, [
  HASTE,
  refusal('409 /v1/'),
  refusal('404 /v1/'),
  refusal('403 /v1/'),
  ...MORE,
])

afterEach(() => phone.network({}))

const PLUMBER = '[data-test="person"][data-id="linhu-t1"]'

/** The reporter takes up their phone and looks. */
async function reporterLooks(persona: string, order: { id: string }): Promise<void> {
  await phone.fresh(persona)
  await phone.open(orderPage(order))
  await phone.find('sentence')
}

describe('the desk', () => {
  it('accepts a report from its row, and it stays under 待派 until somebody has it', async () => {
    const { order } = await aReport(phone)
    await staffFinds(phone, 'desk', 'waiting', order)
    await phone.tap(act('accept', order))
    await phone.sees('受理了，住户看得到')
    await phone.gone(act('accept', order))
    expect(await phone.isShown(row(order))).toBe(true)
    await phone.tap(row(order))
    await phone.isOn('staff/pages/order/index')
    expect(await phone.text('state')).toContain('已受理')
  })

  it('declines with a reason and says whom to turn to; the resident reads both', async () => {
    const { persona, order } = await aReport(phone)
    const [reason, referral] = [ownWords('路灯归市政管'), ownWords('请打 12345')]
    await staffOpens(phone, 'desk', 'waiting', order)
    await opensForm(phone, 'decline')
    await phone.tap('send')
    await phone.find('problem-reason')
    await phone.find('problem-referral')
    await phone.type('reason', reason)
    await phone.type('referral', referral)
    await sendsForm(phone)
    await phone.sees('答复了办不了')
    await phone.gone('decline')
    await reporterLooks(persona, order)
    await phone.sees(reason)
    expect(await phone.pageText()).toContain(referral)
  })

  it('keeps what it was writing when no answer came, and sends it later', async () => {
    const { order } = await aReport(phone)
    await staffOpens(phone, 'desk', 'waiting', order)
    await opensForm(phone, 'decline')
    await phone.tapWith('ready-reason', '还在保修期')
    await phone.tapWith('ready-referral', '请找开发商的保修电话')
    await phone.network({ down: true })
    await phone.tap('send')
    await phone.find('trouble')
    expect(await phone.text('trouble')).toContain('没连上网络')
    await phone.network({})
    await sendsForm(phone)
    await phone.sees('答复了办不了')
  })

  it('reads that the resident was faster', async () => {
    const { person, order } = await aReport(phone)
    await staffOpens(phone, 'desk', 'waiting', order)
    await opensForm(phone, 'decline')
    await phone.tapWith('ready-reason', '还在保修期')
    await phone.tapWith('ready-referral', '请找开发商的保修电话')
    await reporterMoves(phone, person, order, { move: 'cancel' })
    await phone.tap('send')
    await phone.find('over')
    expect(await phone.text('over')).toContain('取消了')
  })

  it('calls the resident on the number they left', async () => {
    const { order } = await aReport(phone)
    await staffOpens(phone, 'desk', 'waiting', order)
    await phone.tap('call-reporter')
    expect(await phone.talk()).toBe('19900001101')
  })

  it('sees within seconds what somebody reports, touching nothing', async () => {
    await phone.become('desk')
    await phone.open(DESK)
    await phone.find('job')
    await phone.tap('find')
    const { order } = await aReport(phone)
    await phone.type('search', order.number)
    await phone.tap('find')
    await phone.find(row(order))
    await phone.tap('search-end')
    const { order: later } = await aReport(phone)
    await until('the later report, by itself', async () => {
      if (await phone.isShown(row(later))) return true
      const [more] = await phone.all('more')
      await more?.tap()
      return false
    })
    expect(await phone.isShown(row(later))).toBe(true)
    await until('the queue to ask for changes', async () =>
      (await phone.asked()).includes(`GET /v1/communities/${COMMUNITY.communityId}/desk/changes`),
    )
  })

  it('has late orders above all others, also one that nobody has taken', async () => {
    const { order } = await aReport(phone)
    await phone.clock.shift(100 * 60_000)
    await staffFinds(phone, 'desk', 'waiting', order)
    expect(await phone.text(row(order))).toContain('晚了')
    const dues = await phone.texts('due')
    const firstInTime = dues.findIndex((due) => due.includes('剩'))
    const lastLate = dues.map((due) => due.includes('晚了')).lastIndexOf(true)
    expect(firstInTime === -1 || lastLate < firstInTime).toBe(true)
  })
})

describe('a technician', () => {
  it('is given an order, takes, agrees on a time, starts, names a price and finishes', async () => {
    const { persona, person, order } = await aReport(phone)
    await staffFinds(phone, 'desk', 'waiting', order)
    await phone.tap(act('assign', order))
    await phone.isOn('staff/pages/move/index')
    await phone.tap(PLUMBER)
    await phone.tap('send')
    await phone.isOn('staff/pages/desk/index')
    await phone.sees('派过去了')
    await phone.gone(row(order))

    await staffFinds(phone, 'technician', 'working', order)
    await phone.tap(act('take', order))
    await phone.sees('接了，住户看得到')
    await phone.tap(row(order))
    await phone.isOn('staff/pages/order/index')
    await opensForm(phone, 'schedule')
    await phone.tapWith('ready-window', '今天 16:00')
    await sendsForm(phone)
    expect(await phone.text('appointment')).toContain('16:00')

    await opensForm(phone, 'start')
    await phone.choosesPhotos(await photo('before.jpg', '#7a8f94'))
    await phone.tap('add-photo')
    await phone.find('chosen-photo')
    await sendsForm(phone)
    await phone.sees('动手前')

    await opensForm(phone, 'quote')
    await phone.tap('add-material')
    await phone.type('material-name', '灯管')
    await phone.type('material-count', '2')
    await phone.type('material-price', '12.50')
    await phone.type('labour', '0')
    await until('the total', async () => (await phone.text('total')) === '25 元')
    await sendsForm(phone)
    expect(await phone.text('price')).toContain('等住户同意')
    expect(await phone.isShown('finish')).toBe(false)
    await reporterMoves(phone, person, order, { move: 'agree-price' })
    await phone.find('finish')

    await opensForm(phone, 'finish')
    await phone.type('words', '换了两根灯管')
    await phone.choosesPhotos(await photo('after.jpg', '#94867a'))
    await phone.tap('add-photo')
    await phone.find('chosen-photo')
    await sendsForm(phone)
    await phone.sees('办完后')
    expect(await phone.text('state')).toContain('等住户看')
    await reporterLooks(persona, order)
    await phone.sees('换了两根灯管')
    expect(await phone.pageText()).toContain('请您看看')
  })

  it('gives an order back with a reason, and the desk finds it under 待派 with that reason', async () => {
    const { order } = await aReport(phone)
    const reason = ownWords('要两个人抬梯子')
    await staffFinds(phone, 'technician', 'waiting', order)
    await phone.tap(act('take', order))
    await phone.sees('接了，住户看得到')
    await phone.tap('tab-working')
    await phone.tap(row(order))
    await phone.isOn('staff/pages/order/index')
    await opensForm(phone, 'give-back')
    await phone.type('reason', reason)
    await sendsForm(phone)
    await staffOpens(phone, 'desk', 'waiting', order)
    await phone.sees(reason)
    expect(await phone.text('owner')).toContain('还没有人接')
  })

  it('leaves a note that the resident never reads', async () => {
    const { persona, order } = await aReport(phone)
    const words = ownWords('梯子在值班室')
    await staffOpens(phone, 'technician', 'waiting', order)
    await opensForm(phone, 'note')
    await phone.type('words', words)
    await sendsForm(phone)
    await phone.find('internal')
    await phone.sees(words)
    await reporterLooks(persona, order)
    expect(await phone.pageText()).not.toContain(words)
  })

  it('does not find what a colleague has', async () => {
    const { order } = await aReport(phone)
    await staffOpens(phone, 'desk', 'waiting', order)
    await opensForm(phone, 'assign')
    await phone.tap('[data-test="person"][data-id="linhu-t2"]')
    await sendsForm(phone)
    await phone.become('technician')
    await phone.open(`/staff/pages/order/index?community=${COMMUNITY.communityId}&id=${order.id}`)
    await phone.sees('没有找到这一单')
    expect(await phone.isShown('state')).toBe(false)
  })
})

describe('somebody who is not of the staff', () => {
  it('is shown no reports', async () => {
    for (const persona of ['resident', 'guard', 'other-desk']) {
      await phone.fresh(persona)
      await phone.open(DESK)
      await phone.find('denied')
      expect(await phone.all('job')).toHaveLength(0)
    }
  })
})
