import { cursor, slug } from '../../../contract/ids'
import { bool, obj, oneOf, opt, text, type Infer } from '../../../contract/schema'
import { WORK_ORDER_KINDS } from '../../../contract/work-order-names'
import { QUEUE_TABS } from '../desk-queue'

export const queueQuestion = obj({
  /** left out with `search`: every open order and those closed lately */
  tab: opt(oneOf(QUEUE_TABS)),
  mine: opt(bool()),
  kind: opt(oneOf(WORK_ORDER_KINDS)),
  tradeId: opt(slug()),
  buildingId: opt(slug()),
  /** number, room, phone or plate */
  search: opt(text(1, 30)),
  cursor: opt(cursor()),
})
export type QueueQuestion = Infer<typeof queueQuestion>
