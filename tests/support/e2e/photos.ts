import type { Device } from './device'

/** What the person would choose from the album. */
export interface Photo {
  /** with its extension */
  name: string
  bytes: Buffer
}

/** Puts files on the phone and has the next `wx.chooseMedia` choose them. */
export async function offerPhotos(device: Device, photos: readonly Photo[]): Promise<void> {
  const tempFiles = []
  for (const { name, bytes } of photos) {
    const tempFilePath = await device.evaluate(
      (file: string, base64: string) => {
        const path = `${wx.env.USER_DATA_PATH}/${file}`
        wx.getFileSystemManager().writeFileSync(path, base64, 'base64')
        return path
      },
      name,
      bytes.toString('base64'),
    )
    tempFiles.push({ tempFilePath, size: bytes.length, fileType: 'image' })
  }
  await device.mock('chooseMedia', { tempFiles, type: 'image', errMsg: 'chooseMedia:ok' })
}
