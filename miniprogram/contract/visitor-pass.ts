/** A visitor's pass: issued by a household, shown by the visitor, checked at the gate. */
import { communityParams, getCommunity } from './community'
import { anyone, endpoint, member, person } from './endpoint'
import { cursor, slug, uuid } from './ids'
import { arr, bool, instant, int, nullable, obj, oneOf, opt, str, text, type Infer } from './schema'
import { MINUTES_PER_DAY, MINUTE_MS, startOfDay } from './shanghai-time'

export const PASS_MAX_HOURS = 24
export const PASS_MAX_DAYS_AHEAD = 30
export const PASS_MAX_USES = 10
export const PASS_MAX_LIVE = 20
export const PASS_MAX_COMPANIONS = 20
export const PASS_NOTE_MAX = 60
/** A window that holds any moment between these hours of Shanghai is overnight: it needs a plate. */
export const OVERNIGHT_FROM_HOUR = 1
export const OVERNIGHT_TO_HOUR = 5
/** Days after the window's end until everything about the visitor is erased. */
export const PASS_RETENTION_DAYS = 30

export const PASS_STATES = ['not-yet', 'live', 'used-up', 'expired', 'revoked'] as const
export type PassState = (typeof PASS_STATES)[number]

/** The state that the facts add up to at `now`; the same on the phone, the server and the gate. */
export function passStateAt(
  pass: { windowFrom: string; windowTo: string; uses: number; used: number; revoked: boolean },
  now: Date,
): PassState {
  if (pass.revoked) return 'revoked'
  if (now.getTime() >= Date.parse(pass.windowTo)) return 'expired'
  if (pass.used >= pass.uses) return 'used-up'
  return now.getTime() < Date.parse(pass.windowFrom) ? 'not-yet' : 'live'
}

/** Minutes a window may begin in the past: filling in a form takes time. */
export const PASS_GRACE_MINUTES = 15

/** Whether a window holds any moment of a night between OVERNIGHT_FROM_HOUR and OVERNIGHT_TO_HOUR. */
export function isOvernight(from: Date, to: Date): boolean {
  const day = MINUTES_PER_DAY * MINUTE_MS
  for (let start = startOfDay(from).getTime(); start < to.getTime(); start += day) {
    const begins = start + OVERNIGHT_FROM_HOUR * 60 * MINUTE_MS
    const ends = start + OVERNIGHT_TO_HOUR * 60 * MINUTE_MS
    if (from.getTime() < ends && to.getTime() > begins) return true
  }
  return false
}

/** What is wrong with a new pass's window at `now`, or null; the same on the phone and the server. */
export function passWindowFault(
  window: { from: Date; to: Date; hasPlate: boolean },
  now: Date,
): 'pass.window-refused' | 'pass.overnight-needs-plate' | null {
  const { from, to, hasPlate } = window
  const begins = Math.max(from.getTime(), now.getTime())
  const refused =
    from.getTime() < now.getTime() - PASS_GRACE_MINUTES * MINUTE_MS ||
    from.getTime() > now.getTime() + PASS_MAX_DAYS_AHEAD * MINUTES_PER_DAY * MINUTE_MS ||
    to.getTime() <= begins ||
    to.getTime() - from.getTime() > PASS_MAX_HOURS * 60 * MINUTE_MS
  if (refused) return 'pass.window-refused'
  return isOvernight(from, to) && !hasPlate ? 'pass.overnight-needs-plate' : null
}

/** 7 or 8 characters, upper case, as licence-plate.ts normalises and validates. */
const plate = () => str({ minLength: 7, maxLength: 8, pattern: '^[^\\u0000-\\u0020a-z]+$' })
const passCode = () => str({ pattern: '^[0-9]{6}$', maxLength: 6 })
/** 22 characters of base64url: 128 random bits. */
const token = () => str({ minLength: 22, maxLength: 44, pattern: '^[0-9A-Za-z_-]+$' })

/**
 * `windowFrom` may lie a few minutes back (a form takes time): it is moved to now. Refused with
 * `pass.window-refused`, `pass.overnight-needs-plate` or `pass.too-many-live`.
 */
