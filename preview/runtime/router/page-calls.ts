import * as glassEasel from 'glass-easel'
import type { OpenPage } from '../host'

/**
 * Calls a page's handler if it has one. What it throws is reported like any other fault of the
 * mini program and does not stop the router.
 */
export function callPage(page: OpenPage, handler: string, ...args: unknown[]): unknown {
  const method = page.instance[handler]
  if (typeof method !== 'function') return undefined
  try {
    return Reflect.apply(method, page.instance, args) as unknown
  } catch (error) {
    reportFault(error, `${page.route} ${handler}`)
    return undefined
  }
}

/** Hands an error to the listeners of glass-easel, which log it and keep it for tests. */
export function reportFault(error: unknown, where: string): void {
  glassEasel.dispatchError(error, where)
}
