import { issueHouseholdCode } from '../../contract/household'
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'

export type HouseholdCode = ReplyOf<typeof issueHouseholdCode>

/** `key`: the same for every try at one code, so that a lost answer does not make two. Throws ApiError. */
export const issueCode = (
  communityId: string,
  roomId: string,
  key: string,
): Promise<HouseholdCode> =>
  call(issueHouseholdCode, { params: { communityId }, body: { roomId }, key })
