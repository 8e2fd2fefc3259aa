import type { Host } from '../host'
import { ApiFailure, api, syncFailure, textOf } from './api'
import { StorageArea } from './storage-area'
import { phonePrefix } from './storage-key'

/** `wx.*Storage*`, kept apart per persona as on different phones. */
export function storageMembers(host: Host): Record<string, unknown> {
  const area = () => new StorageArea(`${phonePrefix(host)}storage:`)
  return {
    getStorageSync: (key: string) => area().read(key),
    setStorageSync: (key: string, data: unknown) => {
      try {
        area().write(key, data)
      } catch (error) {
        throw syncFailure('setStorageSync', error)
      }
    },
    removeStorageSync: (key: string) => {
      area().remove(key)
    },
    clearStorageSync: () => {
      area().clear()
    },
    getStorageInfoSync: () => area().info(),
    getStorage: api('getStorage', ({ key }) => {
      if (!area().has(textOf(key))) throw new ApiFailure('data not found')
      return { data: area().read(textOf(key)) }
    }),
    setStorage: api('setStorage', ({ key, data }) => {
      area().write(textOf(key), data)
    }),
    removeStorage: api('removeStorage', ({ key }) => {
      area().remove(textOf(key))
    }),
    clearStorage: api('clearStorage', () => {
      area().clear()
    }),
    getStorageInfo: api('getStorageInfo', () => area().info()),
  }
}
