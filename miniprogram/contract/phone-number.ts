import { digitsOf, groupedNumber, numberParts } from './dial-number'
import { toHalfWidth } from './half-width'

/**
 * A person's phone as typed or pasted, made storable: digits only, without +86 or 0086; a landline
 * keeps its area code (0571-80008888 → 057180008888). Text that holds anything but a number stays
 * as it is, so that validation can refuse it.
 */
export function normalisePhone(typed: string): string {
  const text = toHalfWidth(typed).trim()
  if (!/^\+?[\d\s()\-—–.\u200b-\u200f\u202a-\u202e\u2060\ufeff]+$/.test(text)) return text
  const digits = digitsOf(text)
  // Only a mobile follows the country code without its 0, so 86… of a landline is left alone.
  return digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
}

/** Whether a person can be called back on it: a mobile, or a landline with its area code. */
export function isContactPhone(normalised: string): boolean {
  const kind = numberParts(normalised).class
  return /^\d+$/.test(normalised) && (kind === 'mobile' || kind === 'landline')
}

/** 138******21: the first three and last two digits, as WeChat's own guide masks a phone. */
export function maskPhone(phone: string): string {
  const digits = digitsOf(phone)
  if (digits.length < 7) return digits.replace(/\d/g, '*')
  return digits.slice(0, 3) + digits.slice(3, -2).replace(/\d/g, '*') + digits.slice(-2)
}

/** 138 开头 21 结尾: the mask as a screen reader should say it. */
export function spokenMask(phone: string): string {
  const digits = digitsOf(phone)
  return digits.length < 7 ? '号码已隐藏' : `${digits.slice(0, 3)} 开头 ${digits.slice(-2)} 结尾`
}

/** 138 0000 0021, for reading aloud or checking what one typed. */
export const groupPhone = (phone: string) => groupedNumber(phone)

/**
 * *三 and 王*四: two characters hide the surname, longer names all between first and last; one
 * character is hidden whole. (WeChat's security guide.)
 */
export function maskName(name: string): string {
  const letters = name.replace(/\s+/g, '').match(/[\ud800-\udbff][\udc00-\udfff]|[^]/g) ?? []
  const last = letters[letters.length - 1]
  const first = letters[0]
  if (first === undefined || last === undefined) return ''
  if (letters.length === 1) return '*'
  if (letters.length === 2) return `*${last}`
  return (
    first +
    letters
      .slice(1, -1)
      .map(() => '*')
      .join('') +
    last
  )
}
