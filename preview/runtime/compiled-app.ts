import type { AppConfig, WindowConfig } from '../compiler/app-config'

/** What the compiler knows of a page or component, and how to run its script. */
export interface CompiledUnit {
  path: string
  isPage: boolean
  json: Record<string, unknown> & { usingComponents: Record<string, string> }
  /** Class prefix of an isolated component. */
  scope?: string
  /** Fields of `data` its template draws from; only `preview/audit` asks. */
  bound?: string[]
  /** Runs the unit's script, which calls `Page()` or `Component()`. */
  load: () => unknown
}

/** A built mini program, as the bundle's entry hands it to `boot`. */
export interface CompiledApp {
  config: Pick<AppConfig, 'pages' | 'window' | 'darkmode' | 'theme'>
  /** Template path → what the template compiler generated. Runs WXS, so after its globals are there. */
  templates: () => Record<string, unknown>
  units: CompiledUnit[]
  pageStyles: Record<string, string>
  loadApp: () => unknown
}

export type { WindowConfig }
