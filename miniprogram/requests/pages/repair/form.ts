/** What the repair form holds, what is still missing, and the body it becomes. Pure. */
import type { TimeWindow } from '../../../contract/requests/work-order'
import { isContactPhone, normalisePhone } from '../../../contract/phone-number'
import type { NewWorkOrder } from '../../contract/work-order'
import type { Urgency } from '../../../contract/work-order-names'
import { itemById, tradeOf } from '../../catalogue/catalogue'
import type { Scope } from '../../catalogue/taxonomy-types'
import type { ReportForm } from '../../behaviors/report-page'

/** A place from the list of buildings; `roomId` null where only a building is meant. */
export interface ListedPlace {
  buildingId: string
  unitId: string | null
  roomId: string | null
  /** 3栋2单元1101 */
  text: string
}

/** Whom it is reported for; words as typed, both may be empty. */
export interface Behalf {
  home: ListedPlace | null
  name: string
  phone: string
}

export interface RepairForm extends ReportForm {
  scope: Scope
  /** 替别人报; absent: one's own. Not among the keys of an empty form: drafts of before have none. */
  behalf?: Behalf | null
  home: ListedPlace | null
  public: ListedPlace | null
  exactPlace: string
  itemId: string | null
  /** Null: the item's own. */
  raisedTo: Urgency | null
  /** Null: 越快越好. Instants, so that 今天下午 of a draft does not become tomorrow's. */
  window: TimeWindow | null
  mayEnter: boolean
}

export const emptyForm = (): RepairForm => ({
  scope: 'in-home',
  home: null,
  public: null,
  exactPlace: '',
  itemId: null,
  raisedTo: null,
  description: '',
  window: null,
  mayEnter: false,
  phone: '',
  media: [],
  warned: [],
})

export const homeOf = ({ behalf, home }: RepairForm): ListedPlace | null =>
  behalf ? behalf.home : home

/** Only what a person did counts: an address or phone filled in for them is not a draft. */
export const isTouched = (form: RepairForm) =>
  form.itemId !== null ||
  form.description.trim() !== '' ||
  form.exactPlace.trim() !== '' ||
  form.behalf != null ||
  form.media.length > 0

/** Words or pictures, which nobody makes twice; what was picked is picked again in two taps. */
export const isWorthKeeping = ({ description, media }: RepairForm) =>
  description.trim() !== '' || media.length > 0

const RANK: Record<Urgency, number> = { ordinary: 0, urgent: 1, emergency: 2 }

/** Never below the item's: a resident raises it, only staff lower it. */
export function urgencyOf({ itemId, raisedTo }: RepairForm): Urgency {
  const item = itemId === null ? null : itemById(itemId)
  const own = item?.defaultUrgency ?? 'ordinary'
  return raisedTo && RANK[raisedTo] > RANK[own] ? raisedTo : own
}

export const isAbove = (one: Urgency, other: Urgency) => RANK[one] > RANK[other]

/** Whether the item can happen where the form says; 人身安全 can happen anywhere. */
export function fitsScope(itemId: string, scope: Scope): boolean {
  const item = itemById(itemId)
  const own = item ? tradeOf(item)?.scope : undefined
  return own === null || own === scope
}

/** Somebody has to come in, so when and whether with nobody at home are asked. */
export function asksForEntry({ scope, itemId }: RepairForm): boolean {
  const item = itemId === null ? null : itemById(itemId)
  return scope === 'in-home' && (item === null || item.needsEntry)
}

/** Whether somebody may be let in by whoever fills this in; `lives`: they do there. */
export const mayOpen = (form: RepairForm, lives: boolean) =>
  asksForEntry(form) && (!form.behalf || lives)

/** The parts of the form that may hold something missing, in their order on the page. */
export type Part = 'place' | 'item' | 'phone' | 'behalf'

export function missingParts(form: RepairForm, phone: string): Part[] {
  const missing: Part[] = []
  const placed =
    form.scope === 'in-home'
      ? homeOf(form)?.roomId != null
      : form.public !== null || form.exactPlace.trim() !== ''
  if (!placed) missing.push('place')
  if (form.itemId === null) missing.push('item')
  if (!isContactPhone(phone)) missing.push('phone')
  if (!isTheirPhone(form.behalf)) missing.push('behalf')
  return missing
}

/** None is one, too: who is rung up then is whoever reports it. */
export const isTheirPhone = (behalf: Behalf | null | undefined) =>
  !behalf || behalf.phone.trim() === '' || isContactPhone(normalisePhone(behalf.phone))

function behalfOf({ behalf }: RepairForm): Pick<NewWorkOrder, 'onBehalf'> {
  if (!behalf) return {}
  const name = behalf.name.trim()
  const phone = normalisePhone(behalf.phone)
  return { onBehalf: { ...(name && { name }), ...(phone && { phone }) } }
}

function placeOf(form: RepairForm): Partial<NewWorkOrder> {
  if (form.scope === 'in-home') return { roomId: homeOf(form)?.roomId ?? '' }
  const exactPlace = form.exactPlace.trim()
  return {
    ...(form.public ? { buildingId: form.public.buildingId } : {}),
    ...(form.public?.unitId ? { unitId: form.public.unitId } : {}),
    ...(exactPlace ? { exactPlace } : {}),
  }
}

/** A form without missing parts. `phone`: normalised; `lives`: whoever fills it in does there. */
export function bodyOf(form: RepairForm, phone: string, lives: boolean): NewWorkOrder {
  const description = form.description.trim()
  return {
    scope: form.scope,
    itemId: form.itemId ?? '',
    ...placeOf(form),
    ...behalfOf(form),
    ...(description ? { description } : {}),
    urgency: urgencyOf(form),
    windows: form.window && asksForEntry(form) ? [form.window] : [],
    mayEnter: form.mayEnter && mayOpen(form, lives),
    contactPhone: phone,
    media: form.media.map(({ id, kind }) => ({ id, kind })),
  }
}

/** Everything a person typed, for the danger rules. */
export const textOf = ({ exactPlace, description }: RepairForm) => `${description}\n${exactPlace}`
