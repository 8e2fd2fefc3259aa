/** The guard's side: one clear answer, and an entry that only one gate can record. */
import { communityParams } from '../../contract/community'
import { endpoint, staff } from '../../contract/endpoint'
import { slug, uuid } from '../../contract/ids'
import { instant, int, nullable, obj, opt, str, text, type Infer } from '../../contract/schema'

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

const admitted = obj({
  passId: uuid(),
  visitorName: text(0, 20),
  companions: int(0, 20),
  plate: nullable(str({ maxLength: 8 })),
  /** where they are going: 3栋2单元1101 */
  address: text(1, 60),
  windowTo: instant(),
  usesLeft: int(1, 10),
  note: nullable(text(0, 60)),
})
export type AdmittedPass = Infer<typeof admitted>

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
  params: communityParams,
  body: obj({ code: opt(str({ pattern: '^[0-9]{6}$', maxLength: 6 })), qr: opt(text(1, 300)) }),
  reply: obj({ pass: nullable(admitted) }),
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
  params: communityParams,
  body: obj({ passId: uuid(), gateId: slug() }),
  reply: obj({ passId: uuid(), enteredAt: instant(), usesLeft: int(0, 10) }),
  status: 201,
})
