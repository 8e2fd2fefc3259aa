import type { Look } from './look'

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const CLIPS = ['hidden', 'clip']
const SCROLLS = ['auto', 'scroll']

/** The smaller side of what is left of an element where its ancestors clip it for good. */
export function sizeLeft(look: Look, element: Element): number {
  const { left, top, right, bottom } = look.box(element)
  const box = { left, top, right, bottom }
  for (const ancestor of clippers(look, element)) {
    const clip = look.box(ancestor)
    const { overflowX, overflowY } = look.style(ancestor)
    if (CLIPS.includes(overflowX)) cut(box, clip, 'left', 'right')
    if (CLIPS.includes(overflowY)) cut(box, clip, 'top', 'bottom')
  }
  return Math.max(0, Math.min(box.right - box.left, box.bottom - box.top))
}

function cut(box: Box, clip: Box, low: 'left' | 'top', high: 'right' | 'bottom'): void {
  box[low] = Math.max(box[low], clip[low])
  box[high] = Math.min(box[high], clip[high])
}

/** Ancestors inside the page whose overflow is lost, up to the first that scrolls. */
export function clippers(look: Look, element: Element): Element[] {
  const found: Element[] = []
  for (const ancestor of look.ancestors(element)) {
    if (ancestor === look.scroller || ancestor === look.window) break
    const { overflowX, overflowY } = look.style(ancestor)
    if (SCROLLS.includes(overflowX) || SCROLLS.includes(overflowY)) break
    if (CLIPS.includes(overflowX) || CLIPS.includes(overflowY)) found.push(ancestor)
    if (look.style(ancestor).position === 'fixed') break
  }
  return found
}

/**
 * Whether a finger can get at an element: no bar stays over it however the page is scrolled, and
 * nothing else lies on top of its middle.
 */
export function isReachable(look: Look, element: Element): boolean {
  return isFreeOfBars(look, element) && isUppermost(look, element)
}

/** Fixed bars at the edges leave a stretch of the window; scrolling must bring the element there. */
function isFreeOfBars(look: Look, element: Element): boolean {
  if (look.hasDialog || look.fixedAround(element) || inInnerScroller(look, element)) return true
  const { top, bottom } = stretch(look)
  const box = look.box(element)
  const { scrollTop, scrollHeight, clientHeight } = look.scroller
  if (box.height > bottom - top) return true
  const furthest = scrollHeight - clientHeight - scrollTop
  return box.bottom - furthest <= bottom + 1 && box.top + scrollTop >= top - 1
}

function inInnerScroller(look: Look, element: Element): boolean {
  const ancestors = look.ancestors(element)
  const inner = ancestors.slice(0, ancestors.indexOf(look.scroller))
  return inner.some((each) => SCROLLS.includes(look.style(each).overflowY))
}

function stretch(look: Look): { top: number; bottom: number } {
  let { top, bottom } = look.frame
  const { height, width } = look.frame
  for (const element of look.shown) {
    if (look.style(element).position !== 'fixed') continue
    const box = look.box(element)
    if (box.height > height * 0.6 || box.width < width * 0.5) continue
    if (box.bottom >= look.frame.bottom - 1) bottom = Math.min(bottom, box.top)
    else if (box.top <= look.frame.top + 1) top = Math.max(top, box.bottom)
  }
  return { top, bottom }
}

function isUppermost(look: Look, element: Element): boolean {
  const [box = look.box(element)] = element.getClientRects()
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  if (!isInside(look.frame, x, y) || isScrolledAway(look, element, x, y)) return true
  const own = look.fixedAround(element)
  const over = look.at(x, y).filter((each) => {
    const bar = look.fixedAround(each)
    return bar === undefined || bar === own
  })
  const [top] = over
  return top === undefined || element.contains(top) || top.contains(element) || top === element
}

const isInside = (box: Box, x: number, y: number): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom

/** Lies in something that scrolls and is not in its view now. */
function isScrolledAway(look: Look, element: Element, x: number, y: number): boolean {
  return look.ancestors(element).some((ancestor) => {
    const { overflowX, overflowY } = look.style(ancestor)
    const scrolls = SCROLLS.includes(overflowX) || SCROLLS.includes(overflowY)
    return scrolls && !isInside(look.box(ancestor), x, y)
  })
}
