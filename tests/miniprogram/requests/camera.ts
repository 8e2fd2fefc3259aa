/** A phone's camera, folder and upload, as far as the app meets them. */
interface Callbacks<T> {
  success?: (value: T) => void
  fail?: (error: { errMsg: string; errno?: number }) => void
}
export interface Picture {
  tempFilePath: string
  size: number
  fileType: 'image' | 'video'
  thumbTempFilePath?: string
}

export const picture = (name: string, size = 200_000): Picture => ({
  tempFilePath: `wxfile://tmp/${name}`,
  size,
  fileType: 'image',
})

type UploadAnswer = number | 'no-signal'

/** `answers`: what the cloud says to each upload in turn; 200 when they have run out. */
export function phone(pictures: Picture[] | { errno: number }, answers: UploadAnswer[] = []) {
  const uploads: string[] = []
  const kept = new Set<string>()
  const files = {
    copyFile: (options: Callbacks<unknown> & { destPath: string }) => {
      kept.add(options.destPath)
      options.success?.({})
    },
    unlink: (options: Callbacks<unknown> & { filePath: string }) => {
      kept.delete(options.filePath)
      options.success?.({})
    },
  }
  const wx = {
    chooseMedia: (options: Callbacks<{ tempFiles: Picture[]; type: string }>) => {
      if (Array.isArray(pictures)) options.success?.({ tempFiles: pictures, type: 'image' })
      else options.fail?.({ errMsg: 'chooseMedia:fail', errno: pictures.errno })
    },
    getFileSystemManager: () => files,
    uploadFile: (options: Callbacks<{ statusCode: number; data: string }> & { url: string }) => {
      uploads.push(options.url)
      const answer = answers.shift() ?? 200
      const reply = { code: 'media.damaged', message: '', requestId: 'r' }
      setTimeout(() => {
        if (answer === 'no-signal') options.fail?.({ errMsg: 'uploadFile:fail' })
        else options.success?.({ statusCode: answer, data: JSON.stringify(reply) })
      }, 5)
      return { onProgressUpdate: () => undefined, abort: () => undefined }
    },
  }
  return { wx, uploads, kept }
}
