import { dialPlan } from './dial-plan'
import type { DialPlan } from './dial-plan'
import { onDutyAt } from './duty'
import { isOpenAt } from './opening-hours'
import type { AnsweringCard, PhoneLine } from './phone-line'
import { addMinutes, MINUTE_MS } from './shanghai-time'
import { callingOrder } from './who-answers'

export type Rung =
  | { kind: 'line'; line: PhoneLine; plan: DialPlan; dutyName: string | null }
  /** The last rung: an inquiry order that needs only a phone number. */
  | { kind: 'call-back' }

/**
 * What to offer after a call that failed: the next open line whose number was not tried yet, in
 * calling order, then a call-back. `tried` holds the `dial` of every call made: two lines may share
 * one number (a desk and its extension), and dialling it twice would be no help.
 */
export function nextRung(card: AnsweringCard, now: Date, tried: string[]): Rung {
  const order = callingOrder(card)
  const open = order.filter(({ hours }) => isOpenAt(hours, now))
  // A card that bypassed validation may have nothing open: its first call is still offered.
  const offered = open.length || tried.length ? open : order
  for (const line of offered) {
    const plan = dialPlan(line)
    if (tried.includes(plan.dial)) continue
    const dutyName = onDutyAt(card.duty, line.id, now)?.callName ?? null
    return { kind: 'line', line, plan, dutyName }
  }
  return { kind: 'call-back' }
}

/** Within which the property calls back, said by the key and promised by the server alike. */
export const CALL_BACK_MINUTES = 15

/** By when the property calls back: whole minutes, rounded up, so that the time shown is the promise. */
export const callBackDue = (now: Date, callBackMinutes: number) =>
  addMinutes(new Date(Math.ceil(now.getTime() / MINUTE_MS) * MINUTE_MS), callBackMinutes)
