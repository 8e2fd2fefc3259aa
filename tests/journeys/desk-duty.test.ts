import {
  getStaffWorkOrder,
  moveWorkOrder,
  setOwnDuty,
  submitWorkOrder,
} from '../../cloud/src/contract'
import { aPhone, HASTE, refusal } from '../support/e2e'
import { COMMUNITY, ownWords, stranger } from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'
import { publicReport } from '../support/reports'

const phone = aPhone({}, [HASTE, refusal('403 /v1/')])

const DUTY = '/staff/pages/duty/index?community=linhu-garden'
const TECHNICIAN = 'linhu-t1'

/** An order that a technician has. */
async function anOrderOf(staffId: string) {
  const reporter = await Somebody.named(phone, stranger())
  const body = publicReport({ exactPlace: ownWords('5栋门口') })
  const { id, version } = await reporter.does(submitWorkOrder, { params: COMMUNITY, body })
  const desk = await Somebody.named(phone, 'desk')
  const params = { ...COMMUNITY, orderId: id }
  const assign = { move: 'assign' as const, version, assigneeStaffId: staffId }
  await desk.does(moveWorkOrder, { params, body: assign })
  return async () => (await desk.does(getStaffWorkOrder, { params })).assignee?.staffId ?? null
}

afterEach(async () => {
  const technician = await Somebody.named(phone, 'technician')
  const body = { onDuty: true, replacementStaffId: null }
  await technician.does(setOwnDuty, { params: COMMUNITY, body })
})

describe('a technician at the end of the shift', () => {
  it('hands every open order over, and comes back in one tap', async () => {
    const ownerOf = await anOrderOf(TECHNICIAN)
    await phone.fresh('technician')
    await phone.open(DUTY)
    await phone.sees('件没办完')
    await phone.tap('go-off')
    await phone.isOn('staff/pages/going/index')
    await phone.tap('[data-test="choice"][data-id="linhu-t2"]')
    await phone.sees('给丁师傅')
    await phone.tap('go')
    await phone.sees('您下班了')
    await phone.tap('done')
    await phone.sees('您不在岗')
    expect(await ownerOf()).toBe('linhu-t2')
    await phone.tap('come-on')
    await phone.sees('您在岗')
  })

  it('gives them back to the queue where nobody is named', async () => {
    const ownerOf = await anOrderOf(TECHNICIAN)
    await phone.fresh('technician')
    await phone.open(DUTY)
    await phone.tap('go-off')
    await phone.isOn('staff/pages/going/index')
    await phone.tapWith('choice', '退回待派')
    await phone.tap('go')
    await phone.sees('您下班了')
    expect(await ownerOf()).toBeNull()
  })
})

describe('a team lead', () => {
  it('replaces a technician who did not come, but nobody above', async () => {
    const ownerOf = await anOrderOf(TECHNICIAN)
    await phone.fresh('lead')
    await phone.open(DUTY)
    await phone.find('team')
    expect((await phone.texts('person-above')).join()).toContain('周经理')
    await phone.tap(`[data-test="person"][data-id="${TECHNICIAN}"]`)
    await phone.tap('[data-test="choice"][data-id="linhu-t3"]')
    await phone.sees('件交给罗师傅')
    await phone.tap('go')
    await phone.sees('交接好了')
    expect(await ownerOf()).toBe('linhu-t3')
  })
})

describe('somebody who takes no orders', () => {
  it('has no duty here', async () => {
    for (const persona of ['resident', 'guard']) {
      await phone.fresh(persona)
      await phone.open(DUTY)
      await phone.find('denied')
      expect(await phone.isShown('go-off')).toBe(false)
    }
  })
})
