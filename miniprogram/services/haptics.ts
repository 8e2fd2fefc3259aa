/** design/: medium in the tap that calls, light when a report is received, heavy at the gate's green. */
export function vibrate(type: 'light' | 'medium' | 'heavy'): void {
  try {
    // The callback swallows phones without a motor; nothing depends on it.
    wx.vibrateShort({ type, fail: () => undefined })
  } catch {
    // WeChat for computers lacks the API.
  }
}
