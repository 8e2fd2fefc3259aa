import path from 'node:path'
import type { Analysis } from './analyse'

/** The modules that host the app, as absolute paths without extension. */
export interface HostModules {
  boot: string
  components: string
  wx: string
}

// commands run at the repository's root; import.meta is not available where jest loads this
const preview = path.resolve('preview')

export const hostModules: HostModules = {
  boot: path.join(preview, 'runtime/boot'),
  components: path.join(preview, 'components/index'),
  wx: path.join(preview, 'runtime/wx/index'),
}

/**
 * Source of the bundle's entry. Each unit's script is behind a `require` of its own, run lazily
 * and in a fixed order, because `Page()` and `Component()` register whichever unit is loading.
 */
export function entrySource(analysis: Analysis, modules: HostModules): string {
  const { tree, units, unitData, data } = analysis
  const text = (value: unknown): string => JSON.stringify(value)
  const load = (file: string): string => `() => require(${text(tree.absolute(file))})`
  const compiledUnits = units.map(
    (unit, index) => `{ ...${text(unitData[index])}, load: ${load(unit.script)} }`,
  )
  return `
import { boot } from ${text(modules.boot)}
import { registerBuiltins } from ${text(modules.components)}
import { createWx } from ${text(modules.wx)}
boot({
  ...${text(data)},
  templates: () => (${analysis.templates}),
  units: [${compiledUnits.join(',\n')}],
  loadApp: ${load(analysis.appScript)},
}, { registerBuiltins, createWx })
`
}
