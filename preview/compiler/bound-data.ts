import { parse } from 'acorn'
import type { MemberExpression, Node } from 'acorn'
import { full } from 'acorn-walk'

/**
 * The fields of `data` a template draws from, read off what the template compiler generated for it
 * (there `D` is the data of the component). Named `<template>`s have data of their own and are left
 * out: what they get stands at their `is`.
 */
export function boundData(generated: string): string[] {
  const program = parse(generated, { ecmaVersion: 'latest' })
  const fields = new Set<string>()
  full(program, (node) => {
    const main = mainFunction(node)
    if (main === undefined) return
    full(main, (inner) => {
      const field = fieldOfData(inner)
      if (field !== undefined) fields.add(field)
    })
  })
  return [...fields].sort()
}

/** `H[""] = (…) => …` is the template itself; `H["name"]` a `<template name>` in it. */
function mainFunction(node: Node): Node | undefined {
  if (node.type !== 'AssignmentExpression') return undefined
  const { left, right } = node as unknown as { left: Node; right: Node }
  if (left.type !== 'MemberExpression') return undefined
  const { object, property } = left as MemberExpression
  return isNamed(object, 'H') && literalOf(property) === '' ? right : undefined
}

function fieldOfData(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const { object, property, computed } = node as MemberExpression
  if (!isNamed(object, 'D')) return undefined
  return computed ? literalOf(property) : (property as unknown as { name: string }).name
}

const isNamed = (node: Node, name: string): boolean =>
  node.type === 'Identifier' && (node as unknown as { name: string }).name === name

const literalOf = (node: Node): string | undefined =>
  node.type === 'Literal' ? String((node as unknown as { value: unknown }).value) : undefined
