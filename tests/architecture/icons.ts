import { posix } from 'node:path'
import type { Files } from './repository'
import { importsOf, resolveImport, stringsOf } from './source'
import { registeredPages } from './wiring'

const APP = 'miniprogram/'

/** The icons that a sheet brings with it. */
const glyphsOf = (sheet = '') =>
  [...sheet.matchAll(/\.icon-([\w-]+)::before/g)].map(([, name = '']) => name)

/** A style sheet with what it imports, however deep. */
function sheetsOf(files: Files, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const [, target = ''] of (files.get(path) ?? '').matchAll(/@import\s+'([^']+)'/g)) {
    const to = target.startsWith('/') ? APP + target.slice(1) : resolveSheet(path, target)
    sheetsOf(files, to, seen)
  }
  return seen
}

const resolveSheet = (from: string, target: string) => posix.join(posix.dirname(from), target)

/** A page, or a component it declares, and theirs: without extension. */
function unitsOf(files: Files, unit: string, seen = new Set<string>()): Set<string> {
  if (seen.has(unit)) return seen
  seen.add(unit)
  const { usingComponents = {} } = JSON.parse(files.get(`${unit}.json`) ?? '{}') as {
    usingComponents?: Record<string, string>
  }
  for (const target of Object.values(usingComponents))
    unitsOf(files, target.startsWith('/') ? APP + target.slice(1) : target, seen)
  return seen
}

/** What a script says, it or a neighbour in its folder that it imports. */
function wordsOf(files: Files, path: string): string[] {
  const script = files.get(path) ?? ''
  const neighbours = importsOf(script)
    .filter(({ target, typeOnly }) => target.startsWith('./') && !typeOnly)
    .map(({ target }) => files.get(`${resolveImport(path, target)}.ts`) ?? '')
  return [script, ...neighbours].flatMap((text) => [...stringsOf(text)])
}

function iconsOf(files: Files, unit: string): string[] {
  const wxml = files.get(`${unit}.wxml`) ?? ''
  const written = [...wxml.matchAll(/\bicon-([a-z][\w-]*)/g)].map(([, name = '']) => name)
  return wxml.includes('icon-{{') ? [...written, ...wordsOf(files, `${unit}.ts`)] : written
}

/** An icon without its font is an empty place that nothing reports: not the compiler, not the console. */
export function iconsCome(files: Files): string[] {
  const common = glyphsOf(files.get(`${APP}styles/icons.wxss`))
  return registeredPages(files).flatMap((page) => {
    const sheet = `${APP}${page.split('/')[0] ?? ''}/styles/icons.wxss`
    const own = glyphsOf(files.get(sheet)).filter((name) => !common.includes(name))
    if (sheetsOf(files, `${APP}${page}.wxss`).has(sheet)) return []
    return [...unitsOf(files, APP + page)]
      .flatMap((unit) => iconsOf(files, unit))
      .filter((name, at, all) => own.includes(name) && all.indexOf(name) === at)
      .map((name) => `${page} draws icon-${name} without ${sheet}`)
  })
}
