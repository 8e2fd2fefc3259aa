import type { Host } from '../host'
import { listenerPair } from './listeners'

/** What the app as a whole may listen to, and how it was opened. */
export function lifecycleMembers(host: Host): Record<string, unknown> {
  const appShow = listenerPair('AppShow')
  const appHide = listenerPair('AppHide')
  const theme = listenerPair('ThemeChange')
  const error = listenerPair('Error')
  const resize = listenerPair('WindowResize')
  const rejection = listenerPair('UnhandledRejection')
  host.on('app-show', appShow.fire)
  host.on('app-hide', () => appHide.fire(undefined))
  host.on('theme-change', theme.fire)
  host.on('window-resize', resize.fire)
  host.on('error', ({ message, stack }) => error.fire(`${message}\n${stack}`))
  window.addEventListener('unhandledrejection', ({ reason, promise }) =>
    rejection.fire({ reason: reason as unknown, promise }),
  )
  return {
    ...appShow.members,
    ...appHide.members,
    ...theme.members,
    ...error.members,
    ...resize.members,
    ...rejection.members,
    getLaunchOptionsSync: () => host.launchOptions(),
    getEnterOptionsSync: () => host.enterOptions(),
    getUpdateManager: () => ({
      // The preview always runs the newest build, so none of these is ever told anything.
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    reportEvent: () => undefined,
    nextTick: (work: () => void) => {
      queueMicrotask(work)
    },
  }
}
