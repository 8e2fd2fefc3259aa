/**
 * The one table of moves, whole: it draws the staff's buttons, permits on the server, and is the
 * diagram in docs/work-order-life.md. States are in contract/work-order-states.ts.
 */
import { MOVES_OF_RESIDENTS } from '../../contract/moves-of-residents'
import type { Actor, OrderFacts } from '../../contract/work-order-actors'
import { judgeMoveOf, moveOf, movesOf } from '../../contract/work-order-judge'
import type { Move, MoveName } from '../../contract/work-order-move'
import { MOVES_OF_STAFF } from './moves-of-staff'
import { MOVES_OF_TIME } from './moves-of-time'

/** In the order in which their buttons stand. */
export const MOVES: readonly Move[] = MOVES_OF_STAFF.concat(MOVES_OF_RESIDENTS, MOVES_OF_TIME)

/** As judgeMoveOf, of the whole table. */
export const judgeMove = (name: MoveName, order: OrderFacts, actor: Actor, now: Date) =>
  judgeMoveOf(MOVES, name, order, actor, now)

/** As moveOf, of the whole table. */
export const moveFor = (name: MoveName, order: OrderFacts, actor: Actor, now: Date) =>
  moveOf(MOVES, name, order, actor, now)

/** As movesOf, of the whole table. */
export const movesFor = (order: OrderFacts, actor: Actor, now: Date) =>
  movesOf(MOVES, order, actor, now)
