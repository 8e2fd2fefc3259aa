/** Asking whether somebody may come in, and writing down that they did. */
import { checkPass, recordEntry, type AdmittedPass } from '../contract/gate'
import { failureCode, isApiError, isUnreached, type FailureCode } from '../../services/api-error'
import { call } from '../../services/client'
import { attempt } from '../../services/privacy'

/** What the visitor showed: six digits, or the text of a QR. */
export type Shown = { code: string } | { qr: string }

export type CheckAnswer =
  | { kind: 'yes'; pass: AdmittedPass }
  /** one answer for every reason, so that a code cannot be probed */
  | { kind: 'no' }
  | { kind: 'locked'; seconds: number }
  /** no answer came: neither yes nor no */
  | { kind: 'unreached' }
  /** not staff here, or not any more */
  | { kind: 'stranger' }
  | { kind: 'failed'; code: FailureCode }

const LOCKED_SECONDS = 60
const QR_MAX = 300

/** What the contract accepts as the text of a QR; a foreign code may hold anything. */
// eslint-disable-next-line no-control-regex -- those are the characters that the contract refuses
const cleaned = (text: string) => text.replace(/[\u0000-\u001f\u007f]/g, ' ').slice(0, QR_MAX)

function refusalOf(error: unknown): CheckAnswer {
  const code = failureCode(error)
  if (code === 'gate.locked') {
    const seconds = isApiError(error) ? error.retryAfter : null
    return { kind: 'locked', seconds: seconds ?? LOCKED_SECONDS }
  }
  if (code === 'access.denied') return { kind: 'stranger' }
  // Not a code at all is refused in the same words as a wrong one.
  if (code === 'request.invalid') return { kind: 'no' }
  return isUnreached(error) ? { kind: 'unreached' } : { kind: 'failed', code }
}

/** Never rejects: a guard needs an answer, whatever happened. */
export async function check(communityId: string, shown: Shown): Promise<CheckAnswer> {
  const body = 'qr' in shown ? { qr: cleaned(shown.qr) } : shown
  try {
    const { pass } = await call(checkPass, { params: { communityId }, body })
    return pass ? { kind: 'yes', pass } : { kind: 'no' }
  } catch (error) {
    return refusalOf(error)
  }
}

export type EntryAnswer =
  | { kind: 'recorded'; at: Date }
  /** the other gate was faster, or the pass was revoked meanwhile */
  | { kind: 'no' }
  | { kind: 'failed'; code: FailureCode }

/** `key`: of this one admission, so that pressing again after no answer uses one entry. */
export async function record(
  communityId: string,
  entry: { passId: string; gateId: string },
  key: string,
): Promise<EntryAnswer> {
  try {
    const { enteredAt } = await call(recordEntry, { params: { communityId }, body: entry, key })
    return { kind: 'recorded', at: new Date(enteredAt) }
  } catch (error) {
    const code = failureCode(error)
    return code === 'pass.not-valid' ? { kind: 'no' } : { kind: 'failed', code }
  }
}

export type Scan = { kind: 'read'; text: string } | { kind: 'cancelled' } | { kind: 'failed' }

/** WeChat's own scanner. */
export async function scan(): Promise<Scan> {
  const answer = await attempt<WechatMiniprogram.ScanCodeSuccessCallbackResult>((callbacks) => {
    wx.scanCode({ scanType: ['qrCode'], ...callbacks })
  })
  if (answer.outcome === 'ok') return { kind: 'read', text: answer.value.result }
  return { kind: answer.outcome === 'cancelled' ? 'cancelled' : 'failed' }
}
