/** How a person becomes a verified member of a household: by a code from the desk. */
import { endpoint, person, shapeOf, staff } from './endpoint'
import type { IssuedHouseholdCode, LeftHousehold } from './replies/household'
import type { Membership } from './replies/person'
import type { CommunityParams } from './requests/community'
import type { HouseholdParams, JoiningCode, RoomToJoin } from './requests/household'

export const HOUSEHOLD_CODE_LENGTH = 8
export const HOUSEHOLD_CODE_DAYS = 7
/** people one code can admit */
export const HOUSEHOLD_CODE_PEOPLE = 6
/** wrong tries in an hour, per person and per community, before `household-code.locked` */
export const HOUSEHOLD_CODE_TRIES = 5

/** Upper case, without the blanks and hyphens people put between groups. */
export function normaliseHouseholdCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}

/**
 * Sending it again changes nothing, so it carries no key: a wrong try must be remembered although it
 * is refused. `household-code.wrong` also for a code that is over or used up.
 */
export const joinHousehold = endpoint({
  name: 'joinHousehold',
  method: 'POST',
  path: '/v1/communities/:communityId/household-memberships',
  access: person,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<JoiningCode>(),
  reply: shapeOf<Membership>(),
  status: 201,
})

export const leaveHousehold = endpoint({
  name: 'leaveHousehold',
  method: 'DELETE',
  path: '/v1/communities/:communityId/household-memberships/:householdId',
  access: person,
  params: shapeOf<HouseholdParams>(),
  reply: shapeOf<LeftHousehold>(),
})

/** Earlier codes of the same household stay valid until they expire. */
export const issueHouseholdCode = endpoint({
  name: 'issueHouseholdCode',
  method: 'POST',
  path: '/v1/communities/:communityId/household-codes',
  access: staff('desk', 'team-lead', 'manager'),
  keyed: true,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<RoomToJoin>(),
  reply: shapeOf<IssuedHouseholdCode>(),
  status: 201,
})
