import { component } from 'glass-easel-miniprogram-adapter'
import { createAnimation } from './animation/builder'
import { shiftClock } from './clock'
import type { CompiledApp } from './compiled-app'
import { Emitter } from './emitter'
import type { Host, HostSettings, LaunchOptions, OpenPage, ShareCard } from './host'
import { PageStyles } from './page-styles'
import type { Registry } from './registration/registry'
import { addElement } from './router/elements'
import { callPage } from './router/page-calls'
import { PageFactory } from './router/page-factory'
import type { PageView } from './router/page-view'
import { PageRouter } from './router/router'
import { formatUrl } from './router/url'
import { shareCard } from './share'
import { applyTheme } from './theme'

export interface HostParts {
  app: CompiledApp
  registry: Registry
  launch: LaunchOptions
  settings: Partial<HostSettings>
}

const preferredTheme = (): HostSettings['theme'] =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

/** The phone around the app: pages on a stack, settings, theme, clock. */
export class PreviewHost extends Emitter implements Host {
  readonly router: PageRouter
  readonly root = addElement(document.body, 'div', 'mp-app')
  readonly settings: HostSettings
  readyCount = 0
  private readonly factory: PageFactory
  private readonly styles: PageStyles
  private readonly launched: LaunchOptions
  private readonly stops: (() => void)[] = []
  private clockShifted = false

  constructor({ app, registry, launch, settings }: HostParts) {
    super()
    this.launched = launch
    this.styles = new PageStyles(app.pageStyles)
    this.settings = {
      ...{ fontScale: 1, theme: preferredTheme(), offline: false, privacy: 'agreed' },
      ...{ messages: 'on' },
      ...{ clockOffsetMs: 0, persona: '', apiBase: '' },
      ...settings,
    }
    this.factory = new PageFactory({
      app,
      registry,
      container: addElement(this.root, 'div', 'mp-pages'),
      theme: () => this.settings.theme,
      onBack: () => {
        void this.router.navigateBack().catch(() => undefined)
      },
    })
    this.router = new PageRouter({
      hasPage: (route) => app.config.pages.includes(route),
      createPage: (target) => this.factory.create(target),
      display: (page) => {
        this.display(page)
      },
      leave: (page) => {
        window.__watch?.leaving(page)
      },
      ready: () => {
        this.readyCount += 1
      },
    })
    this.shiftClock()
    this.watchWindow()
  }

  launch(): void {
    this.router.launch({ route: this.launched.path, query: this.launched.query })
  }

  updateSettings(patch: Partial<HostSettings>): void {
    const before = this.settings.theme
    Object.assign(this.settings, patch)
    this.shiftClock()
    if (this.settings.theme !== before) {
      for (const page of this.router.stack) page.configure(this.factory.windowOf(page.route))
      applyTheme(this.settings.theme)
      this.emit('theme-change', { theme: this.settings.theme })
    }
    this.emit('settings', this.settings)
  }

  currentPage(): OpenPage | undefined {
    return this.router.top
  }

  launchOptions(): LaunchOptions {
    return this.launched
  }

  enterOptions(): LaunchOptions {
    return this.launched
  }

  share(from: 'menu' | 'button', target?: Element): ShareCard | undefined {
    const page = this.router.top
    if (page === undefined) return undefined
    const dataset =
      target instanceof HTMLElement ? Object.fromEntries(Object.entries(target.dataset)) : {}
    const card = shareCard(page, page.nav.title, from, target && { dataset, id: target.id })
    if (card) this.emit('share', card)
    return card
  }

  createSelectorQuery(): WechatMiniprogram.SelectorQuery {
    // the adapter's query has the shape of WeChat's, but typings of its own
    const caller = component.ComponentCaller.prototype
    return caller.createSelectorQuery.call(
      this.router.top?.instance as never,
    ) as unknown as WechatMiniprogram.SelectorQuery
  }

  createIntersectionObserver(owner: object, options?: object): object {
    return component.ComponentCaller.prototype.createIntersectionObserver.call(
      owner as never,
      options,
    )
  }

  createAnimation(options?: Record<string, unknown>): object {
    return createAnimation(options)
  }

  /** Takes everything out of the document again. Only tests stop an app. */
  stop(): void {
    for (const stop of this.stops) stop()
    for (const page of this.router.stack.splice(0)) page.release()
    this.styles.remove()
    this.root.remove()
  }

  private display(page: PageView): void {
    this.styles.show(page.route)
    for (const each of this.router.stack) each.element.hidden = each !== page
    this.root.classList.toggle('mp-first-page', this.router.stack.length <= 1)
    page.applyRootFontSize()
    applyTheme(this.settings.theme)
    document.title = page.nav.title
    window.history.replaceState(null, '', `#/${formatUrl(page)}`)
  }

  private shiftClock(): void {
    if (this.clockShifted || this.settings.clockOffsetMs === 0) return
    this.clockShifted = true
    this.stops.push(shiftClock(() => this.settings.clockOffsetMs))
  }

  private watchWindow(): void {
    const listen = (target: EventTarget, type: string, act: () => void): void => {
      target.addEventListener(type, act)
      this.stops.push(() => {
        target.removeEventListener(type, act)
      })
    }
    listen(document, 'visibilitychange', () => {
      if (document.hidden) this.goToBackground()
      else this.comeForward()
    })
    listen(window, 'resize', () => {
      this.resized()
    })
  }

  /** The page is told before the app, as on the phone. */
  goToBackground(): void {
    this.router.hideTop()
    this.emit('app-hide', undefined)
  }

  comeForward(): void {
    this.emit('app-show', this.launched)
    this.router.showTop()
  }

  private resized(): void {
    const page = this.router.top
    const windowWidth = this.root.clientWidth
    const windowHeight = page?.window.clientHeight ?? window.innerHeight
    const detail = { size: { windowWidth, windowHeight } }
    if (page) {
      callPage(page, 'onResize', detail)
      page.tellComponents('resize', detail)
    }
    this.emit('window-resize', detail)
  }
}
