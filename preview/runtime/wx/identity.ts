import type { Host } from '../host'
import { ApiFailure, api } from './api'

/**
 * `wx.login` gives `demo:<persona>`. The cloud knows these codes in demo mode, and its WeChat
 * stand-in in session mode; nothing else in the preview says who somebody is.
 */
export function identityMembers(host: Host): Record<string, unknown> {
  const online = (): void => {
    if (host.settings.offline) throw new ApiFailure('network error', 600001)
  }
  return {
    login: api('login', () => {
      online()
      return { code: `demo:${host.settings.persona}` }
    }),
    checkSession: api('checkSession', () => {
      online()
    }),
  }
}
