import type { Params } from '../protocol'
import { callElementFunction, nativeOf } from './element-functions'
import {
  describe,
  elementOf,
  instanceOf,
  isCustom,
  shownElementOf,
  type WxElement,
} from './elements'
import type { Method } from './index'
import { pageOf, shownPageOf } from './pages'
import { elementScope, findAll } from './selectors'
import { at, listOf, methodOf, namesOf, textOf } from './values'
import { innerWxml, outerWxml } from './wxml'

const hits = (params: Params) =>
  findAll(elementScope(shownElementOf(params)), textOf(params.selector, 'selector'))

/** A component's instance, for what asks its data: also on a page that is not on top. */
function componentOf(params: Params): Record<string, unknown> {
  pageOf(params)
  const element = elementOf(params)
  if (!isCustom(element)) throw new Error('no such element')
  return instanceOf(element)
}

const propertiesOf = ({ __wxElement }: WxElement): Record<string, true> =>
  Object.fromEntries(
    __wxElement
      .getRootBehavior()
      .listProperties()
      .map((name) => [name, true as const]),
  )

function property(element: WxElement, name: string): unknown {
  if (name === '__propPublic') return propertiesOf(element)
  const native = name === 'value' ? nativeOf(element) : null
  return native ? native.value : at(element.__wxElement.data, name)
}

function offsetOf(params: Params) {
  const { scroller } = shownPageOf(params)
  const box = shownElementOf(params).getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  return {
    left: box.left - frame.left + scroller.scrollLeft,
    top: box.top - frame.top + scroller.scrollTop,
  }
}

/** What the protocol calls by names: one question per name, answers in the same order. */
const eachName =
  (answers: string, ask: (element: WxElement, name: string) => unknown): Method =>
  (params) => {
    const element = shownElementOf(params)
    return { [answers]: namesOf(params.names).map((name) => ask(element, name)) }
  }

function fire(params: Params): void {
  if (params.$ !== undefined && params.$ !== null)
    throw new Error('Element.dispatchEvent.$ unimplemented')
  const element = shownElementOf(params)
  const data = (params.eventData ?? params) as Params
  const extraFields = { touches: listOf(data.touches), changedTouches: listOf(data.changedTouches) }
  element.__wxElement.triggerEvent(textOf(params.eventName, 'eventName'), data.detail ?? {}, {
    ...{ bubbles: true, composed: true, capturePhase: true },
    extraFields,
  })
}

const setData = (instance: Record<string, unknown>, data: unknown) =>
  new Promise<unknown>((resolve) => methodOf(instance, 'setData', 'component')(data, resolve))

export const elementMethods: Record<string, Method> = {
  'Element.getElement': (params) => {
    const [first] = hits(params)
    if (first === undefined) throw new Error('no such element')
    return describe(first)
  },
  'Element.getElements': (params) => ({ elements: hits(params).map(describe) }),
  'Element.getDOMProperties': eachName('properties', at),
  'Element.getAttributes': eachName('attributes', (element, name) => element.getAttribute(name)),
  'Element.getStyles': eachName('styles', (element, name) => at(getComputedStyle(element), name)),
  'Element.getProperties': eachName('properties', property),
  'Element.getWXML': (params) => {
    const element = shownElementOf(params)
    return { wxml: params.type === 'outer' ? outerWxml(element) : innerWxml(element) }
  },
  'Element.getOffset': offsetOf,
  'Element.triggerEvent': (params) => {
    const element = shownElementOf(params)
    element.__wxElement.triggerEvent(textOf(params.type, 'type'), params.detail ?? {}, {})
  },
  'Element.dispatchEvent': fire,
  'Element.callFunction': (params) => callElementFunction(shownElementOf(params), params),
  'Element.callContextMethod': (params) => callVideo(shownElementOf(params), params),
  'Element.getData': (params) => {
    const { data } = componentOf(params)
    return { data: typeof params.path === 'string' ? at(data, params.path) : data }
  },
  'Element.setData': async (params) => {
    await setData(componentOf(params), params.data)
  },
  'Element.callMethod': async (params) => {
    const method = methodOf(componentOf(params), textOf(params.method, 'method'), 'component')
    return { result: await method(...listOf(params.args)) }
  },
}

/** `wx.createVideoContext` calls that a browser's player has under the same name. */
async function callVideo(element: WxElement, params: Params): Promise<{ result: unknown }> {
  const player = element.querySelector('video')
  const method = textOf(params.method, 'method')
  if (player === null || !['play', 'pause'].includes(method)) {
    throw new Error(`${method} not exists`)
  }
  if (method === 'play') await player.play()
  else player.pause()
  return { result: undefined }
}
