/** Sentences that are ready for a move's fields. Pure. */
import type { WorkOrderState } from '../../../contract/work-order-states'
import { PAUSE_WORDS, REASONS, REFERRALS } from '../../catalogue/reasons'
import { cannedRepliesFor } from '../../catalogue/replies'
import type { StaffWorkOrder } from '../../contract/desk'
import type { MoveName } from '../../../contract/work-order-move'
import { textOfReply } from '../../words/canned'
import type { MoveForm } from './form'

export interface ReadyWords {
  id: string
  /** on the chip */
  name: string
  /** in the field */
  text: string
}

/** Replies are written for the state that the order will be in when they are read. */
const STATE_THEN: Readonly<Record<string, WorkOrderState>> = {
  finish: 'awaiting-acceptance',
  pause: 'paused',
  quote: 'in-progress',
  decline: 'declined',
}

const sentences = (texts: readonly string[]): ReadyWords[] =>
  texts.map((text, at) => ({ id: `s${at}`, name: text, text }))

const canned = (
  { order }: StaffWorkOrder,
  move: string,
  values: Record<string, string>,
): ReadyWords[] =>
  cannedRepliesFor(order.kind, STATE_THEN[move] ?? order.state).map((reply) => ({
    id: reply.id,
    name: reply.title,
    text: textOfReply(reply, values),
  }))

export function readyFor(
  field: 'words' | 'reason' | 'referral',
  move: string,
  all: StaffWorkOrder,
  form: MoveForm,
  values: Record<string, string>,
): ReadyWords[] {
  if (field === 'referral') return sentences(REFERRALS)
  if (field === 'reason') return sentences(REASONS[move as MoveName] ?? [])
  if (move === 'note') return []
  if (move !== 'pause') return canned(all, move, values)
  // Of the replies to a pause only that of the reason: the others would say what is not so.
  const longer = canned(all, move, values).filter(({ id }) => id === `waiting-${form.pauseReason}`)
  return sentences(PAUSE_WORDS[form.pauseReason] ?? []).concat(longer)
}
