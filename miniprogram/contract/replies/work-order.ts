import { ORDER_MEDIA_MAX } from './work-order-names'
import { WORK_ORDER_STATES } from './work-order-states'
import { slug, uuid } from '../ids'
import { arr, bool, instant, int, nullable, obj, oneOf, str, text, type Infer } from '../schema'
import {
  DESCRIPTION_MAX,
  REASON_MAX,
  SCOPES,
  URGENCIES,
  WINDOWS_MAX,
  WORK_ORDER_KINDS,
} from '../work-order-names'
import { timeWindow } from '../requests/work-order'
import { mediaItem } from './media'
import {
  entry,
  goesOn,
  orderNumber,
  owner,
  pause,
  price,
  promise,
  rating,
} from './work-order-parts'

/** What its reporter and the reporter's household see. Staff see `staffWorkOrder`. */
export const workOrder = obj({
  id: uuid(),
  communityId: slug(),
  number: orderNumber(),
  kind: oneOf(WORK_ORDER_KINDS),
  scope: oneOf(SCOPES),
  /** null for a call-back */
  itemId: nullable(slug()),
  /** the item's name: 马桶堵了 */
  title: text(1, 40),
  /** 3栋2单元1101, or the public place in words */
  place: text(0, 120),
  description: nullable(text(0, DESCRIPTION_MAX)),
  urgency: oneOf(URGENCIES),
  state: oneOf(WORK_ORDER_STATES),
  version: int(1, 1_000_000),
  submittedAt: instant(),
  closedAt: nullable(instant()),
  /** false: an in-home report by somebody not verified for that room, shown 未核实 */
  verified: bool(),
  /** the caller is the reporter */
  mine: bool(),
  /** the caller may make the resident's moves: the reporter, and of what is at home whoever lives there */
  acts: bool(),
  windows: arr(timeWindow, { maxItems: WINDOWS_MAX }),
  mayEnter: bool(),
  /** 138******21 */
  contactPhone: nullable(str({ maxLength: 20 })),
  /** whom it is about, where somebody reported it for them; 138******21 */
  onBehalf: nullable(obj({ name: nullable(text(1, 20)), phone: nullable(str({ maxLength: 20 })) })),
  media: arr(mediaItem, { maxItems: ORDER_MEDIA_MAX }),
  promises: arr(promise, { maxItems: 12 }),
  promisesConfirmed: bool(),
  /** oldest first; internal notes only for staff */
  events: arr(entry, { maxItems: 500 }),
  owner: nullable(owner),
  /** the agreed window */
  appointment: nullable(timeWindow),
  /** null unless the order is paused */
  pause: nullable(pause),
  price: nullable(price),
  rating: nullable(rating),
  /** whom to turn to instead, when declined */
  referral: nullable(text(0, REASON_MAX)),
  /** of a merged order: the one that goes on for it, however often that was merged further */
  goesOn: nullable(goesOn),
})
export type WorkOrder = Infer<typeof workOrder>
