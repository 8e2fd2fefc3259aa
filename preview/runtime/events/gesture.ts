import { dispatch, elementAt, isListenedTo } from './dispatch'
import type { TouchPoint } from './touches'

/** WeChat fires `longpress` after this many milliseconds. */
const LONG_PRESS_MS = 350
/** A finger that moved further than this, in pixels, does not tap. */
const TAP_SLOP = 10

/** What the current touch (or pressed mouse) has turned out to be. */
export class Gesture {
  private start: TouchPoint | undefined
  private moved = false
  private longPressed = false
  private timer: ReturnType<typeof setTimeout> | undefined

  begin(point: TouchPoint, target: EventTarget | null): void {
    clearTimeout(this.timer)
    this.start = point
    this.moved = false
    this.longPressed = false
    this.timer = setTimeout(() => {
      this.pressLong(point, target)
    }, LONG_PRESS_MS)
  }

  move(point: TouchPoint): void {
    if (this.start === undefined) return
    const far = (a: number, b: number): boolean => Math.abs(a - b) > TAP_SLOP
    if (!far(point.clientX, this.start.clientX) && !far(point.clientY, this.start.clientY)) return
    this.moved = true
    clearTimeout(this.timer)
  }

  end(): void {
    clearTimeout(this.timer)
  }

  /** Whether the click that follows is a tap. Asking forgets the gesture. */
  taps(): boolean {
    const taps = !this.moved && !this.longPressed
    this.moved = false
    this.longPressed = false
    return taps
  }

  private pressLong(point: TouchPoint, target: EventTarget | null): void {
    const element = elementAt(target)
    if (element === undefined) return
    // a long press nobody listens to still ends in a tap
    this.longPressed = isListenedTo(element, 'longpress')
    const detail = { x: point.pageX, y: point.pageY }
    const fields = { touches: [point], changedTouches: [point] }
    dispatch(element, 'longpress', detail, { bubbles: true, fields })
  }
}
