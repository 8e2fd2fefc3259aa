/** What a file is, told by its first bytes and never by its name or the type its sender claims. */
export type FileFormat = 'jpeg' | 'png' | 'webp' | 'mp4' | 'heif' | 'unknown'

/** How much of a file `formatOf` wants to see. */
export const HEAD_BYTES = 64

/** Still pictures in the same container as MP4: HEIC of phones, AVIF of browsers. */
const HEIF_BRANDS =
  'heic heix heim heis hevc hevx hevm hevs mif1 mif2 msf1 avif avis jpeg jpgs'.split(' ')
const MP4_BRANDS = 'isom iso2 iso3 iso4 iso5 iso6 mp41 mp42 avc1 dash MSNV M4V'.split(' ')

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

export function formatOf(head: Buffer): FileFormat {
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0xffd8ff) return 'jpeg'
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp'
  if (ascii(head, 4, 8) === 'ftyp') return ofBrands(head)
  return 'unknown'
}

/** The major brand, then (after a version) the compatible ones, as far as the box and `head` reach. */
function ofBrands(head: Buffer): FileFormat {
  const end = Math.min(head.readUInt32BE(0), head.length)
  const brands = [ascii(head, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(head, at, at + 4))
  const known = brands.map((brand) => brand.trimEnd())
  if (known.some((brand) => HEIF_BRANDS.includes(brand))) return 'heif'
  return known.some((brand) => MP4_BRANDS.includes(brand)) ? 'mp4' : 'unknown'
}
