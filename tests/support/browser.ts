/**
 * Somebody's phone in real Chromium: the mini program in the preview, against the real cloud. Hooks are
 * `data-test`, of the page on top. Every wait is bounded; what the app does not catch fails the test.
 */
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { findChromium } from '../../tools/setup/chromium.mjs'
import type {} from '../../preview/runtime/host'

const WAIT_MS = 15_000
const TOP = '.mp-page:not([hidden])'

export interface PhoneOptions {
  width?: number
  fontScale?: number
  theme?: 'light' | 'dark'
  /** Run in every document of the phone before its own scripts. */
  scripts?: readonly string[]
}

let browser: Browser | undefined
const phones: Phone[] = []

async function theBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? findChromium()
  if (!executablePath) throw new Error('no Chrome, Chromium or Edge: npm test says what to install')
  browser ??= await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return browser
}

export class Phone {
  readonly page: Page
  /** paths of the API asked since it was last emptied */
  readonly asked: string[] = []
  readonly #persona: string
  readonly #options: PhoneOptions

  private constructor(page: Page, persona: string, options: PhoneOptions) {
    this.page = page
    this.#persona = persona
    this.#options = options
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/v1/')) this.asked.push(`${request.method()} ${pathname}`)
    })
  }

  static async of(persona: string, options: PhoneOptions = {}): Promise<Phone> {
    const context: BrowserContext = await (
      await theBrowser()
    ).newContext({ viewport: { width: options.width ?? 390, height: 844 } })
    const page = await context.newPage()
    page.setDefaultTimeout(WAIT_MS)
    for (const content of options.scripts ?? []) await page.addInitScript({ content })
    const phone = new Phone(page, persona, options)
    phones.push(phone)
    return phone
  }

  /** Starts the mini program on a page, as scanning or tapping a shared card does. */
  async open(path: string, query: Record<string, string> = {}): Promise<void> {
    const { fontScale = 1, theme = 'light' } = this.#options
    const search = new URLSearchParams({
      path,
      ...query,
      persona: this.#persona,
      fontScale: String(fontScale),
      theme,
      clockOffsetMs: process.env['JOURNEYS_CLOCK_OFFSET_MS'] ?? '0',
    })
    await this.page.goto(`${process.env['JOURNEYS_URL'] ?? ''}/app/?${search.toString()}`)
    await this.page.waitForFunction(() => (window.__preview?.readyCount() ?? 0) > 0)
  }

  /** WeChat hands the scene over percent-encoded, as it stands in this address. */
  scan = (code: string) => this.open('pages/home/index', { scene: `c=${code}` })

  /** Goes to a page as a tap inside the app does. */
  async go(url: string): Promise<void> {
    await this.page.evaluate((to) => window.__preview?.host.router.navigateTo(to), url)
  }

  at = (test: string): Locator => this.page.locator(`${TOP} [data-test="${test}"]`).first()
  sheet = (name: string): Locator => this.page.locator(`[data-sheet="${name}"]`)

  async tap(test: string): Promise<void> {
    await this.at(test).click()
  }

  async type(test: string, text: string): Promise<void> {
    const field = this.at(test)
    await field.locator('input, textarea').or(field).last().fill(text)
  }

  async sees(text: string): Promise<void> {
    await this.page.locator(TOP).getByText(text).first().waitFor()
  }

  async isOn(route: string): Promise<void> {
    await this.page.waitForFunction(
      (expected) => window.__preview?.routes().slice(-1)[0] === expected,
      route,
    )
  }

  /** The number the dialler shows; then calls it and hangs up. */
  async talk(): Promise<string> {
    const dialler = this.sheet('dialler')
    const number = await dialler.locator('[data-number]').getAttribute('data-number')
    await dialler.getByText('拨打', { exact: true }).click()
    await this.sheet('call').getByText('挂断返回').click()
    return number ?? ''
  }

  async offline(off: boolean): Promise<void> {
    await this.page.evaluate((to) => {
      window.__preview?.host.updateSettings({ offline: to })
    }, off)
  }

  async errors(): Promise<string[]> {
    return this.page.evaluate(() => [...(window.__preview?.errors ?? [])])
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}

/** For afterEach: closes every phone, and fails when one of them hit an error nobody caught. */
export async function putPhonesAway(): Promise<void> {
  const errors: string[] = []
  for (const phone of phones.splice(0)) {
    errors.push(...(await phone.errors().catch(() => [])))
    await phone.close()
  }
  if (errors.length > 0) throw new Error(`the app did not catch: ${errors.join('; ')}`)
}

/** For afterAll. */
export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}
