import type { Host } from '../host'
import { ApiFailure, api } from './api'
import { phonePrefix } from './storage-key'

/** WeChat's limits: 1 MB a key and 10 MB a mini program, counted in bytes of the stored text. */
const LARGEST_VALUE = 1024 * 1024
const LARGEST_STORAGE = 10 * 1024 * 1024

/** `wx.*Storage*`, kept apart per persona as on different phones. */
export function storageMembers(host: Host): Record<string, unknown> {
  const prefix = () => `${phonePrefix(host)}storage:`
  const keys = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix()))
      .map((key) => key.slice(prefix().length))
  const read = (key: string) => localStorage.getItem(prefix() + key)
  const size = () => keys().reduce((sum, key) => sum + bytesOf(read(key) ?? ''), 0)

  const getStorageSync = (key: string): unknown => {
    const text = read(key)
    // WeChat answers an absent key with an empty string.
    return text === null ? '' : (JSON.parse(text) as unknown)
  }
  const write = (key: string, data: unknown): void => {
    const text = textOf(data)
    if (bytesOf(text) > LARGEST_VALUE) throw new ApiFailure('entry size limit reached')
    if (size() - bytesOf(read(key) ?? '') + bytesOf(text) > LARGEST_STORAGE) {
      throw new ApiFailure('exceed storage max size 10Mb')
    }
    try {
      localStorage.setItem(prefix() + key, text)
    } catch {
      throw new ApiFailure('exceed storage max size 10Mb')
    }
  }
  const removeStorageSync = (key: string) => localStorage.removeItem(prefix() + key)
  const clearStorageSync = () => keys().forEach(removeStorageSync)
  const getStorageInfoSync = () => ({
    keys: keys(),
    currentSize: Math.ceil(size() / 1024),
    limitSize: LARGEST_STORAGE / 1024,
  })

  return {
    getStorageSync,
    setStorageSync: (key: string, data: unknown) =>
      syncly('setStorageSync', () => write(key, data)),
    removeStorageSync,
    clearStorageSync,
    getStorageInfoSync,
    getStorage: api('getStorage', ({ key }) => {
      if (read(String(key)) === null) throw new ApiFailure('data not found')
      return { data: getStorageSync(String(key)) }
    }),
    setStorage: api('setStorage', ({ key, data }) => write(String(key), data)),
    removeStorage: api('removeStorage', ({ key }) => removeStorageSync(String(key))),
    clearStorage: api('clearStorage', () => clearStorageSync()),
    getStorageInfo: api('getStorageInfo', getStorageInfoSync),
  }
}

function syncly(name: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new Error(`${name}:fail ${error instanceof Error ? error.message : String(error)}`)
  }
}

function textOf(data: unknown): string {
  const text = JSON.stringify(data) as string | undefined
  if (typeof data === 'function' || typeof data === 'symbol') {
    throw new ApiFailure('data is not serialisable')
  }
  return text ?? '""'
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
