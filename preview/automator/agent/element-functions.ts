import type { Params } from '../protocol'
import { type WxElement, tagOf } from './elements'
import { tap } from './touch'
import { listOf } from './values'

/** The native field inside an `<input>` or `<textarea>`. */
export const nativeOf = (element: WxElement): HTMLInputElement | HTMLTextAreaElement | null =>
  element.querySelector(':scope > input, :scope > textarea')

/** As DevTools does it: the whole value at once and one input event. */
function type(element: WxElement, value: unknown): void {
  const native = nativeOf(element)
  if (native === null) throw new Error('element destroyed')
  if (native.disabled) throw new Error(`cannot type into <${tagOf(element)}>: it is disabled`)
  native.value = String(value)
  native.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const FUNCTIONS: Record<string, (element: WxElement, ...args: unknown[]) => unknown> = {
  'input.input': type,
  'textarea.input': type,
  'switch.tap': tap,
  'scroll-view.scrollTo': (element, left, top) => {
    element.scrollTo({ left: Number(left), top: Number(top), behavior: 'instant' })
  },
  'scroll-view.scrollTop': ({ scrollTop }) => scrollTop,
  'scroll-view.scrollLeft': ({ scrollLeft }) => scrollLeft,
  'scroll-view.scrollWidth': ({ scrollWidth }) => scrollWidth,
  'scroll-view.scrollHeight': ({ scrollHeight }) => scrollHeight,
}

/** What only one kind of built-in can do, such as `input.input`. */
export function callElementFunction(element: WxElement, params: Params): { result: unknown } {
  const name = params.functionName
  if (typeof name !== 'string') throw new Error('functionName is not provided')
  const work = FUNCTIONS[name]
  if (work === undefined || name.split('.')[0] !== tagOf(element))
    throw new Error(`${name} not exists`)
  return { result: work(element, ...listOf(params.args)) }
}
