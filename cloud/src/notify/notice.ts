/** Who is to be told what, before anybody knows which people that is. */
export interface Notice {
  readonly kind: string
  readonly to: Recipients
  /** number and title of the order come from the statement that writes the notice */
  readonly facts?: Readonly<Record<string, string | number>>
  /** wakes residents at night too */
  readonly emergency?: boolean
}

export const LEVELS = ['desk', 'team-lead', 'manager', 'company'] as const
/** Those who may assign, from the nearest to the order to the furthest. */
export type Level = (typeof LEVELS)[number]

/**
 * - `person`: a resident. Their night is quiet; a deleted person is told nothing.
 * - `staff`: news for one colleague, whether on duty or not; the desk's once they have left.
 * - `assignee`: whoever has the order when the notice is delivered: the colleague, or the
 *   technicians of its trade. The desk's when none of them is on duty.
 * - `trade`: its technicians on duty; the desk's when there is none.
 * - `level`: those on duty at it; an empty level passes to the next (recipients.ts).
 * `except` is the entry in the staff that did it: nobody is told of their own move.
 */
export type Recipients =
  | { readonly person: string }
  | { readonly staff: string }
  | { readonly assignee: true; readonly except?: string }
  | { readonly trade: string; readonly except?: string }
  | { readonly level: Level; readonly except?: string }

/** As the outbox keeps it. */
export interface NoticePayload {
  to: Recipients
  emergency: boolean
  facts: Record<string, string | number>
}

/** A notice on its way to people who are known by now. */
export interface Delivery {
  readonly noticeId: string
  readonly communityId: string
  readonly kind: string
  /** the order */
  readonly subject: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly at: Date
}
