/** Which keys come next on the plate keyboard. Pure. */
import { isPlate, plateKeyRows, plateKind } from '../../contract/licence-plate'

export interface KeyGroup {
  id: number
  keys: string[]
}

/** Digits and the suffixes keep a line of their own; letters and provinces flow. */
const standsAlone = (row: string) => /\d/.test(row) || row.includes('挂')

/** After seven characters only what makes a plate of eight is offered. */
const mayFollow = (typed: string, key: string) => typed.length < 7 || isPlate(typed + key)

/** Groups of keys, one under the other; none once nothing can follow. */
export function keyGroups(typed: string): KeyGroup[] {
  const groups: string[][] = []
  let flowing: string[] | null = null
  for (const row of plateKeyRows(typed)) {
    const keys = row.split('').filter((key) => mayFollow(typed, key))
    if (standsAlone(row)) {
      flowing = null
      groups.push(keys)
    } else if (flowing) {
      // A row of eight is too wide for thumbs on a small phone: rows of letters become one.
      for (const key of keys) flowing.push(key)
    } else {
      flowing = keys
      groups.push(flowing)
    }
  }
  return groups.filter((keys) => keys.length > 0).map((keys, id) => ({ id, keys }))
}

/** Under the field: what comes next, or that eight characters are right for this car. */
export function plateWords(typed: string): string {
  const kind = plateKind(typed)
  if (kind === 'new-energy') return '新能源车牌，填好了'
  if (kind !== null) return '填好了'
  if (typed === '') return '先点省份'
  return typed.length < 7 ? '接着点' : '没有这样的车牌，请再看一眼'
}
