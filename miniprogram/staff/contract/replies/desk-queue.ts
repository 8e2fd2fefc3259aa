import { cursor, slug } from '../../../contract/ids'
import { orderSummary } from '../../../contract/replies/my-work-orders'
import { arr, bool, int, nullable, obj, oneOf, str, type Infer } from '../../../contract/schema'
import { URGENCIES } from '../../../contract/work-order-names'
import { QUEUE_PAGE } from '../desk-queue'
import { staffSelf } from './desk'

/** Changes whenever anything does that the caller's queue may show; compared, never read. */
const changeToken = () => str({ minLength: 1, maxLength: 64, pattern: '^[0-9A-Za-z_-]+$' })

export const queueRow = obj({
  summary: orderSummary,
  version: int(1, 1_000_000),
  urgency: oneOf(URGENCIES),
  verified: bool(),
  assigneeStaffId: nullable(slug()),
  assigneeTrade: nullable(slug()),
  /** reminders since the property last said or did something */
  nudges: int(0, 1000),
  /** as OrderFacts has it, so that the row's buttons are movesFor's */
  price: oneOf(['none', 'open', 'agreed', 'refused'] as const),
  hasReporter: bool(),
  /** neighbours who wait for it */
  followers: int(0, 1_000_000),
})
export type QueueRow = Infer<typeof queueRow>

export const queuePage = obj({
  rows: arr(queueRow, { maxItems: QUEUE_PAGE }),
  cursor: nullable(cursor()),
  counts: obj({
    waiting: int(0, 1_000_000),
    working: int(0, 1_000_000),
    paused: int(0, 1_000_000),
    accepting: int(0, 1_000_000),
  }),
  token: changeToken(),
  you: staffSelf,
})
export type QueuePage = Infer<typeof queuePage>

export const queueToken = obj({ token: changeToken() })
export type QueueToken = Infer<typeof queueToken>
