import type { Host } from '../../host'
import { api } from '../api'
import { Deadline } from './deadline'
import { send } from './request'

const DEFAULT_TIMEOUT_MS = 15_000

/** `wx.cloud`: containers only, answered by the preview's own origin. */
export function cloudMember(host: Host): Record<string, unknown> {
  return {
    init: () => undefined,
    callContainer: api('cloud.callContainer', (options) =>
      new Deadline(options['timeout'], DEFAULT_TIMEOUT_MS).hold((signal) =>
        send(host, { ...options, url: options['path'] }, { signal, headers: () => undefined }),
      ),
    ),
  }
}
