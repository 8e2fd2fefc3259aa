import { archivesAt, confirmsItselfAt, isOpen } from '../../contract'
import type { Armed } from '../../notify/outbox.store'
import type { Order } from '../order'
import { type Clocks, nextAlert } from './promised'

export const TIMERS = ['alert', 'confirm', 'pause-over', 'archive'] as const
export type TimerName = (typeof TIMERS)[number]

type Timers = Record<TimerName, Armed | null>

/** What time will do to the order if nobody else does anything. */
export function timersOf(order: Omit<Order, 'number'>, clocks: Clocks): Timers {
  const at = (moment: Date | null): Armed | null => moment && { at: moment }
  const { state, pause } = order
  const last = order.events[order.events.length - 1]
  return {
    alert: at(isOpen(state) ? nextAlert(clocks, order.alertsSent) : null),
    confirm: at(
      state === 'awaiting-acceptance' && clocks.marks.endedAt
        ? confirmsItselfAt(clocks.marks.endedAt)
        : null,
    ),
    'pause-over': at(state === 'paused' && pause ? new Date(pause.until) : null),
    archive: at((state === 'done' || state === 'rated') && last ? archivesAt(last.at) : null),
  }
}

/** Timers to set, and to forget: those that the order had before and has no more. */
export function timerChange(before: Timers | null, after: Timers): Record<string, Armed | null> {
  const change: Record<string, Armed | null> = {}
  for (const name of TIMERS)
    if (after[name] || before?.[name] || name === 'alert') change[name] = after[name]
  return change
}
