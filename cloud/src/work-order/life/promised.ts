import {
  type MarkedEntry,
  marksOf,
  type OrderMarks,
  type PromiseCalendar,
  runningDeadlines,
  type RunningDeadline,
} from '../../contract'
import { type Alert, alertsAhead, nextAlertAt } from '../../alerts/alert-times'
import { ALERTS } from '../../alerts/alerts'
import type { Order, StoredPromise } from '../order'

export interface Clocks {
  marks: OrderMarks
  running: RunningDeadline[]
}

/** What the history and the rule of the order say about its promises, at no particular moment. */
export function clocksOf(order: Omit<Order, 'number'>, calendar: PromiseCalendar): Clocks {
  const marks = marksOf(order.submittedAt, order.events.map(markedEntry))
  const [window] = order.windows
  const asked = { ...order, askedFrom: window ? new Date(window.from) : null }
  return { marks, running: runningDeadlines(asked, marks, order.rule, calendar) }
}

export const promisesOf = ({ running }: Clocks): StoredPromise[] =>
  running.map(({ step, dueAt, metAt }) => ({ step, dueAt, metAt }))

/** Every alert that is still to come, earliest first; what is past and unsent leads. */
export const alertsOf = ({ running, marks }: Clocks, sent: readonly Alert[]): Alert[] =>
  alertsAhead(running, ALERTS, sent, marks)

export const nextAlert = (clocks: Clocks, sent: readonly Alert[]) =>
  nextAlertAt(alertsOf(clocks, sent))

function markedEntry(
  { type, at, staff, facts, state }: Order['events'][number],
  index: number,
  events: Order['events'],
): MarkedEntry {
  return {
    type,
    at,
    byStaff: staff !== null,
    pause: facts.pause && { reason: facts.pause.reason, until: new Date(facts.pause.until) },
    keeps: facts.keeps,
    windowFrom: facts.window && new Date(facts.window.from),
    changesState: events[index - 1]?.state !== state,
  }
}
