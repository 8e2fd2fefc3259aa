/** How much what the desk types is like an item, measured as the residents' search measures it. Pure. */
import { toHalfWidth } from '../../contract/half-width'

/** Longer queries add nothing: the whole catalogue is compared at every key. */
const QUERY_MAX = 60

/** Compared without case, spaces and punctuation. */
const normalise = (text: string) =>
  toHalfWidth(text)
    .toLowerCase()
    .replace(/[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u3000-\u303f…—·“”‘’￥]+/g, '')

export const typedWords = (typed: string): string => normalise(typed).slice(0, QUERY_MAX)

function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push(text.slice(at, at + 2))
  return pairs
}

/** 0 to 100: equal, one inside the other, else the neighbouring characters they share. */
function alike(phrase: string, typed: string): number {
  if (phrase === typed) return 100
  if (phrase.includes(typed)) return 80 + (10 * typed.length) / phrase.length
  if (phrase.length >= 2 && typed.includes(phrase)) return 70 + Math.min(phrase.length, 10)
  const [own, asked] = [pairsOf(phrase), pairsOf(typed)]
  const shared = own.filter((pair) => asked.includes(pair)).length
  if (shared === 0) return 0
  // Words in a whole sentence are diluted by it, so what is covered of the phrase counts as well.
  return 60 * Math.max((2 * shared) / (own.length + asked.length), (0.7 * shared) / own.length)
}

export interface Names {
  name: string
  synonyms: readonly string[]
  trade: string
}

/** A synonym counts a little less than the name, the trade half. */
export const likeness = ({ name, synonyms, trade }: Names, typed: string): number =>
  Math.max(
    alike(normalise(name), typed),
    ...synonyms.map((synonym) => alike(normalise(synonym), typed) * 0.95),
    alike(normalise(trade), typed) * 0.5,
  )

/** Under this a hit shares a pair of characters by chance. */
export const WORTH_SHOWING = 20
