import type { Browser, BrowserContext, Page } from 'playwright-core'
import { untilRunning } from './life'
import type { AutomatorWindow, Happening, Params } from './protocol'
import type { PhoneSettings } from './settings'

export interface PhoneParts {
  browser: Browser
  settings: PhoneSettings
  /** Scripts that run before those of the app, the agent first. */
  scripts: readonly string[]
  onHappening: (happening: Happening) => void
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The browser says that a page is gone a little before it says why. */
const WHY_MS = 200

/** One phone: a browser context of its own with the app in it. */
export class Phone {
  readonly page: Page
  /** Rejects with the reason when the phone is lost for good. */
  readonly lost: Promise<never>
  private readonly context: BrowserContext
  /** The app's present life; every restart begins another. */
  private life = 0
  private running: Promise<void>
  isStarting = true
  private onNextLife: (() => void)[] = []

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    this.lost = new Promise((_, reject) => {
      page.once('crash', () => {
        reject(new Error('the page has crashed: connect again for a new phone'))
      })
      page.once('close', () => {
        reject(new Error('the mini program has been closed: connect again for a new phone'))
      })
    })
    this.lost.catch(() => undefined)
    this.running = this.untilNextLife().then(() => this.running)
    page.on('domcontentloaded', () => {
      this.beginLife()
    })
  }

  static async open({ browser, settings, scripts, onHappening }: PhoneParts): Promise<Phone> {
    const { width, height, appUrl } = settings
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: true,
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    await page.exposeFunction('__automatorHears', (text: string) => {
      onHappening(JSON.parse(text) as Happening)
    })
    for (const content of scripts) await page.addInitScript({ content })
    const phone = new Phone(context, page)
    await page.goto(appUrl, { waitUntil: 'commit' })
    return phone
  }

  /** The agent's answer, as JSON. Rejects when the app restarts or the phone is lost meanwhile. */
  async ask(method: string, params: Params): Promise<string> {
    const life = await this.whileThere(this.present())
    const work = this.page.evaluate(
      ([...question]) => (window as unknown as AutomatorWindow).__automator.answer(...question),
      [life, method, params] as const,
    )
    const answer = await this.whileThere(work).catch(async (error: unknown) => {
      if (!/context was destroyed|navigat/i.test(String(error))) throw error
      return null
    })
    if (answer === null) throw new Restarted(method)
    return answer
  }

  /** Resolves when a life after the present one runs. Ask for it before what ends the present one. */
  nextLife(): Promise<void> {
    return this.untilNextLife().then(() => this.whileThere(this.running))
  }

  /** What `work` answers, or why the phone is gone. */
  async whileThere<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([work, this.lost])
    } catch (error) {
      if (/crash|closed/i.test(String(error))) await Promise.race([this.lost, pause(WHY_MS)])
      throw error
    }
  }

  async exit(): Promise<void> {
    await this.page.close({ runBeforeUnload: false })
  }

  async dispose(): Promise<void> {
    await this.context.close()
  }

  private untilNextLife(): Promise<void> {
    return new Promise((resolve) => this.onNextLife.push(resolve))
  }

  private async present(): Promise<number> {
    await this.running
    return this.life
  }

  private beginLife(): void {
    this.life += 1
    this.isStarting = true
    this.running = untilRunning(this.page, this.life)
    this.running
      .catch(() => undefined)
      .finally(() => {
        this.isStarting = false
      })
    for (const tell of this.onNextLife.splice(0)) tell()
  }
}

/** The app began anew before it could answer. */
export class Restarted extends Error {
  constructor(method: string) {
    super(`the mini program restarted before ${method} was answered`)
  }
}
