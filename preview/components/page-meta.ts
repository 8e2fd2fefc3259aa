import type { BuiltinInstance, BuiltinTools, OpenPage } from '../runtime/host'
import type { Builtin } from './definition'

/** `<page-meta>`: styles the page it stands in, first child of the page. */
export const pageMeta: Builtin = (tools) => ({
  properties: {
    pageStyle: String,
    rootFontSize: String,
    backgroundTextStyle: String,
    backgroundColor: String,
    scrollTop: String,
    scrollDuration: Number,
  },
  observers: {
    'pageStyle, rootFontSize'() {
      apply(this, tools)
    },
    scrollTop(top: string) {
      const distance = Number.parseFloat(top)
      if (!Number.isNaN(distance)) pageOf(this, tools)?.scroller.scrollTo({ top: distance })
    },
  },
  attached() {
    apply(this, tools)
  },
})

function apply(instance: BuiltinInstance, tools: BuiltinTools): void {
  const page = pageOf(instance, tools)
  if (!page) return
  page.setPageStyle(String(instance.data['pageStyle'] ?? ''))
  page.setRootFontSize(String(instance.data['rootFontSize'] ?? ''))
}

/** Found through the document: while a page is being created it is not on top of the stack yet. */
function pageOf(instance: BuiltinInstance, tools: BuiltinTools): OpenPage | undefined {
  const element = tools.elementOf(instance)
  return tools.host.router.stack.find((page) => page.element.contains(element))
}
