/** Chance that comes out alike for the same seed. */
export interface Random {
  next(): number
  chance(share: number): boolean
  int(below: number): number
  pick<T>(list: readonly T[]): T | undefined
}

/** mulberry32: small, fast and good enough to lead people's lives. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(list.length)],
  }
}
