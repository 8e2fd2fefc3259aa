import { stringMap } from './app-config'
import type { AppConfig } from './app-config'
import { NPM_DIRECTORY, isNpm, joinReference } from './source-tree'
import type { SourceTree } from './source-tree'

/** A page or a custom component: four files of one name. */
export interface Unit {
  /** Path without extension, which is also its route or its component path. */
  path: string
  isPage: boolean
  /** Path of the script, with extension. */
  script: string
  /** The unit's JSON; `usingComponents` holds absolute component paths (`/components/x/index`). */
  json: Record<string, unknown> & { usingComponents: Record<string, string> }
}

/**
 * Every page and every component they reach, in a fixed order: each page, then what it uses and
 * no page before it used. Missing files and unresolvable components become problems.
 */
export function collectUnits(tree: SourceTree, app: AppConfig): Map<string, Unit> {
  const units = new Map<string, Unit>()
  for (const page of app.pages) collect(tree, app, page, true, units)
  return units
}

/** Like `collectUnits`, from one component. */
export function collectFrom(tree: SourceTree, app: AppConfig, unit: string): Map<string, Unit> {
  const units = new Map<string, Unit>()
  collect(tree, app, unit, app.pages.includes(unit), units)
  return units
}

function collect(
  tree: SourceTree,
  app: AppConfig,
  path: string,
  isPage: boolean,
  units: Map<string, Unit>,
): void {
  if (units.has(path)) return
  const script = checkFiles(tree, path, isPage)
  if (script === undefined) return
  const json = tree.isFile(`${path}.json`) ? tree.readJson(`${path}.json`) : {}
  const unit: Unit = { path, isPage, script, json: { ...json, usingComponents: {} } }
  units.set(path, unit)
  if (!isPage && json.component !== true && !isNpm(path)) {
    tree.report('using-components', `${path}.json`, 'a component needs "component": true')
  }
  const declared = stringMap(json.usingComponents)
  const inherited = isNpm(path) ? {} : app.usingComponents
  for (const [tag, reference] of Object.entries({ ...inherited, ...declared })) {
    const from = tag in declared ? path : 'app'
    const target = resolveComponent(tree, from, reference)
    if (target === undefined) {
      tree.report('using-components', `${from}.json`, `<${tag}> has no component at ${reference}`)
      continue
    }
    checkPackages(tree, app, unit, tag, target)
    unit.json.usingComponents[tag] = `/${target}`
    collect(tree, app, target, false, units)
  }
}

/** All four files for a page; a component may go without WXSS. Answers the script. */
function checkFiles(tree: SourceTree, unit: string, isPage: boolean): string | undefined {
  const script = tree.script(unit)
  const missing = ['.wxml', '.json', ...(isPage ? ['.wxss'] : [])].filter(
    (extension) => !tree.isFile(unit + extension),
  )
  if (script === undefined) missing.unshift('.ts')
  for (const extension of missing) {
    const kind = isPage ? 'page' : 'component'
    tree.report('page-file', unit + extension, `is missing: the ${kind} ${unit} needs it`)
  }
  return script
}

/**
 * The order WeChat looks in: relative to the file (with or without `./`), then `miniprogram_npm`;
 * a directory stands for its `index`.
 */
function resolveComponent(tree: SourceTree, from: string, reference: string): string | undefined {
  const places = [joinReference(from, reference)]
  if (!/^[./]/.test(reference)) places.push(NPM_DIRECTORY + reference)
  const candidates = places.flatMap((place) => [place, `${place}/index`])
  return candidates.find(
    (place) => tree.isFile(`${place}.json`) || tree.script(place) !== undefined,
  )
}

/** The subpackage a file belongs to; '' is the main package. */
export const packageOf = (app: AppConfig, file: string): string =>
  app.subpackages.find((root) => file.startsWith(root)) ?? ''

/** A component of another subpackage needs a placeholder until its package is there. */
function checkPackages(
  tree: SourceTree,
  app: AppConfig,
  unit: Unit,
  tag: string,
  target: string,
): void {
  const home = packageOf(app, target)
  if (home === '' || home === packageOf(app, unit.path)) return
  const placeholders = { ...app.componentPlaceholder, ...stringMap(unit.json.componentPlaceholder) }
  if (tag in placeholders) return
  tree.report(
    'subpackage',
    `${unit.path}.json`,
    `<${tag}> lives in the subpackage ${home} and needs a componentPlaceholder`,
  )
}
