import type { Host } from '../host'
import { ApiFailure, api } from './api'

/** The phone this host plays: a common one, at a base library above the app's minimum. */
export const SDK_VERSION = '3.7.12'
const APP_VERSION = '8.0.56'
const FONT_SIZE_PX = 17

/** Facts about the phone, WeChat and the window; screen and vibration without effect. */
export function deviceMembers(host: Host): Record<string, unknown> {
  const getAppBaseInfo = () => ({
    SDKVersion: SDK_VERSION,
    version: APP_VERSION,
    language: 'zh_CN',
    theme: host.settings.theme,
    fontSizeScaleFactor: host.settings.fontScale,
    fontSizeSetting: FONT_SIZE_PX * host.settings.fontScale,
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: 0 },
  })
  const getWindowInfo = () => windowInfo(host)
  const getSystemInfoSync = () => ({
    ...getDeviceInfo(),
    ...getWindowInfo(),
    ...getAppBaseInfo(),
    ...getSystemSetting(),
  })
  return {
    getAppBaseInfo,
    getWindowInfo,
    getDeviceInfo,
    getSystemSetting,
    getSystemInfoSync,
    getSystemInfo: api('getSystemInfo', getSystemInfoSync),
    getMenuButtonBoundingClientRect: () => menuButton(getWindowInfo().windowWidth),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
      plugin: {},
    }),
    checkIsOpenAccessibility: api('checkIsOpenAccessibility', () => ({ open: false })),
    vibrateShort: api('vibrateShort', () => undefined),
    vibrateLong: api('vibrateLong', () => undefined),
    getRandomValues: api('getRandomValues', ({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
    })),
    ...screenMembers(),
  }
}

function getDeviceInfo() {
  return {
    brand: 'preview',
    model: 'browser',
    system: 'Android 13',
    platform: 'android',
    abi: 'arm64-v8a',
    benchmarkLevel: 20,
    memorySize: '8192',
  }
}

function getSystemSetting() {
  return {
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  }
}

function windowInfo(host: Host) {
  const screenWidth = host.root.clientWidth || window.innerWidth
  const screenHeight = host.root.clientHeight || window.innerHeight
  // jsdom and a page being created have no height yet.
  const shown = host.currentPage()?.window.clientHeight ?? 0
  const windowHeight = shown > 0 ? shown : screenHeight
  const safeArea = { left: 0, top: 0, right: screenWidth, bottom: screenHeight }
  return {
    pixelRatio: window.devicePixelRatio || 1,
    screenWidth,
    screenHeight,
    windowWidth: screenWidth,
    windowHeight,
    statusBarHeight: 0,
    screenTop: screenHeight - windowHeight,
    safeArea: { ...safeArea, width: screenWidth, height: screenHeight },
  }
}

/** The capsule of WeChat's own buttons at the right of the navigation bar. */
function menuButton(windowWidth: number) {
  const right = windowWidth - 7
  return { width: 87, height: 32, top: 6, bottom: 38, left: right - 87, right }
}

function screenMembers(): Record<string, unknown> {
  let brightness = 0.5
  return {
    setKeepScreenOn: api('setKeepScreenOn', () => undefined),
    getScreenBrightness: api('getScreenBrightness', () => ({ value: brightness })),
    setScreenBrightness: api('setScreenBrightness', ({ value }) => {
      const wanted = Number(value)
      if (!(wanted >= 0 && wanted <= 1)) throw new ApiFailure('parameter error: value')
      brightness = wanted
    }),
  }
}
