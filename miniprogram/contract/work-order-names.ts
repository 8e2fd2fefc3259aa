/** The closed lists of names and the lengths that work orders are told in, as far as phones run them. */
export type { MediaKind, MediaPurpose, PauseReason, Step } from './replies/work-order-names'

export const SCOPES = ['in-home', 'public'] as const
/** From low to high. */
export const URGENCIES = ['ordinary', 'urgent', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]
export const WORK_ORDER_KINDS = [
  'repair',
  'incident',
  'complaint',
  'suggestion',
  'inquiry',
] as const
export type WorkOrderKind = (typeof WORK_ORDER_KINDS)[number]

/** Steps that an answer in words may keep, because no move of the order's own stands for them. */
export const KEEPABLE_STEPS = [
  'first-answer',
  'plan',
  'control',
  'specialist-on-site',
  'call-back',
] as const
export type KeepableStep = (typeof KEEPABLE_STEPS)[number]

export const DESCRIPTION_MAX = 500
export const EXACT_PLACE_MAX = 60
export const REASON_MAX = 200
/** An answer, a comment, what was done. */
export const WORDS_MAX = 500
/** Preferred windows a resident may offer; none means 越快越好. */
export const WINDOWS_MAX = 3
/** Photos that one entry of the history may bring. */
export const ENTRY_PHOTOS_MAX = 6
export const MATERIALS_MAX = 20
/** One million yuan: above this a price is a slip of the finger. */
export const FEN_MAX = 100_000_000

export const MAX_PHOTOS = 9
export const MAX_VIDEOS = 1
