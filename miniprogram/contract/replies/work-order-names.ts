/** The closed lists of names that only schemas and the cloud run through; phones know them as types. */

/** Promised steps, as data/promises names them; a call-back and the end of a pause besides. */
export const PROMISE_STEPS = [
  'accept',
  'on-site',
  'specialist-on-site',
  'control',
  'plan',
  'first-answer',
  'resolve',
  'result',
  'call-back',
  'resume',
] as const
export type Step = (typeof PROMISE_STEPS)[number]

export const PAUSE_REASONS = ['owner', 'parts', 'approval', 'third-party'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

export const MEDIA_KINDS = ['photo', 'video'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** `before` and `after` come from the technician on site, `comment` with any other entry. */
export const MEDIA_PURPOSES = ['report', 'before', 'after', 'comment'] as const
export type MediaPurpose = (typeof MEDIA_PURPOSES)[number]

/**
 * What neighbours may see of a report's words or of one of its photos. Only `passed` (by WeChat's
 * check) and `released` (by the desk) is shown; `review` and `risky` is what WeChat's check said.
 */
export const SHOWING_STATES = [
  'waiting',
  'passed',
  'review',
  'risky',
  'released',
  'withheld',
] as const
export type ShowingState = (typeof SHOWING_STATES)[number]

/** Files of one order, those of the report included. */
export const ORDER_MEDIA_MAX = 60
