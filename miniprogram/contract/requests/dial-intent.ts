import { DIAL_ANSWERS } from '../dial-intent'
import { slug, uuid } from '../ids'
import { arr, instant, nullable, obj, oneOf, type Infer } from '../schema'

const dialIntent = obj({
  /** drawn on the phone; sending it again adds the answer and never a second row */
  id: uuid(),
  lineId: slug(),
  /** by the phone's corrected clock; refused in the future, dropped when older than 30 days */
  dialledAt: instant(),
  /** null until the caller has said */
  answer: nullable(oneOf(DIAL_ANSWERS)),
})

export const dialIntents = obj({
  deviceId: uuid(),
  intents: arr(dialIntent, { minItems: 1, maxItems: 20 }),
})
export type DialIntents = Infer<typeof dialIntents>
