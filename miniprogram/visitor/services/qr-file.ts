/** The QR as a file of the app's own, so that it is drawn without network and can be pressed and kept. */

const pathOf = (name: string) => `${wx.env.USER_DATA_PATH}/pass-${name}.png`

/** `png`: base64. Answers what `<image>` shows: the file, or the picture itself on a full phone. */
export function qrFile(name: string, png: string): string {
  const path = pathOf(name)
  try {
    wx.getFileSystemManager().writeFileSync(path, png, 'base64')
    return path
  } catch {
    return `data:image/png;base64,${png}`
  }
}

/** When a pass is over; a file that is not there is none to remove. */
export function removeQrFile(name: string): void {
  wx.getFileSystemManager().unlink({ filePath: pathOf(name), fail: () => undefined })
}
