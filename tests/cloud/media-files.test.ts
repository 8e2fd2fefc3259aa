import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { diskStore } from '../../cloud/src/media/disk-store'
import { formatOf } from '../../cloud/src/media/sniff'
import { THUMB_PIXELS } from '../../cloud/src/media/photo'
import { withUpload } from '../../cloud/src/media/spool'
import { Refusal } from '../../cloud/src/refusal'
import { MAX_PHOTO_BYTES, type MediaKind } from '../../cloud/src/contract'
import { box, clip, ftyp, jpeg, jpegWithPlace, png, pngClaiming, webp } from '../support/files'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuye-files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What is kept of an upload. */
const kept = (kind: MediaKind, file: Buffer) =>
  withUpload(folder, kind, Readable.from([file]), ({ path }) => Promise.resolve(readFileSync(path)))

/** What is kept beside it for a tile; null for a clip. */
const keptSmall = (kind: MediaKind, file: Buffer) =>
  withUpload(folder, kind, Readable.from([file]), ({ thumbPath }) =>
    Promise.resolve(thumbPath === null ? null : readFileSync(thumbPath)),
  )

/** The code with which an upload is refused. */
const refusal = (kind: MediaKind, file: Buffer): Promise<string> =>
  kept(kind, file).then(
    () => 'kept',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

test('what a file is, its first bytes tell and never its name', async () => {
  expect(formatOf(await jpeg())).toBe('jpeg')
  expect(formatOf(await png())).toBe('png')
  expect(formatOf(await webp())).toBe('webp')
  expect(formatOf(clip())).toBe('mp4')
  expect(formatOf(ftyp('heic', 'mif1', 'heic'))).toBe('heif')
  expect(formatOf(ftyp('avif', 'mif1', 'miaf'))).toBe('heif')
  expect(formatOf(ftyp('qt  '))).toBe('unknown')
  expect(formatOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'))).toBe('unknown')
  expect(formatOf(Buffer.alloc(0))).toBe('unknown')
})

test.each([
  ['JPEG', jpeg],
  ['PNG', png],
  ['WebP', webp],
])('a %s photo is kept as a plain JPEG of the same picture', async (_name, make) => {
  const { format, width, height } = await sharp(await kept('photo', await make())).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 64, height: 48 })
})

test('a photo forgets where and by whom it was taken, and stands upright', async () => {
  const original = await jpegWithPlace()
  expect((await sharp(original).metadata()).exif?.includes('CANARY-NAME')).toBe(true)
  const result = await kept('photo', original)
  const { exif, icc, xmp, orientation, width, height } = await sharp(result).metadata()
  expect({ exif, icc, xmp, orientation }).toEqual({})
  expect([width, height]).toEqual([20, 40])
  expect(result).not.toContain('CANARY')
})

test('the small one forgets the same, and stands upright too', async () => {
  const small = (await keptSmall('photo', await jpegWithPlace())) ?? Buffer.alloc(0)
  const { format, exif, icc, xmp, orientation, width, height } = await sharp(small).metadata()
  expect({ format, exif, icc, xmp, orientation }).toEqual({ format: 'jpeg' })
  expect([width, height]).toEqual([20, 40])
  expect(small).not.toContain('CANARY')
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['lying', 1600, 1200],
  ['standing', 1200, 1600],
  ['of a long corridor', 4000, 90],
  ['of one line', 2, 9000],
])(
  'the small one of a photo %s is the whole photo, in no more dots than a tile shows',
  async (_how, width, height) => {
    const canvas = { width, height, channels: 3 as const, background: '#6a8' }
    const photo = await sharp({ create: canvas }).jpeg().toBuffer()
    const small = await sharp((await keptSmall('photo', photo)) ?? undefined).metadata()
    const most = Math.min(THUMB_PIXELS, width * height)
    expect(small.width * small.height).toBeLessThanOrEqual(most)
    if (Math.min(width, height) > 1000) {
      expect(small.width * small.height).toBeGreaterThan(0.97 * most)
      expect(small.width / small.height / (width / height)).toBeCloseTo(1, 1)
    }
  },
)

test('a clip has no small one', async () => {
  expect(await keptSmall('video', clip())).toBeNull()
})

test('what hangs behind a photo is not kept: no archive, no page', async () => {
  for (const tail of ['PK\x03\x04 an archive', '<html><script>alert(1)</script></html>']) {
    const result = await kept('photo', Buffer.concat([await jpeg(), Buffer.from(tail)]))
    expect(result).not.toContain(tail)
    expect((await sharp(result).metadata()).format).toBe('jpeg')
  }
})

