/*
 * Whether what somebody types means danger. It decides only whether 110, 119 and 120 stand first; it
 * never blocks typing, calling or submitting, and leans to showing: a strip too many costs a glance,
 * one too few may cost a life. It is one of three doors (the red strip and an emergency item are the
 * others), because no word list understands a scene described without its word.
 */
import type { EmergencyNumber } from '../../contract/emergency'
import { toHalfWidth } from '../../contract/half-width'
import { DANGER_RULES } from './danger-rules'
import type { DangerContextId, DangerGroup, DangerVariant } from './danger-rules'

/** Longer texts are judged by their first part, so that the time on a weak phone stays bounded. */
export const DANGER_TEXT_MAX = 2000

export interface DangerHit {
  group: DangerGroup
  /** The variant whose numbers and instruction replace the group's. */
  variant: DangerVariant | null
  /** The words that gave it away, normalised. */
  matched: string
}

export interface DangerAdvice {
  /** In calling order, without repeats. */
  numbers: EmergencyNumber[]
  /** The desk's line stands before the numbers. */
  deskFirst: boolean
  /** One sentence: what to do right now. */
  instruction: string
  /** Ids of taxonomy diverts to offer besides. */
  alsoCall: string[]
}

interface CompiledGroup {
  group: DangerGroup
  patterns: RegExp[]
  exclude: RegExp[]
  before: RegExp[]
  after: RegExp[]
}

const compile = (source: string) => new RegExp(source, 'g')
let compiled: CompiledGroup[] | null = null

/** Compiled on first use: a form that nobody types into never pays for it. */
function compiledGroups(): CompiledGroup[] {
  compiled ??= DANGER_RULES.groups
    .slice()
    .sort((a, b) => a.priority - b.priority)
    .map((group) => ({
      group,
      patterns: group.patterns.map(compile),
      exclude: group.exclude.map(compile),
      before: contextSources(group.contexts, 'before').map(compile),
      after: contextSources(group.contexts, 'after').map(compile),
    }))
  return compiled
}

const contextSources = (ids: DangerContextId[], side: 'before' | 'after') =>
  ids.reduce<string[]>((all, id) => all.concat(DANGER_RULES.contexts[id][side]), [])

/** Full width, case, traditional characters, punctuation, noise and common typos made one. */
export function normaliseDangerText(text: string): string {
  const { traditional, separators, separatorReplacement, strip, typos } = DANGER_RULES
  const simplified = toHalfWidth(text.slice(0, DANGER_TEXT_MAX))
    .toLowerCase()
    .replace(/[\u4e00-\u9fff]/g, (character) => traditional[character] ?? character)
    .replace(compile(separators), separatorReplacement)
    .replace(compile(strip), '')
  return typos.reduce((fixed, { from, to }) => fixed.split(from).join(to), simplified)
}

const repeat = (character: string, times: number) => new Array(times + 1).join(character)

const mask = (text: string, exclude: RegExp[]) =>
  exclude.reduce(
    (masked, harmless) =>
      masked.replace(harmless, (found) => repeat(DANGER_RULES.maskChar, found.length)),
    text,
  )

/** `test` of a pattern with the flag g would go on from its last match. */
const matches = (pattern: RegExp, text: string) => text.search(pattern) >= 0

/** Whether the text around a hit says that it is denied, past, feared or only an exercise. */
function isHarmless(text: string, from: number, to: number, { before, after }: CompiledGroup) {
  const { contextWindow, separatorReplacement } = DANGER_RULES
  const ahead = text.slice(Math.max(0, from - contextWindow), from).split(separatorReplacement)
  const behind = text.slice(to, to + contextWindow).split(separatorReplacement)
  const clauseBefore = ahead[ahead.length - 1] ?? ''
  const clauseAfter = behind[0] ?? ''
  return (
    before.some((pattern) => matches(pattern, clauseBefore)) ||
    after.some((pattern) => matches(pattern, clauseAfter))
  )
}

/** The first word of the group that stands in the text and is not harmless there. */
function wordHit(text: string, group: CompiledGroup): string | null {
  for (const word of group.group.words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!isHarmless(text, at, at + word.length, group)) return word
  }
  return null
}

function patternHit(text: string, group: CompiledGroup): string | null {
  for (const pattern of group.patterns) {
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const hit = found[0]
      if (!isHarmless(text, found.index, found.index + hit.length, group)) return hit
      // An empty match would be found again for ever.
      if (hit === '') pattern.lastIndex += 1
    }
  }
  return null
}

/** The groups of danger a text speaks of, most pressing first; empty for a harmless one. */
export function findDanger(text: string): DangerHit[] {
  const normalised = normaliseDangerText(text)
  const hits: DangerHit[] = []
  for (const group of compiledGroups()) {
    const masked = mask(normalised, group.exclude)
    const matched = wordHit(masked, group) ?? patternHit(masked, group)
    if (matched === null) continue
    const variant = group.group.variants.find(({ pattern }) =>
      matches(compile(pattern), normalised),
    )
    hits.push({ group: group.group, variant: variant ?? null, matched })
  }
  return hits
}

const withoutRepeats = <T>(all: T[]) => all.filter((one, index) => all.indexOf(one) === index)

/**
 * What to show for some hits; null for none. `hurt`: somebody is known to be hurt, which adds 120
 * where a group says so. Order and instruction are those of the most pressing group.
 */
export function dangerAdvice(hits: DangerHit[], { hurt = false } = {}): DangerAdvice | null {
  const first = hits[0]
  if (!first) return null
  const numbers = hits.reduce<EmergencyNumber[]>((all, { group, variant }) => {
    const own = variant?.numbers ?? group.numbers
    return all.concat(own, hurt ? group.alsoWhenHurt : [])
  }, [])
  const alsoCall = hits.reduce<string[]>((all, { group }) => all.concat(group.alsoCall), [])
  return {
    numbers: withoutRepeats(numbers),
    deskFirst: first.variant?.deskFirst ?? false,
    instruction: first.variant?.instruction ?? first.group.instruction,
    alsoCall: withoutRepeats(alsoCall),
  }
}
