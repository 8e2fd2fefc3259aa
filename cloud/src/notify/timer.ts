import type { Db } from '../database/tables'
import type { Deps } from '../deps'
import type { Assignment } from './recipients'

export interface Timer {
  readonly communityId: string
  /** the order */
  readonly orderId: string
  readonly name: string
  /** when it was due: the clock may be well past it after an outage */
  readonly dueAt: Date
  readonly payload: Readonly<Record<string, unknown>>
}

export interface Firing {
  readonly deps: Deps
  /** the only connection to use: what is written here and the end of the timer are one */
  readonly tx: Db
  readonly timer: Timer
  readonly now: Date
}

/** What a capability does when one of its timers fires. */
export interface TimerHandler {
  /**
   * Locks the order (`select … for update`), as every move does before it sets a timer. After that
   * the dispatcher makes sure that the timer still stands: it never fires for an order that has
   * moved on.
   */
  readonly lock: (firing: Firing) => Promise<unknown>
  /**
   * Reads the order and acts, all in `tx`; may set or drop timers, its own too. The timer is gone
   * once this returns, unless it was set again. Throwing undoes everything and tries again later.
   */
  readonly run: (firing: Firing) => Promise<void>
}

/** Who has an order at this moment; null when there is no such order. */
export type AssignmentOf = (
  tx: Db,
  communityId: string,
  orderId: string,
) => Promise<Assignment | null>
