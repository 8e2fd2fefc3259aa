import { open, type FileHandle } from 'node:fs/promises'
import { Refusal } from '../refusal'

/*
 * A clip is not decoded here. Its boxes are walked instead: they have to fill the file to the last
 * byte, so nothing is hung on behind, and those that are no film and no sound (places, names, what a
 * maker adds) are emptied where they stand. Sizes stay, so the offsets into the film stay right.
 */
interface Box {
  type: string
  /** where the four letters of the type stand */
  typeAt: number
  /** of the payload, without the header */
  start: number
  end: number
}

/** What a film consists of; anything else that stands beside it is emptied. */
const FILM = ['ftyp', 'moov', 'mdat', 'styp', 'sidx', 'moof', 'mfra']
/** The same inside the film's index: a phone writes the place of filming into `udta` or `meta`. */
const REMARKS = ['free', 'skip', 'uuid', 'meta', 'udta']
/** A clip of 50 MB has a few thousand; more is somebody testing our patience. */
const MAX_BOXES = 20_000
const ZEROS = Buffer.alloc(64 * 1024)

/** Checks the clip at `path` and removes what it says besides film and sound. `media.damaged`. */
export async function scrubMp4(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    const boxes = await boxesBetween(file, 0, size)
    if (boxes[0]?.type !== 'ftyp') throw damaged('does not begin with ftyp')
    const movies = boxes.filter(({ type }) => type === 'moov')
    const [movie] = movies
    if (!movie || movies.length > 1 || !boxes.some(({ type }) => type === 'mdat'))
      throw damaged('has no film')
    const parts = await boxesBetween(file, movie.start, movie.end)
    if (!(await hasPicture(file, parts))) throw damaged('has no picture')
    await empty(
      file,
      boxes.filter(({ type }) => !FILM.includes(type)),
    )
    const tracks = parts.filter(({ type }) => type === 'trak')
    for (const { start, end } of tracks) parts.push(...(await boxesBetween(file, start, end)))
    await empty(
      file,
      parts.filter(({ type }) => REMARKS.includes(type)),
    )
  } finally {
    await file.close()
  }
}

const damaged = (what: string) => new Refusal('media.damaged', {}, `the clip ${what}`)

/** The boxes that fill `start` to `end` exactly. */
async function boxesBetween(file: FileHandle, start: number, end: number): Promise<Box[]> {
  const boxes: Box[] = []
  let at = start
  while (at < end) {
    const box = await boxAt(file, at, end)
    if (boxes.push(box) > MAX_BOXES) throw damaged('has too many boxes')
    at = box.end
  }
  return boxes
}

async function boxAt(file: FileHandle, at: number, limit: number): Promise<Box> {
  const head = Buffer.alloc(16)
  const { bytesRead } = await file.read(head, 0, 16, at)
  if (bytesRead < 8) throw damaged('ends inside a box')
  const type = head.toString('latin1', 4, 8)
  const short = head.readUInt32BE(0)
  const long = short === 1
  const length = long && bytesRead === 16 ? Number(head.readBigUInt64BE(8)) : short
  const start = at + (long ? 16 : 8)
  const end = at + length
  // Length 0 (to the end of the file) is not taken: behind it anything could hide.
  if (end < start || end > limit) throw damaged('has a box that ends elsewhere')
  return { type, typeAt: at + 4, start, end }
}

async function hasPicture(file: FileHandle, parts: readonly Box[]): Promise<boolean> {
  if (!parts.some(({ type }) => type === 'mvhd')) return false
  for (const track of parts.filter(({ type }) => type === 'trak')) {
    const media = (await boxesBetween(file, track.start, track.end)).find(
      ({ type }) => type === 'mdia',
    )
    if (!media) continue
    const handler = (await boxesBetween(file, media.start, media.end)).find(
      ({ type }) => type === 'hdlr',
    )
    if (handler && (await handlerOf(file, handler)) === 'vide') return true
  }
  return false
}

/** After version, flags and a reserved word. */
async function handlerOf(file: FileHandle, box: Box): Promise<string> {
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, box.start + 8)
  return buffer.toString('latin1')
}

async function empty(file: FileHandle, boxes: readonly Box[]): Promise<void> {
  for (const { typeAt, start, end } of boxes) {
    await file.write('free', typeAt, 'latin1')
    for (let at = start; at < end; at += ZEROS.length)
      await file.write(ZEROS, 0, Math.min(ZEROS.length, end - at), at)
  }
}
