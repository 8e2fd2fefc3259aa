import { posix } from 'node:path'
import ts from 'typescript'

/** What the compiled script requires by a fixed name, with the line it stands in. */
export function requiresOf(code) {
  const tree = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.Latest, false)
  const found = []
  const visit = (node) => {
    const isCall = ts.isCallExpression(node) && ts.isIdentifier(node.expression)
    const [first] = isCall ? node.arguments : []
    if (isCall && node.expression.text === 'require' && first && ts.isStringLiteralLike(first)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
      found.push({ target: first.text, line: line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const asFile = (path, files) =>
  [path, `${path}.js`, `${path}/index.js`].find((name) => name.endsWith('.js') && files.has(name))

/** WeChat looks beside the script first, then in miniprogram_npm here and in every folder above. */
export function resolveRequire(from, target, files) {
  const folder = posix.dirname(from)
  const absolute = target.startsWith('/')
  const beside = absolute ? target.slice(1) : posix.join(folder, target)
  const found = asFile(beside, files)
  if (found || absolute || target.startsWith('.')) return found
  for (let above = folder; ; above = posix.dirname(above)) {
    const packed = asFile(posix.join(above, 'miniprogram_npm', target), files)
    if (packed || above === '.') return packed
  }
}

const scripts = (files) => [...files].filter(([path]) => path.endsWith('.js'))

/** The compiler lets a require of nothing pass; the phone then stops at that line. */
export const lostRequires = (files) =>
  scripts(files).flatMap(([path, content]) =>
    requiresOf(content.toString())
      .filter(({ target }) => !resolveRequire(path, target, files))
      .map(({ target, line }) => `${path}:${line}: require('${target}') leads to no module`),
  )

/** A subpackage may lean on main and on itself; another subpackage may not have been delivered. */
export const foreignRequires = (files, homeOf) =>
  scripts(files).flatMap(([path, content]) =>
    requiresOf(content.toString())
      .map(({ target, line }) => ({ to: resolveRequire(path, target, files), line }))
      .filter(({ to }) => to && homeOf(to) !== 'main' && homeOf(to) !== homeOf(path))
      .map(({ to, line }) => `${path}:${line}: runs ${to}, which is delivered in another package`),
  )
