import { PROMISE_STEPS } from '../../../contract/replies/work-order-names'
import { cursor, uuid } from '../../../contract/ids'
import { NOTICE_KINDS } from '../../../contract/replies/notice-kinds'
import { WORK_ORDER_STATES } from '../../../contract/replies/work-order-states'
import { orderNumber } from '../../../contract/replies/work-order-parts'
import {
  arr,
  bool,
  instant,
  int,
  nullable,
  obj,
  oneOf,
  opt,
  text,
  type Infer,
} from '../../../contract/schema'
import { UNREAD_SHOWN_MAX } from '../inbox'

export const noticeFacts = obj({
  number: orderNumber(),
  title: text(1, 40),
  who: opt(text(0, 20)),
  when: opt(instant()),
  step: opt(oneOf(PROMISE_STEPS)),
  stars: opt(int(1, 5)),
  state: opt(oneOf(WORK_ORDER_STATES)),
  /** the order is somebody else's: it opens as one that is followed */
  followed: opt(bool()),
})

/** Its words are noticeWords(kind, facts, now). */
export const notice = obj({
  id: uuid(),
  kind: oneOf(NOTICE_KINDS),
  at: instant(),
  orderId: uuid(),
  /** opens the staff's page of the order rather than the reporter's */
  forStaff: bool(),
  read: bool(),
  facts: noticeFacts,
})
export type Notice = Infer<typeof notice>

export const inboxPage = obj({
  notices: arr(notice, { maxItems: 20 }),
  cursor: nullable(cursor()),
  unread: int(0, 1_000_000),
})
export type InboxPage = Infer<typeof inboxPage>

export const unread = obj({ unread: int(0, UNREAD_SHOWN_MAX + 1) })
export type Unread = Infer<typeof unread>
