/** What could not be delivered: the manager sees it and sends it again. */
import { communityParams } from '../../contract/community'
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import { cursor, slug, uuid } from '../../contract/ids'
import { obj, opt } from '../../contract/schema'
import type { DeadLetters, Resent } from './replies/dead-letters'

export type { DeadLetter } from './replies/dead-letters'

const manager = staff('manager', 'company')

export const listDeadLetters = endpoint({
  name: 'listDeadLetters',
  method: 'GET',
  path: '/v1/communities/:communityId/dead-letters',
  access: manager,
  params: communityParams,
  query: obj({ cursor: opt(cursor()) }),
  reply: shapeOf<DeadLetters>(),
})

/** Back into the queue with fresh tries; repeating it changes nothing. */
export const resendDeadLetter = endpoint({
  name: 'resendDeadLetter',
  method: 'POST',
  path: '/v1/communities/:communityId/dead-letters/:letterId/resend',
  access: manager,
  params: obj({ communityId: slug(), letterId: uuid() }),
  body: obj({}),
  reply: shapeOf<Resent>(),
})
