import { RESIDENT_MOVE_NAMES, STAFF_MOVE_NAMES } from '../replies/move-names'
import { MEDIA_KINDS, PAUSE_REASONS } from '../replies/work-order-names'
import { slug, uuid } from '../ids'
import { arr, bool, instant, int, obj, oneOf, opt, text, type Infer } from '../schema'
import * as names from '../work-order-names'
import { timeWindow } from './work-order'

export const quote = obj({
  materials: arr(obj({ name: text(1, 30), count: int(1, 999), unitFen: int(0, names.FEN_MAX) }), {
    maxItems: names.MATERIALS_MAX,
  }),
  labourFen: int(0, names.FEN_MAX),
})
export type Quote = Infer<typeof quote>

/** Files follow one by one through uploadMedia, as those of the report do. */
export const entryMedia = () =>
  arr(obj({ id: uuid(), kind: oneOf(MEDIA_KINDS) }), { maxItems: names.ENTRY_PHOTOS_MAX })

export const newPause = obj({
  reason: oneOf(PAUSE_REASONS),
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

/** As last seen: both orders are held to their versions. */
export const mergeTarget = obj({ orderId: uuid(), version: int(1, 1_000_000) })
export type MergeTarget = Infer<typeof mergeTarget>

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
  /** the order that goes on for both */
  mergeInto: opt(mergeTarget),
})
export type StaffMoveBody = Infer<typeof staffMoveBody>

export const residentMoveBody = obj({
  move: oneOf(RESIDENT_MOVE_NAMES),
  ...fields,
  windows: opt(arr(timeWindow, { maxItems: names.WINDOWS_MAX })),
  rating: opt(newRating),
})
export type ResidentMoveBody = Infer<typeof residentMoveBody>
