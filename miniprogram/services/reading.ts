/** How large this person reads: WeChat's font size, or the 大字 switch, whichever is larger. */
import { read, write, type Slot } from './storage'

const LARGE: Slot<boolean> = {
  key: 'large-text',
  version: 1,
  isValid: (value): value is boolean => typeof value === 'boolean',
}

/** 关怀模式 of iOS is 23.8 / 17, of Android 1.4 (notes: WeChat's guide for the elderly). */
const LARGE_SCALE = 1.4
const LARGEST_SCALE = 1.65

export const isLargeText = () => read(LARGE) === true

export function setLargeText(on: boolean): void {
  write(LARGE, on)
}

/** `fontSizeScaleFactor` came after our minimum base library; 17 px is WeChat's standard size. */
function phoneScale(): number {
  const info: Partial<WechatMiniprogram.AppBaseInfo> = wx.getAppBaseInfo()
  const { fontSizeScaleFactor, fontSizeSetting } = info
  return fontSizeScaleFactor ?? (fontSizeSetting ? fontSizeSetting / 17 : 1)
}

/** 1 to 1.65, for `--scale`. */
export function readingScale(): number {
  const scale = Math.min(Math.max(phoneScale(), 1), LARGEST_SCALE)
  return isLargeText() ? Math.max(scale, LARGE_SCALE) : scale
}

/** At this scale a page's root carries the class `care`: rows stack, photos go two to a row. */
export const isCare = (scale: number) => scale >= LARGE_SCALE
