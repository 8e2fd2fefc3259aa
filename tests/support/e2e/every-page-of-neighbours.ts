import { getStaffWorkOrder, moveWorkOrder, submitWorkOrder } from '../../../cloud/src/contract'
import type { WorkOrder } from '../../../cloud/src/contract'
import { publicReport } from '../reports'
import type { Visit } from './every-page'
import type { Phone } from './phone'
import { atTheForm, COMMUNITY, ownWords, stranger } from './repairs'
import { Somebody } from './somebody'
import { until } from './until'

const paramsOf = ({ id }: Pick<WorkOrder, 'id'>) => ({ ...COMMUNITY, orderId: id })

async function opens(phone: Phone, page: string, order: WorkOrder, complete: string) {
  const query = `community=${COMMUNITY.communityId}&id=${order.id}`
  await phone.device.call('reLaunch', { url: `/${page}?${query}` })
  await phone.isOn(page)
  await phone.find(complete)
}

async function reports(phone: Phone, persona: string, place: string): Promise<WorkOrder> {
  const person = await Somebody.named(phone, persona)
  const body = publicReport({
    ...{ itemId: 'lift-stopped', exactPlace: place, urgency: 'urgent' },
    description: '王女士被关过一次，物业来人才开的门，到现在还是停在三楼不动，按哪一层都没有反应',
  })
  return person.does(submitWorkOrder, { params: COMMUNITY, body })
}

async function merges(phone: Phone, order: WorkOrder, into: WorkOrder): Promise<void> {
  const desk = await Somebody.named(phone, 'desk')
  const read = (one: WorkOrder) => desk.does(getStaffWorkOrder, { params: paramsOf(one) })
  const { version } = (await read(order)).order
  const mergeInto = { orderId: into.id, version: (await read(into)).order.version }
  await desk.does(moveWorkOrder, {
    params: paramsOf(order),
    body: { move: 'merge', version, mergeInto },
  })
}

/** Two reports of one lift: what a third person, the desk and the second reporter see of them. */
export async function everyPageOfNeighbours(phone: Phone, visit: Visit): Promise<void> {
  const place = ownWords('3栋北侧货梯厅门口，靠近地下车库入口')
  const again = stranger()
  const order = await reports(phone, stranger(), place)
  const second = await reports(phone, again, place)
  await atTheForm(phone, stranger())
  await phone.tap('scope-public')
  await phone.type('exact-place', place)
  await phone.tap('[data-test="pick"][data-id="lift-stopped"]')
  await phone.find('similar')
  await visit('requests/pages/repair/index, with what neighbours reported')
  await phone.tap(`[data-test="follow"][data-id="${order.id}"]`)
  await phone.isOn('requests/pages/followed/index')
  await phone.find('will-ask')
  await phone.find('about')
  await visit('requests/pages/followed/index, just joined')
  await phone.mock('requestSubscribeMessage', { errMsg: 'requestSubscribeMessage:fail' })
  await phone.tap('got-it')
  await phone.gone('got-it')
  await visit('requests/pages/followed/index')
  await phone.tap('still-broken')
  await phone.sees('可再说')
  await until('what was told to go', async () => !(await phone.pageText()).includes('告诉物业了'))
  await visit('requests/pages/followed/index, said again')
  await phone.device.call('reLaunch', { url: '/requests/pages/records/index' })
  await phone.find('followed')
  await visit('requests/pages/records/index, with what is followed')

  await phone.fresh('desk')
  await opens(phone, 'staff/pages/order/index', order, 'waiters')
  await visit('staff/pages/order/index, waited for')
  await opens(phone, 'staff/pages/showing/index', order, 'piece')
  await visit('staff/pages/showing/index')
  await opens(phone, 'staff/pages/merge/index', second, 'target')
  await phone.tap('target')
  await visit('staff/pages/merge/index')
  await merges(phone, second, order)
  await opens(phone, 'staff/pages/order/index', second, 'neighbour-order')
  await visit('staff/pages/order/index, merged')

  await phone.fresh(again)
  await opens(phone, 'requests/pages/order/index', second, 'onward')
  await visit('requests/pages/order/index, merged')
}
