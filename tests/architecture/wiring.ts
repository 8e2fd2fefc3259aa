import { posix } from 'node:path'
import { matching, type Files } from './repository'
import { importsOf, memberNames, resolveImport, stringsOf } from './source'
import { handlersOf, tagsOf } from './wxml'

const APP = 'miniprogram/'
const FOUR = ['ts', 'wxml', 'wxss', 'json']

/** Tags of WeChat itself; the preview keeps a shorter list of those it can draw. */
const BUILT_IN = new Set(
  `view text image button input textarea form label scroll-view picker picker-view
   picker-view-column switch video navigator page-meta navigation-bar root-portal rich-text
   checkbox checkbox-group radio radio-group slot block template import include wxs`.split(/\s+/),
)

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
}

interface UnitJson {
  component?: boolean
  usingComponents?: Record<string, string>
}

const json = (text: string | undefined) => JSON.parse(text ?? '{}') as unknown
const appJson = (files: Files) => json(files.get(`${APP}app.json`)) as AppJson

/** Every page app.json registers, without extension and without leading slash. */
export function registeredPages(files: Files): string[] {
  const { pages, subPackages = [] } = appJson(files)
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inside }) =>
      inside.map((page) => posix.join(root, page)),
    ),
  ]
}

/** Pages and components: every folder of the app with an index.json. */
const units = (files: Files): [string, UnitJson][] =>
  matching(files, /^miniprogram\/.+\/index\.json$/).map(([path, text]) => [
    path.slice(0, -'.json'.length),
    json(text) as UnitJson,
  ])

export const pagesHaveTheirFourFiles = (files: Files): string[] =>
  registeredPages(files).flatMap((page) =>
    FOUR.map((extension) => `${APP}${page}.${extension}`)
      .filter((path) => !files.has(path))
      .map((path) => `${path} is missing`),
  )

function componentPath(unit: string, target: string): string {
  if (target.startsWith('/')) return APP + target.slice(1)
  return target.startsWith('.') ? posix.join(posix.dirname(unit), target) : target
}

export const declaredComponentsExist = (files: Files): string[] =>
  [...units(files), [`${APP}app`, appJson(files)] as [string, UnitJson]].flatMap(
    ([unit, { usingComponents = {} }]) =>
      Object.values(usingComponents)
        .map((target) => componentPath(unit, target))
        .filter((path) => !path.startsWith('@vant/weapp/'))
        .filter((path) => !files.has(`${path}.json`) || !files.has(`${path}.wxml`))
        .map((path) => `${unit} declares ${path}, which does not exist`),
  )

/** Templates a unit draws: its own and what it imports or includes, however deep. */
function templatesOf(files: Files, path: string, seen = new Set<string>()): string[] {
  const wxml = files.get(path)
  if (wxml === undefined || seen.has(path)) return []
  seen.add(path)
  const sources = tagsOf(wxml)
    .filter(({ name }) => name === 'import' || name === 'include')
    .flatMap(({ attributes }) => attributes.filter(([key]) => key === 'src'))
    .map(([, src]) =>
      src.startsWith('/') ? APP + src.slice(1) : posix.join(posix.dirname(path), src),
    )
  return [wxml, ...sources.flatMap((source) => templatesOf(files, source, seen))]
}

/** An undeclared tag draws nothing and says nothing; a declared one nobody draws is dead weight. */
export function tagsAndDeclarationsAgree(files: Files): string[] {
  const everywhere = Object.keys(appJson(files).usingComponents ?? {})
  return units(files).flatMap(([unit, { usingComponents = {} }]) => {
    const templates = templatesOf(files, `${unit}.wxml`)
    const used = new Set(templates.flatMap(tagsOf).map(({ name }) => name))
    const declared = new Set([...Object.keys(usingComponents), ...everywhere])
    return [
      ...[...used]
        .filter((tag) => !BUILT_IN.has(tag) && !declared.has(tag))
        .map((tag) => `${unit} draws <${tag}>, which it does not declare`),
      ...Object.keys(usingComponents)
        .filter((tag) => !used.has(tag))
        .map((tag) => `${unit} declares <${tag}> and never draws it`),
    ]
  })
}

/** A script with what it imports, however deep: behaviours and parts of a page bring handlers too. */
function scriptsOf(files: Files, path: string, seen = new Set<string>()): string[] {
  const script = files.get(path)
  if (script === undefined || seen.has(path)) return []
  seen.add(path)
  const imported = importsOf(script)
    .filter(({ target, typeOnly }) => target.startsWith('.') && !typeOnly)
    .map(({ target }) => `${resolveImport(path, target)}.ts`)
  return [script, ...imported.flatMap((to) => scriptsOf(files, to, seen))]
}

/** A handler that does not exist is a tap that does nothing. */
export const handlersExist = (files: Files): string[] =>
  units(files).flatMap(([unit]) => {
    const members = new Set(
      scriptsOf(files, `${unit}.ts`).flatMap((script) => [...memberNames(script)]),
    )
    const called = new Set(templatesOf(files, `${unit}.wxml`).flatMap(handlersOf))
    return [...called]
      .filter((handler) => !members.has(handler))
      .map((handler) => `${unit} binds ${handler}, which its scripts do not have`)
  })

/** A component nobody declares is downloaded for nothing. */
export function componentsAreUsed(files: Files): string[] {
  const all = [...units(files), [`${APP}app`, appJson(files)] as [string, UnitJson]]
  const declared = new Set([
    ...registeredPages(files).map((page) => APP + page),
    ...all.flatMap(([unit, { usingComponents = {} }]) =>
      Object.values(usingComponents).map((target) => componentPath(unit, target)),
    ),
  ])
  return units(files)
    .map(([unit]) => unit)
    .filter((unit) => !declared.has(unit))
    .map((unit) => `${unit} is used by nobody`)
}

/** Every `/folder/…/index` in code or template that looks like a page must be one. */
export function routesExist(files: Files): string[] {
  const pages = new Set(registeredPages(files).map((page) => `/${page}`))
  const ofCode = matching(files, /^miniprogram\/.*\.ts$/).flatMap(([path, text]) =>
    [...stringsOf(text)].map((route) => [path, route] as const),
  )
  const ofTemplates = matching(files, /^miniprogram\/.*\.wxml$/).flatMap(([path, text]) =>
    tagsOf(text).flatMap(({ attributes }) =>
      attributes.filter(([key]) => key === 'url').map(([, route]) => [path, route] as const),
    ),
  )
  return [...ofCode, ...ofTemplates]
    .map(([path, route]) => [path, route.split(/[?{]/)[0] ?? ''] as const)
    .filter(([, route]) => /^\/[\w-]+(\/[\w-]+)*\/index$/.test(route) && !pages.has(route))
    .map(([path, route]) => `${path} leads to ${route}, which is no page`)
}

/** DevTools opens these by one click; a shortcut to a page that moved opens nothing. */
export function shortcutsLeadToPages(files: Files): string[] {
  const { condition } = json(files.get('project.config.json')) as {
    condition?: { miniprogram?: { list?: { name: string; pathName: string }[] } }
  }
  const pages = new Set(registeredPages(files))
  return (condition?.miniprogram?.list ?? [])
    .filter(({ pathName }) => !pages.has(pathName))
    .map(({ name, pathName }) => `${name} leads to ${pathName}, which is no page`)
}
