import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const SKIPPED = new Set(['node_modules', 'miniprogram_npm', 'dist'])

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* walk(path)
    } else if (entry.isFile()) yield path
  }
}

const below = (root, folders) => folders.flatMap((folder) => [...walk(join(root, folder))]).sort()

/** Path from the root (with `/`) → when it was last written and how long it is. */
export function snapshot(root, folders) {
  const files = new Map()
  for (const path of below(root, folders)) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat) files.set(relative(root, path).split(sep).join('/'), `${stat.mtimeMs} ${stat.size}`)
  }
  return files
}

/** One value for the contents of all these files and folders. */
export function contentHash(root, folders, files) {
  const hash = createHash('sha256')
  for (const path of [...below(root, folders), ...files.map((file) => join(root, file))]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Paths that appeared, went or changed between two snapshots. */
export function changed(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path))
}
