import { reach, unit } from './graph.mjs'
import { homeOf } from './packages.mjs'

/** Files of the main package that none of its own pages needs → the subpackages whose pages do. */
export function borrowed(files, packages) {
  const [main, ...subs] = packages
  const pages = (list) => list.flatMap((page) => unit(page, files))
  const own = reach([...unit('app', files), ...pages(main.pages)], files)
  const needs = subs.map((sub) => ({ name: sub.name, files: reach(pages(sub.pages), files) }))
  const lent = [...files.keys()].filter((path) => homeOf(path, packages) === 'main')
  return new Map(
    lent
      .filter((path) => !own.has(path))
      .map((path) => [path, needs.filter((n) => n.files.has(path)).map(({ name }) => name)])
      .filter(([, names]) => names.length > 0),
  )
}

/** What one subpackage alone uses belongs into its folder: every scan downloads the main package. */
export const usedByOne = (users) =>
  [...users]
    .filter(([path, names]) => names.length === 1 && !path.startsWith('@babel/'))
    .map(([path, [name]]) => `${path}: only ${name} uses it, so it belongs into ${name}`)

/** What several subpackages use can only live in main, at this price (path → bytes of source). */
export const usedBySeveral = (users, sourceBytes) =>
  [...users]
    .filter(([, names]) => names.length > 1)
    .map(([path, names]) => ({ path, names, bytes: sourceBytes(path) }))
    .sort((a, b) => b.bytes - a.bytes)

export const SHARED_LIMIT = 60 * 1024

export function tooMuchShared(shared) {
  const sum = shared.reduce((total, { bytes }) => total + bytes, 0)
  return sum <= SHARED_LIMIT
    ? []
    : [`main holds ${sum} bytes that only subpackages use, allowed are ${SHARED_LIMIT}`]
}
