import { digitsOf, groupedNumber, numberParts, spokenNumber } from './dial-number'
import type { NumberClass } from './dial-number'
import { isEmergencyNumber } from './emergency'
import type { LineKind, PhoneLine } from './phone-line'

/** Why a line does not connect from every phone. */
export type DialFault =
  | 'not-digits'
  | 'emergency-number'
  | 'area-code-missing'
  | 'area-code-differs'
  | 'fails-from-mobiles'
  | 'wrong-kind'
  | 'full-number-missing'
  | 'ext-without-hint'

/** What to show and what to dial. `dial` is for wx.makePhoneCall only. */
export interface DialPlan {
  /** The plate's number: `8888`, or the whole number grouped where there is no short one. */
  shown: string
  /** Whether `shown` is a short number (物业短号), else a full one (物业电话). */
  isShort: boolean
  dial: string
  /** The dialled number grouped: `0571 8000 8888`. */
  full: string
  /** The two lines of a long plate; areaCode is null for mobiles and 400. */
  areaCode: string | null
  local: string
  /** `shown` digit by digit, for a spoken name. */
  spoken: string
  /** 接通后按2: to be shown beside the key, never dialled. */
  extHint: string | null
  /** The line under the key: 实际拨出 …, or what is special about the number. */
  note: string
  connects: boolean
}

/** The classes of number each kind may dial. Short kinds need any full number. */
const DIALS: Record<LineKind, NumberClass[]> = {
  landline: ['landline'],
  mobile: ['mobile'],
  '400': ['400'],
  '95': ['95'],
  '96': ['96'],
  v_net: ['landline', 'mobile', '400'],
  pbx_ext: ['landline', 'mobile', '400'],
}
const isShortKind = (kind: LineKind) => kind === 'v_net' || kind === 'pbx_ext'

function numberFault({ kind, dial }: PhoneLine): DialFault | null {
  const parts = numberParts(dial)
  if (parts.class === '800') return 'fails-from-mobiles'
  if (!DIALS[kind].includes(parts.class)) {
    if (isShortKind(kind)) return 'full-number-missing'
    // A landline of 7 or 8 digits, or a 96 number alone, is right but reaches its own city only.
    return kind === 'landline' && /^[2-8]\d{6,7}$/.test(dial) ? 'area-code-missing' : 'wrong-kind'
  }
  return parts.class === '96' && parts.areaCode === null ? 'area-code-missing' : null
}

/** Why the line's `dial` would not connect from any phone in China; null when it does. */
export function dialFault(line: PhoneLine): DialFault | null {
  const { dial, areaCode } = line
  // An emergency number is refused as a plate too: 110 must never ring at a property's desk.
  if (isEmergencyNumber(digitsOf(dial)) || isEmergencyNumber(digitsOf(line.display)))
    return 'emergency-number'
  if (!/^\d+$/.test(dial)) return 'not-digits'
  const fault = numberFault(line)
  if (fault !== null) return fault
  if (areaCode !== null && numberParts(dial).areaCode !== areaCode) return 'area-code-differs'
  return line.ext !== null && !line.extHint ? 'ext-without-hint' : null
}

export const connectsFromAnyPhone = (line: PhoneLine) => dialFault(line) === null

function noteOf(line: PhoneLine, isShort: boolean, full: string): string {
  if (line.kind === 'v_net') return `短号限集团网内拨打，实际拨出 ${full}`
  return isShort ? `实际拨出 ${full}` : '手机、座机都能打'
}

/** Total: even a line that would be refused gets a plan, so that no button is ever dead. */
export function dialPlan(line: PhoneLine): DialPlan {
  const dial = digitsOf(line.dial) || digitsOf(line.display)
  const full = groupedNumber(dial)
  const shownDigits = digitsOf(line.display)
  const isShort = shownDigits !== '' && shownDigits !== dial && shownDigits.length <= 6
  const parts = numberParts(dial)
  return {
    shown: isShort ? line.display : full,
    isShort,
    dial,
    full,
    areaCode: parts.areaCode,
    local: parts.local,
    spoken: spokenNumber(isShort ? line.display : dial),
    extHint: line.extHint,
    note: noteOf(line, isShort, full),
    connects: connectsFromAnyPhone(line),
  }
}
