import { cursor, slug, uuid } from '../ids'
import { instant, int, obj, opt, str, text, type Infer } from '../schema'
import {
  PASS_MAX_COMPANIONS,
  PASS_MAX_USES,
  PASS_NOTE_MAX,
  VISITOR_NAME_MAX,
} from '../visitor-pass'

/** 7 or 8 characters, upper case, as licence-plate.ts normalises and validates. */
export const plate = () => str({ minLength: 7, maxLength: 8, pattern: '^[^\\u0000-\\u0020a-z]+$' })
/** 22 characters of base64url: 128 random bits. */
export const token = () => str({ minLength: 22, maxLength: 44, pattern: '^[0-9A-Za-z_-]+$' })

/**
 * `windowFrom` may lie a few minutes back (a form takes time): it is moved to now. Refused with
 * `pass.window-refused`, `pass.overnight-needs-plate` or `pass.too-many-live`.
 */
export const newVisitorPass = obj({
  householdId: slug(),
  visitorName: text(1, VISITOR_NAME_MAX),
  windowFrom: instant(),
  windowTo: instant(),
  plate: opt(plate()),
  companions: opt(int(0, PASS_MAX_COMPANIONS)),
  uses: opt(int(1, PASS_MAX_USES)),
  /** to the guard, not to the visitor */
  note: opt(text(1, PASS_NOTE_MAX)),
})
export type NewVisitorPass = Infer<typeof newVisitorPass>

export const passParams = obj({ communityId: slug(), passId: uuid() })
export type PassParams = Infer<typeof passParams>

/** The path says it all. */
export const revocation = obj({})
export type Revocation = object

export const passesQuery = obj({ cursor: opt(cursor()) })
export type PassesQuery = Infer<typeof passesQuery>

export const sharedPassParams = obj({ token: token() })
export type SharedPassParams = Infer<typeof sharedPassParams>
