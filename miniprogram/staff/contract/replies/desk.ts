import { openHours } from '../../../contract/replies/community'
import { PAUSE_REASONS, SHOWING_STATES } from '../../../contract/replies/work-order-names'
import { orderNumber } from '../../../contract/replies/work-order-parts'
import { MAX_PHOTOS } from '../../../contract/work-order-names'
import { slug, uuid } from '../../../contract/ids'
import { STAFF_ROLES } from '../../../contract/endpoint'
import { workOrder } from '../../../contract/replies/work-order'
import {
  arr,
  bool,
  int,
  nullable,
  obj,
  oneOf,
  str,
  text,
  type Infer,
} from '../../../contract/schema'
import { RULE_STEPS } from '../promise-rules'
import { promiseLimit } from '../requests/promise-rules'
import { dates } from './promise-rules'

/** The caller's place in the staff: with it the phone asks movesFor what the server will. */
export const staffSelf = obj({
  staffId: slug(),
  role: oneOf(STAFF_ROLES),
  /** ids of trades, for technicians */
  trades: arr(slug(), { maxItems: 40 }),
  onDuty: bool(),
})
export type StaffSelf = Infer<typeof staffSelf>

/** What with its history says by when an order is due; `pauseReasons` is the rest of its rule. */
const promisedBy = obj({
  limits: arr(promiseLimit, { maxItems: 8 }),
  pausableSteps: arr(oneOf(RULE_STEPS), { maxItems: 8 }),
  serviceHours: arr(openHours, { maxItems: 14 }),
  /** of the calendar, from the day of the report on */
  holidays: dates(),
  makeUpWorkdays: dates(),
})

export const MERGED_SHOWN_MAX = 50

/** What neighbours may see of a report about a public place; null where there is nothing to show. */
const showing = nullable(
  obj({
    /** of the description and the exact place; null where neither was given */
    words: nullable(oneOf(SHOWING_STATES)),
    /** of each photo of the report that has come */
    media: arr(obj({ id: uuid(), state: oneOf(SHOWING_STATES) }), { maxItems: MAX_PHOTOS }),
  }),
)

/** What staff see beyond the reporter's view: whom to call back. Never in a log. */
export const staffWorkOrder = obj({
  /** its `events` hold the internal notes too */
  order: workOrder,
  reporterName: nullable(text(0, 20)),
  /** digits, whole: the desk has to call */
  reporterPhone: nullable(str({ maxLength: 20 })),
  /** whom it is about, where the reporter is somebody else; digits, whole */
  onBehalf: nullable(obj({ name: nullable(text(1, 20)), phone: nullable(str({ maxLength: 20 })) })),
  /** staff-only remarks on the household, such as 独居老人，请优先上门 */
  householdNotes: arr(text(0, 200), { maxItems: 20 }),
  assignee: nullable(
    obj({ staffId: slug(), name: text(0, 20), phone: nullable(str({ maxLength: 20 })) }),
  ),
  assigneeTrade: nullable(slug()),
  /** false: taken down by the desk for somebody who is not in the app */
  hasReporter: bool(),
  /** reasons for which the order's rule lets its clock stand, with the longest pause */
  pauseReasons: arr(
    obj({ id: oneOf(PAUSE_REASONS), name: text(1, 20), maxMinutes: int(1, 100_000) }),
    { maxItems: PAUSE_REASONS.length },
  ),
  promisedBy,
  /** neighbours who wait for it, and how often they said 还没好 since the property last did something */
  followers: int(0, 1_000_000),
  stillBroken: int(0, 1_000_000),
  /** those that were merged into this one, the latest first */
  mergedHere: arr(obj({ orderId: uuid(), number: orderNumber(), title: text(1, 40) }), {
    maxItems: MERGED_SHOWN_MAX,
  }),
  showing,
  you: staffSelf,
})
export type StaffWorkOrder = Infer<typeof staffWorkOrder>
