import type { CatalogueItem, Divert, OrderKind, Scope, Trade } from './taxonomy-types'
import { DIVERTS, ITEMS, REPAIR_KINDS, TRADES } from './taxonomy'

export const itemById = (id: string): CatalogueItem | null =>
  ITEMS.find((item) => item.id === id) ?? null

export const tradeById = (id: string): Trade | null =>
  TRADES.find((trade) => trade.id === id) ?? null

export const tradeOf = (item: CatalogueItem) => tradeById(item.tradeId)

/** The trades to choose from at a place, in their order; those without a place of their own too. */
export const tradesFor = (scope: Scope, kinds: OrderKind[] = REPAIR_KINDS): Trade[] =>
  TRADES.filter(
    (trade) => kinds.includes(trade.kind) && (trade.scope === null || trade.scope === scope),
  ).sort((a, b) => a.order - b.order)

export const itemsOf = (tradeId: string): CatalogueItem[] =>
  ITEMS.filter((item) => item.tradeId === tradeId)

/** Where taking a picture would keep somebody in danger: the camera waits until the report is sent. */
export const hidesCamera = (item: CatalogueItem) =>
  item.photoHints.some((hint) => hint.includes('不必拍照'))

/** Somebody to call about an item, with a number that is really there. */
export interface OfferedDivert {
  id: string
  name: string
  number: string
  beforeDesk: boolean
  when: string
}

const numberOf = ({ number, fact }: Divert, facts: Record<string, string | null>) =>
  number ?? (fact === null ? null : (facts[fact] ?? null))

/**
 * Whom else to call about an item, those before the desk first. `facts` are the community card's: a
 * community without its gas company's number has no such entry, because a wrong one is dangerous.
 */
export function divertsFor(
  item: CatalogueItem,
  facts: Record<string, string | null>,
): OfferedDivert[] {
  const offered: OfferedDivert[] = []
  for (const { to, beforeDesk, when } of item.divertTo) {
    const divert = DIVERTS.find(({ id }) => id === to)
    const number = divert && numberOf(divert, facts)
    if (divert && number) offered.push({ id: to, name: divert.name, number, beforeDesk, when })
  }
  return offered
    .filter(({ beforeDesk }) => beforeDesk)
    .concat(offered.filter(({ beforeDesk }) => !beforeDesk))
}
