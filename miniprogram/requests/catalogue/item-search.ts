import { toHalfWidth } from '../../contract/half-width'
import { ITEMS, REPAIR_KINDS } from './taxonomy'
import { tradeOf } from './catalogue'
import type { CatalogueItem, OrderKind, Scope } from './taxonomy-types'

/** Longer queries add nothing: the whole catalogue is compared at every key. */
const QUERY_MAX = 60

/** What residents type, compared without case, spaces and punctuation. */
const normalise = (text: string) =>
  toHalfWidth(text)
    .toLowerCase()
    .replace(/[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u3000-\u303f…—·“”‘’￥]+/g, '')

function bigrams(text: string): string[] {
  const pairs: string[] = []
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push(text.slice(at, at + 2))
  return pairs
}

/** 0 to 100: equal, inside one another, else how many neighbouring pairs of characters they share. */
function score(phrase: string, query: string): number {
  if (phrase === query) return 100
  if (phrase.includes(query)) return 80 + (10 * query.length) / phrase.length
  if (phrase.length >= 2 && query.includes(phrase)) return 70 + Math.min(phrase.length, 10)
  const inPhrase = bigrams(phrase)
  const inQuery = bigrams(query)
  const shared = inPhrase.filter((pair) => inQuery.includes(pair)).length
  if (shared === 0) return 0
  const alike = (2 * shared) / (inPhrase.length + inQuery.length)
  // A whole sentence around the words dilutes the likeness, so what it covers counts as well.
  return 60 * Math.max(alike, (0.7 * shared) / inPhrase.length)
}

interface Phrases {
  item: CatalogueItem
  name: string
  synonyms: string[]
  trade: string
}
let catalogue: Phrases[] | null = null

const phrases = (): Phrases[] =>
  (catalogue ??= ITEMS.map((item) => ({
    item,
    name: normalise(item.name),
    synonyms: item.synonyms.map(normalise),
    trade: normalise(tradeOf(item)?.name ?? ''),
  })))

function scoreOf({ name, synonyms, trade }: Phrases, query: string): number {
  const best = Math.max(...synonyms.map((synonym) => score(synonym, query) * 0.95), 0)
  return Math.max(score(name, query), best, score(trade, query) * 0.5)
}

/** Under this a hit shares a pair of characters by chance. */
const WORTH_SHOWING = 20

/**
 * The items a text may mean, best first; equal ones keep the catalogue's order. Empty for an empty
 * query. `scope` leaves out what can only happen elsewhere.
 */
export function searchItems(
  query: string,
  options: { scope?: Scope; kinds?: OrderKind[]; limit?: number } = {},
): CatalogueItem[] {
  const { scope, kinds = REPAIR_KINDS, limit = 8 } = options
  const wanted = normalise(query).slice(0, QUERY_MAX)
  if (wanted === '') return []
  const fits = (item: CatalogueItem) => {
    const trade = tradeOf(item)
    if (!trade || !kinds.includes(trade.kind)) return false
    return scope === undefined || trade.scope === null || trade.scope === scope
  }
  return phrases()
    .filter(({ item }) => fits(item))
    .map((entry, position) => ({ item: entry.item, position, score: scoreOf(entry, wanted) }))
    .filter((hit) => hit.score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, limit)
    .map(({ item }) => item)
}
