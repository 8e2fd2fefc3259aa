import { cursor } from '../../../contract/ids'
import { int, obj, oneOf, opt, text, type Infer } from '../../../contract/schema'
import { REASON_MAX } from '../../../contract/work-order'

export const deskQuery = obj({
  group: oneOf(['new', 'accepted'] as const),
  cursor: opt(cursor()),
})
export type DeskQuery = Infer<typeof deskQuery>

export const acceptance = obj({ version: int(1, 1_000_000) })
export type Acceptance = Infer<typeof acceptance>

export const declining = obj({
  version: int(1, 1_000_000),
  reason: text(1, REASON_MAX),
  referral: text(1, REASON_MAX),
})
export type Declining = Infer<typeof declining>
