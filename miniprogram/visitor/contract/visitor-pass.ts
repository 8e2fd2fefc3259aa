/** A visitor's pass: issued by a household, shown by the visitor, checked at the gate. */
import { anyone, endpoint, member, person, shapeOf } from '../../contract/endpoint'
import type { SharedPass, VisitorPass } from '../../contract/replies/visitor-pass'
import type { CommunityParams } from '../../contract/requests/community'
import type {
  NewVisitorPass,
  PassParams,
  Revocation,
  SharedPassParams,
} from '../../contract/requests/visitor-pass'
import type { PassState } from '../../contract/visitor-pass'

export type { SharedPass, VisitorPass } from '../../contract/replies/visitor-pass'
export type { NewVisitorPass } from '../../contract/requests/visitor-pass'

/** Not over, of one household: `pass.too-many-live` beyond. */
export const PASS_MAX_LIVE = 20

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

/** `object.unknown` for a token that never was; a pass that is over answers with its state. */
export const getSharedPass = endpoint({
  name: 'getSharedPass',
  method: 'GET',
  path: '/v1/shared-passes/:token',
  access: anyone,
  params: shapeOf<SharedPassParams>(),
  reply: shapeOf<SharedPass>(),
})
