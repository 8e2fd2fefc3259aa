/** A rectangle as WeChat reports it. */
export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

/** The area of the visible page below its navigation bar. */
export const pageWindow = (): HTMLElement | null =>
  document.querySelector('.mp-page:not([hidden]) .mp-window')

/** Where the page's coordinates begin, in the browser's. */
export function origin(): { x: number; y: number } {
  const rect = pageWindow()?.getBoundingClientRect()
  return { x: rect?.left ?? 0, y: rect?.top ?? 0 }
}

/** A browser rectangle in the page's coordinates. */
export function toPage({ left, top, width, height }: Omit<Rect, 'right' | 'bottom'>): Rect {
  const { x, y } = origin()
  return {
    left: left - x,
    top: top - y,
    right: left - x + width,
    bottom: top - y + height,
    width,
    height,
  }
}
