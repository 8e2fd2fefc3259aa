import type { ExportRow } from '../capability'

/** Rows as plain text: moments in ISO, nothing where nothing is kept. */
export function plainRows(rows: readonly object[]): ExportRow[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row as Record<string, unknown>).map(([key, value]) => [key, plain(value)]),
    ),
  )
}

function plain(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}
