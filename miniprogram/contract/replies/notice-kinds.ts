/** The closed list of what people are told. The words are in notice-words.ts. */

/** To the person who reported; `followed-…` to whoever waits for somebody else's report. */
export const RESIDENT_NOTICE_KINDS = [
  'order-accepted',
  'order-declined',
  'order-assigned',
  'order-taken',
  'order-returned',
  'order-scheduled',
  'order-started',
  'order-paused',
  'order-resumed',
  'order-answered',
  'order-finished',
  'order-confirmed-itself',
  'order-urgency-changed',
  'price-asked',
  'staff-commented',
  'order-merged',
  'order-split',
  'household-moved',
  'reported-for-you',
  'followed-moved',
  'followed-answered',
] as const

/** To those who work for the property. */
export const STAFF_NOTICE_KINDS = [
  'order-new',
  'order-yours',
  'order-for-your-trade',
  'order-not-yours',
  'order-given-back',
  'order-without-owner',
  'order-confirmed',
  'order-sent-back',
  'order-reopened',
  'order-cancelled',
  'order-rated',
  'feedback-added',
  'window-changed',
  'urgency-changed',
  'price-agreed',
  'price-refused',
  'pause-over',
  'resident-commented',
  'resident-nudged',
  'order-gained',
  'neighbour-waits',
  'resident-unreached',
  'handover-yours',
  'handover-unconfirmed',
  'promise-soon',
  'promise-late',
  'promise-very-late',
] as const

export const NOTICE_KINDS = [...RESIDENT_NOTICE_KINDS, ...STAFF_NOTICE_KINDS] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const isForStaff = (kind: NoticeKind) =>
  (STAFF_NOTICE_KINDS as readonly string[]).includes(kind)
