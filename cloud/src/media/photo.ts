import { stat } from 'node:fs/promises'
import sharp from 'sharp'
import { MAX_PHOTO_PIXELS } from '../contract'
import { Refusal } from '../refusal'
import { turnstile } from './turnstile'

/** Enough to read a meter or see a crack; what a phone shows is smaller. */
const LONGEST_SIDE = 3000
const QUALITY = 82
/**
 * Width times height of a thumbnail: what the smallest tile of an order's photos shows at two dots to
 * a pixel, 80 × 108 on a phone 320 wide. More would be loaded for nothing.
 */
export const THUMB_PIXELS = 160 * 216
const THUMB_QUALITY = 70

// One thread and no cache: a photo may take its memory once, not once per core and once again.
sharp.concurrency(1)
sharp.cache(false)

/**
 * One at a time: at MAX_PHOTO_PIXELS a photo takes 80 MB, a progressive or interlaced one 230 MB
 * (measured), and a quarter of a second to one second.
 */
const decoding = turnstile(1)

/**
 * Paints the photo at `from` anew as a plain JPEG at `to`: upright, without EXIF (where it was taken,
 * by whom), profiles, hidden second files or anything that was hung on behind.
 */
export async function repaint(from: string, to: string): Promise<void> {
  await decoding(async () => {
    await assertSize(from)
    try {
      await open(from)
        .autoOrient()
        .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: QUALITY })
        .toFile(to)
    } catch {
      throw damaged()
    }
  })
  if ((await stat(to)).size === 0) throw damaged()
}

/**
 * Paints the thumbnail of `photo`, one of ours, at `to`: whole, however long and narrow, and never more
 * than THUMB_PIXELS. A JPEG is decoded at a fraction of its size for it.
 */
export async function paintThumb(photo: string, to: string): Promise<void> {
  await decoding(async () => {
    const { width, height } = await sharp(photo).metadata()
    const scale = Math.min(1, Math.sqrt(THUMB_PIXELS / (width * height)))
    const side = (length: number) => Math.max(1, Math.floor(length * scale))
    await open(photo)
      .resize(side(width), side(height), { fit: 'fill' })
      .jpeg({ quality: THUMB_QUALITY })
      .toFile(to)
  })
}

/** The header alone says how large a picture unpacks; nothing is decoded for it. */
async function assertSize(path: string): Promise<void> {
  // `metadata` itself refuses beyond the limit, with no reason that a program could tell.
  const { width, height } = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  if (width < 1 || height < 1) throw damaged()
  if (width * height > MAX_PHOTO_PIXELS)
    throw new Refusal('media.too-large', {}, 'the photo has too many pixels')
}

/** `error`: a file that ends early is refused, a mere oddity of some phone's software is not. */
const open = (path: string) =>
  sharp(path, {
    limitInputPixels: MAX_PHOTO_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
  })

const damaged = () => new Refusal('media.damaged', {}, 'the photo cannot be decoded')
