/** What joining a household is refused with. */
import type { ErrorCode } from '../../contract/errors'
import { sentenceAmong, type FailureCode } from '../../services/api-error'

export const OWN_SENTENCES = {
  'household-code.wrong': '入户码不对，也可能过期了，请向前台再要一个',
  'household-code.locked': '试的次数有点多，过一小时再试，或打给前台',
  'household.full': '这一户登记的人已满，请找前台',
} satisfies Partial<Record<ErrorCode, string>>

/** One Chinese sentence for whatever went wrong on a page of this package. */
export const sentenceOf = (code: FailureCode): string => sentenceAmong(OWN_SENTENCES, code)
