/** How the last notices went outside the app, and WeChat's main switch, which stops them all. */
import { call } from '../../services/client'
import { isObject } from '../../services/storage'
import { listCarriedNotices, type CarriedNotice } from '../contract/carried'

/** Nothing of it is kept on the phone: an old answer would explain the wrong thing. Throws ApiError. */
export const fetchCarried = async (communityId: string): Promise<CarriedNotice[]> =>
  (await call(listCarriedNotices, { params: { communityId } })).notices

const switchOf = (result: unknown): boolean | null => {
  const settings = isObject(result) ? result['subscriptionsSetting'] : null
  return isObject(settings) ? settings['mainSwitch'] === true : null
}

const asking = (ask: (callbacks: object) => void): Promise<boolean | null> =>
  new Promise((resolve) => {
    ask({
      withSubscriptions: true,
      success: (result: unknown) => {
        resolve(switchOf(result))
      },
      fail: () => {
        resolve(null)
      },
    })
  })

/** Whether WeChat lets us send at all; null where it does not say. */
export const isSwitchedOn = () => asking((options) => void wx.getSetting(options))

/** WeChat's own page, to be opened inside a tap; what its switch says when it is closed. */
export const openSettings = () => asking((options) => void wx.openSetting(options))
