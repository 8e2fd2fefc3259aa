/**
 * A client's function arrives as its source. DevTools takes it apart by text (parameters with
 * `licia/fnParams`, body by its braces) and puts it together again; the shapes it gets wrong are
 * refused here by name, so that what runs in the preview also runs there.
 */
import fnParams from 'licia/fnParams'

export type Rebuilt = (this: unknown, ...args: unknown[]) => unknown

/** WeChat's app service is no browser: its scripts have none of these. */
const ABSENT = [
  ...['window', 'self', 'globalThis', 'top', 'parent', 'frames', 'document', 'location', 'history'],
  ...['navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch'],
  ...[
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'Worker',
    'Image',
    'alert',
    'confirm',
    'prompt',
  ],
  ...['requestAnimationFrame', 'getComputedStyle', 'customElements', '__preview', '__automator'],
]

const PLAIN_PARAMETER = /^(\.\.\.)?[A-Za-z_$][\w$]*$/
/** `function (…)`, `function name(…)`, `(…) =>`, each async or not, or `name =>`. */
const SHAPE = /^(async\s+)?(function\b(?!\s*\*)[^(]*\(|\([^()]*\)\s*=>)|^[A-Za-z_$][\w$]*\s*=>/
/** `fnParams` takes `async name =>` and a name that begins like a keyword for something else. */
const MISREAD = /^(async|function)[\w$]*\s*([A-Za-z_$][\w$]*\s*)?=>/

const refused = (what: string): Error => new Error(`DevTools cannot rebuild this function: ${what}`)

/** Throws a sentence for every shape that DevTools would break; what is left runs as it stands. */
export function rebuild(declaration: string): Rebuilt {
  const source = declaration.trim()
  if (!SHAPE.test(source) || MISREAD.test(source)) {
    throw refused('write it as an arrow with parentheses or with the word function')
  }
  const parameters = fnParams(source)
  if (!parameters.every((name) => PLAIN_PARAMETER.test(name))) {
    throw refused('its parameters may be neither destructured nor have defaults')
  }
  const body = bodyOf(source)
  const head = `${source.startsWith('async') ? 'async ' : ''}function (${parameters.join(', ')})`
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a client's function arrives as text
  const make = new Function(...ABSENT, `'use strict'; return ${head} {${body}\n}`) as () => Rebuilt
  return make()
}

function bodyOf(source: string): string {
  const isArrow = !/^(async\s+)?function\b/.test(source)
  const rest = isArrow ? source.slice(source.indexOf('=>') + 2).trim() : source
  if (!isArrow || rest.startsWith('{')) {
    if (!rest.endsWith('}')) throw refused('nothing may follow its last brace')
    return rest.slice(rest.indexOf('{') + 1, -1)
  }
  if (rest.endsWith('}')) {
    throw refused('an arrow without braces may not end in one; give it a body with return')
  }
  return `return ${rest}`
}
