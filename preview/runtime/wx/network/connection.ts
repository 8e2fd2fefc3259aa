import type { Host } from '../../host'
import { ApiFailure, api } from '../api'
import { listenerPair } from '../listeners'

/** WeChat's words on Android for a phone without signal. */
const NO_SIGNAL = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED'
const NETWORK_ERROR = 600001
const TIMED_OUT = 5

export function requireSignal(host: Host): void {
  if (host.settings.offline) throw new ApiFailure(NO_SIGNAL, NETWORK_ERROR)
}

/** Why a `fetch` or an upload failed, in WeChat's words. */
export function connectionFailure(error: unknown, timedOut: boolean, aborted: boolean): ApiFailure {
  if (aborted) return new ApiFailure('abort')
  if (timedOut) return new ApiFailure('timeout', TIMED_OUT)
  if (error instanceof ApiFailure) return error
  return new ApiFailure(
    `errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED`,
    NETWORK_ERROR,
  )
}

/** `wx.getNetworkType` and its change, from the preview's switch. */
export function connectionMembers(host: Host): Record<string, unknown> {
  const change = listenerPair('NetworkStatusChange')
  const networkType = () => (host.settings.offline ? 'none' : 'wifi')
  let offline = host.settings.offline
  host.on('settings', () => {
    if (host.settings.offline === offline) return
    offline = host.settings.offline
    change.fire({ isConnected: !offline, networkType: networkType() })
  })
  return {
    ...change.members,
    getNetworkType: api('getNetworkType', () => ({ networkType: networkType() })),
  }
}
