import { join } from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'

const TOP = '.mp-page:not([hidden])'

/** A phone of 390 × 844 in front of the running demo. */
export class Camera {
  #browser
  #options

  constructor(browser, options) {
    this.#browser = browser
    this.#options = options
  }

  static async open({ executablePath, ...options }) {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run']
    return new Camera(await chromium.launch({ executablePath, args }), options)
  }

  /** Somebody's phone, with the mini program just opened on home by the code in the lobby of 3栋. */
  async phone(persona, { code = 'NH3D2T8W', ...looks } = {}) {
    const { demo, folder } = this.#options
    const { fontScale, theme } = { ...this.#options.looks, ...looks }
    const context = await this.#browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const query = new URLSearchParams({
      path: 'pages/home/index',
      scene: `c=${code}`,
      persona,
      fontScale: String(fontScale),
      theme,
      clockOffsetMs: String(demo.clockOffsetMs),
    })
    await page.goto(`${demo.url}/app/?${query}`)
    const hook = (test) => page.locator(`${TOP} [data-test="${test}"]`)
    const at = (test) => hook(test).first()
    await at('call').waitFor()
    return {
      page,
      at,
      hook,
      tap: (test) => at(test).click(),
      /** Scrolled as far up as it goes. */
      atTop: (test) => at(test).evaluate((element) => element.scrollIntoView({ block: 'start' })),
      type: (test, text) => at(test).locator('input, textarea').or(at(test)).last().fill(text),
      go: (url) => page.evaluate((to) => window.__preview.host.router.navigateTo(to), url),
      sees: (text) => page.locator(TOP).getByText(text).first().waitFor(),
      /** Nothing is being typed: no cursor, no keyboard. */
      rest: () => page.evaluate(() => document.activeElement?.blur()),
      async shot(name) {
        // Sheets and fonts come to rest.
        await page.waitForTimeout(600)
        const picture = await page.screenshot()
        const small = sharp(picture).png({ palette: true, colours: 128, compressionLevel: 9 })
        await small.toFile(join(folder, `${name}.png`))
      },
      close: () => context.close(),
    }
  }

  close = () => this.#browser.close()
}
