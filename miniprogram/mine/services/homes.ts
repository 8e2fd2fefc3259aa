/** Becoming a member of a household by the desk's code, and leaving it again. */
import { joinHousehold, leaveHousehold } from '../../contract/household'
import { saveAddress } from '../../services/address'
import { call } from '../../services/client'
import { keepMe, keptMe, type Home } from '../../services/me'

const isSame = (one: Home, other: Home) =>
  one.communityId === other.communityId && one.householdId === other.householdId

/**
 * `code`: normalised. The home joined is the room the forms and the script use from now on. Throws
 * ApiError: `household-code.wrong`, `household-code.locked`, `household.full`.
 */
export async function joinHome(communityId: string, code: string): Promise<Home> {
  const home = await call(joinHousehold, { params: { communityId }, body: { code } })
  const { roomId, address } = home
  saveAddress(communityId, { buildingId: '', unitId: null, roomId, text: address })
  const me = keptMe()
  if (me)
    keepMe({ ...me, households: me.households.filter((each) => !isSame(each, home)).concat(home) })
  return home
}

/** The address stays on the phone: the forms may still need it. Throws ApiError. */
export async function leaveHome(home: Home): Promise<void> {
  const { communityId, householdId } = home
  await call(leaveHousehold, { params: { communityId, householdId } })
  const me = keptMe()
  if (me) keepMe({ ...me, households: me.households.filter((each) => !isSame(each, home)) })
}
