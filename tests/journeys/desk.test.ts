import { cancelWorkOrder, submitWorkOrder } from '../../cloud/src/contract'
import { aPhone, HASTE, refusal } from '../support/e2e'
import {
  COMMUNITY,
  DESK,
  deskOpens,
  LOBBY,
  orderPage,
  ownWords,
  RECORDS,
  stranger,
} from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'
import { publicReport } from '../support/reports'

const phone = aPhone({}, [HASTE, refusal('409 /v1/')])

afterEach(() => phone.network({}))

async function aReport() {
  const persona = stranger()
  const person = await Somebody.named(phone, persona)
  const body = publicReport({ exactPlace: ownWords('5栋门口') })
  const order = await person.does(submitWorkOrder, { params: COMMUNITY, body })
  return { persona, person, order, place: body.exactPlace ?? '' }
}

/** The reporter takes up their phone and looks. */
async function reporterLooks(persona: string, order: { id: string }): Promise<void> {
  await phone.fresh(persona)
  await phone.scan(LOBBY)
  await phone.find('call')
  await phone.go(orderPage(order))
}

describe('the desk', () => {
  it('accepts a report; it leaves the new ones, and the resident reads who took it', async () => {
    const { persona, order, place } = await aReport()
    await deskOpens(phone, order)
    await phone.sees(place)
    await phone.tap('accept')
    await phone.sees('受理了，住户看得到')
    await phone.gone('accept')
    await phone.back()
    await phone.isOn('staff/pages/desk/index')
    await phone.gone(`[data-test="job"][data-id="${order.id}"]`)

    await reporterLooks(persona, order)
    await phone.sees('前台接了')
    expect(await phone.text('trail-now')).toMatch(/前台接单，用了.*陆/s)
  })

  it('declines with a reason and says whom to turn to; the resident reads both', async () => {
    const { persona, order } = await aReport()
    const reason = ownWords('路灯归市政管')
    const referral = ownWords('请打 12345 政务服务热线')
    await deskOpens(phone, order)
    await phone.tap('decline')
    await phone.isOn('staff/pages/decline/index')
    await phone.tap('send')
    await phone.find('missing-reason')
    await phone.find('missing-referral')
    await phone.type('reason', reason)
    await phone.type('referral', referral)
    await phone.tap('send')
    await phone.isOn('staff/pages/order/index')
    await phone.sees('答复了办不了')
    await phone.gone('decline')

    await reporterLooks(persona, order)
    await phone.sees('物业办不了')
    await phone.sees(reason)
    expect(await phone.text('referral')).toBe(referral)
    expect(await phone.isShown('cancel')).toBe(false)
    await phone.go(RECORDS)
    await phone.tap('tab-closed')
    await phone.find(`[data-test="record"][data-id="${order.id}"]`)
  })

  it('declines in two taps with sentences that are ready', async () => {
    const { persona, order } = await aReport()
    await deskOpens(phone, order)
    await phone.tap('accept')
    await phone.gone('accept')
    await phone.tap('decline')
    await phone.tapWith('pick-reason', '还在保修期')
    await phone.tapWith('pick-referral', '请找开发商的保修电话')
    await phone.tap('send')
    await phone.isOn('staff/pages/order/index')
    await reporterLooks(persona, order)
    expect(await phone.text('referral')).toBe('请找开发商的保修电话')
  })

  it('keeps what it was writing when no answer came, and sends it later', async () => {
    const { order } = await aReport()
    await deskOpens(phone, order)
    await phone.tap('decline')
    await phone.type('reason', '不归我们')
    await phone.type('referral', '请打 12345')
    await phone.network({ down: true })
    await phone.tap('send')
    await phone.find('trouble')
    expect(await phone.text('trouble')).toContain('没连上网络')
    await phone.network({})
    await phone.tap('send')
    await phone.isOn('staff/pages/order/index')
    await phone.sees('答复了办不了')
  })

  it('reads that the resident was faster', async () => {
    const { person, order } = await aReport()
    await deskOpens(phone, order)
    await phone.find('accept')
    const params = { ...COMMUNITY, orderId: order.id }
    await person.does(cancelWorkOrder, { params, body: { version: order.version } })
    await phone.tap('accept')
    await phone.find('changed')
    expect(await phone.text('changed')).toContain('取消了')
    expect(await phone.isShown('accept')).toBe(false)
  })

  it('calls the resident on the number they left', async () => {
    const { order } = await aReport()
    await deskOpens(phone, order)
    await phone.tap('call-reporter')
    expect(await phone.talk()).toBe('19900001101')
  })
})

describe('somebody who is not of the desk', () => {
  it('is shown no reports', async () => {
    for (const persona of ['resident', 'guard', 'other-desk']) {
      await phone.fresh(persona)
      await phone.open(DESK)
      await phone.find('denied')
      expect(await phone.all('job')).toHaveLength(0)
    }
  })
})
