import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../tools/setup/chromium.mjs'
import { Fault } from '../../tools/setup/fault.mjs'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts Chromium without a window. Throws a Fault when there is none or it does not start. */
export async function launchBrowser(given: string | undefined): Promise<Browser> {
  const executablePath = given ?? findChromium()
  if (executablePath === undefined) {
    throw new Fault(
      'The automator needs Chrome, Chromium or Edge: install one, or set CHROME_PATH to where it is.',
    )
  }
  try {
    return await chromium.launch({ executablePath, args: ARGUMENTS })
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Fault(
      `${executablePath} did not start: check that it is Chrome, Chromium or Edge and runs by itself (${first}).`,
    )
  }
}
