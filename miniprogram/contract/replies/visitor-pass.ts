import { cursor, slug, uuid } from '../ids'
import { arr, bool, instant, int, nullable, obj, oneOf, str, text, type Infer } from '../schema'
import {
  PASS_MAX_COMPANIONS,
  PASS_MAX_USES,
  PASS_NOTE_MAX,
  PASS_STATES,
  VISITOR_NAME_MAX,
} from '../visitor-pass'
import { plate, token } from '../requests/visitor-pass'
import { communityCard } from './community'

const passCode = () => str({ pattern: '^[0-9]{6}$', maxLength: 6 })

/** What the issuing household sees. */
export const visitorPass = obj({
  id: uuid(),
  communityId: slug(),
  /** 3栋2单元1101 */
  address: text(1, 60),
  visitorName: text(0, VISITOR_NAME_MAX),
  windowFrom: instant(),
  windowTo: instant(),
  plate: nullable(plate()),
  companions: int(0, PASS_MAX_COMPANIONS),
  uses: int(1, PASS_MAX_USES),
  used: int(0, PASS_MAX_USES),
  note: nullable(text(0, PASS_NOTE_MAX)),
  state: oneOf(PASS_STATES),
  revokedAt: nullable(instant()),
  issuedAt: instant(),
  /** issued by the caller; the rest of the household sees it and may revoke it too */
  mine: bool(),
  /** code, QR and token are null once the visitor's data were erased */
  code: nullable(passCode()),
  /** a PNG as base64, at most 6 KB: kept on the phone, so the pass works without network */
  qrPng: nullable(str({ maxLength: 8192 })),
  /** opens `visitor/pages/shared/index?t=…` without login */
  shareToken: nullable(token()),
  entries: arr(obj({ at: instant(), gateName: text(1, 20) }), { maxItems: PASS_MAX_USES }),
})
export type VisitorPass = Infer<typeof visitorPass>

export const passSummary = obj({
  id: uuid(),
  visitorName: text(0, VISITOR_NAME_MAX),
  windowFrom: instant(),
  windowTo: instant(),
  plate: nullable(plate()),
  uses: int(1, PASS_MAX_USES),
  used: int(0, PASS_MAX_USES),
  state: oneOf(PASS_STATES),
})
export type PassSummary = Infer<typeof passSummary>

export const passPage = obj({
  passes: arr(passSummary, { maxItems: 20 }),
  cursor: nullable(cursor()),
})
export type PassPage = Infer<typeof passPage>

/** What the visitor sees: the way in, never the room or the household's names. */
export const sharedPass = obj({
  community: communityCard,
  /** 3栋2单元: building and entrance only */
  building: text(0, 40),
  visitorName: text(0, VISITOR_NAME_MAX),
  windowFrom: instant(),
  windowTo: instant(),
  plate: nullable(plate()),
  companions: int(0, PASS_MAX_COMPANIONS),
  uses: int(1, PASS_MAX_USES),
  used: int(0, PASS_MAX_USES),
  state: oneOf(PASS_STATES),
  /** null once the pass is over or revoked */
  code: nullable(passCode()),
  qrPng: nullable(str({ maxLength: 8192 })),
  gateNames: arr(text(1, 20), { maxItems: 12 }),
})
export type SharedPass = Infer<typeof sharedPass>
