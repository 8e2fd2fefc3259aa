import type { StaffRole } from '../contract'

export interface CallerMembership {
  communityId: string
  householdId: string
  roomId: string
  verified: boolean
}

export interface CallerDuty {
  communityId: string
  staffId: string
  role: StaffRole
  name: string
}

/** A signed-in person with everything access is decided by, read in one statement per request. */
export interface Caller {
  readonly personId: string
  readonly memberships: readonly CallerMembership[]
  /** their places in the staff; entries that have left are not among them */
  readonly duties: readonly CallerDuty[]
}

/** Their verified households in one community: whose objects they may see. */
export function householdsIn(caller: Caller, communityId: string): string[] {
  return caller.memberships
    .filter((membership) => membership.verified && membership.communityId === communityId)
    .map(({ householdId }) => householdId)
}

/** Their staff entry in one community with one of `roles`; all roles when none is named. */
export function dutyIn(
  caller: Caller,
  communityId: string,
  roles: readonly StaffRole[] = [],
): CallerDuty | null {
  const duty = caller.duties.find(
    (entry) =>
      entry.communityId === communityId && (roles.length === 0 || roles.includes(entry.role)),
  )
  return duty ?? null
}
