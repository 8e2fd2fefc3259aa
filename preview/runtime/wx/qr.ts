import jsQR from 'jsqr'

/** Larger pictures are scaled down: a code fills most of its picture and decoding costs by pixel. */
const LONGEST_SIDE_PX = 1200

/** The text of the QR code in a picture, or undefined when there is none. */
export async function decodeQr(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // A transparent picture would otherwise be read on black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data
}
