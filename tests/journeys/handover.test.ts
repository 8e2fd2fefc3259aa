import { moveWorkOrder, setOwnDuty, submitWorkOrder } from '../../cloud/src/contract'
import { aPhone, HASTE, refusal } from '../support/e2e'
import { COMMUNITY, ownWords, stranger } from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'
import { publicReport } from '../support/reports'

const phone = aPhone({}, [HASTE, refusal('403 /v1/')])

const GOING = '/staff/pages/going/index?community=linhu-garden'
const HANDOVERS = '/staff/pages/handover/index?community=linhu-garden'

/** An order that the plumber has, by its id. */
async function anOrderOf(staffId: string) {
  const reporter = await Somebody.named(phone, stranger())
  const body = publicReport({ exactPlace: ownWords('5栋门口') })
  const { id, version } = await reporter.does(submitWorkOrder, { params: COMMUNITY, body })
  const desk = await Somebody.named(phone, 'desk')
  const params = { ...COMMUNITY, orderId: id }
  const assign = { move: 'assign' as const, version, assigneeStaffId: staffId }
  await desk.does(moveWorkOrder, { params, body: assign })
  return id
}

const here = { onDuty: true, replacementStaffId: null }
afterEach(async () => {
  for (const who of ['technician', 'desk'])
    await (await Somebody.named(phone, who)).does(setOwnDuty, { params: COMMUNITY, body: here })
})

describe('the end of a shift with a late order in it', () => {
  it('shows the list, hands it over by name, and the colleague confirms what is late first', async () => {
    const late = await anOrderOf('linhu-t1')
    await phone.clock.shift(80 * 3_600_000)
    await phone.fresh('technician')
    await phone.open(GOING)
    await phone.sees('件已经晚了')
    const order = `[data-test="order"][data-id="${late}"]`
    expect(await phone.text(order)).toContain('晚了')
    await phone.tap('[data-test="choice"][data-id="linhu-l1"]')
    await phone.type('note', '楼道灯要带三米的梯子')
    await phone.tap('go')
    await phone.sees('您下班了')

    await phone.fresh('lead')
    await phone.open('/staff/pages/duty/index?community=linhu-garden')
    await phone.sees('份交接要您确认')
    await phone.tap('handovers')
    await phone.isOn('staff/pages/handover/index')
    await phone.sees('韩师傅交给您的')
    await phone.sees('楼道灯要带三米的梯子')
    expect(await phone.text(order)).toContain('晚了')
    await phone.tap(`[data-test="give-back"][data-order="${late}"]`)
    await phone.tap('give-back-now')
    await phone.sees('请写一句为什么')
    await phone.type('reason', '我要去开会')
    await phone.tap('give-back-now')
    await phone.sees('退回前台了')
    await phone.tap('confirm')
    await phone.gone('confirm')
    await phone.sees('确认了')
  })

  it('hands the desk’s own list to the next by name', async () => {
    const reporter = await Somebody.named(phone, stranger())
    const body = publicReport({ exactPlace: ownWords('6栋门口') })
    await reporter.does(submitWorkOrder, { params: COMMUNITY, body })
    await phone.fresh('desk')
    await phone.open(GOING)
    await phone.find('queue')
    await phone.tap('[data-test="queue-to"][data-id="linhu-l1"]')
    await phone.tap('go')
    await phone.sees('您下班了')
    expect(await phone.pageText()).toContain('清单交给')
    await phone.fresh('lead')
    await phone.open(HANDOVERS)
    await phone.sees('交给您的前台清单')
    await phone.tap('confirm')
    await phone.sees('确认了')
  })
})

describe('somebody who takes no orders', () => {
  it('hands nothing over here', async () => {
    await phone.fresh('resident')
    for (const page of [GOING, HANDOVERS]) {
      await phone.open(page)
      await phone.find('denied')
      expect(await phone.isShown('confirm')).toBe(false)
    }
  })
})
