import type { Aspect, Seen } from './look'

/** One aspect of one step on which the two frameworks do not agree. */
export interface Disagreement {
  /** 0 is the start. */
  step: number
  after: string
  aspect: Aspect
  /** The values that differ, by their place: `data.text`. */
  paths: Record<string, { newer: unknown; older: unknown }>
}

const ASPECTS: readonly Aspect[] = ['text', 'events', 'data', 'parts', 'boxes', 'fields', 'errors']
const ABSENT = '(absent)'

const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The innermost values that differ; both sides are plain JSON. */
function differing(newer: unknown, older: unknown, path: string): Disagreement['paths'] {
  if (Object.is(newer, older)) return {}
  if (!isNested(newer) || !isNested(older) || Array.isArray(newer) !== Array.isArray(older)) {
    return { [path]: { newer, older } }
  }
  const keys = [...new Set([...Object.keys(newer), ...Object.keys(older)])]
  const found = keys.map((key) =>
    differing(
      key in newer ? newer[key] : ABSENT,
      key in older ? older[key] : ABSENT,
      `${path}.${key}`,
    ),
  )
  return Object.assign({}, ...found) as Disagreement['paths']
}

/** Everything on which they do not agree, in order. */
export function disagreements(newer: readonly Seen[], older: readonly Seen[]): Disagreement[] {
  return newer.flatMap((seen, step) =>
    ASPECTS.flatMap((aspect) => {
      const paths = differing(seen[aspect], older[step]?.[aspect], aspect)
      return Object.keys(paths).length === 0 ? [] : [{ step, after: seen.after, aspect, paths }]
    }),
  )
}
