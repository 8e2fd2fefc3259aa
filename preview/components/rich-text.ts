import type { Builtin } from './definition'
import { withCommon } from './common'

/** `<rich-text>`: WeChat drops scripts and handlers, and so do we. */
export const richText: Builtin = (tools) =>
  withCommon(tools, {
    properties: { nodes: null, space: String },
    observers: {
      nodes(nodes: unknown) {
        tools.elementOf(this).replaceChildren(...(typeof nodes === 'string' ? cleaned(nodes) : []))
      },
    },
  })

function cleaned(html: string): Node[] {
  const template = document.createElement('template')
  template.innerHTML = html
  for (const element of Array.from(template.content.querySelectorAll('*'))) {
    if (/^(script|iframe|object|embed|link|style)$/i.test(element.tagName)) element.remove()
    for (const { name, value } of Array.from(element.attributes)) {
      if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) element.removeAttribute(name)
    }
  }
  return Array.from(template.content.childNodes)
}
