import { isForStaff, type NoticeKind } from '../contract'
import type { Delivery } from '../notify/notice'
import type { Notifier } from '../ports'
import { queueMessages, tellDeskToCall } from './carry.store'

/**
 * What residents must hear of within the hour, and what it is about: of an emergency the desk is told
 * to call once, of a price each time one is asked. Null: the inbox is enough.
 */
export function urgencyOf(
  kind: NoticeKind,
  { emergency, noticeId }: Pick<Delivery, 'emergency' | 'noticeId'>,
): string | null {
  if (kind === 'price-asked') return noticeId
  return emergency ? 'emergency' : null
}

/**
 * The inbox, which is the truth and carries everything, and then WeChat's messages to residents who
 * have agreed to one. It only writes to the database: the messages go out as calls of the outbox.
 */
export const withMessages = (inbox: Notifier): Notifier => ({
  async deliver(tx, delivery, personIds) {
    await inbox.deliver(tx, delivery, personIds)
    if (isForStaff(delivery.kind)) return
    const about = urgencyOf(delivery.kind, delivery)
    const unreached = await queueMessages(tx, delivery, personIds, about)
    if (about === null) return
    await tellDeskToCall(tx, delivery.communityId, unreached, about, delivery.at)
  },
})
