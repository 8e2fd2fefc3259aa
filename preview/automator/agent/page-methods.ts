import type { OpenPage } from '../../runtime/host'
import type { Params } from '../protocol'
import { describe } from './elements'
import type { Method } from './index'
import { pageOf, shownPageOf } from './pages'
import { findAll, pageScope } from './selectors'
import { at, listOf, methodOf, namesOf, textOf } from './values'

const hits = (params: Params) =>
  findAll(pageScope(shownPageOf(params)), textOf(params.selector, 'selector'))

/** On WeChat a page is a window of its own; here its scroller plays the document's element. */
function windowProperty(page: OpenPage, path: string): unknown {
  const ofDocument = /^document\.(?:documentElement|body)\.(.+)$/.exec(path)?.[1]
  if (ofDocument !== undefined) return at(page.scroller, ofDocument)
  if (path === 'innerWidth') return page.window.clientWidth
  if (path === 'innerHeight') return page.window.clientHeight
  return at(window, path)
}

const setData = (page: OpenPage, data: unknown) =>
  new Promise<void>((resolve) => {
    page.instance.setData(data as Record<string, unknown>, resolve)
  })

export const pageMethods: Record<string, Method> = {
  'Page.getElement': (params) => {
    const [first] = hits(params)
    if (first === undefined) throw new Error('no such element')
    return describe(first)
  },
  'Page.getElements': (params) => ({ elements: hits(params).map(describe) }),
  'Page.getData': (params) => {
    const { data } = pageOf(params).instance
    return { data: typeof params.path === 'string' ? at(data, params.path) : { ...data } }
  },
  'Page.setData': (params) => setData(pageOf(params), params.data),
  'Page.callMethod': async (params) => {
    const { instance } = pageOf(params)
    const method = methodOf(instance, textOf(params.method, 'method'), 'page')
    return { result: await method(...listOf(params.args)) }
  },
  'Page.getWindowProperties': (params) => {
    const page = shownPageOf(params)
    return { properties: namesOf(params.names).map((name) => windowProperty(page, name)) }
  },
}
