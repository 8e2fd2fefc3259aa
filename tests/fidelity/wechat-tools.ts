/** WeChat's published older framework, as far as it is used; it comes without types. */
import path from 'node:path'

/** A node of exparser; `_vt` is what the template made it from. */
export interface OldNode {
  _vt: { attrs: { name: string; value: unknown }[] }
}

interface OldPage {
  dom: HTMLElement
  attach: (parent: HTMLElement) => void
  detach: () => void
  setData: (changed: Record<string, unknown>) => void
}

interface Simulate {
  /** Registers the component and all it uses, and runs their scripts; answers its id. */
  load: (component: string, tag: string, options: Record<string, unknown>) => string
  render: (id: string) => OldPage
}

interface Exparser {
  addGlobalErrorListener: (listener: (error: Error) => void) => number
  removeGlobalErrorListener: (id: number) => void
  Element: { getMethodCaller: (node: OldNode) => { data: unknown } }
  Event: {
    create: (name: string, detail: unknown, options: Record<string, boolean>) => object
    dispatchEvent: (node: OldNode, event: object) => void
  }
}

const FOLDER = path.resolve('tools/wechat/node_modules')

/* eslint-disable @typescript-eslint/no-require-imports -- a package outside of ours, found by its path */
export const simulate = require(path.join(FOLDER, 'miniprogram-simulate')) as Simulate
export const exparser = require(path.join(FOLDER, 'miniprogram-exparser')) as Exparser
/* eslint-enable @typescript-eslint/no-require-imports */

const { Component, Behavior, wx } = globalThis as Record<string, unknown>

/** The older framework's globals, in place of the preview's; its `wx` is a stand-in of its own. */
export function takeGlobals(): void {
  Object.assign(globalThis, { Component, Behavior, wx })
}
