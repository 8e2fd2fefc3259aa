import type * as glassEasel from 'glass-easel'
import type { Params } from '../protocol'
import { BUILTIN_PREFIX } from '../../runtime/registration/ours'
import { shownPageOf } from './pages'

/** A node of the document that is an element of WXML, with the component behind it. */
export type WxElement = HTMLElement & { __wxElement: glassEasel.GeneralComponent }

const known = new Map<string, WeakRef<WxElement>>()
const ids = new WeakMap<WxElement, string>()
let prefix = ''
let count = 0

/** Ids of an earlier life of the app mean nothing any more. */
export function startElements(life: number): void {
  prefix = `${life}-`
  known.clear()
}

export const isWxElement = (node: Element): node is WxElement =>
  node instanceof HTMLElement &&
  (node as Partial<WxElement>).__wxElement?.$$ ===
    (node as unknown as glassEasel.GeneralBackendElement)

export const isCustom = ({ __wxElement: { is } }: WxElement): boolean =>
  typeof is === 'string' && !is.startsWith(BUILTIN_PREFIX)

export const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

/** The same node always has the same id. Custom components are told by a `nodeId`, videos by theirs. */
export function describe(element: WxElement) {
  let id = ids.get(element)
  if (id === undefined) {
    count += 1
    id = `${prefix}${count}`
    ids.set(element, id)
    known.set(id, new WeakRef(element))
  }
  const tagName = tagOf(element)
  return {
    elementId: id,
    tagName,
    ...(isCustom(element) ? { nodeId: id } : {}),
    ...(tagName === 'video' ? { videoId: id } : {}),
  }
}

/** The element a request is about, wherever its page is. */
export function elementOf({ elementId }: Params): WxElement {
  const element = known.get(String(elementId))?.deref()
  if (element?.isConnected !== true) throw new Error('element destroyed')
  return element
}

/** As `elementOf`, for what looks at the element or touches it: its page must be on top. */
export function shownElementOf(params: Params): WxElement {
  const page = shownPageOf(params)
  const element = elementOf(params)
  if (!page.element.contains(element)) throw new Error('element destroyed')
  return element
}

/** What the component's own script sees as `this`. */
export const instanceOf = (element: WxElement): Record<string, unknown> =>
  element.__wxElement.getMethodCaller()
