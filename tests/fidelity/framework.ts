import type { Case } from './case'

/** An event as the page around the component received it. */
export interface Received {
  type: string
  detail: unknown
}

/** A custom component somewhere inside the one under test. */
export interface Part {
  tag: string
  data: unknown
}

/** What the template tells one built-in: classes, style, `data-*`, `aria-*` and a few more. */
export interface Box {
  tag: string
  told: Record<string, string>
}

/** One component on one framework, mounted. */
export interface Stage {
  /** Everything it shows. */
  readonly element: HTMLElement
  readonly received: Received[]
  set: (properties: Record<string, unknown>) => void
  tap: (element: HTMLElement) => void
  type: (element: HTMLElement, text: string) => void
  fire: (element: HTMLElement, event: string, detail: unknown) => void
  /** Data of the custom component whose tag this is. */
  dataOf: (element: HTMLElement) => unknown
  /** What the template told the built-in whose tag this is. */
  toldTo: (element: HTMLElement) => Record<string, unknown>
  /** What a field shows, which its template may have told it or a person typed. */
  fieldOf: (element: HTMLElement) => string
  /** Errors that nobody caught so far; they are taken. */
  takeErrors: () => string[]
  close: () => void
}

/** The preview's framework or WeChat's older one. */
export interface Framework {
  mount: (played: Case) => Promise<Stage>
}
