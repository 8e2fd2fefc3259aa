/** Whether a window of time, or a pause's new promise, can stand. */
import type { ErrorCode } from '../../contract/errors'
import type { PromiseRules } from '../../contract/replies/promise-types'
import { addMinutes, MINUTE_MS, MINUTES_PER_DAY } from '../../contract/shanghai-time'
import type { PauseReason } from '../../contract/work-order-names'

export const WINDOW_MAX_MINUTES = MINUTES_PER_DAY

/** Null when `to` comes after `from`, at most a day later and not before now. */
export function windowFault(
  window: { from: string; to: string },
  now: Date,
): 'request.invalid' | 'work-order.window-past' | null {
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)]
  // 30 February fits the schema's pattern.
  if (isNaN(from) || isNaN(to) || to <= from || to - from > WINDOW_MAX_MINUTES * MINUTE_MS)
    return 'request.invalid'
  return to <= now.getTime() ? 'work-order.window-past' : null
}

export interface PauseTerms {
  /** of the order's rule; empty: nothing may stop its clock */
  pauseReasons: readonly PauseReason[]
  reasons: readonly Pick<PromiseRules['pauseReasons'][number], 'id' | 'maxMinutes'>[]
}

/** Null when the order's rule allows the reason and the new promise lies ahead, within its maximum. */
export function pauseFault(
  pause: { reason: PauseReason; until: string },
  terms: PauseTerms,
  now: Date,
): ErrorCode | null {
  const until = Date.parse(pause.until)
  if (isNaN(until)) return 'request.invalid'
  if (!terms.pauseReasons.includes(pause.reason)) return 'work-order.pause-refused'
  const reason = terms.reasons.find(({ id }) => id === pause.reason)
  if (!reason || until <= now.getTime()) return 'work-order.pause-refused'
  return until > addMinutes(now, reason.maxMinutes).getTime() ? 'work-order.pause-refused' : null
}
