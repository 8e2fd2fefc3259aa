/** What the journeys about repairs have in common: steps that a person takes in each of them. */
import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import { listMyWorkOrders } from '../../../cloud/src/contract'
import type { Phone } from './phone'
import type { Photo } from './photos'
import { Somebody } from './somebody'
import { until } from './until'

export const LOBBY = 'NH3D2T8W'
export const COMMUNITY = { communityId: 'linhu-garden' }
export const REPAIR_FORM = '/requests/pages/repair/index'
export const RECORDS = '/requests/pages/records/index'
export const DESK = `/staff/pages/desk/index?community=${COMMUNITY.communityId}`
export const PHONE_NUMBER = '13800138021'

const LETTERS = 'bcdfghjkmnpqrstvwx'
const mark = () => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Somebody whom the cloud has never seen: their records hold only what their journey made. */
export const stranger = () => `stranger-${mark()}`

/** Words that nobody else writes, to find one's own again. */
export const ownWords = (words: string) => `${words} ${mark()}`

/** A photo as a phone takes it, in a colour of its own. */
export const photo = async (name: string, background: string): Promise<Photo> => ({
  name,
  bytes: await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})

export async function atTheForm(phone: Phone, persona: string): Promise<void> {
  await phone.fresh(persona)
  await phone.scan(LOBBY)
  await phone.tap('row-repair')
  await phone.isOn('requests/pages/repair/index')
}

/** The room is theirs, known from the household; so may be the phone they left with it. */
export async function fillsInHome(phone: Phone, words: string): Promise<void> {
  await phone.tap('[data-test="pick"][data-id="toilet-clogged"]')
  await phone.type('description', words)
  await until('the room', async () => (await phone.text('place')) === '3栋2单元1101')
  if (await phone.isShown('phone-field')) await phone.type('phone-field', PHONE_NUMBER)
}

export async function fillsInPublic(phone: Phone, place: string): Promise<void> {
  await phone.tap('scope-public')
  await phone.type('exact-place', place)
  await phone.tap('[data-test="pick"][data-id="corridor-light-out"]')
  await phone.type('phone-field', PHONE_NUMBER)
}

/** The day in Shanghai and the day's running number. */
export const ORDER_NUMBER = /^[0-1]\d[0-3]\d-[1-9]\d*$/

export interface Numbered {
  id: string
  number: string
}

/** Reads the number on the receipt and goes on to the order's page. */
export async function goesToOrder(phone: Phone): Promise<Numbered> {
  await phone.isOn('requests/pages/submitted/index')
  await phone.sees('收到了')
  const [number = ''] = /\d{4}-\d+/.exec(await phone.text('receipt-note')) ?? []
  await phone.tap('onward')
  await phone.isOn('requests/pages/order/index')
  const { id } = (await phone.device.page()).query as { id: string }
  return { id, number }
}

export const orderPage = ({ id }: Pick<Numbered, 'id'>) =>
  `/requests/pages/order/index?community=${COMMUNITY.communityId}&id=${id}`

/** The desk finds the order by its number, whatever else waits, and opens it. */
export async function deskOpens(phone: Phone, { id, number }: Numbered): Promise<void> {
  await phone.become('desk')
  await phone.open(DESK)
  await phone.find('duty')
  await phone.type('search', number)
  await phone.tap('find')
  await phone.tap(`[data-test="job"][data-id="${id}"]`)
  await phone.isOn('staff/pages/order/index')
  await phone.find('state')
}

/** What has arrived of one person's and is not finished. */
export async function openOrdersOf(phone: Phone, persona: string) {
  const person = await Somebody.named(phone, persona)
  const query = { group: 'open' as const }
  return (await person.does(listMyWorkOrders, { params: COMMUNITY, query })).orders
}
