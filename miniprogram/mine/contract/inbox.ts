/** What somebody was told: the inbox is the truth, every other carrier only points to it. */
import { endpoint, person, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { InboxPage, Unread } from './replies/inbox'
import type { InboxQuery, ReadUpTo } from './requests/inbox'

export type { Notice } from './replies/inbox'

/** Of one community, newest first, 20 a page. */
export const listInbox = endpoint({
  name: 'listInbox',
  method: 'GET',
  path: '/v1/communities/:communityId/inbox',
  access: person,
  params: shapeOf<CommunityParams>(),
  query: shapeOf<InboxQuery>(),
  reply: shapeOf<InboxPage>(),
})

export const UNREAD_SHOWN_MAX = 99
/** Counts no further than UNREAD_SHOWN_MAX + 1. Never on the way of the home page. */
export const countUnread = endpoint({
  name: 'countUnread',
  method: 'GET',
  path: '/v1/communities/:communityId/inbox/unread',
  access: person,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<Unread>(),
})

/** Everything that came at or before `upTo`; repeating it changes nothing. */
export const markRead = endpoint({
  name: 'markRead',
  method: 'PUT',
  path: '/v1/communities/:communityId/inbox/read',
  access: person,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<ReadUpTo>(),
  reply: shapeOf<Unread>(),
})
