/**
 * Mounts a page or a component of the mini program in jsdom: the real WXML, WXS and TypeScript on
 * the preview's own compiler, runtime, built-ins and `wx`.
 *
 *   const cloud = answering({ 'GET /v1/communities/:id': card })   // mount/answering.ts
 *   const home = await mountPage('pages/home/index', { scene: 'x' }, {
 *     wx: { request: cloud.request },     // members in place of the host's
 *     storage: { card },                  // wx storage before the app runs
 *     now: new Date('2026-11-24T10:00:00+08:00'),
 *   })
 *   await home.until(() => home.hasText('8888'))
 *   home.tap('[data-call]')            // selector, or the exact text a person reads
 *   home.type('[data-name]', '王')
 *   expect(home.routes()).toEqual(['pages/home/index'])
 *
 * Pages that are not mounted are blank, so navigation may go anywhere; name those a test walks
 * into in `pages`. Always wait with `until` for what a page shows: on the phone `setData` is slow.
 * After each test everything is taken down, and an error the app did not catch fails the test
 * unless the test took it with `takeErrors()`. jsdom has no layout and no style sheets: sizes are
 * 0, and what CSS hides is still found; such things belong to the browser suite.
 */
import path from 'node:path'
import { registerBuiltins } from '../../preview/components/index'
import { boot } from '../../preview/runtime/boot'
import type { CompiledApp } from '../../preview/runtime/compiled-app'
import type { HostSettings, PageInstance, PreviewGlobal } from '../../preview/runtime/host'
import { formatUrl } from '../../preview/runtime/router/url'
import { createWx } from '../../preview/runtime/wx/index'
import { blur, longPress, settle, tap, type, until } from './mount/act'
import { fillBrowserGaps } from './mount/browser-gaps'
import { STAGE, compileForTest } from './mount/compile'
import { createFinder } from './mount/find'
import type { Finder } from './mount/find'

export interface MountOptions {
  /** Members in place of the host's; `undefined` plays a phone that lacks the member. */
  wx?: Record<string, unknown>
  /** What the phone has stored, by key, before the app starts. */
  storage?: Record<string, unknown>
  /** What the app's clock shows at the start; it then runs on. */
  now?: Date
  settings?: Partial<HostSettings>
  /** Further pages to mount for real. */
  pages?: readonly string[]
  /** Directory of app.json; the repository's mini program unless given. */
  root?: string
}

export interface Mounted extends Finder {
  /** The instance of the page on top: `data`, methods. */
  readonly page: PageInstance
  /** `page.data`, read anew each time. */
  readonly data: Record<string, unknown>
  /** Routes of the page stack, oldest first. */
  routes: () => string[]
  /** Query of the page on top, as `onLoad` received it. */
  query: () => Record<string, string>
  /** `target` is a selector (`[…`, `#…`, `.…`, `input`, `textarea`, `wx-…`), else the exact text. */
  tap: (target: string | HTMLElement) => void
  longPress: (target: string | HTMLElement) => Promise<void>
  type: (target: string | HTMLElement, text: string) => void
  blur: (target: string | HTMLElement) => void
  until: <T>(condition: () => T) => Promise<NonNullable<T>>
  settle: () => Promise<void>
  /** Answers the uncaught errors so far and forgives them. */
  takeErrors: () => string[]
  /** What the bar above the page says. */
  title: () => string
  readonly preview: PreviewGlobal
  /** The whole phone: the bar above the page, and sheets, dialogs and toasts of `wx`. */
  readonly screen: Finder
}

