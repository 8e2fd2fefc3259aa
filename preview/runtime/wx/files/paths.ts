import { ApiFailure } from '../api'

/** `wx.env.USER_DATA_PATH`, worded as on a phone. */
export const USER_DATA_PATH = 'wxfile://usr'
/** Chosen and downloaded files lie here until the app is closed. */
export const TEMP_PATH = 'wxfile://tmp'

/** Without a slash at the end, so that a path names one thing. */
export function normalised(path: unknown): string {
  if (typeof path !== 'string' || path === '') {
    throw new ApiFailure('parameter error: path should be String')
  }
  return path.replace(/\/+$/, '')
}

/** Only below USER_DATA_PATH may the mini program write. */
export function writable(path: unknown): string {
  const name = normalised(path)
  if (name !== USER_DATA_PATH && !name.startsWith(`${USER_DATA_PATH}/`)) {
    throw new ApiFailure(`permission denied, open "${name}"`, 1300013)
  }
  return name
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
