import type { Device } from './device'

/** How the network behaves. `delayMs` is added to every request. */
export interface Network {
  down?: boolean
  delayMs?: number
  /** Requests arrive, their answers do not. */
  unanswered?: boolean
  /** What a gateway on the way answers to uploads in place of the cloud, `413`. */
  uploadStatus?: number
  /** Only addresses that contain it are meant; all unless given. */
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
        if (meant && how.unanswered) {
          const lost = () => {
            resolve({ errMsg: 'request:fail timeout' })
          }
          origin({ ...options, success: lost, fail: lost })
          return
        }
        setTimeout(
          () => origin({ ...options, success: resolve, fail: resolve }),
          meant ? how.delayMs : 0,
        )
      })
    },
    complete(network),
  )
  await setUploads(device, network)
}

const complete = (network: Network): Required<Network> => ({
  ...{ down: false, delayMs: 0, unanswered: false, uploadStatus: 0, only: '' },
  ...network,
})

/** `wx.uploadFile` answers a task that pages use, which a mock does not: hence by hand. */
async function setUploads(device: Device, network: Network): Promise<void> {
  await device.always('e2e uploads', () =>
    device.evaluate((how: Required<Network>) => {
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
        const meant = options.url.includes(how.only)
        const wrong = how.down || how.delayMs > 0 || how.unanswered || how.uploadStatus > 0
        if (!meant || !wrong) return real(options)
        const fail = (why: string) => options.fail?.({ errMsg: `uploadFile:fail ${why}` })
        const lost = () => fail('timeout')
        setTimeout(() => {
          if (how.down) fail('net::ERR_INTERNET_DISCONNECTED')
          else if (how.unanswered) real({ ...options, success: lost, fail: lost })
          else if (how.uploadStatus === 0) real(options)
          else {
            const answer = { statusCode: how.uploadStatus, data: '', errMsg: 'uploadFile:ok' }
            options.success?.(answer as WechatMiniprogram.UploadFileSuccessCallbackResult)
          }
        }, how.delayMs)
        return task
      }
    }, complete(network)),
  )
}

/** `GET /v1/…` of every request since the app began. */
export const asked = (device: Device): Promise<string[]> =>
  device.evaluate(() => getApp<Asked>().e2eAsked ?? [])
