import type { Visit } from './every-page'
import type { Phone } from './phone'

const COMMUNITY = 'linhu-garden'

async function opens(phone: Phone, page: string, complete: string, query = ''): Promise<void> {
  const route = `staff/pages/${page}/index`
  await phone.device.call('reLaunch', { url: `/${route}?community=${COMMUNITY}${query}` })
  await phone.isOn(route)
  await phone.find(complete)
}

/** What a manager has besides the queue: each page as it opens, filled in, and with what is wrong. */
export async function everyPageOfManager(phone: Phone, visit: Visit): Promise<void> {
  await phone.fresh('manager')
  await takingCalls(phone, visit)
  await handingOver(phone, visit)
  await promising(phone, visit)
  await calendar(phone, visit)
  await letters(phone, visit)
}

async function takingCalls(phone: Phone, visit: Visit): Promise<void> {
  await opens(phone, 'caller', 'search')
  await visit('staff/pages/caller/index, before a search')
  await phone.type('search', '3-2-1101')
  await phone.tap('find')
  await phone.find('home')
  await visit('staff/pages/caller/index')
  await phone.tap('take-down')
  await phone.isOn('staff/pages/on-behalf/index')
  await phone.find('item')
  await visit('staff/pages/on-behalf/index, choosing')
  await phone.tap('send')
  await phone.find('problem-item')
  await phone.tap('[data-test="where"][data-id="public"]')
  await phone.find('place')
  await phone.tap('[data-test="where"][data-id="home"]')
  await phone.tap('[data-test="item"][data-id="toilet-clogged"]')
  await phone.find('say')
  await visit('staff/pages/on-behalf/index')
  await phone.tap('send')
  await phone.find('taken')
  await visit('staff/pages/on-behalf/index, taken')
}

async function handingOver(phone: Phone, visit: Visit): Promise<void> {
  await opens(phone, 'duty', 'team')
  await visit('staff/pages/duty/index')
  await opens(phone, 'going', 'go')
  await visit('staff/pages/going/index')
  await opens(phone, 'handover', 'empty')
  await visit('staff/pages/handover/index, empty')
  await handedOver(phone, visit)
}

/** One that waits, with everything a hand-over can say. */
async function handedOver(phone: Phone, visit: Visit): Promise<void> {
  const page = await phone.device.page()
  const row = {
    ...{ id: 'one', title: '马桶堵了', note: ['1124-7', '\u00a0· 3栋2单元1101'] },
    ...{ due: '晚了 20 分', late: true, since: '', spoken: '晚了 20 分，马桶堵了', returns: true },
  }
  const other = { ...row, id: 'two', due: '', late: false, since: '已经结束', returns: false }
  const card = {
    ...{ id: 'three', title: '韩师傅交给您的', note: '今天 18:00，2 件，还没有确认' },
    ...{ late: '1 件已经晚了', waits: true, acts: true, notes: ['韩师傅：阀门在厨房水槽下面'] },
    rows: [row, other],
  }
  await page.setData({ view: { cards: [card] } })
  await phone.find('confirm')
  await visit('staff/pages/handover/index')
}

async function promising(phone: Phone, visit: Visit): Promise<void> {
  await opens(phone, 'rules', 'rule')
  await phone.tap('confirmed')
  await phone.find('preview')
  await visit('staff/pages/rules/index')
  await opens(phone, 'rule', 'limit', '&id=repair-urgent')
  await visit('staff/pages/rule/index')
  await phone.tap('[data-test="remove-step"][data-step="accept"]')
  await phone.tap('[data-test="remove-step"][data-step="on-site"]')
  await phone.tap('[data-test="remove-step"][data-step="resolve"]')
  await phone.find('fault-rule')
  await visit('staff/pages/rule/index, without a limit')
  await opens(phone, 'rules-preview', 'fault')
  await visit('staff/pages/rules-preview/index, with a fault')
  await opens(phone, 'rule', 'fault-rule', '&id=repair-urgent')
  await phone.tap('[data-test="add-step"][data-step="resolve"]')
  await phone.find('limit')
  await opens(phone, 'rules-preview', 'save')
  await visit('staff/pages/rules-preview/index')
}

async function calendar(phone: Phone, visit: Visit): Promise<void> {
  await opens(phone, 'calendar', 'file')
  await visit('staff/pages/calendar/index')
  await phone.type('file', '2031-10-01~2031-10-07,放假\n国庆以后的周六,上班')
  await phone.find('fault')
  await visit('staff/pages/calendar/index, with a fault')
  await phone.type('file', '2031-10-01~2031-10-07,放假\n2031-10-11,上班')
  await phone.find('save')
  await visit('staff/pages/calendar/index, before it is stored')
}

/** The demo has none: the page is given one to draw. */
async function letters(phone: Phone, visit: Visit): Promise<void> {
  await opens(phone, 'dead-letters', 'empty')
  await visit('staff/pages/dead-letters/index, empty')
  const page = await phone.device.page()
  const letter = {
    ...{ id: 'one', what: '给住户：物业留了话', when: '昨天 14:20 停下，试了 8 次' },
    ...{ why: 'connect ETIMEDOUT 203.0.113.7:443', orderId: 'two', order: '1124-7' },
    ...{ sent: false, sending: false, spoken: '重新发，给住户：物业留了话，1124-7' },
  }
  await page.setData({ rows: [letter, { ...letter, id: 'three', sent: true }] })
  await phone.find('resend')
  await visit('staff/pages/dead-letters/index')
}
