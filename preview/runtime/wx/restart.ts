import type { Host, HostSettings } from '../host'
import { SETTING_NAMES } from '../router/launch'
import { ApiFailure, type Options, failureOf, textOf } from './api'

/** Between the callback and the end of this life of the app, so that the page hears of it. */
const LAST_WORDS_MS = 0

/**
 * `wx.restartMiniProgram` (base library 3.0.1, callbacks only): the app begins anew at a page. What it
 * kept on the phone stays; its memory does not. The phone's settings of this moment stay too.
 */
export function restartMembers(host: Host): Record<string, unknown> {
  return {
    restartMiniProgram: (options: Options = {}) => {
      const path = textOf(options['path']).replace(/^\//, '')
      if (!host.router.knows(path)) {
        const error = failureOf(
          'restartMiniProgram',
          new ApiFailure(`page "${path.split('?')[0] ?? ''}" is not found`),
        )
        settle(options, 'fail', error)
        return
      }
      settle(options, 'success', { errMsg: 'restartMiniProgram:ok' })
      setTimeout(() => {
        window.history.replaceState(null, '', `${searchOf(host.settings)}#/${path}`)
        window.location.reload()
      }, LAST_WORDS_MS)
    },
  }
}

function settle(options: Options, kind: 'success' | 'fail', outcome: unknown): void {
  queueMicrotask(() => {
    options[kind]?.(outcome)
    options.complete?.(outcome)
  })
}

/** `?theme=dark&…`: what the address of `/app/` would say about the phone as it is now. */
function searchOf(settings: Readonly<HostSettings>): string {
  const search = new URLSearchParams()
  for (const name of SETTING_NAMES) search.set(name, String(settings[name]))
  return `?${search.toString()}`
}
