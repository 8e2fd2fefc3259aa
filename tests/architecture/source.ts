import { posix } from 'node:path'
import ts from 'typescript'

const parsed = new Map<string, ts.SourceFile>()

function parse(text: string): ts.SourceFile {
  const known = parsed.get(text)
  if (known) return known
  const tree = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true)
  parsed.set(text, tree)
  return tree
}

/** Every node of a TypeScript (or JavaScript) text, parents first. */
export function* nodesOf(text: string): Generator<ts.Node> {
  const queue: ts.Node[] = [parse(text)]
  for (let node = queue.pop(); node; node = queue.pop()) {
    yield node
    ts.forEachChild(node, (child) => void queue.push(child))
  }
}

export interface Import {
  /** As written. */
  target: string
  /** Erased before anything runs. */
  typeOnly: boolean
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

/** Static and dynamic imports, re-exports and require calls. */
export function importsOf(text: string): Import[] {
  const found: Import[] = []
  for (const node of nodesOf(text)) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const { moduleSpecifier } = node
      if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) {
        found.push({ target: moduleSpecifier.text, typeOnly: isTypeOnly(node) })
      }
    }
    if (ts.isCallExpression(node)) {
      const callee = node.expression
      const loads =
        callee.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(callee) && callee.text === 'require')
      const [first] = node.arguments
      if (loads && first && ts.isStringLiteral(first)) {
        found.push({ target: first.text, typeOnly: false })
      }
    }
  }
  return found
}

/** Where a relative import leads, as a path from the root without extension; others as written. */
export const resolveImport = (from: string, target: string): string =>
  target.startsWith('.') ? posix.join(posix.dirname(from), target) : target

/** `wx.request`, `Date.now`, `process.env`: every dotted pair of names in the code. */
export function dottedPairs(text: string): Set<string> {
  const found = new Set<string>()
  for (const node of nodesOf(text)) {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      found.add(`${node.expression.text}.${node.name.text}`)
    }
  }
  return found
}

/** Texts of all string literals and the fixed beginnings of templates. */
export function* stringsOf(text: string): Generator<string> {
  for (const node of nodesOf(text)) {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) yield node.text
  }
}

/** Names of methods and of properties anywhere in the code, as in `Page({ onTap() {} })`. */
export function memberNames(text: string): Set<string> {
  const names = new Set<string>()
  for (const node of nodesOf(text)) {
    const isMember =
      ts.isMethodDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node)
    if (isMember && ts.isIdentifier(node.name)) names.add(node.name.text)
  }
  return names
}
