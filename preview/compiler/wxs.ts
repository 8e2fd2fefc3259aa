import { parse } from 'acorn'
import type { Node } from 'acorn'
import { full } from 'acorn-walk'

/** A WXS file that is not ES5. `line` counts from 1 within the source given. */
export class WxsError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Turns WXS into the JavaScript that means the same: in WXS `x.constructor` is the type's name, an
 * unknown escape such as '\d' keeps its backslash, and `require` names files that the template
 * compiler registers without `.wxs`. Answers the mended source and the paths it requires.
 */
export function mendWxs(source: string): { code: string; requires: string[] } {
  const edits: Edit[] = []
  const requires: string[] = []
  full(parseEs5(source), (node) => {
    edits.push(...mendConstructor(node), ...mendEscapes(node, source))
    const required = requiredPath(node)
    if (required === undefined) return
    requires.push(required.path)
    edits.push({ ...required, text: JSON.stringify(required.path.replace(/\.wxs$/, '')) })
  })
  return { code: applyEdits(source, edits), requires }
}

function parseEs5(source: string): Node {
  try {
    return parse(source, { ecmaVersion: 5, locations: true })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // acorn adds the place to its SyntaxError
    const { loc } = error as SyntaxError & { loc?: { line: number } }
    throw new WxsError(`WXS is ES5: ${error.message}`, loc?.line ?? 1)
  }
}

/** The fields of acorn's nodes that are read here. */
interface LooseNode extends Node {
  computed?: boolean
  object?: Node
  property?: Node & { name?: string }
  value?: unknown
  callee?: Node & { name?: string }
  arguments?: (Node & { value?: unknown })[]
}

function mendConstructor(node: LooseNode): Edit[] {
  if (node.type !== 'MemberExpression' || node.computed === true) return []
  if (node.property?.name !== 'constructor' || node.object === undefined) return []
  return [
    { start: node.start, end: node.start, text: '$wxsCtor(' },
    { start: node.object.end, end: node.end, text: ')' },
  ]
}

function mendEscapes(node: LooseNode, source: string): Edit[] {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return []
  const raw = source.slice(node.start, node.end)
  const text = raw.replace(/\\([\s\S])/g, (escape, character: string) =>
    /[nrtbfv0xu'"\\\n\r]/.test(character) ? escape : `\\${escape}`,
  )
  return text === raw ? [] : [{ start: node.start, end: node.end, text }]
}

function requiredPath(node: LooseNode): { path: string; start: number; end: number } | undefined {
  if (node.type !== 'CallExpression' || node.callee?.name !== 'require') return undefined
  const [argument] = node.arguments ?? []
  if (typeof argument?.value !== 'string') return undefined
  return { path: argument.value, start: argument.start, end: argument.end }
}

/** Later edits first, so that earlier offsets stay true; at one offset the longer edit first. */
function applyEdits(source: string, edits: Edit[]): string {
  const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end)
  let code = source
  for (const { start, end, text } of ordered) code = code.slice(0, start) + text + code.slice(end)
  return code
}
