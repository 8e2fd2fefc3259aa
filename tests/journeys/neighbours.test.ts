import {
  followOrder,
  getStaffWorkOrder,
  moveWorkOrder,
  submitWorkOrder,
  type WorkOrder,
} from '../../cloud/src/contract'
import { aPhone, HASTE, refusal, until } from '../support/e2e'
import {
  atTheForm,
  COMMUNITY,
  deskOpens,
  LOBBY,
  orderPage,
  ownWords,
  PHONE_NUMBER,
  stranger,
} from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'
import { opensForm } from '../support/e2e/staff-orders'
import { publicReport } from '../support/reports'

const phone = aPhone({}, [HASTE, refusal('404 /v1/'), refusal('409 /v1/')])

const FORM = 'requests/pages/repair/index'
const FOLLOWED = 'requests/pages/followed/index'
const LIFT = '[data-test="pick"][data-id="lift-stopped"]'

const params = ({ id }: Pick<WorkOrder, 'id'>) => ({ ...COMMUNITY, orderId: id })

/** Somebody reports that the lift at a place stands still. */
async function reportsLift(place: string): Promise<WorkOrder> {
  const person = await Somebody.named(phone, stranger())
  const body = publicReport({ itemId: 'lift-stopped', exactPlace: place, urgency: 'urgent' })
  return person.does(submitWorkOrder, { params: COMMUNITY, body })
}

/** Somebody else begins to report the same and reads what neighbours have reported. */
async function beginsToReport(persona: string, place: string): Promise<void> {
  await atTheForm(phone, persona)
  await phone.tap('scope-public')
  await phone.type('exact-place', place)
  await phone.tap(LIFT)
  await phone.find('similar')
}

const card = ({ id }: Pick<WorkOrder, 'id'>) => `[data-test="similar-row"][data-id="${id}"]`
const followKey = ({ id }: Pick<WorkOrder, 'id'>) => `[data-test="follow"][data-id="${id}"]`

async function deskDoes(order: WorkOrder, ...moves: Parameters<typeof bodyOf>[1][]) {
  const desk = await Somebody.named(phone, 'desk')
  for (const move of moves) {
    const { version } = (await desk.does(getStaffWorkOrder, { params: params(order) })).order
    await desk.does(moveWorkOrder, { params: params(order), body: bodyOf(version, move) })
  }
}
const bodyOf = (version: number, move: { move: 'take' | 'start' | 'finish'; words?: string }) => ({
  ...move,
  version,
})

describe('ten neighbours and one lift', () => {
  it('the second sees that it was reported, waits for it, and is told when it runs again', async () => {
    const place = ownWords('3栋北侧的电梯')
    const order = await reportsLift(place)
    const second = stranger()
    await beginsToReport(second, place)
    await until('their words to be shown', async () => {
      if ((await phone.text(card(order))).includes(place)) return true
      await phone.open(`/${FORM}?scope=public`)
      await phone.find('similar')
      return false
    })
    await phone.tap(followKey(order))
    await phone.isOn(FOLLOWED)
    await phone.sees('1 位邻居在等')

    for (let more = 0; more < 8; more += 1) {
      const neighbour = await Somebody.named(phone, stranger())
      await neighbour.does(followOrder, { params: params(order), body: {} })
    }
    await phone.tap('still-broken')
    await phone.sees('1 位说还没好')
    await phone.sees('9 位邻居在等')

    await deskOpens(phone, order)
    expect(await phone.text('waiters')).toContain('9 位邻居在等')
    expect(await phone.text('waiters')).toContain('1 位说还没好')
    await deskDoes(order, { move: 'take' }, { move: 'start' }, { move: 'finish', words: '复位了' })

    await phone.become(second)
    await phone.scan(LOBBY)
    await until('the news of it', async () => {
      await phone.open('/mine/pages/inbox/index')
      await phone.find('notice')
      const texts = await phone.texts('notice')
      if (texts.some((text) => text.includes('物业说办好了'))) return true
      throw new Error(texts.join(' / '))
    })
    await phone.tapWith('notice', '物业说办好了')
    await phone.isOn(FOLLOWED)
    await phone.sees('等报的人看')
  })

  it('a report that came all the same is merged; its reporter reads what becomes of it, and it can be split', async () => {
    const place = ownWords('3栋南侧的电梯')
    const first = await reportsLift(place)
    const persona = stranger()
    const person = await Somebody.named(phone, persona)
    const body = publicReport({ itemId: 'lift-stopped', exactPlace: place, urgency: 'urgent' })
    const again = await person.does(submitWorkOrder, { params: COMMUNITY, body })

    await deskOpens(phone, again)
    await phone.tap('merge')
    await phone.isOn('staff/pages/merge/index')
    await phone.tap(`[data-test="target"][data-id="${first.id}"]`)
    await phone.tap('merge')
    await phone.isOn('staff/pages/order/index')
    await phone.sees(`合到 ${first.number} 一起办`)

    await phone.fresh(persona)
    await phone.open(orderPage(again))
    await phone.tap('onward')
    await phone.isOn(FOLLOWED)
    await phone.sees('等前台接单')

    await phone.become('desk')
    await phone.open(`/staff/pages/order/index?community=${COMMUNITY.communityId}&id=${again.id}`)
    await opensForm(phone, 'split')
    await phone.tap('send')
    await phone.isOn('staff/pages/order/index')
    expect(await phone.isShown('onward')).toBe(false)
    await phone.find('accept')
  })

  it('words that may give somebody away are read by neighbours once the desk has looked', async () => {
    const place = ownWords('3栋东侧的电梯')
    const reporter = await Somebody.named(phone, stranger())
    const body = publicReport({
      ...{ itemId: 'lift-stopped', exactPlace: place, urgency: 'urgent' },
      description: `王女士被关过，电话 ${PHONE_NUMBER}`,
    })
    const order = await reporter.does(submitWorkOrder, { params: COMMUNITY, body })
    const neighbour = stranger()
    await beginsToReport(neighbour, place)
    expect(await phone.text(card(order))).not.toContain('王女士')

    await deskOpens(phone, order)
    await phone.tap('neighbour-showing')
    await phone.isOn('staff/pages/showing/index')
    await phone.sees('王女士被关过')
    await phone.tap('turn')
    await phone.sees('邻居看得到')
  })
})
