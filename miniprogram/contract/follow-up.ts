/** What time does to an order by itself, and how long a resident may come back. Minutes. */
import { addMinutes } from './shanghai-time'
import { isFinished, type WorkOrderState } from './work-order-states'

export const FOLLOW_UP = {
  /** finished work counts as accepted when the resident has said nothing */
  autoAcceptanceMinutes: 4320,
  /** after closing, the resident may reopen and rate */
  reopenWindowMinutes: 21_600,
  /** a done order that nobody touches is archived */
  archiveAfterQuietMinutes: 10_080,
  nudgeIntervalMinutes: 30,
  /** within one day of Shanghai */
  nudgeMaxPerDay: 3,
} as const

interface Closed {
  state: WorkOrderState
  closedAt: Date | null
}

/** The last instant at which a closed order may be rated or reopened; null while it is open. */
export const returnUntil = (closedAt: Date | null): Date | null =>
  closedAt && addMinutes(closedAt, FOLLOW_UP.reopenWindowMinutes)

const isWithinReturn = ({ closedAt }: Closed, now: Date) => {
  const until = returnUntil(closedAt)
  return until !== null && now <= until
}

/** A done order within 15 days of its closing. */
export const canReopen = (order: Closed, now: Date) =>
  isFinished(order.state) && isWithinReturn(order, now)

/** Done, within 15 days, and not rated yet: somebody rates once. */
export const canRate = (order: Closed & { rated: boolean }, now: Date) =>
  (order.state === 'done' || order.state === 'archived') &&
  !order.rated &&
  isWithinReturn(order, now)

export const confirmsItselfAt = (finishedAt: Date) =>
  addMinutes(finishedAt, FOLLOW_UP.autoAcceptanceMinutes)

/** `quietSince`: the order's last entry. */
export const archivesAt = (quietSince: Date) =>
  addMinutes(quietSince, FOLLOW_UP.archiveAfterQuietMinutes)
