/** Counts code points without String iteration, which old engines lack. */
export function lengthOf(value: string): number {
  let length = value.length
  for (let i = 0; i < value.length - 1; i++) {
    const high = value.charCodeAt(i)
    const low = value.charCodeAt(i + 1)
    if (high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff) {
      length--
      i++
    }
  }
  return length
}