test.each([
  ['a photo that ends early', async () => (await jpeg()).subarray(0, -120), 'media.damaged'],
  ['the head of a PNG alone', async () => (await png()).subarray(0, 30), 'media.damaged'],
  ['an empty file', () => Buffer.alloc(0), 'media.damaged'],
  ['an SVG', () => Buffer.from('<svg onload="alert(1)"/>'), 'media.type-refused'],
  ['a GIF', () => Buffer.from('GIF89a....'), 'media.type-refused'],
  ['a HEIC', () => ftyp('heic', 'mif1'), 'media.heic-refused'],
  ['an AVIF', () => ftyp('avif', 'mif1'), 'media.heic-refused'],
  ['a clip in place of a photo', () => clip(), 'media.type-refused'],
  ['30 000 × 30 000 pixels', () => pngClaiming(30_000, 30_000), 'media.too-large'],
])('%s is refused as a photo', async (_what, make, code) => {
  expect(await refusal('photo', await make())).toBe(code)
  expect(readdirSync(folder)).toEqual([])
})

test('a photo of more than 10 MB is refused while it comes, in little memory', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 0xff)
  let sent = 0
  const endless = new Readable({
    read() {
      sent += megabyte.length
      this.push(megabyte)
    },
  })
  const before = process.memoryUsage().rss
  await expect(withUpload(folder, 'photo', endless, () => Promise.resolve())).rejects.toMatchObject(
    { code: 'media.too-large' },
  )
  expect(sent).toBeLessThan(MAX_PHOTO_BYTES + 4 * megabyte.length)
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  expect(readdirSync(folder)).toEqual([])
})

test('a clip keeps its film and loses what it says about place and person', async () => {
  const film = Buffer.from('the film itself, byte by byte')
  const original = clip('CANARY-PLACE', film)
  const result = await kept('video', original)
  expect(result).toHaveLength(original.length)
  expect(result.indexOf(film)).toBe(original.indexOf(film))
  expect(result).not.toContain('CANARY')
  expect(formatOf(result)).toBe('mp4')
})

test('what a maker adds beside the film is emptied, and the clip still plays', async () => {
  const result = await kept('video', Buffer.concat([clip(), box('sefd', Buffer.from('CANARY'))]))
  expect(result).not.toContain('CANARY')
  expect(result.subarray(-14).toString('latin1')).toBe(`\0\0\0\x0efree${'\0'.repeat(6)}`)
})

test.each([
  ['with a page behind it', Buffer.concat([clip(), Buffer.from('<html><script>1</script>')])],
  ['with an archive behind it', Buffer.concat([clip(), Buffer.from('PK\x03\x04 archive')])],
  ['with half a box behind it', Buffer.concat([clip(), Buffer.from('\0\0')])],
  ['that ends early', clip().subarray(0, -30)],
  ['with two films', Buffer.concat([clip(), box('moov')])],
  ['without any film', Buffer.concat([ftyp('isom'), box('free')])],
  ['whose last box has no end', Buffer.concat([clip(), Buffer.from('\0\0\0\0mdatanything')])],
  [
    'that has sound alone',
    Buffer.from(clip().toString('latin1').replace('vide', 'soun'), 'latin1'),
  ],
])('a clip %s is refused', async (_what, file) => {
  expect(await refusal('video', file)).toBe('media.damaged')
  expect(readdirSync(folder)).toEqual([])
})

test('a photo in place of a clip is refused', async () => {
  expect(await refusal('video', await jpeg())).toBe('media.type-refused')
})

describe('the disk store', () => {
  test('gives back what it got, whole and in part, until it is removed', async () => {
    const store = diskStore(folder)
    await store.put('linhu-garden/one', Readable.from([Buffer.from('0123456789')]))
    const whole = await store.open('linhu-garden/one')
    expect(whole?.size).toBe(10)
    expect(await textOf(whole?.stream)).toBe('0123456789')
    const part = await store.open('linhu-garden/one', { start: 2, end: 4 })
    expect(await textOf(part?.stream)).toBe('234')
    await store.remove('linhu-garden/one')
    await store.remove('linhu-garden/one')
    expect(await store.open('linhu-garden/one')).toBeNull()
  })

  test('has no half of a file whose sender stopped', async () => {
    const store = diskStore(folder)
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('the sender is gone')
      })(),
    )
    await expect(store.put('linhu-garden/two', broken)).rejects.toThrow('gone')
    expect(await store.open('linhu-garden/two')).toBeNull()
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  test('never leaves its folder', async () => {
    const store = diskStore(join(folder, 'store'))
    for (const key of ['../out', '/etc/passwd', 'a/../../out', 'a\0b', ''])
      await expect(store.put(key, Readable.from([]))).rejects.toThrow('key')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

async function textOf(stream: Readable | undefined): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream ?? []) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
