/** What could not be delivered: the manager sees it and sends it again. */
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { DeadLetters, Resent } from './replies/dead-letters'
import type { LetterParams, LettersQuery, Resending } from './requests/dead-letters'

export type { DeadLetter } from './replies/dead-letters'

const manager = staff('manager', 'company')

export const listDeadLetters = endpoint({
  name: 'listDeadLetters',
  method: 'GET',
  path: '/v1/communities/:communityId/dead-letters',
  access: manager,
  params: shapeOf<CommunityParams>(),
  query: shapeOf<LettersQuery>(),
  reply: shapeOf<DeadLetters>(),
})

/** Back into the queue with fresh tries; repeating it changes nothing. */
export const resendDeadLetter = endpoint({
  name: 'resendDeadLetter',
  method: 'POST',
  path: '/v1/communities/:communityId/dead-letters/:letterId/resend',
  access: manager,
  params: shapeOf<LetterParams>(),
  body: shapeOf<Resending>(),
  reply: shapeOf<Resent>(),
})
