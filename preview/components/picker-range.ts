import type { PickerMode } from './picker'

/** The columns the page gave, as text; a selector has one. */
export function ranges(data: Record<string, unknown>): string[][] {
  const { range, rangeKey, mode } = data
  const rows = Array.isArray(range) ? (range as unknown[]) : []
  const columns = mode === 'multiSelector' ? rows : [rows]
  const key = typeof rangeKey === 'string' ? rangeKey : ''
  return columns.map((column) =>
    Array.isArray(column) ? column.map((row: unknown) => rowText(row, key)) : [],
  )
}

/** Read again for every turn: a page replaces its columns in `bindcolumnchange`. */
export function rangePicker(
  readRanges: () => string[][],
  data: Record<string, unknown>,
): PickerMode {
  const several = data['mode'] === 'multiSelector'
  const { value } = data
  const given = Array.isArray(value) ? (value as unknown[]) : [value]
  return {
    chosen: readRanges().map((_column, index) => Number(given[index]) || 0),
    columns: readRanges,
    value: (chosen) => (several ? [...chosen] : chosen[0]),
  }
}

function rowText(row: unknown, key: string): string {
  if (key && typeof row === 'object' && row !== null) {
    return String((row as Record<string, unknown>)[key])
  }
  return String(row)
}
