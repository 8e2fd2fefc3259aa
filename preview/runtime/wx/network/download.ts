import type { Host } from '../../host'
import type { Options } from '../api'
import { writable } from '../files/paths'
import { filesOf } from '../files/store'
import { addressOf } from './address'
import { requireSignal } from './connection'
import { headerOf, networkTask } from './task'

const EXTENSION_OF: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
}

/** `wx.downloadFile`: to a temporary path, or to `filePath` below USER_DATA_PATH. */
export function downloadMember(host: Host) {
  return (options: Options) =>
    networkTask('downloadFile', options, async ({ signal, headers }) => {
      requireSignal(host)
      const response = await fetch(addressOf(host, options['url']), {
        headers: (options['header'] ?? {}) as Record<string, string>,
        signal,
      })
      headers(headerOf(response.headers))
      const blob = await response.blob()
      const statusCode = response.status
      if (options['filePath'] === undefined) {
        const extension = EXTENSION_OF[blob.type] ?? 'bin'
        return { tempFilePath: filesOf(host).addTemporary(blob, extension), statusCode }
      }
      const filePath = writable(options['filePath'])
      await filesOf(host).write(filePath, blob, await blob.arrayBuffer())
      return { filePath, statusCode }
    })
}