/** Anything else a test names is text that a person reads. */
const SELECTOR = /^([[#.]|(input|textarea|wx-[a-z-]+)\b)/

let mounted: PreviewGlobal | undefined

/** Starts the app on a page, as if a link with this query had been opened. */
export async function mountPage(
  route: string,
  query: Record<string, string> = {},
  options: MountOptions = {},
): Promise<Mounted> {
  const root = path.resolve(options.root ?? 'miniprogram')
  const app = compileForTest({ root, units: [route, ...(options.pages ?? [])] })
  return start(app, { route, query }, options)
}

/**
 * Shows one component with the given properties. `events` names those recorded in `received`.
 * Change a property with `page.setData({ name: value })`; one that is undefined is bound to data the
 * page does not have. `content` is WXML for its slot.
 */
export async function mountComponent(
  component: string,
  properties: Record<string, unknown> = {},
  options: MountOptions & { events?: readonly string[]; content?: string } = {},
): Promise<Mounted & { received: { type: string; detail: unknown }[] }> {
  const root = path.resolve(options.root ?? 'miniprogram')
  const received: { type: string; detail: unknown }[] = []
  const wxml = subjectWxml(Object.keys(properties), options)
  const record = ({ type: name, detail }: { type: string; detail: unknown }): void => {
    received.push({ type: name, detail })
  }
  const given = Object.entries(properties).filter(([, value]) => value !== undefined)
  const definition = { data: Object.fromEntries(given), record }
  const stage = { wxml, component, definition }
  const app = compileForTest({ root, units: [component], stage })
  return Object.assign(await start(app, { route: STAGE, query: {} }, options), { received })
}

/** The tag of a component under test, its properties bound to data of the same names. */
export function subjectWxml(
  properties: readonly string[],
  { events = [], content = '' }: { events?: readonly string[]; content?: string },
): string {
  const bindings = properties.map((name) => `${dashed(name)}="{{ ${name} }}"`)
  const listeners = events.map((event) => `bind:${event}="record"`)
  return `<subject ${[...bindings, ...listeners].join(' ')}>${content}</subject>`
}

const dashed = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

async function start(
  app: CompiledApp,
  target: { route: string; query: Record<string, string> },
  options: MountOptions,
): Promise<Mounted> {
  fillBrowserGaps()
  mounted?.stop()
  const offset = options.now === undefined ? 0 : options.now.getTime() - Date.now()
  const parts = { registerBuiltins, createWx }
  let preview: PreviewGlobal | undefined
  jest.isolateModules(() => {
    preview = boot(app, parts, {
      location: { search: '', hash: `#/${formatUrl(target)}` },
      settings: { clockOffsetMs: offset, ...options.settings },
      wx: options.wx ?? {},
      prepare: () => {
        for (const [key, value] of Object.entries(options.storage ?? {}))
          wx.setStorageSync(key, value)
      },
    })
  })
  if (preview === undefined) throw new Error('the app did not start')
  mounted = preview
  await settle()
  return view(preview)
}

function view(preview: PreviewGlobal): Mounted {
  const top = () => {
    const page = preview.pages().at(-1)
    if (page === undefined) throw new Error('no page is open')
    return page
  }
  const finder = createFinder(() => top().window)
  const resolve = (target: string | HTMLElement): HTMLElement => {
    if (typeof target !== 'string') return target
    return SELECTOR.test(target) ? finder.find(target) : finder.findByText(target)
  }
  return {
    ...finder,
    get page() {
      return top().instance
    },
    get data() {
      return top().instance.data
    },
    routes: preview.routes,
    query: () => top().query,
    tap: (target) => {
      tap(resolve(target))
    },
    longPress: (target) => longPress(resolve(target)),
    type: (target, text) => {
      type(resolve(target), text)
    },
    blur: (target) => {
      blur(resolve(target))
    },
    until: (condition) => until(condition, () => finder.text()),
    settle,
    takeErrors: () => preview.errors.splice(0),
    title: () => document.title,
    preview,
    screen: createFinder(() => document.body),
  }
}

afterEach(() => {
  const errors = mounted?.errors ?? []
  mounted?.stop()
  mounted = undefined
  localStorage.clear()
  document.body.replaceChildren()
  if (errors.length > 0) throw new Error(`the app did not catch: ${errors.join('; ')}`)
})
