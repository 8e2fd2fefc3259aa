import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Path from the repository's root → text. A rule judges such a map, so a test can plant a defect. */
export type Files = ReadonlyMap<string, string>

export const ROOT = resolve(__dirname, '../..')

const GENERATED = new Set([
  ...['.git', 'node_modules', 'miniprogram_npm', '.cache', '.data', 'dist', 'coverage'],
])

function* walk(folder: string, prefix = ''): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (GENERATED.has(entry.name)) continue
    if (entry.isDirectory()) yield* walk(join(folder, entry.name), `${prefix}${entry.name}/`)
    else yield prefix + entry.name
  }
}

/** What git has or would add; without git (a downloaded archive) all that is not generated. */
function paths(): string[] {
  if (!existsSync(join(ROOT, '.git'))) return [...walk(ROOT)]
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0')
  return listed.filter((path) => path !== '' && existsSync(join(ROOT, path)))
}

const BINARY = /\.(png|jpe?g|webp|gif|mp4|woff2?|ico|heic|avif)$/i

/** Every text file of the repository. */
export function readRepository(): Files {
  const texts = paths().filter((path) => !BINARY.test(path))
  return new Map(texts.sort().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

/** The files whose path matches. */
export const matching = (files: Files, pattern: RegExp): [string, string][] =>
  [...files].filter(([path]) => pattern.test(path))

/** A copy of the repository with some files replaced or added. */
export const withFiles = (files: Files, planted: Record<string, string>): Files =>
  new Map([...files, ...Object.entries(planted)])
