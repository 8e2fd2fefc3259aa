import type { Ledger } from '../ledger'
import { describe, type Look } from './look'
import { clippers } from './reach'
import { textsOf, type Text } from './texts'

const HIDES = ['hidden', 'clip']
/** A line box may be lower than its glyphs' box, by this share of the font's size on each side. */
const LEADING = 0.3

/** Every text whole, inside the screen and large enough to read. */
export function judgeTexts(look: Look, ledger: Ledger): void {
  for (const text of textsOf(look)) {
    const name = describe(text.element)
    ledger.note('textSize', parseFloat(text.style.fontSize), name)
    ledger.note('cut', lost(look, text), name)
  }
  for (const element of look.shown) {
    const past = pastTheEdge(look, element)
    if (past !== undefined) ledger.note('outside', past, describe(element))
  }
}

/** How many pixels of a text are drawn where its element or an ancestor hides them. */
function lost(look: Look, { element, box, style }: Text): number {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return 0
  const slack = parseFloat(style.fontSize) * LEADING
  const losses = [element, ...clippers(look, element)].map((each) => {
    const { overflowX, overflowY } = look.style(each)
    const clip = look.box(each)
    return Math.max(
      HIDES.includes(overflowX) ? Math.max(clip.left - box.left, box.right - clip.right) : 0,
      HIDES.includes(overflowY)
        ? Math.max(clip.top - box.top, box.bottom - clip.bottom) - slack
        : 0,
    )
  })
  return Math.max(0, ...losses, hiddenLines(look, element))
}

/** `text-overflow` and line clamps hide words without their box growing. */
function hiddenLines(look: Look, element: HTMLElement): number {
  const { overflowX, overflowY, display } = look.style(element)
  if (display === 'inline') return 0
  const wide = HIDES.includes(overflowX) ? element.scrollWidth - element.clientWidth : 0
  const clamped = look.style(element).webkitLineClamp !== 'none' && HIDES.includes(overflowY)
  return Math.max(wide, clamped ? element.scrollHeight - element.clientHeight : 0)
}

/** How far an element stands out of the screen's sides; undefined where it may: in a side scroller. */
function pastTheEdge(look: Look, element: HTMLElement): number | undefined {
  const scrolls = [element, ...look.ancestors(element)].some(
    (each) =>
      each !== look.scroller &&
      ['auto', 'scroll'].includes(look.style(each).overflowX) &&
      each.scrollWidth > each.clientWidth,
  )
  if (scrolls) return undefined
  const { left, right } = look.box(element)
  return Math.max(0, look.frame.left - left, right - look.frame.right)
}
