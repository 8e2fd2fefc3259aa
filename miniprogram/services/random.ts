/**
 * Random identifiers of the phone. `wx.getRandomValues` is a CSPRNG but answers later, so bytes are
 * drawn ahead; what is asked for before they came is made unguessable enough by `Math.random` and
 * the clock (these ids are never secrets, they only must not collide).
 */
const pool: number[] = []
const REFILL_BELOW = 128
const DRAW = 256

/** Called at launch, and by itself whenever the pool runs low. */
export function fillRandomPool(): void {
  if (!wx.canIUse('getRandomValues')) return
  wx.getRandomValues({
    length: DRAW,
    success: ({ randomValues }) => {
      const bytes = new Uint8Array(randomValues)
      bytes.forEach((byte) => pool.push(byte))
    },
  })
}

function randomByte(): number {
  const weak = Math.floor(Math.random() * 256)
  return (pool.pop() ?? (Date.now() >> 3) & 255) ^ weak
}

const hex = (byte: number) => (byte < 16 ? '0' : '') + byte.toString(16)

/** A lower-case version 4 UUID. */
export function uuid(): string {
  const bytes: number[] = []
  for (let i = 0; i < 16; i += 1) bytes.push(randomByte())
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  if (pool.length < REFILL_BELOW) fillRandomPool()
  const text = bytes.map(hex).join('')
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-')
}
