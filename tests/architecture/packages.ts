import { posix } from 'node:path'
import { matching, type Files } from './repository'
import { importsOf, resolveImport, stringsOf } from './source'

interface AppJson {
  subPackages?: { root: string }[]
}

const rootsOf = (files: Files): string[] => {
  const app = JSON.parse(files.get('miniprogram/app.json') ?? '{}') as AppJson
  return (app.subPackages ?? []).map(({ root }) => `${posix.join('miniprogram', root)}/`)
}

/** Bytes of each package's sources, the way WeChat's code-quality check counts them. */
export function packageSizes(files: Files): Map<string, number> {
  const roots = rootsOf(files)
  const sizes = new Map(['main', ...roots].map((name) => [name, 0]))
  for (const [path, text] of matching(files, /^miniprogram\//)) {
    const home = roots.find((root) => path.startsWith(root)) ?? 'main'
    sizes.set(home, (sizes.get(home) ?? 0) + Buffer.byteLength(text))
  }
  return sizes
}

const HOST = /^(https?:|wss?:)?\/\/[\w-]+(\.[\w-]+)+/

/** The phone talks to our cloud alone: its address stands in one file, and styles name no other. */
export function phoneNamesNoHost(files: Files): string[] {
  const code = matching(files, /^miniprogram\/.*\.ts$/)
    .filter(([path]) => path !== 'miniprogram/services/config.ts')
    .filter(([, text]) => [...stringsOf(text)].some((value) => HOST.test(value)))
  const markup = matching(files, /^miniprogram\/.*\.(wxml|wxss)$/).filter(([, text]) =>
    /["'(](https?:)?\/\/[\w-]+\./.test(text),
  )
  return [...code, ...markup].map(([path]) => `${path} names a host`)
}

/** `:active` sticks after a scroll and costs 8 of WeChat's 101 points; `hover-class` does not. */
export const stylesNeverUseActive = (files: Files): string[] =>
  matching(files, /^miniprogram\/.*\.wxss$/)
    .filter(([, text]) => /:active\b/.test(text.replace(/\/\*[\s\S]*?\*\//g, '')))
    .map(([path]) => `${path} uses :active`)

/**
 * WeChat downloads packages apart: what one package runs must lie in it or in the main package.
 * So the taxonomy and the danger rules stay out of the landing page's download. Types are erased.
 */
export function packagesStandAlone(files: Files): string[] {
  const roots = rootsOf(files)
  const packageOf = (path: string) => roots.find((root) => path.startsWith(root)) ?? 'main'
  return matching(files, /^miniprogram\/.*\.ts$/).flatMap(([path, text]) =>
    importsOf(text)
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ target }) => resolveImport(path, target))
      .filter((to) => packageOf(to) !== 'main' && packageOf(to) !== packageOf(path))
      .map((to) => `${path} runs ${to} of another package`),
  )
}

interface ProjectConfig {
  packOptions?: { ignore?: { type: string; value: string }[] }
}

/**
 * packOptions.ignore keeps the contract's schemas from the phone, which knows what is sent and
 * answered as types: what ships may not run them. The preview would let it pass; the phone stops.
 */
export function phoneKnowsSchemasAsTypes(files: Files): string[] {
  const config = JSON.parse(files.get('project.config.json') ?? '{}') as ProjectConfig
  const ignored = (config.packOptions?.ignore ?? []).map(({ type, value }) =>
    type === 'folder' ? `miniprogram/${value}/` : `miniprogram/${value.replace(/\.ts$/, '')}`,
  )
  const isKept = (path: string) =>
    ignored.some((entry) => (entry.endsWith('/') ? path.startsWith(entry) : path === entry))
  return matching(files, /^miniprogram\/.*\.ts$/)
    .filter(([path]) => !isKept(path.replace(/\.ts$/, '')))
    .flatMap(([path, text]) =>
      importsOf(text)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => resolveImport(path, target))
        .filter(isKept)
        .map((to) => `${path} runs ${to}, which does not ship`),
    )
}

/** WeChat's 构建 npm packs every entry and fails on most of npm. */
export function rootDependenciesAreThePhones(files: Files): string[] {
  const { dependencies = {} } = JSON.parse(files.get('package.json') ?? '{}') as {
    dependencies?: Record<string, string>
  }
  const names = Object.keys(dependencies).sort()
  return names.join() === '@vant/weapp,dayjs' ? [] : [`package.json depends on ${names.join()}`]
}

/** Written apart so that this file does not hold them. */
const PLACES = [
  ['registry', 'npmjs'].join('.'),
  ['registry', ['npm', 'mirror'].join('')].join('.'),
  ['', 'work', 'main'].join('/'),
  ['', 'work', 'shared'].join('/'),
  ['', 'root', ''].join('/'),
]

/** Addresses of one machine or one registry help nobody else. */
export const namesNoMachine = (files: Files): string[] =>
  [...files].flatMap(([path, text]) =>
    PLACES.filter((place) => text.includes(place)).map((place) => `${path} names ${place}`),
  )

export const lockHoldsNoAddresses = (files: Files): string[] =>
  matching(files, /(^|\/)package-lock\.json$/)
    .filter(([, text]) => /"resolved": "(https?|git|file):/.test(text))
    .map(([path]) => `${path} holds addresses of a registry`)

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>
}

/**
 * npm writes only the platform packages its registry had on that day, and `npm ci` then refuses the
 * lock everywhere else. Pin a version whose packages are all there (`overrides`).
 */
export function lockKnowsEveryPlatform(files: Files): string[] {
  const { packages } = JSON.parse(files.get('package-lock.json') ?? '{"packages":{}}') as Lock
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`])
      .filter((name) => !packages[`${path}/node_modules/${name}`])
      .map((name) => `package-lock.json lacks ${name}, which ${path} may need`),
  )
}
