import { STAFF_ROLES } from '../../../contract/endpoint'
import { slug, uuid } from '../../../contract/ids'
import { orderNumber } from '../../../contract/replies/work-order-parts'
import { arr, bool, int, nullable, obj, oneOf, text, type Infer } from '../../../contract/schema'
import { HANDOVER_LINES } from '../handover'
import { staffSelf } from './desk'

export const assigneeChoice = obj({
  staffId: slug(),
  /** 陈师傅 */
  name: text(0, 20),
  role: oneOf(STAFF_ROLES),
  trades: arr(slug(), { maxItems: 40 }),
  onDuty: bool(),
  openOrders: int(0, 100_000),
})
export type AssigneeChoice = Infer<typeof assigneeChoice>

export const assignees = obj({
  people: arr(assigneeChoice, { maxItems: 200 }),
  /** trades somebody works in, each a group to assign to */
  trades: arr(obj({ id: slug(), onDuty: int(0, 200) }), { maxItems: 40 }),
})
export type Assignees = Infer<typeof assignees>

/** What became of the open orders: each of them has one of the two. */
const moved = { replaced: int(0, 100_000), returned: int(0, 100_000) }

export const changedDuty = obj({
  you: staffSelf,
  ...moved,
  /** moved like the others, though it was not on the list that was looked at */
  unseen: arr(obj({ orderId: uuid(), number: orderNumber(), title: text(1, 40) }), {
    maxItems: HANDOVER_LINES,
  }),
  /** on that list, and by then somebody else's or over: not moved */
  gone: arr(uuid(), { maxItems: HANDOVER_LINES }),
  /** the queue's list; null where there was none to hand over */
  queue: nullable(obj({ toName: nullable(text(0, 20)), count: int(0, 1_000_000) })),
})
export type ChangedDuty = Infer<typeof changedDuty>

export const replacedStaff = obj(moved)
export type ReplacedStaff = Infer<typeof replacedStaff>
