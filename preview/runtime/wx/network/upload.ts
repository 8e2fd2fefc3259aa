import type { Host } from '../../host'
import type { Options } from '../api'
import { filesOf } from '../files/store'
import { normalised } from '../files/paths'
import { addressOf } from './address'
import { requireSignal } from './connection'
import { networkTask, type TaskContext } from './task'

/** `wx.uploadFile`: always a POST with one file in a multipart body. */
export function uploadMember(host: Host) {
  return (options: Options) =>
    networkTask('uploadFile', options, async (context) => {
      requireSignal(host)
      const address = addressOf(host, options['url'])
      const path = normalised(options['filePath'])
      const form = new FormData()
      for (const [name, value] of Object.entries(
        (options['formData'] ?? {}) as Record<string, unknown>,
      )) {
        form.append(name, String(value))
      }
      const file = await filesOf(host).blob(path)
      form.append(String(options['name']), file, path.slice(path.lastIndexOf('/') + 1))
      return post(address, (options['header'] ?? {}) as Record<string, string>, form, context)
    })
}

/** XMLHttpRequest, because `fetch` cannot tell how much has been sent. */
function post(
  address: string,
  header: Record<string, string>,
  form: FormData,
  { signal, progress }: TaskContext,
): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    for (const [name, value] of Object.entries(header)) {
      if (name.toLowerCase() !== 'content-type') request.setRequestHeader(name, value)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress({
        progress: total > 0 ? Math.floor((loaded / total) * 100) : 0,
        totalBytesSent: loaded,
        totalBytesExpectedToSend: total,
      }),
    )
    request.addEventListener('load', () =>
      // WeChat hands the answer over as text, JSON or not.
      resolve({ data: request.responseText, statusCode: request.status }),
    )
    for (const type of ['error', 'abort']) {
      request.addEventListener(type, () => reject(new Error(`upload ${type}`)))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
