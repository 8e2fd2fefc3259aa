import fs from 'node:fs'
import path from 'node:path'
import { sharesStyles } from './isolation'
import type { SourceTree } from './source-tree'
import { compileStyles } from './styles'
import type { Unit } from './units'

export interface Stylesheets {
  /** app.wxss and every component: always on. */
  app: string
  /** On while the page is shown; WeChat gives each page a web view of its own. */
  pages: Record<string, string>
  /** Class prefix of each isolated component. */
  scopes: Record<string, string>
}

/** Compiles the WXSS of the app and of all units. */
export function compileStylesheets(tree: SourceTree, units: Iterable<Unit>): Stylesheets {
  const app = [compileStyles(tree, 'app.wxss', { scope: undefined, inComponent: false })]
  const pages: Record<string, string> = {}
  const scopes: Record<string, string> = {}
  for (const unit of units) {
    const shared = sharesStyles(tree, unit)
    const scope = shared ? undefined : `c${Object.keys(scopes).length.toString(36)}`
    if (scope !== undefined) scopes[unit.path] = scope
    const file = `${unit.path}.wxss`
    const css = compileStyles(tree, file, { scope, inComponent: !unit.isPage })
    if (unit.isPage) pages[unit.path] = css
    else app.push(css)
  }
  return { app: app.join('\n'), pages, scopes }
}

/** The preview's own CSS below `directories`, in alphabetical order: the frame, built-ins, wx. */
export function hostStyles(directories: readonly string[]): string {
  return directories
    .flatMap(cssFiles)
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n')
}

function cssFiles(directory: string): string[] {
  if (!fs.existsSync(directory)) return []
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => path.join(directory, entry.name))
    .sort()
}
