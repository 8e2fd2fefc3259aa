import { STILL_BROKEN_MINUTES } from '../../contract'
import type { OrderEvent } from '../order'

/** Seconds until this person may say it again; 0: now. */
export function stillBrokenWait(
  events: readonly OrderEvent[],
  personId: string,
  now: Date,
): number {
  let free = now.getTime()
  for (const { type, actorId, at } of events)
    if (type === 'still-broken' && actorId === personId)
      free = Math.max(free, at.getTime() + STILL_BROKEN_MINUTES * 60_000)
  return Math.ceil((free - now.getTime()) / 1000)
}

/** The first one is told, then every doubling: ten neighbours are news, the eleventh is not. */
export const isWorthTelling = (times: number) => (times & (times - 1)) === 0
