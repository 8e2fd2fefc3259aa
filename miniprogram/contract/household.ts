/** How a person becomes a verified member of a household: by a code from the desk. */
import { endpoint, person, shapeOf, staff } from './endpoint'
import { communityParams } from './community'
import { slug } from './ids'
import type { IssuedHouseholdCode, LeftHousehold } from './replies/household'
import type { Membership } from './replies/person'
import { obj, str } from './schema'
import { SCAN_CODE_ALPHABET } from './scan-code'

export const HOUSEHOLD_CODE_LENGTH = 8
export const HOUSEHOLD_CODE_DAYS = 7
/** people one code can admit */
export const HOUSEHOLD_CODE_PEOPLE = 6
/** wrong tries in an hour, per person and per community, before `household-code.locked` */
export const HOUSEHOLD_CODE_TRIES = 5

export const householdCode = () =>
  str({ pattern: `^[${SCAN_CODE_ALPHABET}]{${String(HOUSEHOLD_CODE_LENGTH)}}$`, maxLength: 8 })

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
  params: communityParams,
  body: obj({ code: householdCode() }),
  reply: shapeOf<Membership>(),
  status: 201,
})

export const leaveHousehold = endpoint({
  name: 'leaveHousehold',
  method: 'DELETE',
  path: '/v1/communities/:communityId/household-memberships/:householdId',
  access: person,
  params: obj({ communityId: slug(), householdId: slug() }),
  reply: shapeOf<LeftHousehold>(),
})

/** Earlier codes of the same household stay valid until they expire. */
export const issueHouseholdCode = endpoint({
  name: 'issueHouseholdCode',
  method: 'POST',
  path: '/v1/communities/:communityId/household-codes',
  access: staff('desk', 'team-lead', 'manager'),
  keyed: true,
  params: communityParams,
  body: obj({ roomId: slug() }),
  reply: shapeOf<IssuedHouseholdCode>(),
  status: 201,
})
