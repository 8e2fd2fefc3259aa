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

/** Files of one order, those of the report included. */
export const ORDER_MEDIA_MAX = 60
