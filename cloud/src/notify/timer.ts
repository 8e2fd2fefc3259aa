import type { Db } from '../database/tables'
import type { Deps } from '../deps'
import type { KnownOrder } from './notice'
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

/** Somebody who waits for an order, and the order they know it by. */
export interface Waiting extends KnownOrder {
  readonly personId: string
}

/** Whoever waits for an order that somebody else reported; its reporter is not among them. */
export type WaitingFor = (tx: Db, communityId: string, orderId: string) => Promise<Waiting[]>

/** Who lives where an order is, since before it was reported; its reporter is not among them. */
export type ResidentsOf = (tx: Db, communityId: string, orderId: string) => Promise<string[]>

export interface Call extends Omit<Timer, 'dueAt'> {
  /** begun so far, this one included */
  readonly attempts: number
}

/** What is to be written of an answer, in the transaction that ends the call. */
export type Written = (tx: Db) => Promise<void>

/**
 * What a `call` of the outbox does: asks somebody else's server outside any transaction, then writes
 * what came of it in the transaction that takes the call out of the outbox. Throwing (in either half)
 * tries again later, but for the two below; asking twice must do no harm. The lease is renewed before
 * the handler runs, which has half of it (LEASE_MS) to answer.
 */
export type CallHandler = (deps: Deps, call: Call, now: Date) => Promise<Written>

/** Thrown by a handler that may not ask before `at`; the try is not counted. */
export class NotYet extends Error {
  readonly at: Date
  /** what a manager may read of it, should it lie there long */
  readonly code: string

  constructor(at: Date, code: string) {
    super(code)
    this.at = at
    this.code = code
  }
}

/** Thrown by a handler for which no further try makes sense: a dead letter at once, with its `code`. */
export class Hopeless extends Error {
  readonly code: string
  readonly written: Written

  constructor(code: string, written: Written) {
    super(code)
    this.code = code
    this.written = written
  }
}
