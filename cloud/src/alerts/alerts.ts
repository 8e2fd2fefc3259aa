import type { AlertLevel } from './alert-times'

/** Who is told as a limit runs out; an alert always reaches somebody who can act. */
export const ALERTS: readonly AlertLevel[] = [
  { atPercent: 80, to: ['assignee', 'team-lead'], whenUnassigned: ['desk', 'team-lead'] },
  { atPercent: 100, to: ['team-lead', 'manager'], whenUnassigned: ['desk', 'manager'] },
  { atPercent: 150, to: ['manager', 'company'], whenUnassigned: ['manager', 'company'] },
]
