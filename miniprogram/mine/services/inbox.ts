/** What this person was told in one community; the first page stays on the phone for want of network. */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import { now } from '../../services/clock'
import { hasSignedIn } from '../../services/session'
import { isObject, read, write, type Slot } from '../../services/storage'
import { countUnread, listInbox, markRead } from '../contract/inbox'

export type InboxPage = ReplyOf<typeof listInbox>

interface KeptInbox {
  communityId: string
  /** ISO instant of the answer. */
  savedAt: string
  page: InboxPage
}

const INBOX: Slot<KeptInbox> = {
  key: 'inbox',
  version: 1,
  isValid: (value): value is KeptInbox => isObject(value) && isObject(value['page']),
}

export function keptInbox(communityId: string): KeptInbox | null {
  const kept = read(INBOX)
  return kept?.communityId === communityId ? kept : null
}

/** Throws ApiError. */
export async function fetchInbox(communityId: string, cursor: string | null): Promise<InboxPage> {
  const query = cursor === null ? {} : { cursor }
  const page = await call(listInbox, { params: { communityId }, query })
  if (cursor === null) write(INBOX, { communityId, savedAt: now().toISOString(), page })
  return page
}

/** Null on a phone that never signed in: a row of a list is no reason to. Throws ApiError. */
export async function fetchUnread(communityId: string): Promise<number | null> {
  if (!hasSignedIn()) return null
  return (await call(countUnread, { params: { communityId } })).unread
}

/** Everything up to the newest one seen. Throws ApiError. */
export async function readUpTo(communityId: string, upTo: string): Promise<void> {
  await call(markRead, { params: { communityId }, body: { upTo } })
}
