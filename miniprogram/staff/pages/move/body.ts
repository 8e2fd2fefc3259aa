/** The form as the move's body: the offer says which fields, blanks are left out. Pure. */
import type { NewPause, Quote } from '../../../contract/requests/work-order-move'
import { parseMoment } from '../../../contract/shanghai-time'
import type { OfferedMove } from '../../../contract/work-order-judge'
import type { Need } from '../../../contract/work-order-move'
import type { StaffMoveFields } from '../../services/desk-orders'
import { countOf, fenOf } from '../../words/money'
import type { Material, MoveForm, When } from './form'

export type Offer = Pick<OfferedMove, 'needs' | 'may'>

export const takes = ({ needs, may }: Offer, need: Need) =>
  needs.includes(need) || may.includes(need)

const instantOf = (date: string, clock: string) => parseMoment(date, clock)?.toISOString() ?? null

/** Null until day, beginning and end are chosen. */
export function windowOf({ date, from, to }: When): { from: string; to: string } | null {
  const [start, end] = [instantOf(date, from), instantOf(date, to)]
  return start === null || end === null ? null : { from: start, to: end }
}

export const untilOf = ({ until }: MoveForm) => instantOf(until.date, until.clock)

export const isBlank = ({ name, price }: Material) => name.trim() === '' && price.trim() === ''

/** Null while a row is half filled in or an amount is none. No labour is none to pay. */
export function quoteOf({ materials, labour }: MoveForm): Quote | null {
  const labourFen = labour.trim() === '' ? 0 : fenOf(labour)
  if (labourFen === null) return null
  const rows: Quote['materials'] = []
  for (const row of materials.filter((each) => !isBlank(each))) {
    const [name, count, unitFen] = [row.name.trim(), countOf(row.count), fenOf(row.price)]
    if (name === '' || count === null || unitFen === null) return null
    rows.push({ name, count, unitFen })
  }
  return { materials: rows, labourFen }
}

function pauseOf(form: MoveForm): NewPause | null {
  const [until, words] = [untilOf(form), form.words.trim()]
  if (form.pauseReason === '' || until === null || words === '') return null
  return { reason: form.pauseReason, words, until }
}

const isTouched = ({ materials, labour }: MoveForm) =>
  labour.trim() !== '' || materials.some((each) => !isBlank(each))

/** How each need is read from the form; null: not there. */
const READ: Record<
  Exclude<Need, 'rating' | 'mergeInto'>,
  (form: MoveForm) => StaffMoveFields | null
> = {
  reason: ({ reason }) => (reason.trim() === '' ? null : { reason: reason.trim() }),
  referral: ({ referral }) => (referral.trim() === '' ? null : { referral: referral.trim() }),
  words: ({ words }) => (words.trim() === '' ? null : { words: words.trim() }),
  assignee: ({ staffId, trade }) => {
    if (staffId !== '') return { assigneeStaffId: staffId }
    return trade === '' ? null : { assigneeTrade: trade }
  },
  window: ({ when }) => {
    const window = windowOf(when)
    return window && { window }
  },
  windows: ({ when, soon }) => {
    if (soon) return { windows: [] }
    const window = windowOf(when)
    return window && { windows: [window] }
  },
  pause: (form) => {
    const pause = pauseOf(form)
    return pause && { pause }
  },
  quote: (form) => {
    const quote = isTouched(form) ? quoteOf(form) : null
    return quote && { quote }
  },
  urgency: ({ urgency }) => (urgency === '' ? null : { urgency }),
  keeps: ({ keeps }) => (keeps.length === 0 ? null : { keeps }),
  media: ({ photos }) =>
    photos.length === 0
      ? null
      : { media: photos.map(({ id }) => ({ id, kind: 'photo' as const })) },
}

export function bodyOf(offer: Offer, form: MoveForm): StaffMoveFields {
  let body: StaffMoveFields = {}
  for (const need of Object.keys(READ) as (keyof typeof READ)[])
    if (takes(offer, need)) body = { ...body, ...READ[need](form) }
  return body
}
