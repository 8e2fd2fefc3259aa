import { isWxElement, tagOf } from './elements'

/** Attributes the preview adds for itself. */
const OWN = /^(wx-host|automator-id|tabindex|role|style)$/

/** What is drawn, written as WXML: elements of the templates and their texts. */
export function outerWxml(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element)) return ''
  if (!isWxElement(node)) return innerWxml(node)
  const attributes = [...node.attributes]
    .filter(({ name, value }) => !OWN.test(name) && !(name.startsWith('aria-') && value === ''))
    .map(({ name, value }) => ` ${name}="${value.replace(/"/g, '&quot;')}"`)
  return `<${tagOf(node)}${attributes.join('')}>${innerWxml(node)}</${tagOf(node)}>`
}

export const innerWxml = (node: Node): string => [...node.childNodes].map(outerWxml).join('')
