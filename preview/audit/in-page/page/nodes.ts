import type { Ledger } from '../ledger'
import { describe, isWxmlNode } from './look'

/** Size of the page's WXML tree. What built-ins draw inside themselves is no node. */
export function judgeNodes(page: { scroller: HTMLElement }, ledger: Ledger): void {
  const root = page.scroller.querySelector(':scope > wx-page')
  if (root === null) return
  const tree = measure(root, 1)
  ledger.note('nodes', tree.nodes, 'page')
  ledger.note('fewNodes', tree.nodes, 'page')
  ledger.note('depth', tree.depth, describe(tree.deepest))
  ledger.note('shallow', tree.depth, describe(tree.deepest))
  ledger.note('children', tree.most, describe(tree.widest))
  ledger.note('fewChildren', tree.most, describe(tree.widest))
}

interface Tree {
  nodes: number
  depth: number
  deepest: Element
  most: number
  widest: Element
}

function measure(element: Element, depth: number): Tree {
  const children = [...element.children].filter(isWxmlNode)
  const tree = { nodes: 1, depth, deepest: element, most: children.length, widest: element }
  for (const child of children) {
    const below = measure(child, depth + 1)
    tree.nodes += below.nodes
    if (below.depth > tree.depth) Object.assign(tree, pick(below, 'depth', 'deepest'))
    if (below.most > tree.most) Object.assign(tree, pick(below, 'most', 'widest'))
  }
  return tree
}

const pick = (tree: Tree, ...names: (keyof Tree)[]): Partial<Tree> =>
  Object.fromEntries(names.map((name) => [name, tree[name]]))
