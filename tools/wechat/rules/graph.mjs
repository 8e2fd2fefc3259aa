import { posix } from 'node:path'
import { requiresOf, resolveRequire } from './requires.mjs'

const UNIT = ['.js', '.json', '.wxml', '.wxss']

/** The files of a page or component, given its path without ending. */
export const unit = (path, files) =>
  UNIT.map((ending) => path + ending).filter((file) => files.has(file))

const fixed = (from, target) =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target)

const matched = (pattern) => (path, text) =>
  [...text.matchAll(pattern)].map(([, target]) => fixed(path, target))

function components(path, text, files) {
  const { usingComponents = {} } = JSON.parse(text)
  return Object.values(usingComponents).flatMap((target) => {
    const own = unit(fixed(path, target), files)
    return own.length > 0 ? own : unit(`miniprogram_npm/${target}`, files)
  })
}

const READERS = {
  '.js': (path, text, files) =>
    requiresOf(text).map(({ target }) => resolveRequire(path, target, files)),
  '.json': components,
  '.wxml': matched(/<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"/g),
  '.wxss': matched(/@import\s*(?:url\()?["']([^"']+)["']/g),
  '.wxs': matched(/require\(["']([^"']+)["']\)/g),
}

/** The files that a compiled file takes in. */
export function linksOf(path, files) {
  const read = READERS[posix.extname(path)]
  return read ? read(path, files.get(path).toString(), files).filter((to) => files.has(to)) : []
}

/** Everything that these files take in, themselves included. */
export function reach(roots, files) {
  const reached = new Set()
  const queue = [...roots]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    queue.push(...linksOf(path, files))
  }
  return reached
}
