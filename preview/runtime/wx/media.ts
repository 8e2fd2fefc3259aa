import type { Host } from '../host'
import { ApiFailure, api } from './api'
import { chooseFiles } from './file-chooser'
import { normalised } from './files/paths'
import { filesOf } from './files/store'
import { measureImage, measureVideo } from './measure'
import type { PrivacyGate } from './privacy'

const MOST_FILES = 20
const MOST_MESSAGE_FILES = 100

/** Choosing, looking at and saving photos and clips. */
export function mediaMembers(host: Host, privacy: PrivacyGate): Record<string, unknown> {
  return {
    chooseMedia: api('chooseMedia', async (options) => {
      await privacy.pass('chooseMedia')
      const count = Math.min(Number(options['count'] ?? 9), MOST_FILES)
      const kinds = kindsOf(options['mediaType'])
      const accept = kinds.map((kind) => `${kind}/*`).join(',')
      const files = (await chooseFiles(accept, count > 1)).slice(0, count)
      const tempFiles = await Promise.all(files.map((file) => chosenFile(host, file)))
      const types = new Set(tempFiles.map(({ fileType }) => fileType))
      return { tempFiles, type: types.size > 1 ? 'mix' : ([...types][0] ?? 'image') }
    }),
    // Out of a chat on the phone; the browser's own files stand for it.
    chooseMessageFile: api('chooseMessageFile', async (options) => {
      await privacy.pass('chooseMessageFile')
      const accept = extensionsOf(options['extension'])
      const count = Math.min(Number(options['count'] ?? 1), MOST_MESSAGE_FILES)
      const files = (await chooseFiles(accept, count > 1)).slice(0, count)
      return { tempFiles: files.map((file) => messageFile(host, file)) }
    }),
    // The cloud re-encodes what it receives, so the preview leaves the picture as it is.
    compressImage: api('compressImage', ({ src }) => ({ tempFilePath: normalised(src) })),
    getImageInfo: api('getImageInfo', async ({ src }) => {
      const path = normalised(src)
      const blob = await filesOf(host).blob(path)
      const size = await measureImage(blob)
      return { ...size, path, orientation: 'up', type: blob.type.replace('image/', '') }
    }),
    saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', async ({ filePath }) => {
      await privacy.pass('saveImageToPhotosAlbum')
      const path = normalised(filePath)
      const link = document.createElement('a')
      link.href = await filesOf(host).objectUrl(path)
      link.download = path.slice(path.lastIndexOf('/') + 1)
      link.click()
    }),
  }
}

function kindsOf(mediaType: unknown): ('image' | 'video')[] {
  const asked = Array.isArray(mediaType) ? (mediaType as unknown[]) : ['image', 'video']
  if (asked.includes('mix')) return ['image', 'video']
  const kinds = (['image', 'video'] as const).filter((kind) => asked.includes(kind))
  if (kinds.length === 0) throw new ApiFailure('parameter error: mediaType')
  return kinds
}

const extensionsOf = (extension: unknown): string =>
  Array.isArray(extension) ? extension.map((each) => `.${String(each)}`).join(',') : ''

function messageFile(host: Host, file: File) {
  const extension = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? 'txt'
  const path = filesOf(host).addTemporary(file, extension)
  const time = Math.floor(file.lastModified / 1000)
  return { path, name: file.name, size: file.size, type: 'file', time }
}

async function chosenFile(host: Host, file: File) {
  const isVideo = file.type.startsWith('video/')
  const extension = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? (isVideo ? 'mp4' : 'jpg')
  const tempFilePath = filesOf(host).addTemporary(file, extension)
  const common = { tempFilePath, size: file.size }
  if (!isVideo) return { ...common, fileType: 'image' }
  const { width, height, duration, thumbnail } = await measureVideo(file)
  const thumbTempFilePath = thumbnail ? filesOf(host).addTemporary(thumbnail, 'jpg') : ''
  return { ...common, fileType: 'video', width, height, duration, thumbTempFilePath }
}
