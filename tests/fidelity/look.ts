import type { Box, Part, Stage } from './framework'
import { DEFAULTS, asText } from './told'

/** What is compared after each step. */
export interface Seen {
  after: string
  /** What the step could not find to act on; never compared. */
  missed: string[]
  text: string
  events: unknown[]
  data: unknown
  parts: Part[]
  boxes: Box[]
  fields: string[]
  errors: string[]
}

export type Aspect = Exclude<keyof Seen, 'after' | 'missed'>

/** Both answer JSON with the keys in order; `undefined` is kept apart from null and from absence. */
export function plain(value: unknown): unknown {
  if (value === undefined) return '(undefined)'
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]))
}

const isHidden = (element: HTMLElement): boolean =>
  element.hidden !== false || element.style.display === 'none'

/**
 * What a person reads, white space collapsed. Fields are left out: the older framework's `<input>`
 * is an empty tag.
 */
function readText(root: HTMLElement): string {
  const parts: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '')
    if (node instanceof HTMLElement && isHidden(node)) return
    for (const child of node.childNodes) walk(child)
    if (node instanceof HTMLElement && node.tagName !== 'WX-TEXT') parts.push(' ')
  }
  walk(root)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

const isWeChats = (element: Element): boolean => '__wxElement' in element
const FIELD = /^wx-(input|textarea)$/
const isBuiltin = (element: Element): boolean => element.localName.startsWith('wx-')

/** Everything inside that WeChat's frameworks know, in document order. */
const known = (root: HTMLElement): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].filter(isWeChats)

/** Absent, null and empty are one: no framework writes them. */
const written = (told: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(told)
      .map(([name, value]): [string, string] => [name, asText(value).replace(/\s+/g, ' ').trim()])
      .filter(([name, value]) => value !== '' && value !== DEFAULTS[name])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Looks at everything that is compared; the events received so far are taken. */
export function look(stage: Stage, subject: HTMLElement, after: string, missed: string[]): Seen {
  const inside = known(subject)
  const custom = inside.filter((element) => !isBuiltin(element))
  return {
    after,
    missed,
    text: readText(stage.element),
    events: stage.received.splice(0).map(plain),
    data: plain(stage.dataOf(subject)),
    parts: custom.map((each) => ({ tag: each.localName, data: plain(stage.dataOf(each)) })),
    boxes: inside
      .filter(isBuiltin)
      .map((each) => ({ tag: each.localName, told: written(stage.toldTo(each)) })),
    fields: inside.filter((each) => FIELD.test(each.localName)).map(stage.fieldOf),
    errors: stage.takeErrors(),
  }
}