export const newVisitorPass = obj({
  householdId: slug(),
  visitorName: text(1, 20),
  windowFrom: instant(),
  windowTo: instant(),
  plate: opt(plate()),
  companions: opt(int(0, PASS_MAX_COMPANIONS)),
  uses: opt(int(1, PASS_MAX_USES)),
  /** to the guard, not to the visitor */
  note: opt(text(1, PASS_NOTE_MAX)),
})
export type NewVisitorPass = Infer<typeof newVisitorPass>

/** What the issuing household sees. */
export const visitorPass = obj({
  id: uuid(),
  communityId: slug(),
  /** 3栋2单元1101 */
  address: text(1, 60),
  visitorName: text(0, 20),
  windowFrom: instant(),
  windowTo: instant(),
  plate: nullable(plate()),
  companions: int(0, PASS_MAX_COMPANIONS),
  uses: int(1, PASS_MAX_USES),
  used: int(0, PASS_MAX_USES),
  note: nullable(text(0, PASS_NOTE_MAX)),
  state: oneOf(PASS_STATES),
  revokedAt: nullable(instant()),
  issuedAt: instant(),
  /** issued by the caller; the rest of the household sees it and may revoke it too */
  mine: bool(),
  /** code, QR and token are null once the visitor's data were erased */
  code: nullable(passCode()),
  /** a PNG as base64, at most 6 KB: kept on the phone, so the pass works without network */
  qrPng: nullable(str({ maxLength: 8192 })),
  /** opens `visitor/pages/shared/index?t=…` without login */
  shareToken: nullable(token()),
  entries: arr(obj({ at: instant(), gateName: text(1, 20) }), { maxItems: PASS_MAX_USES }),
})
export type VisitorPass = Infer<typeof visitorPass>

export const issueVisitorPass = endpoint({
  name: 'issueVisitorPass',
  method: 'POST',
  path: '/v1/communities/:communityId/visitor-passes',
  access: member,
  keyed: true,
  params: communityParams,
  body: newVisitorPass,
  reply: visitorPass,
  status: 201,
})

const passParams = obj({ communityId: slug(), passId: uuid() })

export const getVisitorPass = endpoint({
  name: 'getVisitorPass',
  method: 'GET',
  path: '/v1/communities/:communityId/visitor-passes/:passId',
  access: person,
  params: passParams,
  reply: visitorPass,
})

/** Repeating it changes nothing. */
export const revokeVisitorPass = endpoint({
  name: 'revokeVisitorPass',
  method: 'POST',
  path: '/v1/communities/:communityId/visitor-passes/:passId/revoke',
  access: person,
  params: passParams,
  body: obj({}),
  reply: visitorPass,
})

export const passSummary = obj({
  id: uuid(),
  visitorName: text(0, 20),
  windowFrom: instant(),
  windowTo: instant(),
  plate: nullable(plate()),
  uses: int(1, PASS_MAX_USES),
  used: int(0, PASS_MAX_USES),
  state: oneOf(PASS_STATES),
})
export type PassSummary = Infer<typeof passSummary>

/** The caller's households' passes in one community, newest first, 20 a page. */
export const listVisitorPasses = endpoint({
  name: 'listVisitorPasses',
  method: 'GET',
  path: '/v1/communities/:communityId/visitor-passes',
  access: person,
  params: communityParams,
  query: obj({ cursor: opt(cursor()) }),
  reply: obj({ passes: arr(passSummary, { maxItems: 20 }), cursor: nullable(cursor()) }),
})

/** What the visitor sees: the way in, never the room or the household's names. */
export const sharedPass = obj({
  community: getCommunity.reply,
  /** 3栋2单元: building and entrance only */
  building: text(0, 40),
  visitorName: text(0, 20),
  windowFrom: instant(),
  windowTo: instant(),
  plate: nullable(plate()),
  companions: int(0, PASS_MAX_COMPANIONS),
  uses: int(1, PASS_MAX_USES),
  used: int(0, PASS_MAX_USES),
  state: oneOf(PASS_STATES),
  /** null once the pass is over or revoked */
  code: nullable(passCode()),
  qrPng: nullable(str({ maxLength: 8192 })),
  gateNames: arr(text(1, 20), { maxItems: 12 }),
})
export type SharedPass = Infer<typeof sharedPass>

/** `object.unknown` for a token that never was; a pass that is over answers with its state. */
export const getSharedPass = endpoint({
  name: 'getSharedPass',
  method: 'GET',
  path: '/v1/shared-passes/:token',
  access: anyone,
  params: obj({ token: token() }),
  reply: sharedPass,
})
