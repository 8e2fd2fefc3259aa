/** What was typed as a household code, and what a refusal means. Pure. */
import { toHalfWidth } from '../../../contract/half-width'
import { HOUSEHOLD_CODE_LENGTH, normaliseHouseholdCode } from '../../../contract/household'
import { SCAN_CODE_ALPHABET } from '../../../contract/scan-code'
import { momentLabel } from '../../../contract/shanghai-time'
import { failureCode, isApiError } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'

export interface Typed {
  /** ABCD 2345, as the desk reads it out; empty while nothing was typed. */
  echo: string
  /** Ready to send, else null. */
  code: string | null
  /** What to look at again; only said when somebody wants to go on. */
  problem: string
}

const LOOK_ALIKES = /[01ILO]/

export const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')

function problemOf(code: string): string {
  if (code === '') return '请填前台给的入户码'
  if (LOOK_ALIKES.test(code)) return '入户码里没有 0、1 和字母 I、L、O，请再看一眼'
  const strange = code.split('').some((letter) => !SCAN_CODE_ALPHABET.includes(letter))
  if (strange) return '入户码只有字母和数字，请再看一眼'
  return code.length === HOUSEHOLD_CODE_LENGTH
    ? ''
    : `入户码是 ${HOUSEHOLD_CODE_LENGTH} 位，现在是 ${code.length} 位`
}

export function typedCode(text: string): Typed {
  const code = normaliseHouseholdCode(toHalfWidth(text))
  const problem = problemOf(code)
  return { echo: grouped(code), code: problem === '' ? code : null, problem }
}

/** One sentence; a lock says until when. */
export function refusalWords(error: unknown, now: Date): string {
  const code = failureCode(error)
  const seconds = isApiError(error) ? error.retryAfter : null
  if (code !== 'household-code.locked' || seconds === null) return sentenceOf(code)
  const until = new Date(now.getTime() + seconds * 1000)
  return `试的次数有点多，${momentLabel(until, now)} 以后再试，或打给前台`
}
