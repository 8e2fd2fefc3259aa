import type { Db } from '../../database/tables'

/** The two orders of a merging, always locked in the same order: two desks never wait for each other. */
export async function lockBoth(tx: Db, communityId: string, orderIds: readonly string[]) {
  return tx
    .selectFrom('work_order')
    .select(['order_id', 'version', 'state'])
    .where('community_id', '=', communityId)
    .where('order_id', 'in', [...orderIds])
    .orderBy('order_id')
    .forUpdate()
    .execute()
}

/** Whether the colleague is on duty; if so they stay until the transaction ends. */
export async function isOnDuty(tx: Db, communityId: string, staffId: string): Promise<boolean> {
  const here = await tx
    .selectFrom('staff')
    .select('staff_id')
    .where('community_id', '=', communityId)
    .where('staff_id', '=', staffId)
    .where('left_at', 'is', null)
    .where('off_duty_since', 'is', null)
    .forShare()
    .executeTakeFirst()
  return here !== undefined
}

/** Whoever was told of a late promise before the merging may have gone meanwhile: all are told anew. */
export async function forgetAlerts(tx: Db, communityId: string, orderId: string): Promise<void> {
  await tx
    .updateTable('work_order')
    .set({ alerts_sent: '[]' })
    .where('community_id', '=', communityId)
    .where('order_id', '=', orderId)
    .execute()
}
