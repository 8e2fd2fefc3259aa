/**
 * A scanner reads a dim screen badly. While a code is shown the screen is bright and stays on;
 * afterwards it is as it was.
 */
let before: number | null = null

const set = (value: number) => {
  wx.setScreenBrightness({ value, fail: () => undefined })
}

const keepOn = (keepScreenOn: boolean) => {
  wx.setKeepScreenOn({ keepScreenOn, fail: () => undefined })
}

export function brighten(): void {
  keepOn(true)
  if (before !== null || !wx.canIUse('setScreenBrightness')) return
  wx.getScreenBrightness({
    success: ({ value }) => {
      before = value
      set(1)
    },
    fail: () => undefined,
  })
}

export function restoreBrightness(): void {
  keepOn(false)
  if (before === null) return
  set(before)
  before = null
}
