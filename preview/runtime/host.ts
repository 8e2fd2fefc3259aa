/**
 * The seam between the runtime and the two halves it hosts: the built-in components
 * (`preview/components/index.ts` exports `registerBuiltins`) and the `wx` object
 * (`preview/runtime/wx/index.ts` exports `createWx`). Types only, nothing here runs.
 */

/** What the phone frame can change while the app runs; every value is read live. */
export interface HostSettings {
  /** `wx.getAppBaseInfo().fontSizeScaleFactor`: 1, 1.4 or 1.65. */
  fontScale: number
  theme: 'light' | 'dark'
  /** True answers every request the way a phone without signal does. */
  offline: boolean
  /**
   * How the privacy guide stands: `agreed`; `ask` (not answered yet); `refused`; `undeclared` (the
   * operator's declaration lacks the API, so it is disabled).
   */
  privacy: 'agreed' | 'ask' | 'refused' | 'undeclared'
  /** Whether WeChat's main switch lets this mini program send messages. */
  messages: 'on' | 'off'
  /** Added to the clock the mini program sees (`Date`), in milliseconds. */
  clockOffsetMs: number
  /** Whose phone this is; storage is kept apart per persona. Empty: nobody in particular. */
  persona: string
  /** Origin that answers requests, without a trailing slash; empty for the page's own. */
  apiBase: string
}

/** As WeChat passes it to `App.onLaunch`/`onShow`. `query` values stay as the code carried them. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: Record<string, unknown>
}

/** The instance a page script sees as `this`, as far as the host touches it. */
export interface PageInstance {
  readonly route: string
  readonly options: Record<string, string>
  readonly data: Record<string, unknown>
  setData(patch: Record<string, unknown>, done?: () => void): void
  [member: string]: unknown
}

/** One page of the stack together with the DOM it lives in. */
export interface OpenPage {
  readonly route: string
  readonly query: Record<string, string>
  readonly instance: PageInstance
  /** Whole page: navigation bar and window. Hidden pages stay in the document. */
  readonly element: HTMLElement
  /** The area below the navigation bar: origin of every coordinate, containing block of `fixed`. */
  readonly window: HTMLElement
  readonly scroller: HTMLElement
  setTitle(title: string): void
  setColors(front: string, background: string): void
  /** `page-style` of `<page-meta>`: inline CSS of the page's root element. */
  setPageStyle(style: string): void
  /** `root-font-size` of `<page-meta>`; empty restores WeChat's. */
  setRootFontSize(size: string): void
}

/** Rejects with WeChat's wording after the colon, e.g. `fail page "x" is not found`. */
export interface Router {
  readonly stack: readonly OpenPage[]
  /** Whether the app has the page of this address. */
  knows(url: string): boolean
  navigateTo(url: string): Promise<void>
  redirectTo(url: string): Promise<void>
  navigateBack(delta?: number): Promise<void>
  reLaunch(url: string): Promise<void>
}

export interface HostEvents {
  'app-show': LaunchOptions
  'app-hide': undefined
  settings: HostSettings
  'theme-change': { theme: 'light' | 'dark' }
  'window-resize': { size: { windowWidth: number; windowHeight: number } }
  /** An uncaught error of the mini program, already logged. */
  error: { message: string; stack: string }
  /** What `onShareAppMessage` answered after the frame or a share button asked for a card. */
  share: ShareCard
}

export interface ShareCard {
  title: string
  /** Page and query, without a leading slash. */
  path: string
  imageUrl: string
}

