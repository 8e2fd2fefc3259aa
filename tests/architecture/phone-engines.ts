import ts from 'typescript'
import { matching, type Files } from './repository'
import { nodesOf } from './source'

/** Methods that WeChat's compiler leaves alone and phones of 2017 do not have. */
const MISSING_METHODS = new Set(
  `at flat flatMap findLast findLastIndex toSorted toReversed toSpliced replaceAll matchAll
   toLocaleString toLocaleDateString toLocaleTimeString`.split(/\s+/),
)
const MISSING_MEMBERS = new Set([
  ...['Object.fromEntries', 'Object.hasOwn', 'Object.groupBy', 'Array.fromAsync'],
  ...['Promise.allSettled', 'Promise.any', 'Promise.withResolvers'],
])
const MISSING_GLOBALS = new Set(
  'Intl structuredClone BigInt WeakRef globalThis queueMicrotask URL URLSearchParams TextEncoder TextDecoder'.split(
    ' ',
  ),
)

function regexFaults(literal: string): string[] {
  const end = literal.lastIndexOf('/')
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)]
  const faults = /[usyvd]/.test(flags) ? [`the flags of ${literal}`] : []
  if (/\(\?<[=!]/.test(pattern)) faults.push(`the lookbehind of ${literal}`)
  if (/\(\?<[A-Za-z_$]/.test(pattern)) faults.push(`the named group of ${literal}`)
  if (/\\p\{/i.test(pattern)) faults.push(`the character class of ${literal}`)
  return faults
}

const isTopLevelAwait = (node: ts.Node) =>
  ts.isAwaitExpression(node) && !ts.findAncestor(node, (above) => ts.isFunctionLike(above))

/** Names that only declare or select something are not uses of a global. */
const isUse = (node: ts.Identifier) =>
  !ts.isPropertyAccessExpression(node.parent) || node.parent.expression === node

function nodeFaults(node: ts.Node): string[] {
  if (ts.isRegularExpressionLiteral(node)) return regexFaults(node.text)
  if (ts.isBigIntLiteral(node)) return [`the bigint ${node.text}`]
  if (isTopLevelAwait(node)) return ['top-level await']
  if (ts.isCallExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return ['import()']
    if (!ts.isPropertyAccessExpression(node.expression)) return []
    const { expression, name } = node.expression
    const member = `${expression.getText()}.${name.text}`
    if (MISSING_METHODS.has(name.text) || MISSING_MEMBERS.has(member)) return [`${member}()`]
  }
  if (ts.isIdentifier(node) && MISSING_GLOBALS.has(node.text) && isUse(node)) return [node.text]
  return []
}

/** What would stop the app on an old phone: the tools turn syntax down, never the library. */
export const oldPhonesCanRunIt = (files: Files): string[] =>
  matching(files, /^miniprogram\/.*\.(ts|wxs)$/).flatMap(([path, text]) =>
    [...nodesOf(text)].flatMap(nodeFaults).map((fault) => `${path} uses ${fault}`),
  )
