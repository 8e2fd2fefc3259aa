import { HOUSEHOLD_CODE_LENGTH } from '../household'
import { slug } from '../ids'
import { SCAN_CODE_ALPHABET } from '../scan-code'
import { obj, str, type Infer } from '../schema'

export const householdCode = () =>
  str({ pattern: `^[${SCAN_CODE_ALPHABET}]{${String(HOUSEHOLD_CODE_LENGTH)}}$`, maxLength: 8 })

export const joiningCode = obj({ code: householdCode() })
export type JoiningCode = Infer<typeof joiningCode>

export const householdParams = obj({ communityId: slug(), householdId: slug() })
export type HouseholdParams = Infer<typeof householdParams>

export const roomToJoin = obj({ roomId: slug() })
export type RoomToJoin = Infer<typeof roomToJoin>
