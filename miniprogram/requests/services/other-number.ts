/** Numbers that are neither the community's nor 110, 119, 120: the gas company and its kin. Not recorded. */
import { vibrate } from '../../services/haptics'

/** False when WeChat could not open the dialler, so that the page shows the number in large. */
export function callOther(number: string): Promise<boolean> {
  vibrate('medium')
  return new Promise((resolve) => {
    wx.makePhoneCall({
      phoneNumber: number,
      success: () => {
        resolve(true)
      },
      fail: ({ errMsg }) => {
        resolve(/cancel/i.test(errMsg))
      },
    })
  })
}
