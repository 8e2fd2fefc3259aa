/**
 * Whether the lines answer: a tap on a call key and what the caller said on return. Recorded without
 * login, by a random id of the device that is never joined to a person.
 */
import { anyone, endpoint, shapeOf } from './endpoint'
import { communityParams } from './community'
import { slug, uuid } from './ids'
import type { RecordedIntents } from './replies/dial-intent'
import { arr, instant, nullable, obj, oneOf } from './schema'

/** 接通了 · 没人接 · 打不通 */
export const DIAL_ANSWERS = ['connected', 'no-answer', 'failed'] as const
export type DialAnswer = (typeof DIAL_ANSWERS)[number]

export const dialIntent = obj({
  /** drawn on the phone; sending it again adds the answer and never a second row */
  id: uuid(),
  lineId: slug(),
  /** by the phone's corrected clock; refused in the future, dropped when older than 30 days */
  dialledAt: instant(),
  /** null until the caller has said */
  answer: nullable(oneOf(DIAL_ANSWERS)),
})

export const recordDialIntents = endpoint({
  name: 'recordDialIntents',
  method: 'POST',
  path: '/v1/communities/:communityId/dial-intents',
  access: anyone,
  params: communityParams,
  body: obj({ deviceId: uuid(), intents: arr(dialIntent, { minItems: 1, maxItems: 20 }) }),
  reply: shapeOf<RecordedIntents>(),
})
