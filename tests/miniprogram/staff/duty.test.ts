import type { Person } from '../../../miniprogram/staff/services/duty'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { openStaff } from './desk-day'

const HANDOVERS = 'GET /v1/communities/:id/desk/handovers'
const LEAVING = 'GET /v1/communities/:id/desk/duty/handover'
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
  handovers: [],
  you: { staffId, role, trades: [], onDuty },
})

const openDuty = async (you: ReturnType<typeof self>, table: Record<string, unknown> = {}) => {
  // As the server lists them: those with the least at hand first, whatever their work.
  const people = { people: [LEAD, MANAGER, DING, HAN], trades: [] }
  const cloud = answering({ [HANDOVERS]: you, [PEOPLE]: people, ...table })
  const page = await openStaff('duty', {}, cloud)
  await page.until(() => page.has('[data-test=own-duty]'))
  const changes = () => cloud.seen.filter(({ path }) => /duty$|replace$/.test(path))
  const choose = (id: string) => {
    page.tap(page.all('[data-test=choice]').find((each) => each.dataset['id'] === id) ?? '')
  }
  return { cloud, page, changes, choose }
}

const line = (orderId: string, late: boolean) => ({
  ...{ orderId, number: '1124-7', title: '马桶堵了', place: '3栋2单元1101', state: 'taken' },
  ...{ nextPromise: null, late, ownerName: '韩师傅' },
})
const GONE = { replaced: 2, returned: 0, unseen: [], gone: [], queue: null }
const openGoing = async (lines: ReturnType<typeof line>[], table: Record<string, unknown> = {}) => {
  const you = self('t1', 'technician').you
  const cloud = answering({
    [LEAVING]: { you, own: { lines, count: lines.length }, queue: null },
    [PEOPLE]: { people: [LEAD, MANAGER, DING, HAN], trades: [] },
    [DUTY]: { you, ...GONE },
    ...table,
  })
  const page = await openStaff('going', {}, cloud)
  await page.until(() => page.has('[data-test=go]'))
  const changes = () => cloud.seen.filter(({ method }) => method === 'PUT').map(({ body }) => body)
  return { cloud, page, changes }
}

describe('a technician who goes home', () => {
  it('sees the list, gives one order to somebody else, and a second tap sends nothing more', async () => {
    const { page, changes } = await openGoing([line('a', true), line('b', false)])
    expect(page.text('[data-test=late]')).toContain('1 件已经晚了')
    page.tap('[data-test=order][data-id=b]')
    await page.until(() => page.has('[data-test=single]'))
    page.tap('[data-test=single][data-id=l1]')
    await page.until(() => page.text('[data-test=order][data-id=b]').includes('给沈班长'))
    page.tap('[data-test=go]')
    page.tap('[data-test=go]')
    await page.until(() => page.has('[data-test=gone]'))
    expect(changes()).toEqual([
      {
        onDuty: false,
        replacementStaffId: 't2',
        others: [{ orderId: 'b', toStaffId: 'l1' }],
        notes: [],
        seen: ['a', 'b'],
      },
    ])
  })

  it('may give them back to the queue, and reads what came and went meanwhile', async () => {
    const you = self('t1', 'technician').you
    const unseen = [{ orderId: 'c', number: '1124-9', title: '灯不亮' }]
    const { page, changes } = await openGoing([line('a', false)], {
      [DUTY]: { you, ...GONE, replaced: 0, returned: 1, unseen, gone: ['a'] },
    })
    page.tap('[data-test=choice][data-id=""]')
    await page.until(() => page.text('[data-test=order]').includes('退回待派'))
    page.tap('[data-test=go]')
    await page.until(() => page.has('[data-test=gone]'))
    expect(page.text('[data-test=gone]')).toMatch(
      /1 件回到前台.*1124-9 也一起交了.*1124-7 已经不在/,
    )
    expect(changes()).toMatchObject([{ replacementStaffId: null }])
  })

  it('with nothing at hand is asked nothing more', async () => {
    const { page } = await openGoing([])
    expect(page.has('[data-test=empty]')).toBe(true)
    expect(page.has('[data-test=choice]')).toBe(false)
    expect(page.text('[data-test=go]')).toBe('下班')
  })

  it('whose replacement has gone meanwhile has moved nothing, and chooses anew', async () => {
    const gone = new Reply(422, { code: 'assignee.unavailable' })
    const { cloud, page } = await openGoing([line('a', false)], { [DUTY]: gone })
    cloud.table[PEOPLE] = { people: [HAN, LEAD, { ...DING, onDuty: false }], trades: [] }
    page.tap('[data-test=go]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(page.text('[data-test=trouble]')).toContain('请换一位')
    await page.until(() => page.all('[data-test=choice]').length === 2)
  })

  it('comes back in one tap', async () => {
    const back = { you: self('t1', 'technician').you, replaced: 0, returned: 0 }
    const { cloud, page, changes } = await openDuty(self('t1', 'technician', false), {
      [DUTY]: back,
    })
    cloud.table[HANDOVERS] = self('t1', 'technician')
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
    const cloud = answering({ [HANDOVERS]: NO_SIGNAL, [PEOPLE]: NO_SIGNAL })
    const page = await openStaff('duty', {}, cloud)
    await page.until(() => page.has('[data-test=retry]'))
    cloud.table[HANDOVERS] = self('t1', 'technician')
    cloud.table[PEOPLE] = { people: [HAN], trades: [] }
    page.tap('[data-test=retry]')
    await page.until(() => page.has('[data-test=own-duty]'))
  })

  it('is closed to a guard, and leads back', async () => {
    const denied = new Reply(403, { code: 'access.denied' })
    const page = await openStaff('duty', {}, answering({ [HANDOVERS]: denied, [PEOPLE]: denied }))
    await page.until(() => page.has('[data-test=denied]'))
    page.tap('[data-test=retry]')
    await page.until(() => page.routes().at(-1) === 'pages/home/index')
  })
})
