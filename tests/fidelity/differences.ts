import type { Disagreement } from './compare'

/** A difference that is understood: exactly these aspects at these steps of these cases. */
export interface Explained {
  why: string
  /** Name of the case → `0 events`: number of the step (0 is the start) and aspect. */
  where: Record<string, readonly string[]>
}

const HANDS_OVER_ALL = `j-component's template engine hands a component all its attributes again when one has changed
(diffAttrs answers the whole list), so an observer of another property runs once more. WeChat and
glass-easel hand over the one that changed.`

const LOSES_ORDER = `j-component's list diff leaves an item where it is when it has the same number in the list as before
(diffList: oldIndex !== i), although those put in or moved ahead of it have shifted it: it is then drawn
in another's place, while the data of both is the same.`

/** Every difference there is. The suite fails when one of them is gone and when there is another. */
export const EXPLAINED: readonly Explained[] = [
  {
    why: HANDS_OVER_ALL,
    where: {
      'item-sheet: the chosen one': ['1 data', '2 data', '3 text', '3 data', '3 boxes', '3 fields'],
      'option-sheet: shut and opened': ['1 data', '2 data', '3 data'],
    },
  },
  {
    why: LOSES_ORDER,
    where: {
      'choice-field: other options in their place': ['1 text', '1 boxes', '2 text', '2 boxes'],
      'photo-grid: nine, then one more order': ['1 boxes', '2 boxes'],
    },
  },
]

export const placeOf = ({ step, aspect }: Disagreement): string => `${step} ${aspect}`

/**
 * What is wrong with a case's disagreements, in words: those that nobody explained, with both sides,
 * and those explained that are gone. Empty when all is as the table says.
 */
export function judge(
  name: string,
  found: readonly Disagreement[],
  table: readonly Explained[] = EXPLAINED,
): string[] {
  const known = table.flatMap(({ where }) => where[name] ?? [])
  const fresh = found.filter((each) => !known.includes(placeOf(each))).flatMap(describe)
  const places = found.map(placeOf)
  const gone = known
    .filter((place) => !places.includes(place))
    .map((place) => `${name}: the explained difference at step ${place} is gone: take it out`)
  return [...fresh, ...gone]
}

const describe = ({ step, after, paths }: Disagreement): string[] =>
  Object.entries(paths).map(
    ([path, { newer, older }]) =>
      `step ${step} (${after}) ${path}: preview ${JSON.stringify(newer)}, older framework ${JSON.stringify(older)}`,
  )
