import { AppInstance } from './app-instance'
import { installBuiltins } from './builtins'
import type { CompiledApp } from './compiled-app'
import { installWxsGlobals } from './dom/wxs-globals'
import { installEvents } from './events/install'
import { watchFaults } from './faults'
import type { CreateWx, HostSettings, PreviewGlobal, RegisterBuiltins } from './host'
import { PreviewHost } from './preview-host'
import { guardHandlers } from './registration/handlers'
import { Registry, guardSetData } from './registration/registry'
import { launchOptions, settingsFromSearch } from './router/launch'
import type {} from './watch'

export interface BootParts {
  registerBuiltins: RegisterBuiltins
  createWx: CreateWx
}

/** What a test may set in place of the page's address. */
export interface BootOptions {
  location?: { search: string; hash: string }
  settings?: Partial<HostSettings>
  /** Members that replace those of `wx`. */
  wx?: Record<string, unknown>
  /** Runs when `wx` is there and before any script of the app. */
  prepare?: () => void
}

let eventsInstalled = false

/**
 * Starts a compiled mini program in this document and answers what `window.__preview` holds.
 * A script that throws while it registers leaves a notice instead of a blank page, and is thrown on.
 */
export function boot(app: CompiledApp, parts: BootParts, options: BootOptions = {}): PreviewGlobal {
  const location = options.location ?? window.location
  const errors: string[] = []
  const instance = new AppInstance()
  const registry = new Registry()
  const host = new PreviewHost({
    app,
    registry,
    launch: launchOptions(location, app.config.pages),
    settings: { ...settingsFromSearch(location.search), ...options.settings },
  })
  const stop = watchFaults((fault) => {
    errors.push(fault.message)
    host.emit('error', fault)
    instance.error(fault)
  })
  const preview = previewGlobal(host, errors, stop)
  window.__preview = preview
  window.__watch?.started(preview, app.units)
  installOnce()
  try {
    installBuiltins(registry, host, parts.registerBuiltins)
    installGlobals(host, instance, { registry, wx: parts.createWx(host, options.wx) })
    options.prepare?.()
    app.loadApp()
    registry.registerAll(app.units, app.templates())
  } catch (error) {
    preview.stop()
    document.body.append(notice(error))
    throw error
  }
  start(host, instance)
  return preview
}

/** For whoever is writing the script, hence its English and its stack. */
function notice(error: unknown): HTMLElement {
  const element = document.createElement('pre')
  element.className = 'mp-notice'
  element.textContent = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return element
}

/** What every script of the mini program finds as globals. */
function installGlobals(
  host: PreviewHost,
  instance: AppInstance,
  { registry, wx }: { registry: Registry; wx: Record<string, unknown> },
): void {
  Object.assign(globalThis, {
    wx: window.__watch?.wx(wx) ?? wx,
    App: instance.register,
    getApp: instance.get,
    getCurrentPages: () => host.router.stack.map((page) => page.instance),
    ...registry.globals(),
  })
}

/** These patch the document, not one app; a test boots several. */
function installOnce(): void {
  guardSetData()
  guardHandlers()
  installWxsGlobals()
  if (!eventsInstalled) installEvents()
  eventsInstalled = true
}

function start(host: PreviewHost, instance: AppInstance): void {
  host.on('app-show', (options) => {
    instance.show(options)
  })
  host.on('app-hide', () => {
    instance.hide()
  })
  instance.launch(host.launchOptions())
  host.emit('app-show', host.launchOptions())
  host.launch()
}

const previewGlobal = (host: PreviewHost, errors: string[], stop: () => void): PreviewGlobal => ({
  host,
  routes: () => host.router.stack.map((page) => page.route),
  pages: () => host.router.stack,
  errors,
  readyCount: () => host.readyCount,
  stop: () => {
    stop()
    host.stop()
  },
})
