/** What a test looks for: `data-*` (`'[data-call]'` or any selector) or the text a person reads. */
export interface Finder {
  /** All visible elements matching a CSS selector (`'[data-call]'`, `'#id'`), in document order. */
  all: (selector: string) => HTMLElement[]
  /** Exactly one visible element; throws with what the page shows otherwise. */
  find: (selector: string) => HTMLElement
  /** The innermost visible elements whose whole text is, or matches, `text`. */
  allByText: (text: string | RegExp) => HTMLElement[]
  findByText: (text: string | RegExp) => HTMLElement
  has: (selector: string) => boolean
  hasText: (text: string | RegExp) => boolean
  /** What is shown, with white space collapsed; of one element if a selector is given. */
  text: (selector?: string) => string
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `hidden` and inline `display: none` count; style sheets do not, as jsdom loads none. */
const isVisible = (element: Element): boolean => {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each instanceof HTMLElement && (each.hidden || each.style.display === 'none')) return false
  }
  return true
}

/** `root` is asked each time, because the page on top changes. */
export function createFinder(root: () => HTMLElement): Finder {
  const all = (selector: string): HTMLElement[] =>
    [...root().querySelectorAll<HTMLElement>(selector)].filter(isVisible)
  const allByText = (text: string | RegExp): HTMLElement[] => {
    const matching = all('*').filter((element) => matches(collapse(element.textContent), text))
    return matching.filter((element) => !matching.some((other) => isInside(other, element)))
  }
  const text = (selector?: string): string =>
    readText(selector === undefined ? root() : find(selector))
  const find = (selector: string): HTMLElement => one(all(selector), selector, readText(root()))
  return {
    all,
    find,
    allByText,
    findByText: (wanted) => one(allByText(wanted), String(wanted), readText(root())),
    has: (selector) => all(selector).length > 0,
    hasText: (wanted) =>
      typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()),
    text,
  }
}

const isInside = (inner: Element, outer: Element): boolean =>
  inner !== outer && outer.contains(inner)

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text)

function one(found: HTMLElement[], wanted: string, shown: string): HTMLElement {
  const [element] = found
  if (element !== undefined && found.length === 1) return element
  throw new Error(`${String(found.length)} elements for ${wanted} among: ${shown}`)
}

/** The text of the visible parts, and what is typed into their fields. */
function readText(element: HTMLElement): string {
  const parts: string[] = []
  const walk = (node: Node): void => {
    if (node instanceof HTMLElement && (node.hidden || node.style.display === 'none')) return
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
      parts.push(node.value)
    else if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '')
    for (const child of node.childNodes) walk(child)
    if (node instanceof HTMLElement && node.tagName !== 'WX-TEXT') parts.push(' ')
  }
  walk(element)
  return collapse(parts.join(''))
}
