import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MAX_PHOTO_BYTES, MAX_VIDEO_BYTES, type MediaKind } from '../contract'
import { Refusal } from '../refusal'
import { isDiskFault } from './disk-fault'
import { scrubMp4 } from './mp4'
import { paintThumb, repaint } from './photo'
import { formatOf, HEAD_BYTES } from './sniff'

/** A prepared file: what lies at its paths is gone when the callback of `withUpload` returns. */
export interface Prepared {
  path: string
  /** null for a clip */
  thumbPath: string | null
  bytes: number
  contentType: 'image/jpeg' | 'video/mp4'
}

/** Where uploads wait while they are judged. */
export const SPOOL = join(tmpdir(), 'wuye-uploads')

const LIMITS: Readonly<Record<MediaKind, number>> = {
  photo: MAX_PHOTO_BYTES,
  video: MAX_VIDEO_BYTES,
}
const HOUR_MS = 3_600_000

/**
 * Writes an upload to a file of its own in `folder`, stops at the size allowed, judges and cleans
 * it, and hands it to `use`. Only disk is used for the bytes: many uploads at once cost little
 * memory. Refuses with `media.too-large`, `.type-refused`, `.heic-refused`, `.damaged`.
 */
export async function withUpload<T>(
  folder: string,
  kind: MediaKind,
  upload: Readable,
  use: (file: Prepared) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true })
  const raw = join(folder, `${randomUUID()}.raw`)
  const clean = join(folder, `${randomUUID()}.clean`)
  const thumb = join(folder, `${randomUUID()}.thumb`)
  try {
    await pipeline(upload, limited(LIMITS[kind]), createWriteStream(raw, { flags: 'wx' })).catch(
      refuseBroken,
    )
    return await use(await prepared(kind, { raw, clean, thumb }))
  } finally {
    await Promise.all([raw, clean, thumb].map((path) => rm(path, { force: true })))
  }
}

async function prepared(
  kind: MediaKind,
  { raw, clean, thumb }: Record<'raw' | 'clean' | 'thumb', string>,
): Promise<Prepared> {
  const format = formatOf(await headOf(raw))
  if (format === 'heif') throw new Refusal('media.heic-refused')
  const fits = kind === 'video' ? format === 'mp4' : ['jpeg', 'png', 'webp'].includes(format)
  if (!fits) throw new Refusal('media.type-refused')
  if (kind === 'photo') {
    await repaint(raw, clean)
    await paintThumb(clean, thumb)
    const { size } = await stat(clean)
    return { path: clean, thumbPath: thumb, bytes: size, contentType: 'image/jpeg' }
  }
  await scrubMp4(raw)
  const { size } = await stat(raw)
  return { path: raw, thumbPath: null, bytes: size, contentType: 'video/mp4' }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    if (bytesRead === 0) throw new Refusal('media.damaged', {}, 'the file is empty')
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function limited(most: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > most) done(new Refusal('media.too-large'))
      else done(null, chunk)
    },
  })
}

/** A fault of our disk is ours; any other means that the form broke off. */
function refuseBroken(error: unknown): never {
  if (error instanceof Refusal || isDiskFault(error)) throw error
  throw new Refusal('media.damaged', {}, 'the upload broke off')
}

/**
 * Removes what an upload left behind when its process was killed. `now` is the machine's own time,
 * which the files carry; the demo's clock may be shifted.
 */
export async function sweepSpool(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names) {
    const path = join(folder, name)
    const age = await stat(path).then(
      ({ mtimeMs }) => now.getTime() - mtimeMs,
      () => 0,
    )
    if (age > HOUR_MS) await rm(path, { force: true })
  }
}
