import * as glassEasel from 'glass-easel'
import { BUILTIN_TAGS } from '../tags'
import { patchElements } from './element-patches'
import { pageWindow } from './viewport'

const builtin = new Set(BUILTIN_TAGS)

/**
 * glass-easel's browser backend with three differences: built-ins become `<wx-TAG>` (a WXML
 * `<input>` must not be a native one), the window is the page's, and events are dispatched by
 * `events/`, because glass-easel puts raw event fields into `detail`.
 */
export function createBackend(): glassEasel.GeneralBackendContext {
  patchElements()
  const context = new glassEasel.CurrentWindowBackendContext()
  // the DOM's own elements are what this backend handles; its typings name a narrower shape
  const foreign = context as unknown as {
    document: {
      createElement: (tag: string) => HTMLElement
      createTextNode: (text: string) => Text
      createDocumentFragment: () => DocumentFragment
    }
    setListenerStats: () => void
  }
  foreign.document = {
    createElement: (tag: string): HTMLElement =>
      document.createElement(builtin.has(tag) ? `wx-${tag}` : tag),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  }
  foreign.setListenerStats = () => undefined
  context.getWindowWidth = () => pageWindow()?.clientWidth ?? window.innerWidth
  context.getWindowHeight = () => pageWindow()?.clientHeight ?? window.innerHeight
  return context
}
