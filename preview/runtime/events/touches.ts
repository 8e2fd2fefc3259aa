import { origin } from '../dom/viewport'

/** A touch in the page's coordinates. */
export interface TouchPoint {
  identifier: number
  clientX: number
  clientY: number
  pageX: number
  pageY: number
}

interface RawPoint {
  identifier?: number
  clientX: number
  clientY: number
}

export function touchPoint({ identifier = 0, clientX, clientY }: RawPoint): TouchPoint {
  const { x, y } = origin()
  const left = clientX - x
  const top = clientY - y
  return { identifier, clientX: left, clientY: top, pageX: left, pageY: top }
}

export const touchPoints = (list: TouchList): TouchPoint[] => Array.from(list, touchPoint)
