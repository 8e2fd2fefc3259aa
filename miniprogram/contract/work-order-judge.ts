/**
 * The questions asked of the table of moves: they draw the buttons and permit on the server. Residents
 * carry only their own rows (moves-of-residents.ts), the staff and the server all of them.
 */
import type { ErrorCode } from './errors'
import { returnUntil } from './follow-up'
import { actsAs, type Actor, type OrderFacts } from './work-order-actors'
import { type Condition, type Move, type MoveName, type Need, REFUSAL_OF } from './work-order-move'
import { isOpen, type WorkOrderState } from './work-order-states'

/** A move as it stands for one order and one person: what it needs and what it takes besides. */
export interface OfferedMove {
  move: Move
  name: MoveName
  needs: readonly Need[]
  may: readonly Need[]
}

function holds(condition: Condition, order: OrderFacts, now: Date): boolean {
  switch (condition) {
    case 'nobody-on-site':
      return order.kind !== 'repair' && order.kind !== 'incident'
    case 'price-asked':
      return order.price === 'open'
    case 'price-settled':
      return order.price === 'none' || order.price === 'agreed'
    case 'within-return': {
      const until = returnUntil(order.closedAt)
      return until !== null && now <= until
    }
    case 'unrated':
      return !order.rated
    case 'no-feedback-yet':
      return !order.hasFeedback
    case 'has-owner':
      return order.assigneeStaffId !== null
  }
}

const brokenOf = (move: Move, order: OrderFacts, now: Date) =>
  move.conditions?.find((condition) => !holds(condition, order, now)) ?? null

function offered(move: Move, order: OrderFacts, actor: Actor): OfferedMove {
  const takes =
    move.reasonWhen === 'taken-from-another' &&
    order.assigneeStaffId !== null &&
    !actsAs('owner', order, actor)
  const needs = takes ? (move.needs ?? []).concat('reason') : (move.needs ?? [])
  const may = (move.may ?? []).filter((need) => !needs.includes(need))
  return { move, name: move.name, needs, may }
}

/**
 * The move `name` if this actor may make it now, else the refusal. Whoever may not make the move in
 * any state, or not from this one, gets `work-order.move-refused`.
 */
export function judgeMoveOf(
  moves: readonly Move[],
  name: MoveName,
  order: OrderFacts,
  actor: Actor,
  now: Date,
): { offer: OfferedMove } | { refusal: ErrorCode } {
  const own = moves.filter(
    (move) => move.name === name && move.by.some((party) => actsAs(party, order, actor)),
  )
  const fitting = own.filter(({ from }) => from.includes(order.state))
  // Rated already or too late says more than the state of a closed order; open ones are just elsewhere.
  for (const move of fitting.length > 0 || isOpen(order.state) ? fitting : own) {
    const broken = brokenOf(move, order, now)
    if (broken !== null) return { refusal: REFUSAL_OF[broken] }
  }
  const [move] = fitting
  return move ? { offer: offered(move, order, actor) } : { refusal: 'work-order.move-refused' }
}

/** The move `name` if this actor may make it now, else null. */
export function moveOf(
  moves: readonly Move[],
  name: MoveName,
  order: OrderFacts,
  actor: Actor,
  now: Date,
): OfferedMove | null {
  const judged = judgeMoveOf(moves, name, order, actor, now)
  return 'offer' in judged ? judged.offer : null
}

/** Every move this actor may make now, in the order of the buttons. */
export function movesOf(
  moves: readonly Move[],
  order: OrderFacts,
  actor: Actor,
  now: Date,
): OfferedMove[] {
  const found: OfferedMove[] = []
  for (const move of moves)
    if (
      move.from.includes(order.state) &&
      move.by.some((party) => actsAs(party, order, actor)) &&
      brokenOf(move, order, now) === null
    )
      found.push(offered(move, order, actor))
  return found
}

/** The state a move leads to; `pausedFrom` is the state before the pause, or before the merging. */
export function stateAfter(
  { to }: Move,
  state: WorkOrderState,
  pausedFrom: WorkOrderState | null,
): WorkOrderState {
  if (to === 'same') return state
  return to === 'resume' ? (pausedFrom ?? 'accepted') : to
}

/** When the order is closed after a move to `to`: closing counts once, reopening undoes it. */
export function closedAfter(closedAt: Date | null, to: WorkOrderState, now: Date): Date | null {
  if (isOpen(to)) return null
  return closedAt ?? now
}
