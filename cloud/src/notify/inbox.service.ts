import {
  isForStaff,
  type Notice,
  type NoticeFacts,
  type NoticeKind,
  PAGE_SIZE,
  UNREAD_SHOWN_MAX,
} from '../contract'
import type { Db, Row } from '../database/tables'
import { cursorOf, placeOf } from '../http/cursor'
import * as store from './inbox.store'

const COUNTED_MAX = UNREAD_SHOWN_MAX + 1

export async function pageOfInbox(db: Db, whose: store.InboxOf, cursor: string | undefined) {
  const start = cursor === undefined ? null : placeOf(cursor)
  const rows = await store.listNotices(db, whose, start, PAGE_SIZE + 1)
  const shown = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? shown[shown.length - 1] : undefined
  return {
    notices: shown.map(noticeOf),
    cursor: last ? cursorOf({ at: last.created_at, id: last.notice_id }) : null,
    unread: await unreadIn(db, whose),
  }
}

function noticeOf({ notice_id, kind, created_at, subject, read_at, facts }: Row<'inbox'>): Notice {
  return {
    id: notice_id,
    kind: kind as NoticeKind,
    at: created_at.toISOString(),
    orderId: subject,
    forStaff: isForStaff(kind as NoticeKind),
    read: read_at !== null,
    facts: facts as NoticeFacts,
  }
}

export const unreadIn = (db: Db, whose: store.InboxOf) => store.countUnread(db, whose, COUNTED_MAX)

/** Repeating it changes nothing; what comes later stays unread. */
export async function markRead(db: Db, whose: store.InboxOf, upTo: Date, now: Date) {
  await store.markReadUpTo(db, whose, upTo, now)
  return { unread: await unreadIn(db, whose) }
}
