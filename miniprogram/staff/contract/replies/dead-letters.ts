import { cursor, uuid } from '../../../contract/ids'
import { NOTICE_KINDS } from '../../../contract/replies/notice-kinds'
import { orderNumber } from '../../../contract/replies/work-order-parts'
import { arr, instant, int, nullable, obj, oneOf, str, type Infer } from '../../../contract/schema'

/** What could not be delivered after every try. No words, only what it was and why it failed. */
export const deadLetter = obj({
  id: uuid(),
  kind: oneOf(['notice', 'alert', 'timer', 'call', 'message'] as const),
  noticeKind: nullable(oneOf(NOTICE_KINDS)),
  orderId: nullable(uuid()),
  orderNumber: nullable(orderNumber()),
  attempts: int(1, 1000),
  diedAt: instant(),
  /** English, for whoever runs the server */
  lastError: str({ maxLength: 300 }),
})
export type DeadLetter = Infer<typeof deadLetter>

export const deadLetters = obj({
  letters: arr(deadLetter, { maxItems: 20 }),
  cursor: nullable(cursor()),
})
export type DeadLetters = Infer<typeof deadLetters>

export const resent = obj({ queuedAt: instant() })
export type Resent = Infer<typeof resent>
