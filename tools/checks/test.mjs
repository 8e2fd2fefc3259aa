import { ensureChromium } from '../setup/chromium.mjs'
import { ensureChineseFont } from '../setup/fonts.mjs'
import { prepare } from '../setup/prepare.mjs'
import { runPackage } from '../setup/run.mjs'
import { runChecks } from './checks.mjs'

/**
 * `npm test`: types, lint and format, then jest, whose summary ends the output. Jest runs even when
 * a check failed, so that one run tells everything; more arguments go to jest.
 */
export async function main(root, args) {
  await prepare(root)
  const chromium = await ensureChromium()
  await ensureChineseFont()
  const failed = await runChecks(root)
  // Residents live in one time zone; .ci/run judges another.
  const env = { TZ: 'Asia/Shanghai', ...process.env, CHROME_PATH: chromium }
  // Some files see a part of the app; only a whole run can be asked for the whole score.
  if (args.length === 0) env.JOURNEYS_WHOLE = 'yes'
  const code = await runPackage(root, 'jest/bin/jest.js', args, { env })
  if (failed.length > 0) console.error(`\nFailed before the tests: ${failed.join(', ')}.`)
  return code === 0 && failed.length === 0 ? 0 : 1
}
