import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { Fault } from '../setup/fault.mjs'

const VANT = '@vant/weapp/'
const UNIT = ['.js', '.json', '.wxml', '.wxss']

const IMPORTS = {
  '.js': /require\("(\.[^"]+)"\)/g,
  '.wxs': /require\(['"](\.[^'"]+)['"]\)/g,
  '.wxml': /<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"/g,
  '.wxss': /@import ['"]([^'"]+)['"]/g,
}

const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1])

/** Every source file of the mini program itself, as paths from its root. */
function sources(miniprogram) {
  return readdirSync(miniprogram, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.includes('miniprogram_npm'))
    .sort()
}

/** What the mini program takes from npm: the roots of the closure, as specifiers. */
export function npmRoots(miniprogram) {
  const roots = new Set()
  for (const path of sources(miniprogram)) {
    if (path.endsWith('.json')) {
      const { usingComponents = {} } = JSON.parse(readFileSync(path, 'utf8'))
      Object.values(usingComponents).forEach(
        (target) => target.startsWith('@') && roots.add(target),
      )
    }
    if (path.endsWith('.ts')) {
      const code = readFileSync(path, 'utf8')
      matches(code, /from '((?:@vant\/weapp\/|dayjs)[^']*)'/g).forEach((target) =>
        roots.add(target),
      )
    }
  }
  return [...roots].sort()
}

function importsOf(lib, file) {
  const extension = posix.extname(file)
  const text = readFileSync(join(lib, file), 'utf8')
  const beside = (target) => posix.join(posix.dirname(file), target)
  if (extension === '.json')
    return Object.values(JSON.parse(text).usingComponents ?? {}).map(beside)
  return matches(text, IMPORTS[extension] ?? /$^/g).map(beside)
}

/** A named module is its file; a component is its four files (and what they import). */
function filesOf(lib, target) {
  if (existsSync(join(lib, target)) && posix.extname(target) !== '') return [target]
  const found = UNIT.map((extension) => target + extension).filter((file) =>
    existsSync(join(lib, file)),
  )
  if (found.length === 0) throw new Fault(`@vant/weapp has no ${target}.`)
  return found
}

/** The files of Vant's built `lib` that the roots reach, sorted. */
export function vantClosure(lib, roots) {
  const queue = roots.filter((root) => root.startsWith(VANT)).map((root) => root.slice(VANT.length))
  const files = new Set()
  const seen = new Set()
  while (queue.length > 0) {
    const target = queue.pop()
    if (seen.has(target)) continue
    seen.add(target)
    for (const file of filesOf(lib, target)) {
      if (files.has(file)) continue
      files.add(file)
      queue.push(...importsOf(lib, file))
    }
  }
  return [...files].sort()
}

export const libOf = (root) => join(root, 'node_modules', dirname(`${VANT}lib/x`))
