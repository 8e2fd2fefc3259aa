/** What the desk writes down while the phone is at the ear, and the body it becomes. Pure. */
import { isContactPhone, normalisePhone } from '../../../contract/phone-number'
import {
  DESCRIPTION_MAX,
  EXACT_PLACE_MAX,
  URGENCIES,
  type Urgency,
  type WorkOrderKind,
} from '../../../contract/work-order-names'
import { itemOf } from '../../catalogue/find-item'
import type { Scope } from '../../catalogue/item-types'
import type { CallerHousehold } from '../../contract/desk-caller'
import type { NewOrderOnBehalf } from '../../contract/work-order-doings'
import { lengthView } from '../../words/length-words'

/** 家里 · 公共区域 · 投诉建议 · 咨询回电 */
export const WHERES = ['home', 'public', 'talk', 'ask'] as const
export type Where = (typeof WHERES)[number]

export interface TakingForm {
  where: Where
  itemId: string | null
  /** null: somebody of whom the list of the household says nothing */
  memberId: string | null
  /** as typed; empty while the member's own number is meant */
  phone: string
  place: string
  words: string
  /** null: the item's own urgency */
  raisedTo: Urgency | null
}

interface Caller {
  home: CallerHousehold | null
  phone: string
}

/** Whose number was searched for, else the first who can be called back. */
function presetMember({ home, phone }: Caller): string | null {
  const members = home?.members ?? []
  const caller = members.find(({ isCaller }) => isCaller)
  if (caller) return caller.memberId
  if (phone !== '') return null
  const reachable = members.filter((member) => member.phone !== null)
  return (
    (reachable.find(({ verified }) => verified) ?? reachable[0] ?? members[0])?.memberId ?? null
  )
}

/** 3栋2单元 of 3栋2单元1101: where a public matter near them most likely is. */
const entranceOf = (address: string) => address.replace(/[0-9A-Za-z-]+$/, '')

export function newForm(caller: Caller): TakingForm {
  const { home } = caller
  const memberId = presetMember(caller)
  return {
    where: home ? 'home' : 'public',
    itemId: null,
    memberId,
    // A member who calls from the number we know is called back on it without anybody repeating it.
    phone: memberId === null ? caller.phone : '',
    place: home ? entranceOf(home.address) : '',
    words: '',
    raisedTo: null,
  }
}

export const KINDS_AT: Record<Where, { kinds: WorkOrderKind[]; scope: Scope | null }> = {
  home: { kinds: ['repair', 'incident'], scope: 'in-home' },
  public: { kinds: ['repair', 'incident'], scope: 'public' },
  talk: { kinds: ['complaint', 'suggestion'], scope: null },
  ask: { kinds: ['inquiry'], scope: null },
}

export const needsPlace = ({ where }: TakingForm) => where === 'public'

/** The masked number that is on record for the one chosen; null: a number has to be typed. */
export const knownPhone = (home: CallerHousehold | null, { memberId }: TakingForm) =>
  home?.members.find((member) => member.memberId === memberId)?.phone ?? null

/** From the item's own urgency upwards. */
export function urgenciesOf({ itemId }: TakingForm): Urgency[] {
  const own = (itemId === null ? null : itemOf(itemId))?.urgency ?? 'ordinary'
  return URGENCIES.slice(URGENCIES.indexOf(own))
}

export function urgencyOf(form: TakingForm): Urgency {
  const [own = 'ordinary', ...higher] = urgenciesOf(form)
  return form.raisedTo !== null && higher.includes(form.raisedTo) ? form.raisedTo : own
}

export type Part = 'item' | 'phone' | 'place' | 'words'

/** What stands in the way of writing it down, each in a sentence beside its part. */
export function problemsOf(
  form: TakingForm,
  home: CallerHousehold | null,
): Partial<Record<Part, string>> {
  const problems: Partial<Record<Part, string>> = {}
  if (form.itemId === null) problems.item = '请选一样'
  const typed = normalisePhone(form.phone)
  if (form.phone.trim() === '') {
    if (knownPhone(home, form) === null) problems.phone = '请问一个能回电的号码'
  } else if (!isContactPhone(typed)) problems.phone = '这个号码打不通，请再问一遍'
  if (needsPlace(form) && form.place.trim() === '') problems.place = '请问在哪里'
  if (lengthView(form.place, EXACT_PLACE_MAX).over) problems.place = '地点太长，删短一些'
  if (lengthView(form.words, DESCRIPTION_MAX).over) problems.words = '写得太长，删短一些'
  return problems
}

/** Of a form without problems. */
export function bodyOf(form: TakingForm, home: CallerHousehold | null): NewOrderOnBehalf {
  const { where, itemId, memberId, words } = form
  const phone = normalisePhone(form.phone)
  const place = form.place.trim()
  return {
    scope: where === 'home' ? 'in-home' : 'public',
    itemId: itemId ?? '',
    urgency: urgencyOf(form),
    windows: [],
    mayEnter: false,
    media: [],
    ...(where === 'home' && home && { roomId: home.roomId }),
    ...(where === 'public' && place !== '' && { exactPlace: place }),
    ...(words.trim() !== '' && { description: words.trim() }),
    ...(memberId !== null && { memberId }),
    ...(phone !== '' && { contactPhone: phone }),
  }
}
