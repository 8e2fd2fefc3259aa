import { findCaller } from '../../cloud/src/contract'
import { aPhone, HASTE, refusal, until } from '../support/e2e'
import { COMMUNITY, LOBBY, ORDER_NUMBER, ownWords, RECORDS } from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'

const phone = aPhone({}, [HASTE, refusal('403 /v1/')])

const CALLER = '/staff/pages/caller/index?community=linhu-garden'

afterEach(() => phone.network({}))

/** The desk picks up and types what the caller says first. */
async function picksUp(search: string): Promise<void> {
  await phone.fresh('desk')
  await phone.open(CALLER)
  await phone.type('search', search)
  await phone.tap('find')
}

/** Nobody's number: what is open on it was made by this journey. */
const aNumber = () => `199${String(Date.now()).slice(-8)}`

async function openOn(number: string): Promise<string[]> {
  const desk = await Somebody.named(phone, 'desk')
  const body = { search: number }
  const { strangerOrders } = await desk.does(findCaller, { params: COMMUNITY, body })
  return strangerOrders.map(({ title }) => title)
}

describe('the desk with the phone at the ear', () => {
  it('takes a call in three taps, and the caller finds the order in their records', async () => {
    await picksUp('3-2-1001')
    await phone.find('home')
    expect(await phone.text('home-address')).toBe('3栋2单元1001')
    await phone.tap('take-down')
    await phone.tap('[data-test="item"][data-id="light-out-home"]')
    await phone.tap('send')
    await phone.find('taken')
    const number = await phone.text('number')
    expect(number).toMatch(ORDER_NUMBER)
    await phone.tap('back')
    await phone.isOn('staff/pages/caller/index')
    await until('the order in the household', async () =>
      (await phone.texts('open-order')).some((each) => each.includes(number)),
    )
    await phone.fresh('linhu-r4')
    await phone.scan(LOBBY)
    await phone.find('call')
    await phone.go(RECORDS)
    await phone.sees(number)
  })

  it('makes one order of a stranger’s call, however often it is sent', async () => {
    const caller = aNumber()
    await picksUp(caller)
    await phone.find('none')
    await phone.tap('take-down-stranger')
    await phone.tap('[data-test="item"][data-id="road-damage"]')
    await phone.type('place', ownWords('西门外'))
    await phone.network({ unanswered: true, only: '/desk/work-orders' })
    await phone.tap('send')
    await phone.find('trouble')
    await phone.network({})
    await phone.tap('send')
    await phone.find('taken')
    expect(await openOn(caller)).toEqual(['路面、坡道、标识坏了'])
  })

  it('notes a call-back, and opens what it has written down', async () => {
    const caller = aNumber()
    await picksUp(caller)
    await phone.find('none')
    await phone.tap('take-down-stranger')
    await phone.tap('[data-test="where"][data-id="ask"]')
    await phone.tap('[data-test="item"][data-id="call-back"]')
    await phone.tap('send')
    await phone.find('taken')
    await phone.tap('open-order')
    await phone.isOn('staff/pages/order/index')
    await phone.sees('请物业回电')
    expect(await openOn(caller)).toEqual(['请物业回电'])
  })
})

describe('somebody who is not of the desk', () => {
  it('finds nobody', async () => {
    for (const persona of ['resident', 'guard', 'technician', 'other-desk']) {
      await phone.fresh(persona)
      await phone.open(CALLER)
      await phone.type('search', '3-2-1101')
      await phone.tap('find')
      await phone.find('denied')
      expect(await phone.pageText()).not.toContain('何*宜')
    }
  })
})
