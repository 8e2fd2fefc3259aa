import { cursor, slug, uuid } from '../ids'
import { arr, bool, instant, int, nullable, obj, oneOf, str, text, type Infer } from '../schema'
import {
  DESCRIPTION_MAX,
  MAX_PHOTOS,
  MAX_VIDEOS,
  PROMISE_STEPS,
  REASON_MAX,
  SCOPES,
  URGENCIES,
  WINDOWS_MAX,
  WORK_ORDER_KINDS,
} from '../work-order'
import { WORK_ORDER_EVENTS, WORK_ORDER_STATES } from '../work-order-states'
import { timeWindow } from '../requests/work-order'
import { mediaItem } from './media'

/** MMDD-n: the day in Shanghai and the community's running number of that day. */
export const orderNumber = () => str({ pattern: '^[0-1][0-9][0-3][0-9]-[1-9][0-9]{0,5}$' })

const promise = obj({
  step: oneOf(PROMISE_STEPS),
  dueAt: instant(),
  /** when it was kept, null while it runs */
  metAt: nullable(instant()),
})

const event = obj({
  id: uuid(),
  type: oneOf(WORK_ORDER_EVENTS),
  at: instant(),
  /** 您 · 家里人 · 物业 by role; `name` is a surname with a title, or null */
  actor: oneOf(['self', 'household', 'staff', 'system'] as const),
  name: nullable(text(0, 20)),
  reason: nullable(text(0, REASON_MAX)),
})

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
  /** the caller is the reporter; others of the household read only */
  mine: bool(),
  windows: arr(timeWindow, { maxItems: WINDOWS_MAX }),
  mayEnter: bool(),
  /** 138******21 */
  contactPhone: nullable(str({ maxLength: 20 })),
  media: arr(mediaItem, { maxItems: MAX_PHOTOS + MAX_VIDEOS }),
  promises: arr(promise, { maxItems: 8 }),
  promisesConfirmed: bool(),
  /** oldest first */
  events: arr(event, { maxItems: 500 }),
  /** whom to turn to instead, when declined */
  referral: nullable(text(0, REASON_MAX)),
})
export type WorkOrder = Infer<typeof workOrder>

export const orderSummary = obj({
  id: uuid(),
  number: orderNumber(),
  kind: oneOf(WORK_ORDER_KINDS),
  title: text(1, 40),
  place: text(0, 120),
  state: oneOf(WORK_ORDER_STATES),
  submittedAt: instant(),
  closedAt: nullable(instant()),
  /** the nearest promise not kept yet */
  nextPromise: nullable(promise),
  promisesConfirmed: bool(),
  /** files the order names and that have not come */
  mediaWaiting: int(0, MAX_PHOTOS + MAX_VIDEOS),
})
export type OrderSummary = Infer<typeof orderSummary>

export const orderPage = obj({
  orders: arr(orderSummary, { maxItems: 20 }),
  cursor: nullable(cursor()),
  /** for the tabs; no zero is shown */
  counts: obj({
    open: int(0, 1_000_000),
    closed: int(0, 1_000_000),
    passes: int(0, 1_000_000),
  }),
})
export type OrderPage = Infer<typeof orderPage>
