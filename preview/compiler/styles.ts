import postcss from 'postcss'
import type { AtRule, Container, Root, Rule } from 'postcss'
import { mendRpx } from '../runtime/dom/rpx'
import { judgeSelector, scopeSelector } from './selectors'
import { NPM_DIRECTORY, isNpm, joinReference } from './source-tree'
import type { SourceTree } from './source-tree'

/**
 * Compiles one WXSS file with all it imports. `scope` isolates a component; `inComponent` applies
 * the rules of a component's WXSS. Faults go to the tree's problems.
 */
export function compileStyles(
  tree: SourceTree,
  file: string,
  options: { scope: string | undefined; inComponent: boolean },
): string {
  if (!tree.isFile(file)) return ''
  const root = inlineImports(tree, file, [], options.inComponent)
  root.walkRules((rule) => {
    if (!inKeyframes(rule)) rule.selector = scopeSelector(rule.selector, options.scope)
  })
  root.walkDecls((declaration) => {
    if (declaration.value.includes('rpx')) declaration.value = mendRpx(declaration.value)
  })
  return root.toString()
}

function inlineImports(
  tree: SourceTree,
  file: string,
  importers: readonly string[],
  inComponent: boolean,
): Root {
  if (importers.includes(file)) return postcss.root()
  const root = parse(tree, file)
  if (!isNpm(file)) judge(tree, file, root, inComponent)
  root.walkAtRules('import', (rule) => {
    const target = resolveImport(tree, file, rule)
    const nodes =
      target === undefined
        ? []
        : inlineImports(tree, target, [...importers, file], inComponent).nodes
    rule.replaceWith(nodes)
  })
  return root
}

function parse(tree: SourceTree, file: string): Root {
  try {
    return postcss.parse(tree.read(file), { from: tree.absolute(file) })
  } catch (error) {
    if (!(error instanceof postcss.CssSyntaxError)) throw error
    tree.report('style', file, error.reason, error.line)
    return postcss.root()
  }
}

function resolveImport(tree: SourceTree, from: string, rule: AtRule): string | undefined {
  const reference = rule.params
    .replace(/^url\((.*)\)$/, '$1')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
  const places = [joinReference(from, reference), NPM_DIRECTORY + reference]
  const found = places.find((place) => tree.isFile(place))
  if (found === undefined) {
    tree.report('style', from, `imports a missing file: ${reference}`, rule.source?.start?.line)
  }
  return found
}

function judge(tree: SourceTree, file: string, root: Root, inComponent: boolean): void {
  root.walkRules((rule) => {
    if (inKeyframes(rule)) return
    for (const offence of judgeSelector(rule.selector, inComponent)) {
      tree.report('selector', file, offence, rule.source?.start?.line)
    }
  })
  root.walkDecls((declaration) => {
    const local = /url\(\s*(?!['"]?(data:|https?:))/.test(declaration.value)
    if (!local) return
    const message = 'WXSS cannot load a local file by url(): use an image or a data: address'
    tree.report('style', file, message, declaration.source?.start?.line)
  })
}

function inKeyframes(rule: Rule): boolean {
  const parent = rule.parent as Container | undefined
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')
}
