import { householdCode } from '../requests/household'
import { instant, int, obj, str, type Infer } from '../schema'

export const leftHousehold = obj({ leftAt: instant() })
export type LeftHousehold = Infer<typeof leftHousehold>

export const issuedHouseholdCode = obj({
  code: householdCode(),
  address: str({ maxLength: 60 }),
  expiresAt: instant(),
  people: int(1, 20),
})
export type IssuedHouseholdCode = Infer<typeof issuedHouseholdCode>
