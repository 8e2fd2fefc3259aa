/** Who is on the telephone: one field finds the household and what it has open. */
import { communityParams } from '../../contract/community'
import { endpoint, shapeOf } from '../../contract/endpoint'
import { obj, text } from '../../contract/schema'
import { desk } from './desk'
import type { FoundCallers } from './replies/desk-caller'

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
  params: communityParams,
  body: obj({ search: text(1, 30) }),
  reply: shapeOf<FoundCallers>(),
})
