import type { Page } from 'playwright-core'
import type { AutomatorWindow } from './protocol'

/** The app has this long to show its first page. */
const START_MS = 60_000

/** Resolves once the app of the document just loaded shows its first page and the agent answers. */
export async function untilRunning(page: Page, life: number): Promise<void> {
  const state = await page.waitForFunction(
    () => {
      const notice = document.querySelector('.mp-notice')
      if (notice) return notice.textContent
      return (window.__preview?.readyCount() ?? 0) > 0 ? 'running' : false
    },
    undefined,
    { timeout: START_MS, polling: 20 },
  )
  const told = await state.jsonValue()
  if (told !== 'running') throw new Error(`the mini program did not start: ${String(told)}`)
  await page.evaluate((count) => {
    ;(window as unknown as AutomatorWindow).__automator.begin(count)
  }, life)
}
