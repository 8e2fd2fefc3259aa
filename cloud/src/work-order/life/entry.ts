import { randomUUID } from 'node:crypto'
import {
  type EntryFacts,
  type MediaPurpose,
  type MoveFields,
  type RemarkEvent,
  totalFen,
} from '../../contract'
import { dutyName } from '../../directory/call-name'
import type { Colleague, Order, OrderEvent, OrderMedia } from '../order'
import type { Change } from './changes'
import type { Mover } from './mover'

/** What was said with a move, whichever field it came in. */
const wordsOf = ({ reason, words, pause, rating }: MoveFields) =>
  (reason ?? words ?? pause?.words ?? rating?.words)?.trim() ?? null

/** The line of the history; `number` is its place, as long as nothing comes between. */
export function moveEntry(
  order: Pick<Order, 'state' | 'version' | 'lastSeq'>,
  { move, body, mover, now, otherNumber }: Change,
  assignee: Colleague | null,
): OrderEvent {
  return {
    id: randomUUID(),
    seq: order.lastSeq,
    version: order.version,
    type: move.event,
    state: order.state,
    at: now,
    actorId: mover.personId,
    staff: mover.staff,
    reason: wordsOf(body),
    facts: { ...factsOf(body, assignee), ...(otherNumber !== undefined && { otherNumber }) },
  }
}

/** A remark moves nothing: no version, the state as it is. */
export function remarkEntry(
  type: RemarkEvent,
  order: Pick<Order, 'state' | 'lastSeq'>,
  mover: Mover,
  said: { words: string | null; media: readonly { id: string }[] },
  now: Date,
): OrderEvent {
  return {
    id: randomUUID(),
    seq: order.lastSeq + 1,
    version: null,
    type,
    state: order.state,
    at: now,
    actorId: mover.personId,
    staff: mover.staff,
    reason: said.words?.trim() ?? null,
    facts: said.media.length > 0 ? { media: said.media.map(({ id }) => id) } : {},
  }
}

function factsOf(body: MoveFields, assignee: Colleague | null): EntryFacts {
  const { window, windows, pause, quote, urgency, keeps, rating, referral, media } = body
  return {
    ...(assignee && { assigneeName: dutyName(assignee.name, assignee.role) }),
    ...(body.assigneeTrade !== undefined && { assigneeTrade: body.assigneeTrade }),
    ...(window && { window }),
    ...(windows && { windows }),
    ...(pause && { pause: { reason: pause.reason, until: pause.until } }),
    ...(quote && { totalFen: totalFen(quote) }),
    ...(urgency && { urgency }),
    ...(keeps && { keeps }),
    ...(rating && { rating: { solved: rating.solved, stars: rating.stars } }),
    ...(referral !== undefined && { referral: referral.trim() }),
    ...(media && media.length > 0 && { media: media.map(({ id }) => id) }),
  }
}

const PURPOSES: Partial<Record<Change['move']['name'], MediaPurpose>> = {
  start: 'before',
  finish: 'after',
}

/** Files that an entry names; they follow one by one. */
export const entryFiles = (
  media: NonNullable<MoveFields['media']>,
  move?: Change['move']['name'],
): OrderMedia[] =>
  media.map(({ id, kind }) => ({
    id,
    fileId: randomUUID(),
    kind,
    purpose: (move && PURPOSES[move]) ?? 'comment',
    state: 'waiting',
    showing: 'waiting',
  }))
