import type { WindowConfig } from '../../compiler/app-config'
import type { CompiledApp } from '../compiled-app'
import type { HostSettings } from '../host'
import type { Registry } from '../registration/registry'
import { resolveWindow } from '../theme'
import { PageView } from './page-view'
import type { Target } from './url'

export interface PageFactoryParts {
  app: CompiledApp
  registry: Registry
  container: HTMLElement
  theme: () => HostSettings['theme']
  onBack: () => void
}

/** Creates pages, not yet attached: their scripts have not run a lifecycle. */
export class PageFactory {
  private readonly parts: PageFactoryParts

  constructor(parts: PageFactoryParts) {
    this.parts = parts
  }

  create(target: Target): PageView {
    const { registry, container, onBack } = this.parts
    const { route, query } = target
    // a page built with Component() gets its query as properties; createRoot decodes once
    const search = Object.entries(query).map((pair) =>
      pair.map((part) => encodeURIComponent(part)).join('='),
    )
    const address = search.length === 0 ? route : `${route}?${search.join('&')}`
    const root = registry.backend.createRoot('wx-page', registry.space, address)
    const page = new PageView({ target, root, window: this.windowOf(route), onBack })
    container.append(page.element)
    return page
  }

  /** The page's settings over the app's, in the theme's colours. */
  windowOf(route: string): WindowConfig {
    const { app, theme } = this.parts
    const own = app.units.find((unit) => unit.path === route)?.json ?? {}
    return resolveWindow({ ...app.config.window, ...own }, app.config.theme, theme())
  }
}
