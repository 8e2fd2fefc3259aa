const RealDate = Date

/**
 * Shifts the clock the mini program sees. `offset` is read at every look, in milliseconds; timers
 * are left alone. Answers the function that restores the real clock.
 */
export function shiftClock(offset: () => number): () => void {
  class ShiftedDate extends RealDate {
    constructor(...parts: [] | [number | string]) {
      // Date's overloads cannot be spread otherwise
      if (parts.length === 0) super(ShiftedDate.now())
      else super(...parts)
    }

    static override now(): number {
      return RealDate.now() + offset()
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof RealDate
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor
  return () => {
    globalThis.Date = RealDate
  }
}
