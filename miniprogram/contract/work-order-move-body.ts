/** What a move carries, and what a given move lacks or has too much: the same on phone and server. */
import { slug, uuid } from './ids'
import { MEDIA_KINDS } from './media'
import { arr, bool, type Infer, instant, int, obj, oneOf, opt, text } from './schema'
import type { Fault } from './replies/faults'
import { RESIDENT_MOVE_NAMES, type Need, STAFF_MOVE_NAMES } from './work-order-move'
import type { OfferedMove } from './work-order-judge'
import * as names from './work-order-names'
import { timeWindow } from './work-order-parts'
import { quote, totalFen } from './work-order-price'

/** Files follow one by one through uploadMedia, as those of the report do. */
export const entryMedia = () =>
  arr(obj({ id: uuid(), kind: oneOf(MEDIA_KINDS) }), { maxItems: names.ENTRY_PHOTOS_MAX })

export const newPause = obj({
  reason: oneOf(names.PAUSE_REASONS),
  words: text(1, names.REASON_MAX),
  /** the new promise: by then it goes on */
  until: instant(),
})
export type NewPause = Infer<typeof newPause>

export const newRating = obj({
  /** asked first: a repair that was not solved is no matter of stars */
  solved: bool(),
  stars: int(1, 5),
  words: opt(text(1, names.WORDS_MAX)),
})
export type NewRating = Infer<typeof newRating>

const fields = {
  /** as last seen; the loser of a race gets `object.changed` with the state */
  version: int(1, 1_000_000),
  reason: opt(text(1, names.REASON_MAX)),
  words: opt(text(1, names.WORDS_MAX)),
  media: opt(entryMedia()),
}

export const staffMoveBody = obj({
  move: oneOf([...STAFF_MOVE_NAMES, ...RESIDENT_MOVE_NAMES] as const),
  ...fields,
  referral: opt(text(1, names.REASON_MAX)),
  /** one of the two: a person, or everybody of a trade */
  assigneeStaffId: opt(slug()),
  assigneeTrade: opt(slug()),
  window: opt(timeWindow),
  pause: opt(newPause),
  quote: opt(quote),
  urgency: opt(oneOf(names.URGENCIES)),
  /** promised steps these words keep */
  keeps: opt(arr(oneOf(names.KEEPABLE_STEPS), { minItems: 1, maxItems: 5 })),
  windows: opt(arr(timeWindow, { maxItems: names.WINDOWS_MAX })),
})
export type StaffMoveBody = Infer<typeof staffMoveBody>

export const residentMoveBody = obj({
  move: oneOf(RESIDENT_MOVE_NAMES),
  ...fields,
  windows: opt(arr(timeWindow, { maxItems: names.WINDOWS_MAX })),
  rating: opt(newRating),
})
export type ResidentMoveBody = Infer<typeof residentMoveBody>

/** Every field a body may have, whoever sends it. */
export type MoveFields = Partial<Omit<StaffMoveBody & ResidentMoveBody, 'move' | 'version'>>

const FIELDS: Readonly<Record<Need, readonly (keyof MoveFields)[]>> = {
  reason: ['reason'],
  referral: ['referral'],
  words: ['words'],
  assignee: ['assigneeStaffId', 'assigneeTrade'],
  window: ['window'],
  windows: ['windows'],
  pause: ['pause'],
  quote: ['quote'],
  rating: ['rating'],
  urgency: ['urgency'],
  keeps: ['keeps'],
  media: ['media'],
}
const ALL = Object.keys(FIELDS) as Need[]

const given = (need: Need, body: MoveFields) =>
  FIELDS[need].filter((field) => body[field] !== undefined)

/** What the body lacks for this move and what it has that the move does not take; empty: complete. */
export function faultsOfMove({ needs, may }: Pick<OfferedMove, 'needs' | 'may'>, body: MoveFields) {
  const faults: Fault[] = []
  for (const need of ALL) {
    const fields = given(need, body)
    const [field = FIELDS[need][0], second] = fields
    const isTaken = needs.includes(need) || may.includes(need)
    if (needs.includes(need) && fields.length === 0)
      faults.push({ path: `/${field ?? need}`, rule: 'required' })
    for (const extra of isTaken ? [] : fields)
      faults.push({ path: `/${extra}`, rule: 'additionalProperties' })
    if (isTaken && second !== undefined)
      faults.push({ path: `/${second}`, rule: 'additionalProperties' })
  }
  if (body.quote && totalFen(body.quote) > names.FEN_MAX)
    faults.push({ path: '/quote', rule: 'maximum', limit: names.FEN_MAX })
  return faults
}
