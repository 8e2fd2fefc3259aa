/** Looking things up in the staff's catalogue. Pure. */
import { toHalfWidth } from '../../contract/half-width'
import type { WorkOrderKind } from '../../contract/work-order-names'
import type { Scope, StaffItem, StaffTrade } from './item-types'
import { TRADES } from './items'
import { tradeName } from './trades'

export const itemOf = (id: string): StaffItem | null => {
  for (const { items } of TRADES) {
    const found = items.find((item) => item.id === id)
    if (found) return found
  }
  return null
}

/** Every id that an order or a rule may name. */
export function itemIds(): string[] {
  const ids: string[] = []
  for (const { items } of TRADES) for (const { id } of items) ids.push(id)
  return ids
}

/** Trades of these kinds that happen at a place; `scope` null: wherever. */
export const tradesOf = (kinds: WorkOrderKind[], scope: Scope | null): StaffTrade[] =>
  TRADES.filter(
    (trade) =>
      kinds.includes(trade.kind) &&
      (scope === null || trade.scope === null || trade.scope === scope),
  )

const plain = (text: string) => toHalfWidth(text).replace(/[\s，。、,.]+/g, '')

/** Every character somewhere in the name, so that 水漏 finds 水管漏水渗水; trades without one go. */
export function narrowed(trades: StaffTrade[], typed: string): StaffTrade[] {
  const letters = plain(typed).split('')
  if (letters.length === 0) return trades
  const found: StaffTrade[] = []
  for (const trade of trades) {
    const named = (name: string) => letters.every((letter) => name.includes(letter))
    const items = named(tradeName(trade.id))
      ? trade.items
      : trade.items.filter(({ name }) => named(name))
    if (items.length > 0) found.push({ ...trade, items })
  }
  return found
}
