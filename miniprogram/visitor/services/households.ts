/** The households for which a person may issue passes, as the server last said. */
import { getMe } from '../../contract/person'
import { call } from '../../services/client'
import { isObject, read, write, type Slot } from '../../services/storage'

export interface OwnHousehold {
  communityId: string
  householdId: string
  roomId: string
  /** 3栋2单元1101 */
  address: string
}

const HOUSEHOLDS: Slot<OwnHousehold[]> = {
  key: 'own-households',
  version: 1,
  isValid: (value): value is OwnHousehold[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && 'householdId' in each),
}

/** Those known from the last visit, so that the form opens without waiting. */
export const ownHouseholds = (communityId: string): OwnHousehold[] =>
  (read(HOUSEHOLDS) ?? []).filter((each) => each.communityId === communityId)

/** Signs in where the phone has not: only a verified member may issue. Throws ApiError. */
export async function fetchHouseholds(communityId: string): Promise<OwnHousehold[]> {
  const { households } = await call(getMe, {})
  const verified = households
    .filter((each) => each.verified)
    .map(({ communityId: community, householdId, roomId, address }) => ({
      communityId: community,
      householdId,
      roomId,
      address,
    }))
  write(HOUSEHOLDS, verified)
  return ownHouseholds(communityId)
}
