/** Who is on the telephone: one field finds the household and what it has open. */
import { endpoint, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import { desk } from './desk'
import type { FoundCallers } from './replies/desk-caller'
import type { CallerSearch } from './requests/desk-caller'

export type { CallerHousehold } from './replies/desk-caller'

/**
 * Room (3-2-1101), name, telephone number or plate; best first. A POST that changes nothing, because
 * addresses are logged and this is a person's number.
 */
export const findCaller = endpoint({
  name: 'findCaller',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/callers',
  access: desk,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<CallerSearch>(),
  reply: shapeOf<FoundCallers>(),
})
