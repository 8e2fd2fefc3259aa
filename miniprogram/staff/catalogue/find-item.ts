/** Looking things up in the staff's catalogue. Pure. */
import type { WorkOrderKind } from '../../contract/work-order-names'
import type { Scope, StaffItem, StaffTrade } from './item-types'
import { TRADES } from './items'
import { likeness, typedWords, WORTH_SHOWING } from './likeness'
import { SYNONYMS } from './synonyms'
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

interface Hit {
  item: StaffItem
  score: number
}

const likelyFirst = (hits: Hit[]) =>
  hits
    .map((hit, position) => ({ ...hit, position }))
    .sort((a, b) => b.score - a.score || a.position - b.position)

/** Every character somewhere in the name, which the desk may type in any order: 水漏 finds 水管漏水. */
const named = (name: string, typed: string) =>
  typed.split('').every((letter) => name.includes(letter))

function hitsOf({ id, items }: StaffTrade, typed: string): Hit[] {
  const trade = tradeName(id)
  return items
    .map((item) => {
      const names = { name: item.name, synonyms: SYNONYMS[item.id] ?? [], trade }
      const least = named(item.name, typed) || named(trade, typed) ? WORTH_SHOWING : 0
      return { item, score: Math.max(likeness(names, typed), least) }
    })
    .filter(({ score }) => score >= WORTH_SHOWING)
}

/** What is typed may mean, likeliest trade and item first; trades without any go. Untyped: as they are. */
export function narrowed(trades: StaffTrade[], typed: string): StaffTrade[] {
  const words = typedWords(typed)
  if (words === '') return trades
  const found = trades
    .map((trade, position) => {
      const hits = likelyFirst(hitsOf(trade, words))
      return { trade, position, hits, best: hits[0]?.score ?? 0 }
    })
    .filter(({ hits }) => hits.length > 0)
  found.sort((a, b) => b.best - a.best || a.position - b.position)
  return found.map(({ trade, hits }) => ({ ...trade, items: hits.map(({ item }) => item) }))
}
