/**
 * A phone for tests of services alone: storage that outlives `restart`, a network that answers as
 * told, a dialler. Modules keep state, so a test loads them through `restart`, which plays WeChat
 * closing and opening the app again.
 */
import { answering, type Answer } from './mount/answering'

export function fakePhone(table: Record<string, Answer> = {}) {
  const cloud = answering(table)
  const storage = new Map<string, string>()
  const phone = {
    storage,
    cloud,
    isFull: false,
    logins: 0,
    /** Opens the app anew: `restart(() => jest.requireActual<typeof Client>('…/client'))`. */
    restart<T>(load: () => T): T {
      const loaded: T[] = []
      jest.isolateModules(() => {
        loaded.push(load())
      })
      return loaded[0] as T
    },
  }
  const wx = {
    canIUse: () => false,
    request: cloud.request,
    getStorageSync: (key: string) => {
      const kept = storage.get(key)
      return kept === undefined ? '' : (JSON.parse(kept) as unknown)
    },
    setStorageSync: (key: string, value: unknown) => {
      if (phone.isFull) throw new Error('setStorageSync:fail exceed storage max size 10Mb')
      storage.set(key, JSON.stringify(value))
    },
    removeStorageSync: (key: string) => storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    login: ({ success }: { success: (result: { code: string }) => void }) => {
      phone.logins += 1
      success({ code: `code-${String(phone.logins)}` })
    },
    vibrateShort: () => undefined,
  }
  Object.assign(globalThis, { wx })
  return phone
}

/** What `POST /v1/sessions` answers. */
export const session = (token: string) => ({
  token,
  expiresAt: '2099-01-01T00:00:00.000Z',
  personId: '00000000-0000-4000-8000-000000000001',
})
