import type { DESK_ROLES, NoticeFacts, NoticeKind } from '../contract'

/** Who is to be told what, before anybody knows which people that is. */
export interface QueuedNotice {
  readonly kind: NoticeKind
  readonly to: Recipients
  /** number and title of the order come from the statement that queues the notice */
  readonly facts?: Omit<NoticeFacts, 'number' | 'title'>
  /** wakes residents at night too */
  readonly emergency?: boolean
}

/** Those who may assign, from the nearest to the order to the furthest. */
export type Level = (typeof DESK_ROLES)[number]

/**
 * - `person`: a resident. Their night is quiet; a deleted person is told nothing.
 * - `staff`: news for one colleague, whether on duty or not; the desk's once they have left.
 * - `assignee`: whoever has the order when the notice is delivered: the colleague, or the
 *   technicians of its trade. The desk's when none of them is on duty.
 * - `trade`: its technicians on duty; the desk's when there is none.
 * - `level`: those on duty at it; an empty level passes to the next (recipients.ts).
 * - `waiting`: who follows the order, and who reported or follows one that was merged into it; found
 *   when the notice is delivered, all in one statement. Their night is quiet; `except` is a person here.
 * - `home`: who lives where the order is, since before it was reported, but for its reporter; found when
 *   the notice is delivered. Their night is quiet; `except` is a person here.
 * `except` is the entry in the staff that did it: nobody is told of their own move.
 */
export type Recipients =
  | { readonly person: string }
  | { readonly staff: string }
  | { readonly assignee: true; readonly except?: string }
  | { readonly trade: string; readonly except?: string }
  | { readonly level: Level; readonly except?: string }
  | { readonly waiting: true; readonly except?: string }
  | { readonly home: true; readonly except?: string }

/** As the outbox keeps it. */
export interface NoticePayload {
  to: Recipients
  emergency: boolean
  facts: NoticeFacts
}

/** A notice on its way to people who are known by now. */
export interface Delivery {
  readonly noticeId: string
  readonly communityId: string
  readonly kind: NoticeKind
  /** the order */
  readonly orderId: string
  readonly facts: NoticeFacts
  readonly emergency: boolean
  readonly at: Date
  /** by person: the order they know it by, where that is another one (merged into `orderId`) */
  readonly knownAs?: ReadonlyMap<string, KnownOrder>
}

export interface KnownOrder {
  readonly orderId: string
  readonly number: string
  readonly title: string
  /** their own report, and not one that they follow */
  readonly own: boolean
}
