/** What the repair form shows: a form, the community and the time in, plain data for WXML out. */
import type { CommunityCard } from '../../../contract/community'
import { maskPhone, spokenMask } from '../../../contract/phone-number'
import { phrases } from '../../../words/phrases'
import { divertsFor, hidesCamera, itemById } from '../../catalogue/catalogue'
import { URGENCIES } from '../../catalogue/taxonomy'
import type { CatalogueItem, Scope } from '../../catalogue/taxonomy-types'
import type { Home } from '../../../services/me'
import { callsFirst } from './danger'
import {
  asksForEntry,
  homeOf,
  isAbove,
  isTheirPhone,
  mayOpen,
  urgencyOf,
  type RepairForm,
} from './form'
import { promiseNote } from '../../words/promise-note'

/** What is reported most, as far as anybody can know before there are figures of one's own. */
const LIKELY: Record<Scope, string[]> = {
  'in-home': ['pipe-leak-home', 'toilet-clogged', 'power-trip', 'door-lock-fault', 'ceiling-leak'],
  public: [
    'corridor-light-out',
    'lift-stopped',
    'unit-door-fault',
    'roof-leak-public',
    'barrier-gate-fault',
  ],
}

function picksOf({ scope, itemId }: RepairForm) {
  const ids = LIKELY[scope]
  const picks = ids.map((id) => ({
    id,
    name: itemById(id)?.name ?? '',
    clauses: phrases(itemById(id)?.name ?? ''),
    on: id === itemId,
  }))
  const other = itemId !== null && !ids.includes(itemId) ? itemById(itemId) : null
  return { picks, other: other?.name ?? '' }
}

function itemView(item: CatalogueItem | null, card: CommunityCard | null) {
  if (!item) return null
  const diverts = divertsFor(item, card?.facts ?? {})
  return {
    safety: item.safetyText === null ? [] : phrases(item.safetyText),
    selfCheck: item.selfCheck.map((step) => ({ step, clauses: phrases(step) })),
    photoHints: item.photoHints.join('、'),
    hidesCamera: hidesCamera(item),
    first: callsFirst(diverts),
    also: diverts.filter(({ beforeDesk }) => !beforeDesk),
  }
}

function placeView(form: RepairForm, rooms: Home[]) {
  const home = homeOf(form)
  const place = form.scope === 'in-home' ? home : form.public
  return {
    text: place?.text ?? '',
    /** In a home of one's own that nobody has verified: taken all the same, and said so. */
    unverified:
      form.scope === 'in-home' && !form.behalf && home !== null && !livesThere(form, rooms),
  }
}

/** The property has confirmed that they live where the form says. */
export const livesThere = (form: RepairForm, rooms: Home[]) =>
  rooms.some(({ roomId, verified }) => verified && roomId === homeOf(form)?.roomId)

function behalfView(form: RepairForm) {
  const { behalf } = form
  const whose = behalf ? behalf.name.trim() || '别人家' : '自己家'
  return {
    on: !!behalf,
    whose,
    spoken: `替别人报，现在是${whose}`,
    /** at home those who live there read it as well */
    shared: !!behalf && form.scope === 'in-home',
    badPhone: !isTheirPhone(behalf),
  }
}

/** Above the item's own only; an emergency cannot be raised. */
function urgencyView(form: RepairForm, item: CatalogueItem | null) {
  if (!item || item.defaultUrgency === 'emergency') return []
  const chosen = urgencyOf(form)
  return URGENCIES.filter(
    ({ id }) => id === item.defaultUrgency || isAbove(id, item.defaultUrgency),
  )
    .slice()
    .reverse()
    .map(({ id, name, hint }) => ({ id, name, hint, on: id === chosen }))
}

export interface Known {
  card: CommunityCard | null
  rooms: Home[]
  /** The phone last used, normalised; null when none is known. */
  phone: string | null
}

export function repairView(form: RepairForm, { card, rooms, phone }: Known) {
  const item = form.itemId === null ? null : itemById(form.itemId)
  const { picks, other } = picksOf(form)
  return {
    scope: form.scope,
    itemId: form.itemId ?? '',
    place: placeView(form, rooms),
    picks,
    otherItem: other,
    otherClauses: phrases(other || '全部种类'),
    item: itemView(item, card),
    urgencies: urgencyView(form, item),
    raised: form.raisedTo !== null,
    window: form.window,
    entry: asksForEntry(form),
    open: mayOpen(form, livesThere(form, rooms)),
    mayEnter: form.mayEnter,
    behalf: behalfView(form),
    phone: phone === null ? '' : maskPhone(phone),
    phoneSpoken: phone === null ? '' : spokenMask(phone),
    promise: item
      ? promiseNote(item, urgencyOf(form), form.scope, card?.promisesConfirmed ?? false)
      : null,
  }
}

export type RepairView = ReturnType<typeof repairView>
