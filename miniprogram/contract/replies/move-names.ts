/** The names of the moves, by who may make them; the rows are in moves-of-staff, -residents and -time. */

export const STAFF_MOVE_NAMES = [
  'accept',
  'resume',
  'take',
  'start',
  'schedule',
  'finish',
  'answer',
  'quote',
  'assign',
  'pause',
  'pass-on',
  'give-back',
  'change-urgency',
  'decline',
  'merge',
  'split',
] as const
export const RESIDENT_MOVE_NAMES = [
  'confirm',
  'send-back',
  'agree-price',
  'refuse-price',
  'rate',
  'add-feedback',
  'reopen',
  'change-window',
  'cancel',
] as const
export const SYSTEM_MOVE_NAMES = ['archive', 'owner-left', 'gain', 'lose'] as const
export const MOVE_NAMES = [
  ...STAFF_MOVE_NAMES,
  ...RESIDENT_MOVE_NAMES,
  ...SYSTEM_MOVE_NAMES,
] as const
export type MoveName = (typeof MOVE_NAMES)[number]