export interface Host {
  readonly router: Router
  /** The app's frame: sheets, toasts and dialogs are appended here, above the pages. */
  readonly root: HTMLElement
  readonly settings: Readonly<HostSettings>
  updateSettings(patch: Partial<HostSettings>): void
  /** Returns the function that unsubscribes. */
  on<E extends keyof HostEvents>(event: E, listener: (detail: HostEvents[E]) => void): () => void
  emit<E extends keyof HostEvents>(event: E, detail: HostEvents[E]): void
  /** As when the dialler or another app comes to the front: page, then app, are told. */
  goToBackground(): void
  comeForward(): void
  currentPage(): OpenPage | undefined
  launchOptions(): LaunchOptions
  enterOptions(): LaunchOptions
  /** `undefined` when the page has no `onShareAppMessage`. `target` is the pressed share button. */
  share(from: 'menu' | 'button', target?: Element): ShareCard | undefined
  /** `wx.createSelectorQuery()`: answers for the page on top unless `.in(component)` is used. */
  createSelectorQuery(): WechatMiniprogram.SelectorQuery
  createIntersectionObserver(component: object, options?: object): object
  createAnimation(options?: Record<string, unknown>): object
}

/** What a built-in's methods see as `this`. */
export interface BuiltinInstance {
  readonly data: Record<string, unknown>
  setData(patch: Record<string, unknown>): void
  [member: string]: unknown
}

export type BuiltinProperty =
  | StringConstructor
  | NumberConstructor
  | BooleanConstructor
  | ArrayConstructor
  | ObjectConstructor
  | null
  | { type: BuiltinProperty; value?: unknown }

/**
 * A built-in component. Its host element is `<wx-TAG>` and holds one default slot; a leaf such as
 * input appends native DOM to its host in `attached`.
 */
export interface BuiltinDefinition {
  properties?: Record<string, BuiltinProperty>
  data?: Record<string, unknown>
  /** Keys are property names, or several joined with a comma. */
  observers?: Record<string, (this: BuiltinInstance, ...values: never[]) => void>
  methods?: Record<string, (this: BuiltinInstance, ...args: never[]) => unknown>
  attached?: (this: BuiltinInstance) => void
  detached?: (this: BuiltinInstance) => void
}

/** The doors of the runtime that built-ins need. */
export interface BuiltinTools {
  readonly host: Host
  elementOf(instance: BuiltinInstance): HTMLElement
  /** The component whose host element is `node`, or undefined. */
  instanceOf(node: Node | null): BuiltinInstance | undefined
  /**
   * Dispatches a component event. Default: on the component alone, like `bindinput`;
   * `bubbles` for what WeChat lets bubble.
   */
  emit(
    instance: BuiltinInstance,
    type: string,
    detail?: unknown,
    options?: { bubbles?: boolean },
  ): void
  /** Adds a class the page wrote (such as `hover-class`) in the page's own style scope; '' removes. */
  setExtraClass(instance: BuiltinInstance, classes: string): void
  /** Resolves a class name the page wrote to the class names in the document. */
  scopedClass(instance: BuiltinInstance, classes: string): string
  /** Plays what `wx.createAnimation().export()` gave on the element. */
  playAnimation(element: HTMLElement, exported: unknown): void
}

/** Called once before any page script. `define` refuses a tag missing from `runtime/tags.ts`. */
export type RegisterBuiltins = (
  define: (tag: string, definition: BuiltinDefinition) => void,
  tools: BuiltinTools,
) => void

/** Returns the `wx` global; an unknown member must throw, not answer undefined. */
export type CreateWx = (host: Host, overrides?: Record<string, unknown>) => Record<string, unknown>

/** The one global of the app page besides WeChat's own: for the frame and for tests. */
export interface PreviewGlobal {
  readonly host: Host
  /** Routes of the page stack, oldest first. */
  readonly routes: () => string[]
  readonly pages: () => readonly OpenPage[]
  /** Uncaught errors since start. A browser test ends by expecting none. */
  readonly errors: string[]
  /** Grows with every page that reached `onReady`. */
  readonly readyCount: () => number
  /** Takes the app out of the document; for tests that start several. */
  readonly stop: () => void
}

declare global {
  interface Window {
    __preview?: PreviewGlobal
  }
}
