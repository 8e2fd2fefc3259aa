import {
  closedAfter,
  type Move,
  type MoveFields,
  type PromiseRules,
  stateAfter,
  stateOfQuote,
  totalFen,
} from '../../contract'
import { snapshotOf } from '../../promises/snapshot'
import type { Order } from '../order'
import type { Mover } from './mover'

export interface Change {
  move: Move
  body: MoveFields
  /** the number of the other order, of a merging or a splitting */
  otherNumber?: string
  mover: Mover
  now: Date
  /** those that hold now; needed only where the urgency changes */
  rules: PromiseRules
}

type Changed = Omit<Order, 'events' | 'media' | 'promises' | 'lastSeq'>

/** The order as the move leaves it, but for its history and what follows from that. */
export function changed(order: Order, change: Change): Changed {
  const { move, mover, now } = change
  const before = move.name === 'split' ? order.mergedFrom : order.pausedFrom
  const state = stateAfter(move, order.state, before)
  // What happens to another order is no word about this one.
  const spoken = mover.staff !== null && move.name !== 'gain' && move.name !== 'lose'
  return {
    ...order,
    state,
    version: order.version + 1,
    closedAt: closedAfter(order.closedAt, state, now),
    changedAt: now,
    nudges: spoken ? 0 : order.nudges,
    stillBroken: spoken ? 0 : order.stillBroken,
    ...mergedAfter(order, change),
    ...ownerAfter(order, change),
    ...pauseAfter(order, state, change),
    ...windowsAfter(order, change),
    ...urgencyAfter(order, change),
    ...moneyAndWords(order, change),
    ...reopenedAfter(order, change),
  }
}

function ownerAfter(order: Order, { move, body, mover }: Change) {
  const { assigneeStaffId, assigneeTrade } = order
  if (move.owner === 'nobody') return { assigneeStaffId: null, assigneeTrade: null }
  if (move.owner === 'mover')
    return { assigneeStaffId: mover.staff?.id ?? null, assigneeTrade: null }
  if (move.owner === 'assignee')
    return {
      assigneeStaffId: body.assigneeStaffId ?? null,
      assigneeTrade: body.assigneeTrade ?? null,
    }
  return { assigneeStaffId, assigneeTrade }
}

function pauseAfter(order: Order, state: Order['state'], { body, now }: Change) {
  if (state !== 'paused' && state !== 'merged') return { pause: null, pausedFrom: null }
  const { pause } = body
  if (!pause) return { pause: order.pause, pausedFrom: order.pausedFrom }
  const { reason, words, until } = pause
  const since = now.toISOString()
  return { pause: { reason, words: words.trim(), since, until }, pausedFrom: order.state }
}

function mergedAfter(order: Order, { move, body }: Change) {
  const { mergedInto, mergedFrom } = order
  if (move.name === 'merge')
    return { mergedInto: body.mergeInto?.orderId ?? null, mergedFrom: order.state }
  return move.name === 'split' ? { mergedInto: null, mergedFrom: null } : { mergedInto, mergedFrom }
}

function windowsAfter(order: Order, { move, body }: Change) {
  if (move.name === 'schedule') return { appointment: body.window ?? null }
  if (move.name === 'change-window') return { appointment: null, windows: body.windows ?? [] }
  return { appointment: order.appointment }
}

/** Another urgency is another promise, by the rules that hold at that moment. */
function urgencyAfter(order: Order, { move, body, rules }: Change) {
  const { urgency } = body
  if (move.name !== 'change-urgency' || !urgency) return {}
  return { urgency, rule: snapshotOf({ ...order, urgency }, rules) }
}

function moneyAndWords(order: Order, { move, body, now }: Change) {
  const at = now.toISOString()
  const { price, rating } = order
  if (move.name === 'quote' && body.quote) {
    const state = stateOfQuote(body.quote)
    const answeredAt = state === 'agreed' ? at : null
    const fen = totalFen(body.quote)
    return { price: { quote: body.quote, totalFen: fen, state, quotedAt: at, answeredAt } }
  }
  if (move.name === 'agree-price' && price)
    return { price: { ...price, state: 'agreed' as const, answeredAt: at } }
  if (move.name === 'refuse-price' && price)
    return { price: { ...price, state: 'refused' as const, answeredAt: at } }
  if (move.name === 'rate' && body.rating) {
    const { solved, stars, words } = body.rating
    return { rating: { solved, stars, words: words?.trim() ?? null, at, feedback: null } }
  }
  if (move.name === 'add-feedback' && rating)
    return { rating: { ...rating, feedback: body.words?.trim() ?? null } }
  return move.name === 'decline' ? { referral: body.referral?.trim() ?? null } : {}
}

/** Another round: what was agreed, paid and rated in the one before stands in the history. */
function reopenedAfter(order: Order, { move }: Change) {
  if (move.name !== 'reopen') return {}
  return { reopenedCount: order.reopenedCount + 1, appointment: null, price: null, rating: null }
}
