const FIRST_MS = 5_000
const LONGEST_MS = 10 * 60_000

/** About an hour of tries; then somebody has to look. */
export const ATTEMPTS_BEFORE_DEAD = 12

/** A colleague who comes on duty is told within this time of what has waited for them. */
export const WAIT_FOR_SOMEBODY_MS = 30_000

/** Spread, so that what failed together is not tried again together. */
export const jittered = (ms: number, random: () => number = Math.random) =>
  Math.round(ms * (0.75 + random() / 2))

/** How long to wait after the `attempts`th failure. */
export const pauseAfter = (attempts: number, random: () => number = Math.random) =>
  jittered(Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1)), random)
