import type { Host } from '../../host'
import { api } from '../api'
import { connectionFailure } from './connection'
import { send } from './request'

const DEFAULT_TIMEOUT_MS = 15_000

/** `wx.cloud`: containers only, answered by the preview's own origin. */
export function cloudMember(host: Host): Record<string, unknown> {
  return {
    init: () => undefined,
    callContainer: api('cloud.callContainer', async (options) => {
      const controller = new AbortController()
      let timedOut = false
      const timer = setTimeout(
        () => {
          timedOut = true
          controller.abort()
        },
        Number(options['timeout'] ?? DEFAULT_TIMEOUT_MS),
      )
      try {
        const request = { ...options, url: options['path'] }
        return await send(host, request, { signal: controller.signal, headers: () => undefined })
      } catch (error) {
        throw connectionFailure(error, timedOut, false)
      } finally {
        clearTimeout(timer)
      }
    }),
  }
}
