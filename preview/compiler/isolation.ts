import type { SourceTree } from './source-tree'
import type { Unit } from './units'

/**
 * How a unit's classes meet those of others. A page shares with app.wxss. For a component WeChat
 * reads `styleIsolation` from its JSON or from `options` in its script; the latter is found by
 * looking at the source, because scopes are given before any script runs.
 */
export function sharesStyles(tree: SourceTree, unit: Unit): boolean {
  if (unit.isPage) return true
  const declared =
    unit.json.styleIsolation ??
    /\bstyleIsolation:\s*['"]([a-z-]+)['"]/.exec(tree.read(unit.script))?.[1]
  if (declared !== undefined) unit.json.styleIsolation = declared
  return declared === 'shared'
}
