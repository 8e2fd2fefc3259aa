/** One file of an order on its way: wx.uploadFile, judged like every other answer. */
import { uploadMedia } from '../../contract/media'
import { apiError, errorOfAnswer } from '../../services/api-error'
import { transport } from '../../services/config'
import { forgetSession, sessionHeaders } from '../../services/session'

export interface Parcel {
  communityId: string
  orderId: string
  id: string
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

function failureOf(errMsg: string) {
  if (/no such file|not exist|file not/i.test(errMsg)) return apiError('media.damaged')
  return apiError(/time ?out/i.test(errMsg) ? 'slow' : 'offline')
}

const post = (url: string, filePath: string, header: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    wx.uploadFile({
      url,
      filePath,
      name: 'file',
      header,
      timeout: TIMEOUT_MS,
      success: ({ statusCode, data }) => {
        resolve({ status: statusCode, body: parsed(data) })
      },
      fail: ({ errMsg }) => {
        reject(failureOf(errMsg))
      },
    })
  })

/** False where files have no door yet: forms then do not offer the camera. */
export const canSendPhotos = () => transport.kind !== 'cloud'

/** Sending one again changes nothing. Throws ApiError. */
export async function postPhoto({ communityId, orderId, id, path }: Parcel): Promise<void> {
  // callContainer cannot carry files; an object store's own door comes with deploying there.
  if (transport.kind === 'cloud') throw apiError('media.unavailable')
  const params: Record<string, string> = { communityId, orderId, mediaId: id }
  const route = uploadMedia.path.replace(
    /:([A-Za-z]+)/g,
    (_all, name: string) => params[name] ?? '',
  )
  const url = transport.baseUrl + route
  let answer = await post(url, path, await sessionHeaders())
  if (answer.status === 401) {
    forgetSession()
    answer = await post(url, path, await sessionHeaders())
  }
  if (answer.status < 200 || answer.status > 299) throw errorOfAnswer(answer.status, answer.body)
}
