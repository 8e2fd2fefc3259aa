/**
 * Whether the lines answer: a tap on a call key and what the caller said on return. Recorded without
 * login, by a random id of the device that is never joined to a person.
 */
import { anyone, endpoint, shapeOf } from './endpoint'
import type { RecordedIntents } from './replies/dial-intent'
import type { CommunityParams } from './requests/community'
import type { DialIntents } from './requests/dial-intent'

/** 接通了 · 没人接 · 打不通 */
export const DIAL_ANSWERS = ['connected', 'no-answer', 'failed'] as const
export type DialAnswer = (typeof DIAL_ANSWERS)[number]

export const recordDialIntents = endpoint({
  name: 'recordDialIntents',
  method: 'POST',
  path: '/v1/communities/:communityId/dial-intents',
  access: anyone,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<DialIntents>(),
  reply: shapeOf<RecordedIntents>(),
})
