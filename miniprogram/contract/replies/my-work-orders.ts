/** A line of each order: home, the records and the desk. */
import { WORK_ORDER_STATES } from './work-order-states'
import { cursor, uuid } from '../ids'
import { arr, bool, instant, int, nullable, obj, oneOf, text, type Infer } from '../schema'
import { MAX_PHOTOS, MAX_VIDEOS, SCOPES, WORK_ORDER_KINDS } from '../work-order-names'
import { orderNumber, promise } from './work-order-parts'

export const orderSummary = obj({
  id: uuid(),
  number: orderNumber(),
  kind: oneOf(WORK_ORDER_KINDS),
  scope: oneOf(SCOPES),
  title: text(1, 40),
  place: text(0, 120),
  state: oneOf(WORK_ORDER_STATES),
  submittedAt: instant(),
  closedAt: nullable(instant()),
  /** the nearest promise not kept yet */
  nextPromise: nullable(promise),
  promisesConfirmed: bool(),
  /** 陈师傅; null while nobody has it by name */
  ownerName: nullable(text(0, 20)),
  /** from when somebody is expected; null while no time is agreed */
  appointmentFrom: nullable(instant()),
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
