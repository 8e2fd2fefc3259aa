import type { Person } from '../../../miniprogram/staff/services/duty'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { openStaff } from './desk-day'

const QUEUE = 'POST /v1/communities/:id/desk/queue'
const PEOPLE = 'GET /v1/communities/:id/desk/assignees'
const DUTY = 'PUT /v1/communities/:id/desk/duty'
const REPLACE = 'POST /v1/communities/:id/staff/:staff/replace'

const person = (staffId: string, name: string, over: Partial<Person> = {}): Person => ({
  ...{ staffId, name, role: 'technician', trades: ['plumbing'], onDuty: true, openOrders: 0 },
  ...over,
})
const HAN = person('t1', '韩师傅', { openOrders: 3 })
const DING = person('t2', '丁师傅', { openOrders: 1, trades: ['electrical'] })
const LEAD = person('l1', '沈班长', { role: 'team-lead', trades: [] })
const MANAGER = person('m1', '周经理', { role: 'manager', trades: [] })

const self = (staffId: string, role: string, onDuty = true) => ({
  rows: [],
  cursor: null,
  counts: { waiting: 0, working: 0, paused: 0, accepting: 0 },
  token: 'x',
  you: { staffId, role, trades: [], onDuty },
})

const openDuty = async (you: ReturnType<typeof self>, table: Record<string, unknown> = {}) => {
  // As the server lists them: those with the least at hand first, whatever their work.
  const people = { people: [LEAD, MANAGER, DING, HAN], trades: [] }
  const cloud = answering({ [QUEUE]: you, [PEOPLE]: people, ...table })
  const page = await openStaff('duty', {}, cloud)
  await page.until(() => page.has('[data-test=own-duty]'))
  const changes = () => cloud.seen.filter(({ path }) => /duty$|replace$/.test(path))
  const choose = (id: string) => {
    page.tap(page.all('[data-test=choice]').find((each) => each.dataset['id'] === id) ?? '')
  }
  return { cloud, page, changes, choose }
}

