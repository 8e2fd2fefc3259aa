/** What work costs the resident, in fen: told and agreed before it is done. */
import type { Quote } from './requests/work-order-move'

export type { Quote } from './requests/work-order-move'

export const PRICE_STATES = ['open', 'agreed', 'refused'] as const

export function totalFen({ materials, labourFen }: Quote): number {
  let total = labourFen
  for (const { count, unitFen } of materials) total += count * unitFen
  return total
}

/** What costs nothing needs no consent. */
export const stateOfQuote = (given: Quote): (typeof PRICE_STATES)[number] =>
  totalFen(given) === 0 ? 'agreed' : 'open'

/** 12050 → 120.50, 12000 → 120: never a float on the way. */
export function yuan(fen: number): string {
  const cents = fen % 100
  const whole = `${(fen - cents) / 100}`
  if (cents === 0) return whole
  return `${whole}.${cents < 10 ? '0' : ''}${cents}`
}
