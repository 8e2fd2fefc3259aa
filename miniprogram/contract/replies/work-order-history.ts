/**
 * What happened to an order: an append-only list of entries numbered by `seq` from 1 without gaps.
 * A move changes the order and bumps its `version`; a remark (a comment, an internal note, a nudge, a neighbour's 还没好)
 * bumps only `seq`, so a resident's comment never makes the technician's move fail.
 */

/** Written by the moves of work-order-moves.ts; `submitted` is the first entry of every order. */
export const MOVE_EVENTS = [
  'submitted',
  'accepted',
  'declined',
  'assigned',
  'taken',
  'given-back',
  'passed-on',
  'scheduled',
  'started',
  'paused',
  'resumed',
  'quoted',
  'price-agreed',
  'price-refused',
  'answered',
  'finished',
  'confirmed',
  'sent-back',
  'rated',
  'fed-back',
  'reopened',
  'cancelled',
  'window-changed',
  'urgency-changed',
  'archived',
  'owner-left',
  'merged',
  'split',
  'gained',
  'lost',
] as const
export type MoveEvent = (typeof MOVE_EVENTS)[number]

export const REMARK_EVENTS = [
  'commented',
  'noted',
  'nudged',
  'still-broken',
  'released',
  'withheld',
] as const
export type RemarkEvent = (typeof REMARK_EVENTS)[number]

export const WORK_ORDER_EVENTS = [...MOVE_EVENTS, ...REMARK_EVENTS] as const
export type WorkOrderEventType = (typeof WORK_ORDER_EVENTS)[number]

export const isRemark = (type: WorkOrderEventType): type is RemarkEvent =>
  (REMARK_EVENTS as readonly string[]).includes(type)

/** Only staff may read it; residents never receive it. What neighbours may see is the desk's business too. */
export const isInternal = (type: WorkOrderEventType) =>
  type === 'noted' || type === 'released' || type === 'withheld'
