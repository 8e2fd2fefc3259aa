/** A visitor's pass: issued by a household, shown by the visitor, checked at the gate. */
import { anyone, endpoint, member, person, shapeOf } from './endpoint'
import type { PassPage, SharedPass, VisitorPass } from './replies/visitor-pass'
import type { CommunityParams } from './requests/community'
import type {
  NewVisitorPass,
  PassesQuery,
  PassParams,
  Revocation,
  SharedPassParams,
} from './requests/visitor-pass'
import { MINUTES_PER_DAY, MINUTE_MS, startOfDay } from './shanghai-time'

export type { PassSummary, SharedPass, VisitorPass } from './replies/visitor-pass'
export type { NewVisitorPass } from './requests/visitor-pass'

export const PASS_MAX_HOURS = 24
export const PASS_MAX_DAYS_AHEAD = 30
export const PASS_MAX_USES = 10
export const PASS_MAX_LIVE = 20
export const PASS_MAX_COMPANIONS = 20
export const PASS_NOTE_MAX = 60
export const VISITOR_NAME_MAX = 20
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

export const issueVisitorPass = endpoint({
  name: 'issueVisitorPass',
  method: 'POST',
  path: '/v1/communities/:communityId/visitor-passes',
  access: member,
  keyed: true,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<NewVisitorPass>(),
  reply: shapeOf<VisitorPass>(),
  status: 201,
})

export const getVisitorPass = endpoint({
  name: 'getVisitorPass',
  method: 'GET',
  path: '/v1/communities/:communityId/visitor-passes/:passId',
  access: person,
  params: shapeOf<PassParams>(),
  reply: shapeOf<VisitorPass>(),
})

/** Repeating it changes nothing. */
export const revokeVisitorPass = endpoint({
  name: 'revokeVisitorPass',
  method: 'POST',
  path: '/v1/communities/:communityId/visitor-passes/:passId/revoke',
  access: person,
  params: shapeOf<PassParams>(),
  body: shapeOf<Revocation>(),
  reply: shapeOf<VisitorPass>(),
})

/** The caller's households' passes in one community, newest first, 20 a page. */
export const listVisitorPasses = endpoint({
  name: 'listVisitorPasses',
  method: 'GET',
  path: '/v1/communities/:communityId/visitor-passes',
  access: person,
  params: shapeOf<CommunityParams>(),
  query: shapeOf<PassesQuery>(),
  reply: shapeOf<PassPage>(),
})

/** `object.unknown` for a token that never was; a pass that is over answers with its state. */
export const getSharedPass = endpoint({
  name: 'getSharedPass',
  method: 'GET',
  path: '/v1/shared-passes/:token',
  access: anyone,
  params: shapeOf<SharedPassParams>(),
  reply: shapeOf<SharedPass>(),
})
