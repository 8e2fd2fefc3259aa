import sharp from 'sharp'

/** Real photos and clips, made here: nothing binary lies in the repository. */

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8899aa' } })

/** Somebody's phone wrote where it was taken, by whom, and that it has to be turned. */
export const jpegWithPlace = (): Promise<Buffer> =>
  canvas(40, 20)
    .withExif({
      IFD0: { Copyright: 'CANARY-NAME', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const jpeg = (): Promise<Buffer> => canvas(64, 48).jpeg().toBuffer()
export const png = (): Promise<Buffer> => canvas(64, 48).png().toBuffer()
export const webp = (): Promise<Buffer> => canvas(64, 48).webp().toBuffer()

/** A few hundred bytes that claim `width` × `height` pixels. */
export async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const file = await png()
  file.writeUInt32BE(width, 16)
  file.writeUInt32BE(height, 20)
  file.writeUInt32BE(crc32(file.subarray(12, 29)), 29)
  return file
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

export function box(type: string, ...contents: Buffer[]): Buffer {
  const payload = Buffer.concat(contents)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(payload.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, payload])
}

const words = (text: string) => Buffer.from(text, 'latin1')

export const ftyp = (brand: string, ...compatible: string[]): Buffer =>
  box('ftyp', words(brand), Buffer.alloc(4), ...compatible.map(words))

/** The boxes of a clip with one picture track and `said` in its user data, as phones write it. */
export const clip = (said = 'CANARY-PLACE', film = Buffer.alloc(5000, 7)): Buffer =>
  Buffer.concat([
    ftyp('isom', 'isom', 'mp42'),
    box('free', words(said)),
    box('mdat', film),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box(
        'trak',
        box('tkhd', Buffer.alloc(84)),
        box('mdia', box('hdlr', Buffer.alloc(8), words('vide'), Buffer.alloc(13))),
        box('udta', words(said)),
      ),
      box('udta', box('\xa9xyz', words(said))),
    ),
  ])

const BOUNDARY = 'a-boundary-that-no-file-holds'

/** What `wx.uploadFile` sends. `filename` and `type` are whatever a caller likes to claim. */
export function form(
  file: Buffer,
  claim: { field?: string; filename?: string; type?: string } = {},
): { payload: Buffer; headers: Record<string, string> } {
  const { field = 'file', filename = 'photo.jpg', type = 'image/jpeg' } = claim
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${filename}"\r\ncontent-type: ${type}\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}
