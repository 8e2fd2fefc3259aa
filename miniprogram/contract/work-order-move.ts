/** What a row of the table of moves says; the rows are in moves-of-staff, -residents and -time. */
import type { ErrorCode } from './errors'
import type { NoticeKind } from './replies/notice-kinds'
import type { MoveEvent } from './replies/work-order-history'
import type { MoveName } from './replies/move-names'
import type { WorkOrderState } from './work-order-states'

export type { MoveName } from './replies/move-names'

/**
 * In what capacity somebody moves an order.
 * - `reporter`: who sent the report. `by-phone`: the desk, for an order that nobody in the app sent.
 * - `desk`: who assigns (DESK_ROLES). `owner`: the member of staff who has the order.
 * - `field`: a technician to whom it is open: nobody's, his trade's, or assigned to him.
 * - `system`: time itself.
 */
export type Party = 'reporter' | 'by-phone' | 'desk' | 'owner' | 'field' | 'system'

/** What a move asks of its maker; body fields of the same names (requests/work-order-move.ts). */
export type Need =
  | 'reason'
  | 'referral'
  | 'words'
  | 'assignee'
  | 'window'
  | 'windows'
  | 'pause'
  | 'quote'
  | 'rating'
  | 'urgency'
  | 'keeps'
  | 'media'
  | 'mergeInto'

/** What must hold of the order besides its state; each has a refusal of its own. */
export type Condition =
  | 'nobody-on-site'
  | 'price-asked'
  | 'price-settled'
  | 'within-return'
  | 'unrated'
  | 'no-feedback-yet'
  | 'has-owner'
export const REFUSAL_OF: Readonly<Record<Condition, ErrorCode>> = {
  'nobody-on-site': 'work-order.move-refused',
  'price-asked': 'work-order.move-refused',
  'price-settled': 'work-order.price-open',
  'within-return': 'work-order.too-late',
  unrated: 'work-order.rated-already',
  'no-feedback-yet': 'work-order.rated-already',
  'has-owner': 'work-order.move-refused',
}

/** `owner`: who had the order; `assignee`: who has it now, a person or every one of a trade. */
export type Told = 'reporter' | 'owner' | 'assignee' | 'desk'

export interface Move {
  readonly name: MoveName
  readonly from: readonly WorkOrderState[]
  /** `resume`: the state before the pause, or before the merging */
  readonly to: WorkOrderState | 'same' | 'resume'
  readonly event: MoveEvent
  readonly by: readonly Party[]
  readonly needs?: readonly Need[]
  /** taken when given; anything else in the body is refused */
  readonly may?: readonly Need[]
  /** the reason is needed only when the order is taken from somebody else */
  readonly reasonWhen?: 'taken-from-another'
  readonly conditions?: readonly Condition[]
  /** who has the order afterwards; as before when left out */
  readonly owner?: 'mover' | 'assignee' | 'nobody'
  /** the mover is never told of their own move */
  readonly tells: Readonly<Partial<Record<Told, NoticeKind>>>
}
