import type { Capability } from '../capability'
import { recordDialIntents } from '../contract'
import * as store from './dial-intent.store'

const DAY_MS = 24 * 60 * 60_000
/** A phone may have been without network for this long. */
const OLDEST_DAYS = 30
/** Clocks are corrected by ours; this much may remain. */
const AHEAD_MS = 5 * 60_000
/** The reliability record of a line looks back one year. */
const KEPT_DAYS = 400

interface Intent {
  id: string
  lineId: string
  dialledAt: string
  answer: 'connected' | 'no-answer' | 'failed' | null
}

/** The last word of a batch about one tap; what is too old or in the future is left out. */
function wellTimed(intents: readonly Intent[], now: Date): Intent[] {
  const byId = new Map(intents.map((intent) => [intent.id, intent]))
  return [...byId.values()].filter(({ dialledAt }) => {
    const age = now.getTime() - Date.parse(dialledAt)
    return age >= -AHEAD_MS && age <= OLDEST_DAYS * DAY_MS
  })
}

export const dialIntent: Capability = {
  name: 'dial-intent',
  routes({ serveAnyone }) {
    serveAnyone(
      recordDialIntents,
      async ({ db, now, params, body }) => {
        const rows = wellTimed(body.intents, now).map(({ id, lineId, dialledAt, answer }) => ({
          community_id: params.communityId,
          intent_id: id,
          device_id: body.deviceId,
          line_id: lineId,
          dialled_at: new Date(dialledAt),
          answer,
          received_at: now,
        }))
        return { recorded: await store.keepIntents(db, params.communityId, rows) }
      },
      { perMinute: 60 },
    )
  },
  async sweep({ db, clock }) {
    await store.deleteIntentsBefore(db, new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS))
  },
}
