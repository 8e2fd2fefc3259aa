/**
 * Photos for a move, on the phone. WeChat hands over files in a folder it may empty, so each is
 * copied into the app's own until it was sent.
 */
import { OWN_SENTENCES } from '../words/sentences'
import { MAX_PHOTO_BYTES } from '../../contract/media'
import { attempt, type Refusal } from '../../services/privacy'
import { uuid } from '../../services/random'

export interface ChosenPhoto {
  id: string
  path: string
}

export interface Chosen {
  photos: ChosenPhoto[]
  /** One sentence for those that could not be taken; empty when all could. */
  trouble: string
}

const REFUSALS: Record<Refusal, string> = {
  refused: '微信没让用相机和相册，没有照片也能办',
  undeclared: '这会儿用不了相机和相册，没有照片也能办',
  cancelled: '',
  failed: '没打开相机和相册，没有照片也能办',
}
const NO_SPACE = '手机空间不够，这张没存下'

const isHeic = (path: string) => /\.(heic|heif|avif)$/i.test(path)
const extensionOf = (path: string) => /\.([0-9A-Za-z]{2,5})$/.exec(path)?.[1]?.toLowerCase()

/** Answers the copy, or why there is none. */
function keep({ tempFilePath, size }: WechatMiniprogram.MediaFile): Promise<ChosenPhoto | string> {
  if (isHeic(tempFilePath)) return Promise.resolve(OWN_SENTENCES['media.heic-refused'])
  if (size > MAX_PHOTO_BYTES) return Promise.resolve(OWN_SENTENCES['media.too-large'])
  const id = uuid()
  const path = `${wx.env.USER_DATA_PATH}/${id}.${extensionOf(tempFilePath) ?? 'jpg'}`
  return new Promise((resolve) => {
    wx.getFileSystemManager().copyFile({
      srcPath: tempFilePath,
      destPath: path,
      success: () => {
        resolve({ id, path })
      },
      fail: () => {
        resolve(NO_SPACE)
      },
    })
  })
}

/** Opens WeChat's camera or album; never rejects. `room`: how many more fit. */
export async function choosePhotos(room: number): Promise<Chosen> {
  const answer = await attempt<WechatMiniprogram.ChooseMediaSuccessCallbackResult>((callbacks) =>
    wx.chooseMedia({
      count: room,
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
      ...callbacks,
    }),
  )
  if (answer.outcome !== 'ok') return { photos: [], trouble: REFUSALS[answer.outcome] }
  const photos: ChosenPhoto[] = []
  let trouble = ''
  // One after another: several large copies at once stall an old phone.
  for (const file of answer.value.tempFiles.slice(0, room)) {
    const kept = await keep(file)
    if (typeof kept === 'string') trouble = kept
    else photos.push(kept)
  }
  return { photos, trouble }
}

/** Removing twice, or what the phone has already cleared, is not worth a word. */
export function dropPhoto({ path }: Pick<ChosenPhoto, 'path'>): void {
  wx.getFileSystemManager().unlink({ filePath: path, fail: () => undefined })
}

/** Large, over everything. */
export function lookAtPhotos(photos: readonly ChosenPhoto[], id: string): void {
  const sources = photos.map(({ path }) => ({ url: path, type: 'image' as const }))
  const current = photos.map((photo) => photo.id).indexOf(id)
  wx.previewMedia({ sources, current, fail: () => undefined })
}
