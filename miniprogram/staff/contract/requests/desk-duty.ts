import { slug, uuid } from '../../../contract/ids'
import { arr, bool, nullable, obj, opt, text, type Infer } from '../../../contract/schema'
import { HANDOVER_LINES, HANDOVER_NOTE_MAX } from '../handover'

/** `replacementStaffId` has every order that `others` does not name; null: back to the queue. */
export const dutyChange = obj({
  onDuty: bool(),
  replacementStaffId: nullable(slug()),
  /** single orders that go to somebody else, or (null) back to the queue */
  others: opt(
    arr(obj({ orderId: uuid(), toStaffId: nullable(slug()) }), { maxItems: HANDOVER_LINES }),
  ),
  /** for the colleague who confirms it; of the staff alone */
  notes: opt(arr(obj({ toStaffId: slug(), words: text(1, HANDOVER_NOTE_MAX) }), { maxItems: 20 })),
  /** who of the desk roles has the queue's list; without one it is the next who is there */
  queueToStaffId: opt(nullable(slug())),
  /** the orders that were on the list when it was confirmed: the answer says what was not */
  seen: opt(arr(uuid(), { maxItems: HANDOVER_LINES })),
})
export type DutyChange = Infer<typeof dutyChange>

export const staffParams = obj({ communityId: slug(), staffId: slug() })
export type StaffParams = Infer<typeof staffParams>

export const replacement = obj({ leaves: bool(), replacementStaffId: nullable(slug()) })
export type Replacement = Infer<typeof replacement>
