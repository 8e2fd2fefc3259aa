/** What work costs the resident, in fen: told and agreed before it is done. */
import type { Infer } from './schema'
import { arr, int, obj, text } from './schema'
import { FEN_MAX, MATERIALS_MAX } from './work-order-names'

export const quote = obj({
  materials: arr(obj({ name: text(1, 30), count: int(1, 999), unitFen: int(0, FEN_MAX) }), {
    maxItems: MATERIALS_MAX,
  }),
  labourFen: int(0, FEN_MAX),
})
export type Quote = Infer<typeof quote>

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
