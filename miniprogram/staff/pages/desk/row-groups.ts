/**
 * The rows of the queue in groups of five, so that what one setData carries stays small however
 * many rows are asked for, and a row that changes takes only its group along.
 */
import type { JobRow } from './view'

/** Five of the longest rows are some 8 KB of a setData; our own bound is 13. */
const GROUP = 5

export interface RowGroup {
  /** its place among the groups */
  at: number
  rows: JobRow[]
}

export function groupsOf(rows: readonly JobRow[]): RowGroup[] {
  const groups: RowGroup[] = []
  for (let from = 0; from < rows.length; from += GROUP)
    groups.push({ at: from / GROUP, rows: rows.slice(from, from + GROUP) })
  return groups
}

/** One setData each. A group that is no more is left empty: a path cannot shorten a list. */
export function groupPatches(
  shown: readonly RowGroup[],
  rows: readonly JobRow[],
): Record<string, RowGroup | RowGroup[]>[] {
  const groups = groupsOf(rows)
  if (groups.length === 0) return shown.length > 0 ? [{ rowGroups: [] }] : []
  while (groups.length < shown.length) groups.push({ at: groups.length, rows: [] })
  return groups
    .filter((group) => JSON.stringify(group) !== JSON.stringify(shown[group.at]))
    .map((group) => ({ [`rowGroups[${group.at}]`]: group }))
}
