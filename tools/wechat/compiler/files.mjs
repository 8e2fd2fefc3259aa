import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Every file below a folder: path from it, with slashes → content. */
export function readFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  return new Map(
    paths
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
