/** One file of an order on its way: wx.uploadFile, judged like every other answer. */
import { uploadMedia } from '../../contract/media'
import { apiError, errorOfAnswer } from '../../services/api-error'
import { transport } from '../../services/config'
import { forgetSession, sessionHeaders } from '../../services/session'

export interface Parcel {
  communityId: string
  orderId: string
  mediaId: string
  path: string
}

const TIMEOUT_MS = 120_000

interface Answer {
  status: number
  body: unknown
}

const parsed = (data: string): unknown => {
  try {
    return JSON.parse(data) as unknown
  } catch {
    return null
  }
}

function post(
  url: string,
  filePath: string,
  header: Record<string, string>,
  onProgress: (percent: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const task = wx.uploadFile({
      url,
      filePath,
      name: 'file',
      header,
      timeout: TIMEOUT_MS,
      success: ({ statusCode, data }) => {
        resolve({ status: statusCode, body: parsed(data) })
      },
      fail: ({ errMsg }) => {
        reject(
          /no such file|not exist|file not/i.test(errMsg)
            ? apiError('media.damaged')
            : apiError(/time ?out/i.test(errMsg) ? 'slow' : 'offline'),
        )
      },
    })
    task.onProgressUpdate(({ progress }) => {
      onProgress(progress)
    })
  })
}

/** False where files have no door yet: the form then says so instead of taking photos. */
export const canUpload = () => transport.kind !== 'cloud'

/** Sending one again changes nothing. Throws ApiError. */
export async function upload(
  { communityId, orderId, mediaId, path }: Parcel,
  onProgress: (percent: number) => void,
): Promise<void> {
  // callContainer cannot carry files; an object store's own door comes with deploying there.
  if (transport.kind === 'cloud') throw apiError('media.unavailable')
  const params: Record<string, string> = { communityId, orderId, mediaId }
  const url =
    transport.baseUrl +
    uploadMedia.path.replace(/:([A-Za-z]+)/g, (_all, name: string) => params[name] ?? '')
  let answer = await post(url, path, await sessionHeaders(), onProgress)
  if (answer.status === 401) {
    forgetSession()
    answer = await post(url, path, await sessionHeaders(), onProgress)
  }
  if (answer.status < 200 || answer.status > 299) throw errorOfAnswer(answer.status, answer.body)
}
