/**
 * The time by which the app judges who answers and what is late: the phone's clock, corrected by the
 * server's `Date`. Until the first answer of a run it is the phone's.
 */
let offsetMs = 0

/** Below this the phone is right: `Date` has whole seconds and the answer took its way. */
const TOLERANCE_MS = 3_000

/** `headerDate`: the HTTP `Date` of an answer that took from `sentAt` to `receivedAt` by the phone. */
export function correctClock(headerDate: string, sentAt: number, receivedAt: number): void {
  const server = Date.parse(headerDate)
  if (Number.isNaN(server)) return
  const difference = server + 500 - (sentAt + receivedAt) / 2
  // A slow answer says little: it may have been stamped at either end of its way.
  const uncertainty = TOLERANCE_MS + (receivedAt - sentAt) / 2
  offsetMs = Math.abs(difference) <= uncertainty ? 0 : Math.round(difference)
}

export const now = () => new Date(Date.now() + offsetMs)
