/*
 * Numbering of the Chinese public network, as far as it decides whether a number connects from any
 * phone: area codes are 010, 02x (8 local digits) and four digits from 03xx to 09xx (7 or 8);
 * local numbers begin with 2 to 8; mobiles have 11 digits from 13 to 19; 400 is national and works
 * everywhere; 800 does not work from mobiles; 95xxx(x) is national; 96xxx(x) belongs to a province,
 * so it needs the area code.
 */
export type NumberClass = 'landline' | 'mobile' | '400' | '800' | '95' | '96' | 'unknown'

export interface NumberParts {
  class: NumberClass
  areaCode: string | null
  /** Without the area code, grouped for reading. */
  local: string
}

const AREA = '(010|02[0-57-9]|0[3-9]\\d{2})'
const LANDLINE = new RegExp(
  `^(?:(010|02[0-57-9])([2-8]\\d{3})(\\d{4})|(0[3-9]\\d{2})([2-8]\\d{2,3})(\\d{4}))$`,
)
const MOBILE = /^(1[3-9]\d)(\d{4})(\d{4})$/
const TOLL = /^([48]00)(\d{3})(\d{4})$/
const SERVICE = new RegExp(`^${AREA}?(9[56]\\d{3,4})$`)

/** `digits` of any text: spaces, hyphens and brackets go. */
export const digitsOf = (text: string) => text.replace(/\D/g, '')

export function numberParts(digits: string): NumberParts {
  const landline = LANDLINE.exec(digits)
  if (landline)
    return {
      class: 'landline',
      areaCode: landline[1] ?? landline[4] ?? null,
      local: `${landline[2] ?? landline[5] ?? ''} ${landline[3] ?? landline[6] ?? ''}`,
    }
  const mobile = MOBILE.exec(digits)
  if (mobile) return { class: 'mobile', areaCode: null, local: mobile.slice(1).join(' ') }
  const toll = TOLL.exec(digits)
  if (toll)
    return {
      class: toll[1] === '400' ? '400' : '800',
      areaCode: null,
      local: toll.slice(1).join('-'),
    }
  const service = SERVICE.exec(digits)
  const number = service?.[2]
  if (service && number !== undefined)
    return {
      class: number.startsWith('95') ? '95' : '96',
      areaCode: service[1] ?? null,
      local: number,
    }
  return { class: 'unknown', areaCode: null, local: digits }
}

/** `0571 8000 8888`, `199 0000 0001`, `400-200-0000`; any other text comes back as its digits. */
export function groupedNumber(number: string): string {
  const { areaCode, local } = numberParts(digitsOf(number))
  return areaCode === null ? local : `${areaCode} ${local}`
}

/** `8 8 8 8`: a screen reader would otherwise read 8888 as a quantity. */
export const spokenNumber = (number: string) => digitsOf(number).split('').join(' ')
