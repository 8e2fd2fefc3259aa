/** What the journeys about the staff's side of an order have in common. */
import { getStaffWorkOrder, moveMyWorkOrder, submitWorkOrder } from '../../../cloud/src/contract'
import type { BodyOf } from '../../../cloud/src/contract'
import { publicReport } from '../reports'
import type { Phone } from './phone'
import { COMMUNITY, DESK, ownWords, stranger, type Numbered } from './repairs'
import { Somebody } from './somebody'
import { until } from './until'

/** A light in a corridor of their own words, reported by somebody new. */
export async function aReport(phone: Phone) {
  const persona = stranger()
  const person = await Somebody.named(phone, persona)
  const body = publicReport({ exactPlace: ownWords('5栋门口') })
  const order = await person.does(submitWorkOrder, { params: COMMUNITY, body })
  return { persona, person, order, place: body.exactPlace ?? '' }
}

export const row = ({ id }: Pick<Numbered, 'id'>) => `[data-test="job"][data-id="${id}"]`
export const act = (move: string, { id }: Pick<Numbered, 'id'>) =>
  `[data-test="act-${move}"][data-id="${id}"]`

/** Somebody of the staff takes up their phone and finds the order under a tab of the queue. */
export async function staffFinds(
  phone: Phone,
  persona: string,
  tab: 'waiting' | 'working' | 'paused' | 'accepting',
  order: Numbered,
): Promise<void> {
  await phone.become(persona)
  await phone.open(DESK)
  await phone.find('duty')
  await phone.tap(`tab-${tab}`)
  await until('the order in the queue', async () => {
    if (await phone.isShown(row(order))) return true
    const [more] = await phone.all('more')
    await more?.tap()
    return false
  })
}

export async function staffOpens(...finding: Parameters<typeof staffFinds>): Promise<void> {
  const [phone, , , order] = finding
  await staffFinds(...finding)
  await phone.tap(row(order))
  await phone.isOn('staff/pages/order/index')
  await phone.find('state')
}

/** Opens the form of a move from the order's page. */
export async function opensForm(phone: Phone, move: string): Promise<void> {
  await phone.tap(move)
  await phone.isOn('staff/pages/move/index')
  await phone.find('send')
}

/** Sends the form, which leads back to the order. */
export async function sendsForm(phone: Phone): Promise<void> {
  await phone.tap('send')
  await phone.isOn('staff/pages/order/index')
  await phone.find('state')
}

/** The reporter moves the order on a phone of their own, on the version of now. */
export async function reporterMoves(
  phone: Phone,
  person: Somebody,
  order: Numbered,
  body: Omit<BodyOf<typeof moveMyWorkOrder>, 'version'>,
): Promise<void> {
  const params = { ...COMMUNITY, orderId: order.id }
  const desk = await Somebody.named(phone, 'desk')
  const { version } = (await desk.does(getStaffWorkOrder, { params })).order
  await person.does(moveMyWorkOrder, { params, body: { ...body, version } })
}
