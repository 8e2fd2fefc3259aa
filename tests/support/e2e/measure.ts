/**
 * What lies where on the page on top, asked through the protocol alone, so also on DevTools. Coarse:
 * boxes, sizes of type and names, none of what takes the document itself.
 */
import type { Device } from './device'
import type { Element } from './find'
import { answered } from './until'

/** Something to read or to tap. */
export interface Seen {
  /** its text, or what it is */
  what: string
  kind: 'text' | 'control' | 'field'
  left: number
  top: number
  width: number
  height: number
  /** pixels of type; 0 where nothing is written */
  type: number
  /** what a screen reader says of a control */
  name: string
  /** wider or higher inside than it shows */
  cut: boolean
  /** of another control, whose ground it shares */
  isPart: boolean
  /** one of the bar that stays at the bottom */
  inBar: boolean
  /** in a row that is pushed sideways by a finger */
  slides: boolean
}

export interface Layout {
  /** of the phone */
  width: number
  /** of the page: more than the phone's when it scrolls sideways */
  pageWidth: number
  bar: { top: number; bottom: number } | null
  seen: Seen[]
}

/** The client asks several things of an element at once, which its typings keep to itself. */
interface Asked {
  send: (method: string, params: object) => Promise<Record<string, unknown[]>>
}
type Query = { $$: (selector: string) => Promise<Element[]> }

const CONTROLS = ['button', 'radio', 'tab', 'switch', 'link'].map((role) => `[role="${role}"]`)
const PARTS = CONTROLS.flatMap((outer) =>
  [...CONTROLS, 'button', 'input', 'textarea'].map((inner) => `${outer} ${inner}`),
)
const BOXES = [
  ...['offsetWidth', 'offsetHeight', 'scrollWidth', 'clientWidth', 'scrollHeight'],
  ...['clientHeight', 'childElementCount', 'innerText'],
]

const select = (where: Query, selector: string): Promise<Element[]> =>
  answered(where.$$(selector), `all ${selector}`)

async function ask(element: Element, method: string, names: string[]): Promise<unknown[]> {
  const answer = await answered((element as unknown as Asked).send(method, { names }), method)
  return Object.values(answer)[0] ?? []
}

interface Sets {
  controls: Set<Element>
  parts: Set<Element>
  bar: Set<Element>
  sliding: Set<Element>
}

/** Scrolls to the end, where what stays at the bottom could cover the last of the page. */
export async function measure(device: Device): Promise<Layout> {
  await device.call('pageScrollTo', { scrollTop: 100_000, duration: 0 })
  const width = await device.evaluate(() => wx.getWindowInfo().windowWidth)
  const page = await device.page()
  const bars = await barsOf(device)
  const inBars = await Promise.all(bars.map((bar) => select(bar, 'view, text, button')))
  const sets: Sets = {
    controls: new Set(await select(page, CONTROLS.join(', '))),
    parts: new Set(await select(page, PARTS.join(', '))),
    bar: new Set([...bars, ...inBars.flat()]),
    sliding: new Set(await select(page, '[role="tab"], [role="tab"] text')),
  }
  const elements = await select(page, 'view, text, button, input, textarea')
  const seen = await Promise.all(elements.map((element) => look(element, sets)))
  const { width: pageWidth } = await answered(page.size(), 'the size of the page')
  return {
    width,
    pageWidth: Number(pageWidth),
    bar: bars[0] ? await edgesOf(bars[0]) : null,
    seen: seen.filter((each) => each !== null),
  }
}

/** The bar of the page itself, or the one of a component in it. */
async function barsOf(device: Device): Promise<Element[]> {
  const page = await device.page()
  const inside = await Promise.all(
    (await select(page, 'call-bar')).map((component) => select(component, '.bar')),
  )
  return [...(await select(page, '.bar')), ...inside.flat()]
}

async function edgesOf(bar: Element): Promise<{ top: number; bottom: number }> {
  const [{ top }, { height }] = await Promise.all([bar.offset(), bar.size()])
  return { top: Number(top), bottom: Number(top) + Number(height) }
}

/** Null for what is not drawn and for what only holds others. */
async function look(element: Element, sets: Sets): Promise<Seen | null> {
  const answers = await ask(element, 'Element.getDOMProperties', BOXES)
  const [width = 0, height = 0, wide = 0, shownWide = 0, high = 0, shownHigh = 0, inside = 0] =
    answers.map(Number)
  if (width < 1 || height < 1) return null
  const text = String(answers.at(-1)).trim()
  const kind = kindOf(element, inside, text, sets)
  const overflows = shownWide > 0 && (wide > shownWide + 1 || high > shownHigh + 2)
  if (kind === null && !overflows) return null
  const [type, ...hidden] = await ask(element, 'Element.getStyles', [
    ...['fontSize', 'overflowX', 'overflowY', 'visibility'],
  ])
  if (hidden[2] === 'hidden') return null
  const cut = overflows && hidden.slice(0, 2).includes('hidden')
  if (kind === null && !cut) return null
  const { left, top } = (await element.offset()) as { left: number; top: number }
  const reads = kind === 'text' || text !== ''
  return {
    ...{ what: text.slice(0, 30) || element.tagName, kind: kind ?? 'text', cut },
    ...{ left, top, width, height, type: reads ? parseFloat(String(type)) : 0 },
    name: kind === 'text' || kind === null ? '' : await nameOf(element, text),
    isPart: sets.parts.has(element),
    ...{ inBar: sets.bar.has(element), slides: sets.sliding.has(element) },
  }
}

function kindOf(element: Element, inside: number, text: string, sets: Sets): Seen['kind'] | null {
  if (/^(input|textarea)$/.test(element.tagName)) return 'field'
  if (sets.controls.has(element) || element.tagName === 'button') return 'control'
  const writes = element.tagName === 'text' || inside === 0
  return writes && text !== '' ? 'text' : null
}

/** A field keeps its name as a property; all else has it as an attribute of the document. */
async function nameOf(element: Element, text: string): Promise<string> {
  const given = await Promise.all([
    ask(element, 'Element.getAttributes', ['aria-label']),
    ask(element, 'Element.getProperties', ['ariaLabel', 'placeholder']),
  ])
  const names = [...given.flat(), text].filter((each) => typeof each === 'string')
  return names.map((each) => each.trim()).find((each) => each !== '') ?? ''
}
