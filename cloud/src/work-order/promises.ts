import { addMinutes, CALL_BACK_MINUTES, PROMISE_RULES, promisedTimes } from '../contract'
import type { OpenHours } from '../contract'
import type { Order, StoredPromise } from './order'

/**
 * By when each step is due, fixed at submission: a later change of hours or rules does not change
 * what somebody was told. Public holidays are not in the data: only weekends stop the clocks that
 * run on working days, which promises earlier rather than later.
 */
export function promisesFor(
  order: Pick<Order, 'kind' | 'urgency' | 'itemId' | 'submittedAt' | 'windows'>,
  serviceHours: OpenHours[],
): StoredPromise[] {
  const [window] = order.windows
  const times = promisedTimes(
    // The first window offered stands until the desk agrees on one.
    { ...order, appointmentAt: window ? new Date(window.from) : null },
    PROMISE_RULES,
    { serviceHours, holidays: [], makeUpWorkdays: [] },
  )
  return times.map(({ step, dueAt }) => ({ step, dueAt, metAt: null }))
}

export function callBackPromise(now: Date): StoredPromise {
  return { step: 'call-back', dueAt: addMinutes(now, CALL_BACK_MINUTES), metAt: null }
}

/** The desk has spoken: whatever it said, somebody has read the order. */
export function withFirstAnswer(promises: readonly StoredPromise[], now: Date): StoredPromise[] {
  return promises.map((promise) =>
    promise.step === 'accept' && !promise.metAt ? { ...promise, metAt: now } : promise,
  )
}
