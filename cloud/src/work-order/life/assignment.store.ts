import type { AssignmentOf } from '../../notify/timer'

/** Who has the order at this moment. */
export const assignmentOf: AssignmentOf = async (tx, communityId, orderId) => {
  const row = await tx
    .selectFrom('work_order')
    .select(['assignee_staff_id as staffId', 'assignee_trade as trade'])
    .where('community_id', '=', communityId)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return row ?? null
}
