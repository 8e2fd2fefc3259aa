/** How much may still be written, said only when it matters. Pure. */
const NEAR = 50

export interface LengthView {
  /** 还能写 40 字, 多了 3 字; empty while far from the limit */
  note: string
  over: boolean
}

export function lengthView(text: string, max: number): LengthView {
  const left = max - text.trim().length
  if (left < 0) return { note: `多了 ${-left} 字，删短一些`, over: true }
  return { note: left <= Math.min(NEAR, max / 4) ? `还能写 ${left} 字` : '', over: false }
}
