/**
 * What the home page asks about orders: a line of each, and to be called back. Apart from
 * work-order.ts, whose shapes the home page does not have to load.
 */
import { communityParams } from './community'
import { endpoint, person } from './endpoint'
import { cursor, slug, uuid } from './ids'
import { MAX_PHOTOS, MAX_VIDEOS } from './media'
import { contactPhone } from './person'
import { arr, bool, instant, int, nullable, obj, oneOf, opt, str, text, type Infer } from './schema'
import { PROMISE_STEPS, WORK_ORDER_KINDS } from './work-order-names'
import { WORK_ORDER_STATES } from './work-order-states'

/** MMDD-n: the day in Shanghai and the community's running number of that day. */
export const orderNumber = () => str({ pattern: '^[0-1][0-9][0-3][0-9]-[1-9][0-9]{0,5}$' })

export const promise = obj({
  step: oneOf(PROMISE_STEPS),
  dueAt: instant(),
  /** when it was kept, null while it runs */
  metAt: nullable(instant()),
})

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

/**
 * The caller's and the household's orders in one community, 20 a page. `open`: nearest promise first,
 * those without one last; `closed`: newest first.
 */
export const listMyWorkOrders = endpoint({
  name: 'listMyWorkOrders',
  method: 'GET',
  path: '/v1/communities/:communityId/my-work-orders',
  access: person,
  params: communityParams,
  query: obj({ group: oneOf(['open', 'closed'] as const), cursor: opt(cursor()) }),
  reply: obj({
    orders: arr(orderSummary, { maxItems: 20 }),
    cursor: nullable(cursor()),
    /** for the tabs; no zero is shown */
    counts: obj({
      open: int(0, 1_000_000),
      closed: int(0, 1_000_000),
      passes: int(0, 1_000_000),
    }),
  }),
})

/** The last rung of the call ladder: an inquiry order that needs only a phone number. */
export const requestCallBack = endpoint({
  name: 'requestCallBack',
  method: 'POST',
  path: '/v1/communities/:communityId/call-backs',
  access: person,
  keyed: true,
  params: communityParams,
  body: obj({
    phone: contactPhone(),
    /** lines tried without success, first tried first */
    triedLineIds: arr(slug(), { maxItems: 12 }),
  }),
  reply: orderSummary,
  status: 201,
})
