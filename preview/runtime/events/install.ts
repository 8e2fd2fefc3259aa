import { dispatch, elementAt } from './dispatch'
import { Gesture } from './gesture'
import { touchPoint, touchPoints } from './touches'
import type { TouchPoint } from './touches'

/** After a touch the browser sends mouse events of its own for this many milliseconds. */
const MOUSE_AFTER_TOUCH_MS = 1000

/**
 * Turns the document's events into WeChat's: touches, `tap`, `longpress`, animation ends. A tap is
 * the DOM's click, so keyboard, mouse, touch and `element.click()` all give one.
 */
export function installEvents(): void {
  const gesture = new Gesture()
  let lastTouch = -Infinity
  const onTouch = (event: TouchEvent): void => {
    lastTouch = event.timeStamp
    const changed = touchPoints(event.changedTouches)
    follow(gesture, event.type, changed[0], event.target)
    send(event.target, event.type, touchPoints(event.touches), changed, event)
  }
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.addEventListener(type, onTouch, { capture: true, passive: false })
  }
  installMouse(gesture, (event) => event.timeStamp - lastTouch > MOUSE_AFTER_TOUCH_MS)
  installTap(gesture)
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) {
    document.addEventListener(type, relayAnimation, true)
  }
}

function follow(
  gesture: Gesture,
  type: string,
  point: TouchPoint | undefined,
  target: EventTarget | null,
): void {
  if (type === 'touchmove' && point) gesture.move(point)
  else if (type === 'touchstart' && point) gesture.begin(point, target)
  else gesture.end()
}

function send(
  target: EventTarget | null,
  type: string,
  touches: TouchPoint[],
  changedTouches: TouchPoint[],
  event: Event,
): void {
  const element = elementAt(target)
  const [point] = changedTouches
  if (element === undefined || point === undefined) return
  const detail = { x: point.pageX, y: point.pageY }
  const caught = dispatch(element, type, detail, {
    bubbles: true,
    fields: { touches, changedTouches },
  })
  // catchtouchmove keeps the page from scrolling
  if (caught && type === 'touchmove' && event.cancelable) event.preventDefault()
}

/** A mouse is a finger that touches while its button is down. */
function installMouse(gesture: Gesture, isReal: (event: MouseEvent) => boolean): void {
  let pressed: EventTarget | null = null
  const relay = (event: MouseEvent, type: string, target: EventTarget | null): void => {
    const point = touchPoint(event)
    follow(gesture, type, point, target)
    send(target, type, type === 'touchend' ? [] : [point], [point], event)
  }
  const listen = (
    type: 'mousedown' | 'mousemove' | 'mouseup',
    act: (e: MouseEvent) => void,
  ): void => {
    document.addEventListener(type, act, true)
  }
  listen('mousedown', (event) => {
    if (event.button !== 0 || !isReal(event)) return
    pressed = event.target
    relay(event, 'touchstart', pressed)
  })
  listen('mousemove', (event) => {
    if (pressed !== null) relay(event, 'touchmove', pressed)
  })
  listen('mouseup', (event) => {
    const target = pressed
    pressed = null
    if (target !== null) relay(event, 'touchend', target)
  })
}

function installTap(gesture: Gesture): void {
  document.addEventListener(
    'click',
    (event) => {
      // detail 0: from the keyboard or from a script, where no finger can have moved
      const taps = gesture.taps() || event.detail === 0
      const element = elementAt(event.target)
      if (!taps || element === undefined || isDisabled(event.target)) return
      const point = touchPoint(event)
      dispatch(
        element,
        'tap',
        { x: point.pageX, y: point.pageY },
        { bubbles: true, fields: { touches: [point], changedTouches: [point] } },
      )
    },
    true,
  )
}

/** WeChat sends no tap from a disabled button or from what is drawn in it. */
const isDisabled = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('wx-button[disabled]') !== null

function relayAnimation(event: Event): void {
  const element = elementAt(event.target)
  if (element === undefined) return
  const { elapsedTime } = event as TransitionEvent
  dispatch(element, event.type, { elapsedTime }, { bubbles: true })
}
