/** The guard's side: one clear answer, and an entry that only one gate can record. */
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { CheckedPass, RecordedEntry } from './replies/gate'
import type { NewEntry, PassToCheck } from './requests/gate'

export type { AdmittedPass } from './replies/gate'

/**
 * Wrong tries of one guard within GATE_TRIES_WINDOW_MINUTES that lock the gate for them: each one from
 * the tenth on for GATE_LOCK_SECONDS. With 200 live codes a blind try hits one time in 5,000.
 */
export const GATE_TRIES = 10
export const GATE_TRIES_WINDOW_MINUTES = 10
export const GATE_LOCK_SECONDS = 60
/** What a pass's QR says before its token, so that a stranger's scanner shows what it is. */
export const PASS_QR_PREFIX = 'wuye-pass:'

const guard = staff('guard', 'desk', 'team-lead', 'manager')

/**
 * Exactly one of `code` (6 digits typed) and `qr` (the text of a scanned QR, whatever it says).
 * A refusal is `pass: null`, the same for every reason; `gate.locked` with `retryAfter` after
 * GATE_TRIES wrong ones. Looking records nothing but the look-up.
 */
export const checkPass = endpoint({
  name: 'checkPass',
  method: 'POST',
  path: '/v1/communities/:communityId/gate/checks',
  access: guard,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<PassToCheck>(),
  reply: shapeOf<CheckedPass>(),
})

/**
 * 记为已进门: uses one entry if one is left this moment, by conditional update; `pass.not-valid` when
 * another gate was faster, or the pass was revoked or ran out in between.
 */
export const recordEntry = endpoint({
  name: 'recordEntry',
  method: 'POST',
  path: '/v1/communities/:communityId/gate/entries',
  access: guard,
  keyed: true,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<NewEntry>(),
  reply: shapeOf<RecordedEntry>(),
  status: 201,
})
