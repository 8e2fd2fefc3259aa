import { uuid } from '../../../contract/ids'
import { WORK_ORDER_STATES } from '../../../contract/replies/work-order-states'
import { orderNumber } from '../../../contract/replies/work-order-parts'
import { arr, instant, int, obj, oneOf, text, type Infer } from '../../../contract/schema'
import { MERGE_TARGETS_MAX } from '../neighbours'

export const mergeTargetRow = obj({
  orderId: uuid(),
  version: int(1, 1_000_000),
  number: orderNumber(),
  title: text(1, 40),
  place: text(0, 120),
  state: oneOf(WORK_ORDER_STATES),
  submittedAt: instant(),
  followers: int(0, 1_000_000),
})
export type MergeTargetRow = Infer<typeof mergeTargetRow>

export const mergeTargets = obj({ orders: arr(mergeTargetRow, { maxItems: MERGE_TARGETS_MAX }) })
export type MergeTargets = Infer<typeof mergeTargets>
