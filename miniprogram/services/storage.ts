/**
 * Everything this app keeps on the phone goes through here: one name per key, a version per shape.
 * A value that is damaged or of another version reads as absent and stays where it is until it is
 * overwritten; a phone without space makes `write` answer false and nothing is lost that was there.
 */
export interface Slot<T> {
  readonly key: string
  /** Raise it when the shape changes; older values then read as absent. */
  readonly version: number
  /** Guards against damage, not against malice: the value was written by this app. */
  readonly isValid: (value: unknown) => value is T
}

interface Stored {
  v: number
  value: unknown
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isStored = (raw: unknown): raw is Stored =>
  isObject(raw) && typeof raw['v'] === 'number' && 'value' in raw

export function read<T>(slot: Slot<T>): T | null {
  try {
    const raw: unknown = wx.getStorageSync(slot.key)
    if (!isStored(raw) || raw.v !== slot.version) return null
    return slot.isValid(raw.value) ? raw.value : null
  } catch {
    return null
  }
}

/** False when the phone refused, usually for want of space (10 MB an app, 1 MB a key). */
export function write<T>(slot: Slot<T>, value: T): boolean {
  try {
    wx.setStorageSync(slot.key, { v: slot.version, value })
    return true
  } catch {
    return false
  }
}

export function erase(slot: Slot<unknown>): void {
  try {
    wx.removeStorageSync(slot.key)
  } catch {
    // Nothing a person could do about it; the next write replaces the value.
  }
}

/** What the app keeps under keys that begin with `prefix`, for erasing all of a person's own data. */
export function keysWith(prefix: string): string[] {
  try {
    return wx.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
