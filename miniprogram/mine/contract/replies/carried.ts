import { uuid } from '../../../contract/ids'
import { RESIDENT_NOTICE_KINDS } from '../../../contract/replies/notice-kinds'
import { arr, instant, obj, oneOf, type Infer } from '../../../contract/schema'
import { noticeFacts } from './inbox'

/**
 * - `inbox-only`: the property sends no message of this kind.
 * - `not-set-up`: it sends none at all.
 * - `no-quota`: nobody had agreed to one more.
 * - `on-its-way`, `sent`, `read-first` (in the app, before it went out).
 * - `refused`: WeChat says that messages are declined.
 * - `failed`: it could not be sent; the property knows.
 * - `quiet-hours`: waits for the morning, in the inbox too; `at` is when.
 */
export const CARRIED = [
  'inbox-only',
  'not-set-up',
  'no-quota',
  'on-its-way',
  'sent',
  'read-first',
  'refused',
  'failed',
  'quiet-hours',
] as const
export type Carried = (typeof CARRIED)[number]

export const carriedNotice = obj({
  id: uuid(),
  kind: oneOf(RESIDENT_NOTICE_KINDS),
  at: instant(),
  orderId: uuid(),
  facts: noticeFacts,
  how: oneOf(CARRIED),
})
export type CarriedNotice = Infer<typeof carriedNotice>

export const carriedNotices = obj({ notices: arr(carriedNotice, { maxItems: 20 }) })
export type CarriedNotices = Infer<typeof carriedNotices>
