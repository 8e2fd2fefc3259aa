/**
 * Photos and clips on the phone. What WeChat hands over lies in a folder it may empty, so every file
 * is copied into the app's own folder until it has been sent or removed.
 */
import type { MediaKind } from '../../contract/work-order-names'
import { MAX_PHOTO_BYTES, MAX_VIDEO_BYTES } from '../../contract/media'
import { OWN_SENTENCES } from '../words/sentences'
import { attempt, type Refusal } from '../../services/privacy'
import { uuid } from '../../services/random'

export interface KeptFile {
  id: string
  kind: MediaKind
  path: string
  thumb: string
}

export interface Chosen {
  kept: KeptFile[]
  /** One sentence for those that could not be taken; null when all could. */
  trouble: string | null
}

type TempFile = WechatMiniprogram.MediaFile

const REFUSALS: Record<Refusal, string | null> = {
  refused: '微信没让用相机和相册，文字照样能交',
  undeclared: '这会儿用不了相机和相册，文字照样能交',
  cancelled: null,
  failed: '没打开相机和相册，文字照样能交',
}

/** Phones save these where 兼容格式 is not chosen; our server cannot show them. */
const isHeic = (path: string) => /\.(heic|heif|avif)$/i.test(path)

const extensionOf = (path: string) => /\.([0-9A-Za-z]{2,5})$/.exec(path)?.[1]?.toLowerCase()

function copy(from: string, id: string, fallback: string): Promise<string> {
  const to = `${wx.env.USER_DATA_PATH}/${id}.${extensionOf(from) ?? fallback}`
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().copyFile({
      srcPath: from,
      destPath: to,
      success: () => {
        resolve(to)
      },
      fail: reject,
    })
  })
}

async function take(file: TempFile): Promise<KeptFile | string> {
  const kind: MediaKind = file.fileType === 'video' ? 'video' : 'photo'
  if (isHeic(file.tempFilePath)) return OWN_SENTENCES['media.heic-refused']
  if (file.size > (kind === 'video' ? MAX_VIDEO_BYTES : MAX_PHOTO_BYTES))
    return OWN_SENTENCES['media.too-large']
  const id = uuid()
  try {
    const path = await copy(file.tempFilePath, id, kind === 'video' ? 'mp4' : 'jpg')
    const still = file.thumbTempFilePath
    const thumb = kind === 'photo' ? path : still ? await copy(still, `${id}-still`, 'jpg') : ''
    return { id, kind, path, thumb }
  } catch {
    return '手机空间不够，这张没存下，文字照样能交'
  }
}

/** Opens WeChat's camera or album; never rejects. `count`: how many more fit. */
export async function chooseMedia(kind: MediaKind, count: number): Promise<Chosen> {
  const answer = await attempt<WechatMiniprogram.ChooseMediaSuccessCallbackResult>((callbacks) =>
    wx.chooseMedia({
      count,
      mediaType: [kind === 'video' ? 'video' : 'image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
      maxDuration: 60,
      ...callbacks,
    }),
  )
  if (answer.outcome !== 'ok') return { kept: [], trouble: REFUSALS[answer.outcome] }
  const taken: (KeptFile | string)[] = []
  // One after another: nine large copies at once stall an old phone.
  for (const file of answer.value.tempFiles.slice(0, count)) taken.push(await take(file))
  const trouble = taken.find((each) => typeof each === 'string') ?? null
  return { kept: taken.filter((each): each is KeptFile => typeof each !== 'string'), trouble }
}

/** Removing twice, or what the phone has already cleared, is not worth a word. */
export function removeFile({ path, thumb }: { path: string; thumb: string }): void {
  for (const each of path === thumb ? [path] : [path, thumb])
    if (each) wx.getFileSystemManager().unlink({ filePath: each, fail: () => undefined })
}

/** Large, over everything; `at`: which one first. */
export function showMedia(files: { path: string; kind: MediaKind }[], at: number): void {
  wx.previewMedia({
    sources: files.map(({ path, kind }) => ({
      url: path,
      type: kind === 'video' ? 'video' : 'image',
    })),
    current: at,
    fail: () => undefined,
  })
}
