/** Members DevTools calls with all arguments and whose value it takes, besides all that end in Sync. */
const DIRECT = new Set([
  ...['canIUse', 'navigateBack', 'pageScrollTo', 'hideToast', 'hideLoading', 'hideKeyboard'],
  ...['showNavigationBarLoading', 'hideNavigationBarLoading', 'stopPullDownRefresh', 'stopRecord'],
  ...['getRecorderManager', 'arrayBufferToBase64', 'base64ToArrayBuffer'],
])

export const isDirect = (name: string): boolean =>
  name.endsWith('Sync') || name.startsWith('create') || DIRECT.has(name)

/** What an `errMsg` says beyond the member's name. */
export const reasonOf = (name: string, error: unknown): string => {
  const message = (error as { errMsg?: unknown } | null)?.errMsg ?? error
  const text = message instanceof Error ? message.message : String(message)
  return text.replace(`${name}:fail `, '')
}
