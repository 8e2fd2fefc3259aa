import { cursor } from '../../../contract/ids'
import { orderSummary, workOrder } from '../../../contract/replies/work-order'
import {
  arr,
  bool,
  int,
  nullable,
  obj,
  oneOf,
  str,
  text,
  type Infer,
} from '../../../contract/schema'
import { URGENCIES } from '../../../contract/work-order'

/** What staff see beyond the reporter's view: whom to call back. Never in a log. */
export const staffWorkOrder = obj({
  order: workOrder,
  reporterName: nullable(text(0, 20)),
  /** digits, whole: the desk has to call */
  reporterPhone: nullable(str({ maxLength: 20 })),
  /** staff-only remarks on the household, such as 独居老人，请优先上门 */
  householdNotes: arr(text(0, 200), { maxItems: 20 }),
})
export type StaffWorkOrder = Infer<typeof staffWorkOrder>

export const deskPage = obj({
  orders: arr(obj({ summary: orderSummary, verified: bool(), urgency: oneOf(URGENCIES) }), {
    maxItems: 20,
  }),
  cursor: nullable(cursor()),
  counts: obj({ new: int(0, 1_000_000), accepted: int(0, 1_000_000) }),
})
export type DeskPage = Infer<typeof deskPage>
