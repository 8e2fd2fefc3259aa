import { ensureChromium } from '../setup/chromium.mjs'
import { ensureChineseFont } from '../setup/fonts.mjs'
import { prepare } from '../setup/prepare.mjs'
import { runPackage } from '../setup/run.mjs'

/**
 * `npm run e2e`: the journeys alone, on the preview, or with MP_WS on the WeChat DevTools that listens
 * there. More arguments go to jest.
 */
export async function main(root, args) {
  await prepare(root)
  const env = { TZ: 'Asia/Shanghai', ...process.env }
  // DevTools holds one phone: one file after the other.
  const how = env.MP_WS ? ['--runInBand'] : []
  if (args.length === 0) env.JOURNEYS_WHOLE = 'yes' // and then for the whole score of 体验评分
  if (!env.MP_WS) {
    env.CHROME_PATH = await ensureChromium()
    await ensureChineseFont()
  }
  return runPackage(
    root,
    'jest/bin/jest.js',
    ['--selectProjects=journeys', '--verbose', ...how, ...args],
    { env },
  )
}
