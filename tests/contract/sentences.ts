/** Every refusal with its sentence, whichever package says it: a code without one does not compile. */
import { ERROR_SENTENCES, type ErrorCode } from '../../miniprogram/contract/errors'
import { OWN_SENTENCES as MINE } from '../../miniprogram/mine/words/sentences'
import { OWN_SENTENCES as REQUESTS } from '../../miniprogram/requests/words/sentences'
import { OWN_SENTENCES as STAFF } from '../../miniprogram/staff/words/sentences'
import { OWN_SENTENCES as VISITOR } from '../../miniprogram/visitor/words/sentences'

export const BY_PACKAGE = { MINE, REQUESTS, STAFF, VISITOR }

export const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  ...ERROR_SENTENCES,
  ...MINE,
  ...REQUESTS,
  ...STAFF,
  ...VISITOR,
}
