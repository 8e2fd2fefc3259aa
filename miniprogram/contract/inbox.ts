/** What somebody was told: the inbox is the truth, every other carrier only points to it. */
import { communityParams } from './community'
import { endpoint, person, staff } from './endpoint'
import { cursor, slug, uuid } from './ids'
import { NOTICE_KINDS } from './notice-kinds'
import { arr, bool, instant, int, nullable, obj, oneOf, opt, str, text, type Infer } from './schema'
import { PROMISE_STEPS } from './work-order-names'
import { orderNumber } from './my-work-orders'

export const noticeFacts = obj({
  number: orderNumber(),
  title: text(1, 40),
  who: opt(text(0, 20)),
  when: opt(instant()),
  step: opt(oneOf(PROMISE_STEPS)),
  stars: opt(int(1, 5)),
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

/** Of one community, newest first, 20 a page. */
export const listInbox = endpoint({
  name: 'listInbox',
  method: 'GET',
  path: '/v1/communities/:communityId/inbox',
  access: person,
  params: communityParams,
  query: obj({ cursor: opt(cursor()) }),
  reply: obj({
    notices: arr(notice, { maxItems: 20 }),
    cursor: nullable(cursor()),
    unread: int(0, 1_000_000),
  }),
})

export const UNREAD_SHOWN_MAX = 99
/** Counts no further than UNREAD_SHOWN_MAX + 1. Never on the way of the home page. */
export const countUnread = endpoint({
  name: 'countUnread',
  method: 'GET',
  path: '/v1/communities/:communityId/inbox/unread',
  access: person,
  params: communityParams,
  reply: obj({ unread: int(0, UNREAD_SHOWN_MAX + 1) }),
})

/** Everything that came at or before `upTo`; repeating it changes nothing. */
export const markRead = endpoint({
  name: 'markRead',
  method: 'PUT',
  path: '/v1/communities/:communityId/inbox/read',
  access: person,
  params: communityParams,
  body: obj({ upTo: instant() }),
  reply: obj({ unread: int(0, UNREAD_SHOWN_MAX + 1) }),
})

const manager = staff('manager', 'company')

/** What could not be delivered after every try. No words, only what it was and why it failed. */
export const deadLetter = obj({
  id: uuid(),
  kind: oneOf(['notice', 'alert', 'timer'] as const),
  noticeKind: nullable(oneOf(NOTICE_KINDS)),
  orderId: nullable(uuid()),
  orderNumber: nullable(orderNumber()),
  attempts: int(1, 1000),
  diedAt: instant(),
  /** English, for whoever runs the server */
  lastError: str({ maxLength: 300 }),
})
export type DeadLetter = Infer<typeof deadLetter>

export const listDeadLetters = endpoint({
  name: 'listDeadLetters',
  method: 'GET',
  path: '/v1/communities/:communityId/dead-letters',
  access: manager,
  params: communityParams,
  query: obj({ cursor: opt(cursor()) }),
  reply: obj({ letters: arr(deadLetter, { maxItems: 20 }), cursor: nullable(cursor()) }),
})

/** Back into the queue with fresh tries; repeating it changes nothing. */
export const resendDeadLetter = endpoint({
  name: 'resendDeadLetter',
  method: 'POST',
  path: '/v1/communities/:communityId/dead-letters/:letterId/resend',
  access: manager,
  params: obj({ communityId: slug(), letterId: uuid() }),
  body: obj({}),
  reply: obj({ queuedAt: instant() }),
})
