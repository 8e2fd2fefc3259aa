/**
 * China's emergency numbers: constants of the code, never data, never editable, on a red strip of
 * their own. A test compares them with the danger rules.
 */
export type EmergencyNumber = '110' | '119' | '120'

export interface EmergencyService {
  number: EmergencyNumber
  /** 火警 */
  name: string
  /** When to call it, in the words of the strip. */
  when: string
}

/** In the order of the strip. */
export const EMERGENCY_NUMBERS: EmergencyService[] = [
  { number: '119', name: '火警', when: '着火、燃气味、有人被困' },
  { number: '120', name: '急救', when: '有人晕倒、受伤、触电' },
  { number: '110', name: '报警', when: '打架、偷盗、有人闯入' },
]

/** Every number that must never be taken for a property's line, short or full. */
const PUBLIC_EMERGENCY = ['110', '112', '119', '120', '122', '999', '12110', '12395', '95110']

export const isEmergencyNumber = (digits: string) => PUBLIC_EMERGENCY.includes(digits)
