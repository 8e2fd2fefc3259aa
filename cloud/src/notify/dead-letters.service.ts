import { type DeadLetter, NOTICE_KINDS, type NoticeKind, PAGE_SIZE } from '../contract'
import type { Db } from '../database/tables'
import { SEND_MESSAGE } from '../messages/carry.store'
import { cursorOf, placeOf } from '../http/cursor'
import { Refusal } from '../refusal'
import * as store from './dead-letters.store'

/** The timer whose death means that nobody is alerted of a late order. */
export const ALERT_TIMER = 'alert'

export async function pageOfDeadLetters(db: Db, communityId: string, cursor: string | undefined) {
  const start = cursor === undefined ? null : placeOf(cursor)
  const rows = await store.listDead(db, communityId, start, PAGE_SIZE + 1)
  const shown = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? shown[shown.length - 1] : undefined
  return {
    letters: shown.map(letterOf),
    cursor: last ? cursorOf({ at: last.dead_at, id: last.outbox_id }) : null,
  }
}

const isNoticeKind = (name: string): name is NoticeKind =>
  (NOTICE_KINDS as readonly string[]).includes(name)

function letterOf(row: Awaited<ReturnType<typeof store.listDead>>[number]): DeadLetter {
  const { kind = '' } = row.payload as { kind?: string }
  const isAlert = row.kind === 'timer' && row.name === ALERT_TIMER
  const isMessage = row.kind === 'call' && row.name === SEND_MESSAGE
  const told = isMessage ? kind : row.name
  return {
    id: row.outbox_id,
    kind: isAlert ? 'alert' : isMessage ? 'message' : row.kind,
    noticeKind: isNoticeKind(told) ? told : null,
    orderId: row.subject,
    orderNumber: row.number,
    attempts: row.attempts,
    diedAt: row.dead_at.toISOString(),
    lastError: row.last_error ?? '',
  }
}

/** Gives a dead letter fresh tries; one of another community is as absent as none. */
export async function resend(db: Db, communityId: string, letterId: string, now: Date) {
  const queuedAt = await store.requeue(db, communityId, letterId, now)
  if (!queuedAt) throw new Refusal('object.unknown')
  return { queuedAt: queuedAt.toISOString() }
}
