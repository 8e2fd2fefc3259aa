import { type NoticeKind } from '../../contract'
import {
  type Alert,
  type AlertParty,
  alertsDue,
  alertsPassed,
  nextAlertAt,
} from '../../alerts/alert-times'
import { ALERTS } from '../../alerts/alerts'
import type { QueuedNotice, Recipients } from '../../notify/notice'
import type { Firing } from '../../notify/timer'
import type { Order } from '../order'
import { writeAlerts } from './alert.store'
import { alertsOf, type Clocks } from './promised'

/** Tells whoever can act of every promise that runs out by now, and sets the timer for the next. */
export async function fireAlerts(
  { tx, now }: Pick<Firing, 'tx' | 'now'>,
  order: Order,
  clocks: Clocks,
): Promise<void> {
  const ahead = alertsOf(clocks, order.alertsSent)
  const notices = alertsDue(ahead, now).flatMap((alert) => noticesFor(order, alert, clocks))
  const sent = [...stillMeant(order.alertsSent, clocks), ...alertsPassed(ahead, now)]
  const next = nextAlertAt(alertsOf(clocks, sent))
  const timers = { alert: next && { at: next } }
  await writeAlerts(tx, order, sent, { notices, timers }, now)
}

/** What was sent for times that a pause has moved since is of no use any more. */
const stillMeant = (sent: readonly Alert[], { running }: Clocks): Alert[] =>
  sent.filter((alert) =>
    running.some(
      ({ step, at }) => step === alert.step && at(alert.percent).getTime() === alert.at.getTime(),
    ),
  )

function noticesFor(order: Order, { step, percent }: Alert, clocks: Clocks): QueuedNotice[] {
  const level = ALERTS.find(({ atPercent }) => atPercent === percent)
  const deadline = clocks.running.find((running) => running.step === step)
  if (!level || !deadline) return []
  const parties = order.assigneeStaffId === null ? level.whenUnassigned : level.to
  const facts = { step, when: deadline.dueAt.toISOString() }
  const emergency = order.urgency === 'emergency'
  return parties.map((party) => ({
    kind: kindOf(percent),
    to: recipients(party),
    facts,
    emergency,
  }))
}

const kindOf = (percent: number): NoticeKind => {
  if (percent < 100) return 'promise-soon'
  return percent === 100 ? 'promise-late' : 'promise-very-late'
}

const recipients = (party: AlertParty): Recipients =>
  party === 'assignee' ? { assignee: true } : { level: party }
