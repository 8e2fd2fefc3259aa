import type { Device } from './device'

/** How the network behaves. `delayMs` is added to every request. */
export interface Network {
  down?: boolean
  delayMs?: number
  /** Only addresses that contain it are down or delayed; all unless given. */
  only?: string
}

interface Asked {
  e2eAsked?: string[]
}

interface Real {
  origin: (options: object) => unknown
}

interface Outgoing {
  url: string
  method?: string
}

/** Requests pass through here, written down and, if so set, late or refused. */
export async function setNetwork(device: Device, network: Network): Promise<void> {
  await device.mock(
    'request',
    function (this: Real, options: Outgoing, how: Required<Network>) {
      const app = getApp<Asked>()
      const path = options.url.replace(/^https?:\/\/[^/]+/, '')
      app.e2eAsked = [...(app.e2eAsked ?? []), `${options.method ?? 'GET'} ${path}`]
      const origin = this.origin
      const meant = options.url.includes(how.only)
      if (meant && how.down) return { errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' }
      return new Promise((resolve) => {
        setTimeout(
          () => origin({ ...options, success: resolve, fail: resolve }),
          meant ? how.delayMs : 0,
        )
      })
    },
    { down: network.down ?? false, delayMs: network.delayMs ?? 0, only: network.only ?? '' },
  )
  await setUploads(device, network)
}

/** `wx.uploadFile` answers a task that pages use, which a mock does not: hence by hand. */
async function setUploads(device: Device, network: Network): Promise<void> {
  await device.always('e2e uploads', () =>
    device.evaluate(
      (down: boolean, delayMs: number, only: string) => {
        type Upload = typeof wx.uploadFile
        const app = getApp<{ e2eUpload?: Upload }>()
        app.e2eUpload ??= wx.uploadFile.bind(wx)
        const real = app.e2eUpload
        const nothing = () => undefined
        const task = {
          ...{ abort: nothing, onProgressUpdate: nothing, offProgressUpdate: nothing },
          ...{ onHeadersReceived: nothing, offHeadersReceived: nothing },
        }
        wx.uploadFile = (options: Parameters<Upload>[0]) => {
          const meant = options.url.includes(only)
          if (!meant || (!down && delayMs === 0)) return real(options)
          setTimeout(() => {
            if (down) options.fail?.({ errMsg: 'uploadFile:fail net::ERR_INTERNET_DISCONNECTED' })
            else real(options)
          }, delayMs)
          return task
        }
      },
      network.down ?? false,
      network.delayMs ?? 0,
      network.only ?? '',
    ),
  )
}

/** `GET /v1/…` of every request since the app began. */
export const asked = (device: Device): Promise<string[]> =>
  device.evaluate(() => getApp<Asked>().e2eAsked ?? [])
