import selectorParser from 'postcss-selector-parser'
import type { Node } from 'postcss-selector-parser'
import { BUILTIN_TAGS } from '../runtime/tags'

const builtin = new Set(BUILTIN_TAGS)

/** The elements of the browser preview: `page` and built-ins carry a prefix there. */
const elementName = (tag: string): string =>
  tag === 'page' || builtin.has(tag) ? `wx-${tag}` : tag

/**
 * Rewrites a WXSS selector for the browser. With a scope every class gets its prefix (`scope--x`,
 * which is how glass-easel writes the classes of an isolated component) and `:host` names the
 * component's own element.
 */
export function scopeSelector(selector: string, scope: string | undefined): string {
  return selectorParser((root) => {
    root.walk((node) => {
      if (node.type === 'class' && scope !== undefined) node.value = `${scope}--${node.value}`
      else if (node.type === 'tag') node.value = elementName(node.value)
      else if (node.type === 'pseudo' && node.value === ':host') {
        node.replaceWith(hostSelector(scope ?? ''))
      }
    })
  }).processSync(selector)
}

const hostSelector = (scope: string): Node =>
  selectorParser.attribute({
    attribute: 'wx-host',
    operator: '=',
    value: scope,
    quoteMark: '"',
    raws: {},
  })

/**
 * Selectors WeChat does not honour: `*` anywhere, and in a component's WXSS anything but classes,
 * `:host` and pseudos (WeChat's guide "组件样式"). Answers one sentence per offence.
 */
export function judgeSelector(selector: string, inComponent: boolean): string[] {
  const offences: string[] = []
  selectorParser((root) => {
    root.walk((node) => {
      if (node.type === 'universal') offences.push('WXSS has no universal selector: *')
      else if (inComponent && isForbidden(node)) {
        offences.push(`a component's WXSS takes no ${node.type} selector: ${String(node).trim()}`)
      }
    })
  }).processSync(selector)
  return offences
}

const isForbidden = (node: Node): boolean => ['tag', 'id', 'attribute'].includes(node.type)
