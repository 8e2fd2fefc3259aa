import type { CompiledUnit } from './compiled-app'
import type { OpenPage, PreviewGlobal } from './host'
import type { RawDefinition } from './registration/string-behaviors'

/**
 * The seam for an instrument that looks on while the app runs (`preview/audit`): a script injected
 * before the app may leave one in `window.__watch`. Without one nothing of this costs anything.
 */
export interface AppWatch {
  /** The host is there, no script of the app has run. */
  started(preview: PreviewGlobal, units: readonly CompiledUnit[]): void
  /** Answers the `wx` that scripts get. */
  wx(members: Record<string, unknown>): Record<string, unknown>
  /** Answers the definition to register in place of what `Page`, `Component` or `Behavior` got. */
  define(definition: RawDefinition): RawDefinition
  /** The page or component that calls `setData`; `is` is its path. */
  setData(caller: { is: string }, patch: Record<string, unknown>): void
  /** The page on top is about to be hidden or closed, and still looks as it did. */
  leaving(page: OpenPage): void
}

declare global {
  interface Window {
    __watch?: AppWatch
  }
}
