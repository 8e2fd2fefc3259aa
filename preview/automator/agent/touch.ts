/** Fingers: events on exactly the element that was named, as DevTools sends them, never by coordinates. */
import { origin } from '../../runtime/dom/viewport'
import type { Params } from '../protocol'
import { type WxElement, shownElementOf } from './elements'
import type { Method } from './index'
import { bringIntoReach } from './reach'
import { listOf } from './values'

/** A touch that lasted longer, or wandered further, is no tap; as in `runtime/events/gesture.ts`. */
const LONG_PRESS_MS = 350

let pressed: { element: WxElement; since: number; moved: boolean } | undefined

/** Coordinates are the page's and default to the element's centre. */
function pointOn(element: WxElement, given: unknown): Touch {
  const { left, top, width, height } = element.getBoundingClientRect()
  const { x, y } = origin()
  const point = (given ?? {}) as Partial<
    Record<'identifier' | 'clientX' | 'clientY' | 'pageX' | 'pageY', number>
  >
  const across = point.clientX ?? point.pageX
  const down = point.clientY ?? point.pageY
  return new Touch({
    identifier: point.identifier ?? 0,
    target: element,
    clientX: across === undefined ? left + width / 2 : across + x,
    clientY: down === undefined ? top + height / 2 : down + y,
  })
}

type Kind = 'touchstart' | 'touchmove' | 'touchend'

function send(element: WxElement, kind: Kind, params: Params): void {
  const given = listOf(params.touches)
  const changed = listOf(params.changedTouches ?? params.changeTouches ?? params.touches)
  const one = (points: unknown[]) => (points.length > 0 ? points : [{}])
  const touches = kind === 'touchend' ? given : one(given)
  element.dispatchEvent(
    new TouchEvent(kind, {
      bubbles: true,
      cancelable: true,
      touches: touches.map((point) => pointOn(element, point)),
      changedTouches: one(changed).map((point) => pointOn(element, point)),
    }),
  )
}

function start(element: WxElement, params: Params = {}): void {
  pressed = { element, since: performance.now(), moved: false }
  send(element, 'touchstart', params)
}

/** Whether the finger that leaves `element` has tapped it. */
function end(element: WxElement, params: Params = {}): void {
  const press = pressed
  pressed = undefined
  send(element, 'touchend', params)
  const isTap =
    press?.element === element && !press.moved && performance.now() - press.since < LONG_PRESS_MS
  if (isTap) click(element)
}

/** The preview makes WeChat's tap from the DOM's click, which only a real finger gets by itself. */
function click(element: WxElement): void {
  if (!element.isConnected) return
  const { clientX, clientY } = pointOn(element, undefined)
  element.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }),
  )
}

/** A tap whatever the clock says: what the page does at the touch's start may take a busy machine long. */
export function tap(element: WxElement): void {
  bringIntoReach(element)
  send(element, 'touchstart', {})
  send(element, 'touchend', {})
  click(element)
}

export const touchMethods: Record<string, Method> = {
  'Element.tap': (params) => {
    tap(shownElementOf(params))
  },
  'Element.touchstart': (params) => {
    start(shownElementOf(params), params)
  },
  'Element.touchmove': (params) => {
    if (pressed) pressed.moved = true
    send(shownElementOf(params), 'touchmove', params)
  },
  'Element.touchend': (params) => {
    end(shownElementOf(params), params)
  },
}
