import type { Device } from './device'
import { answered, until } from './until'

/**
 * A form for no order: a page that asks the cloud nothing and does not ask how a call went: where the app can begin anew
 * before mocks are in place, and what a person leaves for to see the page before shown again.
 */
export const QUIET_PAGE = 'staff/pages/move/index'

export async function untilOn(device: Device, path: string): Promise<void> {
  await until(`the page ${path}`, async () => (await device.page()).path === path)
}

/** Ends the app and begins it anew on the quiet page; storage stays, memory does not. */
export async function restart(device: Device): Promise<void> {
  const before = await device.evaluate((mark: number) => {
    getApp<{ e2eLife?: number }>().e2eLife = mark
    return mark
  }, Date.now())
  await device.call('restartMiniProgram', { path: QUIET_PAGE }).catch((error: unknown) => {
    if (!String(error).includes('not exists')) throw error
    throw new Error('The base library is too old to restart the app: choose 3.0.1 or newer.')
  })
  await until('the app to begin anew', async () => {
    const life = await device.evaluate(() => getApp<{ e2eLife?: number }>().e2eLife ?? 0)
    return life !== before && (await device.page()).path === QUIET_PAGE
  })
  await device.afterRestart()
}

/** As a scan, a shared card or WeChat's list opens the app: begun anew, with this page alone. */
export async function open(device: Device, url: string): Promise<void> {
  await restart(device)
  await device.call('reLaunch', { url })
  await untilOn(device, pathOf(url))
}

/** As a tap inside the app goes to a page. */
export async function go(device: Device, url: string): Promise<void> {
  await device.call('navigateTo', { url })
  await untilOn(device, pathOf(url))
}

export async function back(device: Device): Promise<void> {
  await device.call('navigateBack', { delta: 1 })
}

/** The page is left and shown again, as after a look at another app. */
export async function comeBack(device: Device): Promise<void> {
  const { path } = await device.page()
  await go(device, `/${QUIET_PAGE}`)
  await back(device)
  await untilOn(device, path)
}

export interface Card {
  title: string
  path: string
}

/** The card that the page would hand to a friend. */
export async function sharedCard(device: Device): Promise<Card> {
  const page = await device.page()
  return (await answered(
    page.callMethod('onShareAppMessage', { from: 'menu' }),
    'onShareAppMessage',
  )) as Card
}

const pathOf = (url: string) => (url.split('?')[0] ?? '').replace(/^\//, '')
