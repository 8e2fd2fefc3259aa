import type { StaffRole } from '../contract'

export interface CallerMembership {
  communityId: string
  householdId: string
  roomId: string
  /** ISO instant since when the property has confirmed it; null while it is only claimed */
  verifiedAt: string | null
}

/** A household somebody belongs to, and since when. */
export interface Home {
  readonly householdId: string
  readonly since: Date
}

export interface CallerDuty {
  communityId: string
  staffId: string
  role: StaffRole
  name: string
  /** ids of trades, of a technician */
  trades: readonly string[]
  /** false once they have said so; being out of shift does not count */
  onDuty: boolean
}

/** A signed-in person with everything access is decided by, read in one statement per request. */
export interface Caller {
  readonly personId: string
  readonly memberships: readonly CallerMembership[]
  /** their places in the staff; entries that have left are not among them */
  readonly duties: readonly CallerDuty[]
}

/** Their verified households in one community. */
export function homesIn(caller: Caller, communityId: string): Home[] {
  return caller.memberships.flatMap((membership) =>
    membership.communityId === communityId && membership.verifiedAt !== null
      ? { householdId: membership.householdId, since: new Date(membership.verifiedAt) }
      : [],
  )
}

/**
 * Whether they may read what somebody of the household did at `at`: only since they belong to it, so
 * that a new tenant does not read what the one before reported.
 */
export function readsAlong(
  caller: Caller,
  communityId: string,
  householdId: string,
  at: Date,
): boolean {
  return homesIn(caller, communityId).some(
    (home) => home.householdId === householdId && home.since <= at,
  )
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
