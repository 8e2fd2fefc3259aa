/** What passes are refused with. */
import type { ErrorCode } from '../../contract/errors'
import { sentenceAmong, type FailureCode } from '../../services/api-error'

export const OWN_SENTENCES = {
  'pass.window-refused': '时间不行：最长 24 小时，最早从现在起，最晚 30 天内',
  'pass.overnight-needs-plate': '过夜要留车牌，请填上',
  'pass.too-many-live': '您家还有 20 个进门码在用，先作废一个',
  'pass.not-valid': '不能放行',
  'pass.over': '这个进门码已经不能用了',
} satisfies Partial<Record<ErrorCode, string>>

/** One Chinese sentence for whatever went wrong on a page of this package. */
export const sentenceOf = (code: FailureCode): string => sentenceAmong(OWN_SENTENCES, code)
