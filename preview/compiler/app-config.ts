import path from 'node:path'
import { isObject } from './source-tree'
import type { SourceTree } from './source-tree'

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  onReachBottomDistance?: number
  enablePullDownRefresh?: boolean
  disableScroll?: boolean
}

/** `@name` in a window setting stands for one colour per theme. */
export type ThemeVariables = Record<'light' | 'dark', Record<string, string>>

export interface AppConfig {
  /** Routes of the main package and of every subpackage; the first is the home page. */
  pages: string[]
  /** Roots of the subpackages, each ending with `/`. */
  subpackages: string[]
  window: WindowConfig
  usingComponents: Record<string, string>
  componentPlaceholder: Record<string, string>
  darkmode: boolean
  theme: ThemeVariables
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

export const stringMap = (value: unknown): Record<string, string> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (pair): pair is [string, string] => typeof pair[1] === 'string',
        ),
      )
    : {}

/** Reads app.json and the theme file it names. */
export function readAppConfig(tree: SourceTree): AppConfig {
  if (!tree.isFile('app.json')) {
    tree.report('app-json', 'app.json', 'is missing')
  }
  const json = tree.isFile('app.json') ? tree.readJson('app.json') : {}
  const pages = strings(json.pages)
  if (pages.length === 0) tree.report('app-json', 'app.json', '"pages" names no page')
  if (json.tabBar !== undefined) {
    tree.report('app-json', 'app.json', '"tabBar" is not offered by the preview')
  }
  const subpackages = readSubpackages(json)
  const roots = subpackages.map((each) => each.root)
  checkPreloadRule(tree, json.preloadRule, roots)
  return {
    pages: [...pages, ...subpackages.flatMap((each) => each.pages)],
    subpackages: roots,
    window: isObject(json.window) ? json.window : {},
    usingComponents: stringMap(json.usingComponents),
    componentPlaceholder: stringMap(json.componentPlaceholder),
    darkmode: json.darkmode === true,
    theme: readTheme(tree, json.themeLocation),
  }
}

function readSubpackages(json: Record<string, unknown>): { root: string; pages: string[] }[] {
  const listed: unknown = json.subpackages ?? json.subPackages
  if (!Array.isArray(listed)) return []
  return listed.filter(isObject).map((each) => {
    const root = typeof each.root === 'string' ? each.root.replace(/^\/|\/$/g, '') : ''
    const pages = strings(each.pages).map((page) => path.posix.join(root, page))
    return { root: `${root}/`, pages }
  })
}

function checkPreloadRule(tree: SourceTree, rule: unknown, roots: string[]): void {
  if (!isObject(rule)) return
  for (const [page, entry] of Object.entries(rule)) {
    for (const name of strings(isObject(entry) ? entry.packages : undefined)) {
      if (name !== '__APP__' && !roots.includes(`${name}/`)) {
        tree.report('app-json', 'app.json', `preloadRule of ${page} names no subpackage: ${name}`)
      }
    }
  }
}

function readTheme(tree: SourceTree, location: unknown): ThemeVariables {
  const empty = { light: {}, dark: {} }
  if (typeof location !== 'string') return empty
  if (!tree.isFile(location)) {
    tree.report('app-json', 'app.json', `"themeLocation" names no file: ${location}`)
    return empty
  }
  const json = tree.readJson(location)
  return { light: stringMap(json.light), dark: stringMap(json.dark) }
}
