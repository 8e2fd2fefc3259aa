/**
 * Selectors as DevTools understands them: over the flattened document, with tags, classes and ids
 * written as the document has them. Classes inside a component carry its prefix; an id belongs to the
 * template that wrote it and to nobody else; attributes (hence `[data-…]`) cross every border.
 */
import selectorParser from 'postcss-selector-parser'
import type { OpenPage } from '../../runtime/host'
import { BUILTIN_TAGS } from '../../runtime/tags'
import { type WxElement, isCustom, isWxElement } from './elements'

type Component = WxElement['__wxElement']

export interface Scope {
  /** Where the search begins; only what is below it is found. */
  root: Element
  /** The component in whose template ids and classes are meant. */
  owner: Component | undefined
}

const builtin = new Set([...BUILTIN_TAGS, 'page'])
/** Put on the owner's own elements of an id while one search runs. */
const MARK = 'automator-id'

/** The component whose template wrote an element. */
const writerOf = (element: WxElement): Component | undefined =>
  element.__wxElement.ownerShadowRoot?.getHostNode()

export function pageScope(page: OpenPage): Scope {
  const top = page.scroller.querySelector(':scope > wx-page')
  return { root: page.scroller, owner: (top as WxElement | null)?.__wxElement }
}

/** Inside a component its own names; inside anything else those of the template that wrote it. */
export const elementScope = (element: WxElement): Scope => ({
  root: element,
  owner: isCustom(element) ? element.__wxElement : writerOf(element),
})

export function findAll({ root, owner }: Scope, selector: string): WxElement[] {
  if (selector.includes('>>>'))
    throw new Error('>>> is not supported: query the component, then inside it')
  const marked = new Set<Element>()
  try {
    const query = rewrite(selector, prefixOf(owner), (id) => {
      for (const node of root.querySelectorAll(`[id="${CSS.escape(id)}"]`)) {
        if (!isWxElement(node) || writerOf(node) !== owner) continue
        node.setAttribute(MARK, id)
        marked.add(node)
      }
    })
    return [...root.querySelectorAll(query)].filter(isWxElement)
  } finally {
    for (const node of marked) node.removeAttribute(MARK)
  }
}

/** `a--` for a component with classes of its own; nothing where they are shared. */
function prefixOf(owner: Component | undefined): string {
  const scope = owner?.getComponentOptions().styleScope
  if (!owner || !scope) return ''
  const name = owner.getRootBehavior().ownerSpace.styleScopeManager.queryName(scope)
  return name ? `${name}--` : ''
}

function rewrite(selector: string, prefix: string, mark: (id: string) => void): string {
  return selectorParser((root) => {
    root.walkTags((tag) => {
      if (builtin.has(tag.value)) tag.value = `wx-${tag.value}`
    })
    root.walkClasses((name) => {
      name.value = prefix + name.value
    })
    root.walkIds((id) => {
      mark(id.value)
      id.replaceWith(
        selectorParser.attribute({
          attribute: MARK,
          operator: '=',
          value: id.value,
          quoteMark: '"',
          raws: {},
        }),
      )
    })
  }).processSync(selector)
}
