import type { Device } from './device'
import { comeBack } from './pages'
import { pause, until } from './until'

/**
 * Nobody is back sooner. A sheet that is still going down when it is asked to open again stays down
 * (@vant/weapp 1.11.7, mixins/transition), which a faster machine than a person would meet.
 */
const CALL_MS = 500

interface Called {
  e2eCalled?: string[]
}

/** The dialler takes every number; nobody talks. */
export async function watchCalls(device: Device): Promise<void> {
  await device.mock('makePhoneCall', function (options: { phoneNumber: string }) {
    const app = getApp<Called>()
    app.e2eCalled = [...(app.e2eCalled ?? []), options.phoneNumber]
    return { errMsg: 'makePhoneCall:ok' }
  })
}

/** The numbers dialled since the app began or a call was last taken, oldest first. */
export const called = (device: Device): Promise<string[]> =>
  device.evaluate(() => getApp<Called>().e2eCalled ?? [])

/** The number that was just dialled; then hangs up and comes back to the app. */
export async function talk(device: Device): Promise<string> {
  const [number = ''] = await until('a call', async () => {
    const numbers = await called(device)
    return numbers.length > 0 && numbers.slice(-1)
  })
  await device.evaluate(() => {
    getApp<Called>().e2eCalled = []
  })
  await pause(CALL_MS)
  await comeBack(device)
  return number
}
