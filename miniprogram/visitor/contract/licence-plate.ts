/*
 * Plates of mainland China (GA 36): a province, an office letter, then five characters, six for a new
 * energy vehicle. The letters I and O are never used: they look like 1 and 0.
 */
import { toHalfWidth } from '../../contract/half-width'

export type PlateKind = 'ordinary' | 'new-energy' | 'special'

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
/** 挂 trailer, 学 driving school, 警 police, 港澳 cross-border, 领 consulate, 试 超 test and oversize. */
const SUFFIXES = '挂学警港澳领试超'

const START = `[${PROVINCES}][A-HJ-NP-Z]`
const TAIL = '[A-HJ-NP-Z0-9]'
const ORDINARY = new RegExp(`^${START}(?:${TAIL}{5}|${TAIL}{4}[${SUFFIXES}])$`)
/** Embassies: 使 and six digits, or the older form six digits and 使. */
const EMBASSY = /^(?:使\d{6}|\d{6}使)$/
/**
 * New energy: small cars have D or F first of the six (A B C E G H J K since 2021), lorries and
 * buses last.
 */
const NEW_ENERGY = new RegExp(`^${START}(?:[A-HJK]${TAIL}\\d{4}|\\d{5}[A-HJK])$`)

/** Upper case, half width, without spaces and the dot of the plate. */
export const normalisePlate = (typed: string) =>
  toHalfWidth(typed)
    .toUpperCase()
    .replace(/[\s·•.\-—\u200b-\u200f\ufeff]/g, '')

/** What sort of plate a normalised text is; null when there is no such plate. */
export function plateKind(plate: string): PlateKind | null {
  if (NEW_ENERGY.test(plate)) return 'new-energy'
  if (EMBASSY.test(plate)) return 'special'
  if (!ORDINARY.test(plate)) return null
  return SUFFIXES.includes(plate.charAt(plate.length - 1)) ? 'special' : 'ordinary'
}

export const isPlate = (plate: string) => plateKind(plate) !== null

const rowsOf = (keys: string, width: number): string[] => {
  const rows: string[] = []
  for (let start = 0; start < keys.length; start += width)
    rows.push(keys.slice(start, start + width))
  return rows
}

/**
 * The keys of our own plate keyboard for the character after `typed`, one string a row: provinces;
 * the office letter; then digits and letters, with the suffixes where one may end the plate. No rows
 * once the plate has eight characters or is complete in a way nothing can follow.
 */
export function plateKeyRows(typed: string): string[] {
  const plate = normalisePlate(typed)
  if (plate === '') return [...rowsOf(PROVINCES, 8), '使']
  if (plate.startsWith('使')) return plate.length < 7 ? ['12345', '67890'] : []
  if (plate.length === 1) return rowsOf(LETTERS, 8)
  if (plate.length >= 8 || plateKind(plate) === 'special') return []
  const rows = ['1234567890', ...rowsOf(LETTERS, 8)]
  return plate.length === 6 ? [...rows, SUFFIXES] : rows
}
