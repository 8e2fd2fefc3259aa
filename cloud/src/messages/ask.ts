import {
  ASK_AT_ONCE,
  ASK_EVERY_DAYS,
  type AskMoment,
  type MessagesToAsk,
  QUOTA_MOST,
} from '../contract'
import type { Askable } from './quota.store'

const DAY_MS = 24 * 60 * 60_000

/**
 * Which templates somebody may be asked for now. Where they have just done something that a message
 * would tell of, always; unbidden only for what they have none of left, and not again within a week.
 */
export function whatToAsk(
  templates: readonly Askable[],
  lastAsked: Date | null,
  at: AskMoment,
  now: Date,
): MessagesToAsk {
  if (templates.length === 0) return { templateIds: [], why: 'not-set-up' }
  const open = templates.filter(({ switchedOff }) => !switchedOff)
  if (open.length === 0) return { templateIds: [], why: 'switched-off' }
  const most = at === 'elsewhere' ? 1 : QUOTA_MOST
  const wanted = open.filter(({ remaining }) => remaining < most)
  if (wanted.length === 0) return { templateIds: [], why: 'enough' }
  const isLately =
    lastAsked !== null && now.getTime() - lastAsked.getTime() < ASK_EVERY_DAYS * DAY_MS
  if (at === 'elsewhere' && isLately) return { templateIds: [], why: 'asked-lately' }
  const templateIds = wanted.slice(0, ASK_AT_ONCE).map(({ templateId }) => templateId)
  return { templateIds, why: null }
}
