import { uuid } from '../../../contract/ids'
import { contactPhone } from '../../../contract/requests/person'
import { newWorkOrderFields } from '../../../contract/requests/work-order'
import { entryMedia } from '../../../contract/requests/work-order-move'
import { WORDS_MAX } from '../../../contract/work-order-names'
import { bool, obj, opt, text, type Infer } from '../../../contract/schema'

export const staffComment = obj({
  words: text(1, WORDS_MAX),
  internal: bool(),
  media: entryMedia(),
})
export type StaffComment = Infer<typeof staffComment>

/**
 * The report of somebody on the telephone: a member of a household, whose order it then is, or a
 * caller of whom there is only a number (`hasReporter` false).
 */
export const newOrderOnBehalf = obj({
  ...newWorkOrderFields,
  /** from findCaller; the order shows up in that person's records */
  memberId: opt(uuid()),
  /** may be left out for a member who left a number: the desk sees it masked only */
  contactPhone: opt(contactPhone()),
})
export type NewOrderOnBehalf = Infer<typeof newOrderOnBehalf>
