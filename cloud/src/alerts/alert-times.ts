/** When somebody must be told that a promise is running out, or has. */
import type { OrderMarks, RunningDeadline, Step } from '../contract'

/** `assignee`: whoever has the order; the others are roles of its community. */
export type AlertParty = 'assignee' | 'desk' | 'team-lead' | 'manager' | 'company'

/** At `atPercent` of a limit tell `to`, or `whenUnassigned` while no person has the order. */
export interface AlertLevel {
  atPercent: number
  to: readonly AlertParty[]
  whenUnassigned: readonly AlertParty[]
}

export interface Alert {
  step: Step
  percent: number
  at: Date
}

/**
 * Every alert of the order that is neither sent nor needless, earliest first. A step that was kept,
 * and an order that waits for nobody of the property, has none. `sent` holds all that were due when
 * the timer fired (alertsDue and those it overtook); an alert whose time a pause has moved since is
 * another one.
 */
export function alertsAhead(
  deadlines: readonly RunningDeadline[],
  levels: readonly AlertLevel[],
  sent: readonly Alert[],
  { endedAt }: Pick<OrderMarks, 'endedAt'>,
): Alert[] {
  if (endedAt !== null) return []
  const ahead: Alert[] = []
  for (const { step, metAt, at } of deadlines)
    for (const { atPercent } of metAt === null ? levels : []) {
      const isSent = sent.some(
        (one) =>
          one.step === step &&
          one.percent === atPercent &&
          one.at.getTime() === at(atPercent).getTime(),
      )
      if (!isSent) ahead.push({ step, percent: atPercent, at: at(atPercent) })
    }
  return ahead.sort((a, b) => a.at.getTime() - b.at.getTime() || b.percent - a.percent)
}

/** When the order's timer has to fire next; null when nothing is left to tell. */
export const nextAlertAt = (ahead: readonly Alert[]): Date | null => ahead[0]?.at ?? null

/** All that are due by `now`, to be recorded as sent. */
export const alertsPassed = (ahead: readonly Alert[], now: Date) =>
  ahead.filter(({ at }) => at <= now)

/** Whom to tell by `now`: of each step the highest level, because it overtakes the lower ones. */
export function alertsDue(ahead: readonly Alert[], now: Date): Alert[] {
  const due: Alert[] = []
  for (const alert of alertsPassed(ahead, now)) {
    const same = due.findIndex(({ step }) => step === alert.step)
    const known = due[same]
    if (!known) due.push(alert)
    else if (alert.percent > known.percent) due[same] = alert
  }
  return due
}

/** The level of an alert and those above it: one that has nobody who can act passes to the next. */
export function levelsFrom(levels: readonly AlertLevel[], percent: number): AlertLevel[] {
  return levels
    .filter(({ atPercent }) => atPercent >= percent)
    .sort((a, b) => a.atPercent - b.atPercent)
}