describe('a technician who goes home', () => {
  it('is offered a colleague of the same work first, names who takes over, and reads what happens to how many', async () => {
    const moved = { you: self('t1', 'technician', false).you, replaced: 3, returned: 0 }
    const { cloud, page, changes, choose } = await openDuty(self('t1', 'technician'), {
      [DUTY]: moved,
    })
    expect(page.text('[data-test=own-duty]')).toBe('您在岗')
    expect(page.hasText('手上 3 件没办完')).toBe(true)
    expect(page.has('[data-test=team]')).toBe(false)
    page.tap('[data-test=go-off]')
    await page.until(() => page.has('[data-test=happens]'))
    expect(page.text('[data-test=happens]')).toContain('3 件交给丁师傅')
    choose('l1')
    await page.until(() => page.text('[data-test=happens]').includes('沈班长'))
    cloud.table[QUEUE] = self('t1', 'technician', false)
    page.tap('[data-test=go]')
    page.tap('[data-test=go]')
    await page.until(() => page.hasText('交接好了，3 件给了沈班长'))
    expect(changes().map(({ body }) => body)).toEqual([{ onDuty: false, replacementStaffId: 'l1' }])
    await page.until(() => page.text('[data-test=own-duty]') === '您不在岗')
  })

  it('may give them back to the queue', async () => {
    const moved = { you: self('t1', 'technician', false).you, replaced: 0, returned: 3 }
    const { page, changes, choose } = await openDuty(self('t1', 'technician'), { [DUTY]: moved })
    page.tap('[data-test=go-off]')
    await page.until(() => page.has('[data-test=choice]'))
    choose('')
    await page.until(() => page.hasText('3 件退回待派，前台马上收到提醒'))
    page.tap('[data-test=go]')
    await page.until(() => page.hasText('3 件回到前台'))
    expect(changes()[0]?.body).toEqual({ onDuty: false, replacementStaffId: null })
  })

  it('with nothing at hand is asked nothing more', async () => {
    const { page } = await openDuty(self('l1', 'technician'))
    page.tap('[data-test=go-off]')
    await page.until(() => page.has('[data-test=happens]'))
    expect(page.has('[data-test=choice]')).toBe(false)
    expect(page.text('[data-test=go]')).toBe('下班')
  })

  it('whose replacement has gone meanwhile has moved nothing, and chooses anew', async () => {
    const gone = new Reply(422, { code: 'assignee.unavailable' })
    const { cloud, page } = await openDuty(self('t1', 'technician'), { [DUTY]: gone })
    page.tap('[data-test=go-off]')
    await page.until(() => page.has('[data-test=choice]'))
    cloud.table[PEOPLE] = { people: [HAN, LEAD, { ...DING, onDuty: false }], trades: [] }
    page.tap('[data-test=go]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(page.text('[data-test=trouble]')).toContain('请换一位')
    await page.until(() => page.all('[data-test=choice]').length === 2)
    expect(page.text('[data-test=own-duty]')).toBe('您在岗')
  })

  it('comes back in one tap', async () => {
    const back = { you: self('t1', 'technician').you, replaced: 0, returned: 0 }
    const { cloud, page, changes } = await openDuty(self('t1', 'technician', false), {
      [DUTY]: back,
    })
    cloud.table[QUEUE] = self('t1', 'technician')
    page.tap('[data-test=come-on]')
    await page.until(() => page.text('[data-test=own-duty]') === '您在岗')
    expect(changes()[0]?.body).toEqual({ onDuty: true, replacementStaffId: null })
  })
})

describe('a team lead', () => {
  it('sees who is there with what, and that a manager is not theirs to send home', async () => {
    const { page } = await openDuty(self('l1', 'team-lead'))
    const rows = page.all('[data-test=person]').map((each) => each.textContent)
    expect(rows[0]).toContain('丁师傅')
    expect(rows[0]).toMatch(/师傅.*手上 1 件.*电路灯具.*在岗/)
    expect(rows).toHaveLength(2)
    expect(page.text('[data-test=person-above]')).toContain('周经理')
  })

  it('replaces somebody who has left, in one step', async () => {
    const { page, changes, choose } = await openDuty(self('l1', 'team-lead'), {
      [REPLACE]: { replaced: 2, returned: 1 },
    })
    page.tap('[data-test=person][data-id=t1]')
    await page.until(() => page.has('[data-test=leaves]'))
    page.tap('[data-test=leaves]')
    await page.until(() => page.hasText('韩师傅以后进不了前台，也不再收到派单'))
    choose('t2')
    page.tap('[data-test=go]')
    await page.until(() => page.hasText('2 件给了丁师傅，1 件回到前台'))
    expect(changes().map(({ path, body }) => [path, body])).toEqual([
      ['/v1/communities/linhu-garden/staff/t1/replace', { leaves: true, replacementStaffId: 't2' }],
    ])
  })

  it('reads why not, when the cloud knows better', async () => {
    const { page } = await openDuty(self('l1', 'team-lead'), {
      [REPLACE]: new Reply(403, { code: 'access.denied' }),
    })
    page.tap('[data-test=person][data-id=t1]')
    await page.until(() => page.has('[data-test=go]'))
    page.tap('[data-test=go]')
    await page.until(() => page.hasText('这一位的岗位比您高'))
  })
})

describe('duty', () => {
  it('without network says so, and is asked again', async () => {
    const cloud = answering({ [QUEUE]: NO_SIGNAL, [PEOPLE]: NO_SIGNAL })
    const page = await openStaff('duty', {}, cloud)
    await page.until(() => page.has('[data-test=retry]'))
    cloud.table[QUEUE] = self('t1', 'technician')
    cloud.table[PEOPLE] = { people: [HAN], trades: [] }
    page.tap('[data-test=retry]')
    await page.until(() => page.has('[data-test=own-duty]'))
  })

  it('is closed to a guard, and leads back', async () => {
    const denied = new Reply(403, { code: 'access.denied' })
    const page = await openStaff('duty', {}, answering({ [QUEUE]: denied, [PEOPLE]: denied }))
    await page.until(() => page.has('[data-test=denied]'))
    page.tap('[data-test=retry]')
    await page.until(() => page.routes().at(-1) === 'pages/home/index')
  })
})
