import type { CompiledApp, CompiledUnit } from '../runtime/compiled-app'
import { readAppConfig } from './app-config'
import type { AppConfig } from './app-config'
import { SourceTree } from './source-tree'
import { compileStylesheets } from './stylesheets'
import { compileTemplates } from './templates'
import { collectUnits } from './units'
import type { Unit } from './units'

/** Everything about a mini program but its scripts. */
export interface Analysis {
  tree: SourceTree
  app: AppConfig
  units: Unit[]
  /** Path of app.ts or app.js. */
  appScript: string
  /** A JavaScript expression, see `compileTemplates`. */
  templates: string
  warnings: string[]
  css: string
  /** The part of the compiled app that is plain data. */
  data: Pick<CompiledApp, 'config' | 'pageStyles'>
  unitData: Omit<CompiledUnit, 'load'>[]
}

/** Reads and compiles all but the scripts; what is wrong is in `tree.problems`. */
export function analyse(root: string, options: { development: boolean }): Analysis {
  const tree = new SourceTree(root)
  const app = readAppConfig(tree)
  const units = [...collectUnits(tree, app).values()]
  const appScript = tree.script('app') ?? 'app.ts'
  if (!tree.isFile(appScript)) tree.report('app-json', appScript, 'is missing')
  const templates = compileTemplates(tree, units, options)
  const styles = compileStylesheets(tree, units)
  return {
    tree,
    app,
    units,
    appScript,
    templates: templates.code,
    warnings: templates.warnings,
    css: styles.app,
    data: {
      config: { pages: app.pages, window: app.window, darkmode: app.darkmode, theme: app.theme },
      pageStyles: styles.pages,
    },
    unitData: units.map((unit) => ({
      ...unitData(unit, styles.scopes[unit.path]),
      bound: templates.bound[unit.path] ?? [],
    })),
  }
}

export function unitData(unit: Unit, scope: string | undefined): Omit<CompiledUnit, 'load'> {
  const { path, isPage, json } = unit
  return { path, isPage, json, ...(scope === undefined ? {} : { scope }) }
}
