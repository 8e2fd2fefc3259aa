/** Main package of a bare app with fifteen Vant components through the same compiler. */
export const FIFTEEN_VANT = 134_189
const MAIN_TIMES = 2.5
/** What a first scan may download: the landing page is there within a second on a slow network. */
export const LANDING_LIMIT = 40 * 1024

/** Compiled bytes of main, and what a first scan downloads of it, zstd. */
export function missedAims({ mainBytes, landingZstd }) {
  const faults = []
  if (mainBytes > MAIN_TIMES * FIFTEEN_VANT) {
    faults.push(`main: ${mainBytes} bytes compiled, the aim is ${MAIN_TIMES} × ${FIFTEEN_VANT}`)
  }
  if (landingZstd > LANDING_LIMIT) {
    faults.push(`landing: ${landingZstd} bytes zstd, allowed are ${LANDING_LIMIT}`)
  }
  return faults
}
